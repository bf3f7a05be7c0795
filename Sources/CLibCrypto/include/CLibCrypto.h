// SHA-256 (FIPS 180-4), by OpenSSL's libcrypto, which is loaded when it is first asked.
#ifndef CLIBCRYPTO_H
#define CLIBCRYPTO_H

#include <stddef.h>

/// Writes the SHA-256 of `count` bytes, 32 bytes, to `digest`; 0 where there is no libcrypto.
int lc_sha256(const unsigned char *bytes, size_t count, unsigned char *digest);

#endif
