#ifndef PULLQUOTE_CLIBCURL_H
#define PULLQUOTE_CLIBCURL_H

// libcurl by its own header, but not linked: the program looks its functions up when a page is asked for, so that it
// starts without the thirty libraries that libcurl brings along.
#include <curl/curl.h>
#include <stdbool.h>
#include <stddef.h>

/// The functions of a libcurl that was loaded.
typedef struct lc_library lc_library;

/// Loads libcurl under one of its names and sets it up; NULL where there is none, or one without a function that is
/// needed. Loaded once, it stays. Not to be called from two threads at once.
const lc_library *lc_load(const char *name);

/// What the system calls libcurl.
extern const char *const lc_default_name;

CURL *lc_easy_init(const lc_library *library);
void lc_easy_cleanup(const lc_library *library, CURL *transfer);

// curl_easy_setopt and curl_easy_getinfo take arguments of any type; these take one each.
CURLcode lc_set_long(const lc_library *library, CURL *transfer, CURLoption option, long value);
CURLcode lc_set_offset(const lc_library *library, CURL *transfer, CURLoption option, curl_off_t value);
CURLcode lc_set_string(const lc_library *library, CURL *transfer, CURLoption option, const char *value);
CURLcode lc_set_pointer(const lc_library *library, CURL *transfer, CURLoption option, void *value);
CURLcode lc_set_callback(const lc_library *library, CURL *transfer, CURLoption option, curl_write_callback value);
CURLcode lc_set_socket_callback(const lc_library *library, CURL *transfer, curl_opensocket_callback value);
/// Called before anything is asked for over a connection, new or used before, with the digits of where it leads.
CURLcode lc_set_request_callback(const lc_library *library, CURL *transfer, curl_prereq_callback value);
/// A socket for a connection, as libcurl makes it by itself; CURL_SOCKET_BAD where there is none.
curl_socket_t lc_open_socket(const struct curl_sockaddr *address);
/// The digits of the address that a socket is to lead to; false where it is of no network.
bool lc_numeric_host(const struct curl_sockaddr *address, char *text, size_t size);
CURLcode lc_set_headers(const lc_library *library, CURL *transfer, struct curl_slist *headers);
/// Lets a transfer be given up while a name is being looked up, where libcurl is 7.87 or newer.
void lc_set_quick_exit(const lc_library *library, CURL *transfer);
long lc_get_long(const lc_library *library, CURL *transfer, CURLINFO info);
const char *lc_get_string(const lc_library *library, CURL *transfer, CURLINFO info);

struct curl_slist *lc_slist_append(const lc_library *library, struct curl_slist *list, const char *text);
void lc_slist_free_all(const lc_library *library, struct curl_slist *list);

/// What transfers of several threads share: the addresses of names, and the sessions of encrypted connections.
typedef struct lc_share lc_share;
lc_share *lc_share_new(const lc_library *library);
/// Not to be called while a transfer uses it.
void lc_share_free(const lc_library *library, lc_share *share);
CURLcode lc_set_share(const lc_library *library, CURL *transfer, lc_share *share);

CURLM *lc_multi_init(const lc_library *library);
/// How many connections stay open when nothing is asked for.
void lc_multi_keep(const lc_library *library, CURLM *multi, long connections);
void lc_multi_cleanup(const lc_library *library, CURLM *multi);
CURLMcode lc_multi_add(const lc_library *library, CURLM *multi, CURL *transfer);
CURLMcode lc_multi_remove(const lc_library *library, CURLM *multi, CURL *transfer);
CURLMcode lc_multi_perform(const lc_library *library, CURLM *multi);
CURLMcode lc_multi_poll(const lc_library *library, CURLM *multi, int milliseconds);
/// Whether a transfer has ended, and how.
bool lc_multi_ended(const lc_library *library, CURLM *multi, CURLcode *result);

/// What libcurl says about a result.
const char *lc_words(const lc_library *library, CURLcode result);

/// Keeps SIGPIPE from this thread, as a TLS library may write to a connection that is gone. True where it was not kept
/// from it before.
bool lc_hold_sigpipe(void);
/// Lets SIGPIPE through again, without one that has come in between.
void lc_release_sigpipe(void);

#endif
