#include <zlib.h>

// Macros with the size of a structure in them are not imported.
static inline int pq_deflateInit(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -14, 7, Z_DEFAULT_STRATEGY);
}
static inline int pq_inflateInit(z_stream *stream) { return inflateInit2(stream, -14); }
