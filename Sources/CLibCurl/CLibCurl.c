#include "CLibCurl.h"

#include <dlfcn.h>
#include <netdb.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>

// The name is in parentheses, since curl.h also has macros of these names.
#define FUNCTIONS(each) \
  each(curl_global_init) \
  each(curl_easy_init) \
  each(curl_easy_cleanup) \
  each(curl_easy_setopt) \
  each(curl_easy_getinfo) \
  each(curl_easy_strerror) \
  each(curl_slist_append) \
  each(curl_slist_free_all) \
  each(curl_share_init) \
  each(curl_share_setopt) \
  each(curl_share_cleanup) \
  each(curl_multi_init) \
  each(curl_multi_setopt) \
  each(curl_multi_cleanup) \
  each(curl_multi_add_handle) \
  each(curl_multi_remove_handle) \
  each(curl_multi_perform) \
  each(curl_multi_poll) \
  each(curl_multi_info_read)

#define MEMBER(name) __typeof__(&(name)) name##_;
struct lc_library {
  FUNCTIONS(MEMBER)
};

#ifdef __APPLE__
const char *const lc_default_name = "libcurl.4.dylib";
#else
const char *const lc_default_name = "libcurl.so.4";
#endif

const lc_library *lc_load(const char *name) {
  void *handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return NULL;
  lc_library *library = calloc(1, sizeof *library);
  if (library == NULL) return NULL;
  bool is_whole = true;
#define LOOK_UP(name) \
  library->name##_ = (__typeof__(&(name)))dlsym(handle, #name); \
  is_whole = is_whole && library->name##_ != NULL;
  FUNCTIONS(LOOK_UP)
  if (!is_whole || library->curl_global_init_(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
    free(library);
    dlclose(handle);
    return NULL;
  }
  return library;
}

CURL *lc_easy_init(const lc_library *library) { return library->curl_easy_init_(); }

void lc_easy_cleanup(const lc_library *library, CURL *transfer) { library->curl_easy_cleanup_(transfer); }

CURLcode lc_set_long(const lc_library *library, CURL *transfer, CURLoption option, long value) {
  return library->curl_easy_setopt_(transfer, option, value);
}

CURLcode lc_set_offset(const lc_library *library, CURL *transfer, CURLoption option, curl_off_t value) {
  return library->curl_easy_setopt_(transfer, option, value);
}

CURLcode lc_set_string(const lc_library *library, CURL *transfer, CURLoption option, const char *value) {
  return library->curl_easy_setopt_(transfer, option, value);
}

CURLcode lc_set_pointer(const lc_library *library, CURL *transfer, CURLoption option, void *value) {
  return library->curl_easy_setopt_(transfer, option, value);
}

CURLcode lc_set_callback(const lc_library *library, CURL *transfer, CURLoption option, curl_write_callback value) {
  return library->curl_easy_setopt_(transfer, option, value);
}

CURLcode lc_set_socket_callback(const lc_library *library, CURL *transfer, curl_opensocket_callback value) {
  return library->curl_easy_setopt_(transfer, CURLOPT_OPENSOCKETFUNCTION, value);
}

CURLcode lc_set_request_callback(const lc_library *library, CURL *transfer, curl_prereq_callback value) {
  return library->curl_easy_setopt_(transfer, CURLOPT_PREREQFUNCTION, value);
}

curl_socket_t lc_open_socket(const struct curl_sockaddr *address) {
#ifdef SOCK_CLOEXEC
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
#else
  return socket(address->family, address->socktype, address->protocol);
#endif
}

bool lc_numeric_host(const struct curl_sockaddr *address, char *text, size_t size) {
  return getnameinfo(&address->addr, address->addrlen, text, (socklen_t)size, NULL, 0, NI_NUMERICHOST) == 0;
}

CURLcode lc_set_headers(const lc_library *library, CURL *transfer, struct curl_slist *headers) {
  return library->curl_easy_setopt_(transfer, CURLOPT_HTTPHEADER, headers);
}

void lc_set_quick_exit(const lc_library *library, CURL *transfer) {
#if LIBCURL_VERSION_NUM >= 0x075700
  library->curl_easy_setopt_(transfer, CURLOPT_QUICK_EXIT, 1L);
#endif
}

long lc_get_long(const lc_library *library, CURL *transfer, CURLINFO info) {
  long value = 0;
  return library->curl_easy_getinfo_(transfer, info, &value) == CURLE_OK ? value : 0;
}

const char *lc_get_string(const lc_library *library, CURL *transfer, CURLINFO info) {
  char *value = NULL;
  return library->curl_easy_getinfo_(transfer, info, &value) == CURLE_OK ? value : NULL;
}

struct curl_slist *lc_slist_append(const lc_library *library, struct curl_slist *list, const char *text) {
  return library->curl_slist_append_(list, text);
}

void lc_slist_free_all(const lc_library *library, struct curl_slist *list) { library->curl_slist_free_all_(list); }

struct lc_share {
  CURLSH *handle;
  pthread_mutex_t locks[CURL_LOCK_DATA_LAST];
};

static void lock(CURL *transfer, curl_lock_data data, curl_lock_access access, void *share) {
  (void)transfer, (void)access;
  pthread_mutex_lock(&((lc_share *)share)->locks[data]);
}

static void unlock(CURL *transfer, curl_lock_data data, void *share) {
  (void)transfer;
  pthread_mutex_unlock(&((lc_share *)share)->locks[data]);
}

lc_share *lc_share_new(const lc_library *library) {
  lc_share *share = calloc(1, sizeof *share);
  if (share == NULL) return NULL;
  share->handle = library->curl_share_init_();
  if (share->handle == NULL) {
    free(share);
    return NULL;
  }
  for (int data = 0; data < CURL_LOCK_DATA_LAST; data++) pthread_mutex_init(&share->locks[data], NULL);
  library->curl_share_setopt_(share->handle, CURLSHOPT_USERDATA, share);
  library->curl_share_setopt_(share->handle, CURLSHOPT_LOCKFUNC, lock);
  library->curl_share_setopt_(share->handle, CURLSHOPT_UNLOCKFUNC, unlock);
  library->curl_share_setopt_(share->handle, CURLSHOPT_SHARE, CURL_LOCK_DATA_DNS);
  library->curl_share_setopt_(share->handle, CURLSHOPT_SHARE, CURL_LOCK_DATA_SSL_SESSION);
  return share;
}

void lc_share_free(const lc_library *library, lc_share *share) {
  library->curl_share_cleanup_(share->handle);
  for (int data = 0; data < CURL_LOCK_DATA_LAST; data++) pthread_mutex_destroy(&share->locks[data]);
  free(share);
}

CURLcode lc_set_share(const lc_library *library, CURL *transfer, lc_share *share) {
  return library->curl_easy_setopt_(transfer, CURLOPT_SHARE, share->handle);
}

void lc_multi_keep(const lc_library *library, CURLM *multi, long connections) {
  library->curl_multi_setopt_(multi, CURLMOPT_MAXCONNECTS, connections);
}

CURLM *lc_multi_init(const lc_library *library) { return library->curl_multi_init_(); }

void lc_multi_cleanup(const lc_library *library, CURLM *multi) { library->curl_multi_cleanup_(multi); }

CURLMcode lc_multi_add(const lc_library *library, CURLM *multi, CURL *transfer) {
  return library->curl_multi_add_handle_(multi, transfer);
}

CURLMcode lc_multi_remove(const lc_library *library, CURLM *multi, CURL *transfer) {
  return library->curl_multi_remove_handle_(multi, transfer);
}

CURLMcode lc_multi_perform(const lc_library *library, CURLM *multi) {
  int running = 0;
  return library->curl_multi_perform_(multi, &running);
}

CURLMcode lc_multi_poll(const lc_library *library, CURLM *multi, int milliseconds) {
  return library->curl_multi_poll_(multi, NULL, 0, milliseconds, NULL);
}

bool lc_multi_ended(const lc_library *library, CURLM *multi, CURLcode *result) {
  int left = 0;
  CURLMsg *message;
  while ((message = library->curl_multi_info_read_(multi, &left)) != NULL) {
    if (message->msg == CURLMSG_DONE) {
      *result = message->data.result;
      return true;
    }
  }
  return false;
}

const char *lc_words(const lc_library *library, CURLcode result) { return library->curl_easy_strerror_(result); }

bool lc_hold_sigpipe(void) {
  sigset_t pipes, before;
  sigemptyset(&pipes);
  sigaddset(&pipes, SIGPIPE);
  return pthread_sigmask(SIG_BLOCK, &pipes, &before) == 0 && !sigismember(&before, SIGPIPE);
}

void lc_release_sigpipe(void) {
  sigset_t pipes, pending;
  sigemptyset(&pipes);
  sigaddset(&pipes, SIGPIPE);
  sigemptyset(&pending);
  // A broken connection's signal is for the thread that wrote. sigwait takes it without waiting, since it is there.
  if (sigpending(&pending) == 0 && sigismember(&pending, SIGPIPE)) {
    int taken = 0;
    sigwait(&pipes, &taken);
  }
  pthread_sigmask(SIG_UNBLOCK, &pipes, NULL);
}
