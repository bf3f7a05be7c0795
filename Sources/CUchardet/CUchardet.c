#include "CUchardet.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

// As uchardet.h declares them.
typedef void *(*uc_new)(void);
typedef void (*uc_delete)(void *);
typedef int (*uc_handle_data)(void *, const char *, size_t);
typedef void (*uc_data_end)(void *);
typedef const char *(*uc_get_charset)(void *);

static uc_new make;
static uc_delete destroy;
static uc_handle_data handle_data;
static uc_data_end data_end;
static uc_get_charset get_charset;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
#ifdef __APPLE__
  void *handle = dlopen("libuchardet.0.dylib", RTLD_NOW | RTLD_LOCAL);
#else
  void *handle = dlopen("libuchardet.so.0", RTLD_NOW | RTLD_LOCAL);
#endif
  if (handle == NULL) return;
  destroy = (uc_delete)dlsym(handle, "uchardet_delete");
  handle_data = (uc_handle_data)dlsym(handle, "uchardet_handle_data");
  data_end = (uc_data_end)dlsym(handle, "uchardet_data_end");
  get_charset = (uc_get_charset)dlsym(handle, "uchardet_get_charset");
  if (destroy && handle_data && data_end && get_charset) make = (uc_new)dlsym(handle, "uchardet_new");
}

uc_answer uc_guess(const unsigned char *bytes, size_t count, char *name, size_t room) {
  pthread_once(&once, load);
  if (make == NULL) return uc_missing;
  void *detector = make();
  if (detector == NULL) return uc_missing;
  uc_answer answer = uc_unsure;
  if (handle_data(detector, (const char *)bytes, count) == 0) {
    data_end(detector);
    const char *found = get_charset(detector);
    int length = found ? snprintf(name, room, "%s", found) : 0;
    if (length > 0 && (size_t)length < room) answer = uc_named;
  }
  destroy(detector);
  return answer;
}
