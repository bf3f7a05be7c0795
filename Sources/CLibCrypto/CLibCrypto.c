#include "CLibCrypto.h"

#include <dlfcn.h>
#include <pthread.h>

// As openssl/evp.h declares them.
typedef const void *(*ec_sha256)(void);
typedef int (*ec_digest)(const void *, size_t, unsigned char *, unsigned int *, const void *, void *);

static ec_sha256 sha256;
static ec_digest digest_of;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
#ifdef __APPLE__
  void *handle = dlopen("libcrypto.3.dylib", RTLD_NOW | RTLD_LOCAL);
#else
  void *handle = dlopen("libcrypto.so.3", RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) handle = dlopen("libcrypto.so.1.1", RTLD_NOW | RTLD_LOCAL);
#endif
  if (handle == NULL) return;
  sha256 = (ec_sha256)dlsym(handle, "EVP_sha256");
  if (sha256) digest_of = (ec_digest)dlsym(handle, "EVP_Digest");
}

int lc_sha256(const unsigned char *bytes, size_t count, unsigned char *digest) {
  pthread_once(&once, load);
  if (digest_of == NULL) return 0;
  unsigned int length = 0;
  return digest_of(bytes, count, digest, &length, sha256(), NULL) == 1 && length == 32;
}
