#include "CFriBidi.h"

#include <dlfcn.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>

// As FriBidi 1.0 declares them.
typedef void (*fb_types)(const uint32_t *, int, uint32_t *);
typedef void (*fb_brackets)(const uint32_t *, int, const uint32_t *, uint32_t *);
typedef int8_t (*fb_embedding)(const uint32_t *, const uint32_t *, int, uint32_t *, int8_t *);
typedef void (*fb_joining)(const uint32_t *, int, uint8_t *);
typedef void (*fb_join)(const uint32_t *, int, const int8_t *, uint8_t *);
typedef void (*fb_shape)(uint32_t, const int8_t *, int, uint8_t *, uint32_t *);
typedef void (*fb_mirror)(const int8_t *, int, uint32_t *);

// FRIBIDI_PAR_LTR, FRIBIDI_PAR_RTL and FRIBIDI_FLAG_SHAPE_ARAB_PRES. Ligatures are left alone: each would take a cell away.
enum { left_to_right = 0x110, right_to_left = 0x111, presentation_forms = 0x100 };

static fb_types types_of;
static fb_brackets brackets_of;
static fb_embedding embedding_of;
static fb_joining joining_of;
static fb_join join;
static fb_shape shape;
static fb_mirror mirror;
static int is_there;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
#ifdef __APPLE__
  void *handle = dlopen("libfribidi.0.dylib", RTLD_NOW | RTLD_LOCAL);
#else
  void *handle = dlopen("libfribidi.so.0", RTLD_NOW | RTLD_LOCAL);
#endif
  if (handle == NULL) return;
  types_of = (fb_types)dlsym(handle, "fribidi_get_bidi_types");
  brackets_of = (fb_brackets)dlsym(handle, "fribidi_get_bracket_types");
  embedding_of = (fb_embedding)dlsym(handle, "fribidi_get_par_embedding_levels_ex");
  joining_of = (fb_joining)dlsym(handle, "fribidi_get_joining_types");
  join = (fb_join)dlsym(handle, "fribidi_join_arabic");
  shape = (fb_shape)dlsym(handle, "fribidi_shape_arabic");
  mirror = (fb_mirror)dlsym(handle, "fribidi_shape_mirroring");
  is_there = types_of && brackets_of && embedding_of && joining_of && join && shape && mirror;
}

int fb_is_there(void) {
  pthread_once(&once, load);
  return is_there;
}

int fb_levels(uint32_t *code_points, size_t count, int is_right_to_left, int8_t *levels) {
  if (!fb_is_there() || count == 0 || count > INT_MAX / 8) return 0;
  int length = (int)count;
  uint32_t *types = malloc(count * (2 * sizeof(uint32_t) + 1));
  if (types == NULL) return 0;
  uint32_t *brackets = types + count;
  uint8_t *joining = (uint8_t *)(brackets + count);
  types_of(code_points, length, types);
  brackets_of(code_points, length, types, brackets);
  uint32_t direction = is_right_to_left ? right_to_left : left_to_right;
  int is_found = embedding_of(types, brackets, length, &direction, levels) != 0;
  if (is_found) {
    // Rule L1: spaces at the end of a line run as the paragraph does.
    for (int index = length - 1; index >= 0 && code_points[index] == ' '; index--) levels[index] = is_right_to_left != 0;
    joining_of(code_points, length, joining);
    join(types, length, levels, joining);
    shape(presentation_forms, levels, length, joining, code_points);
    mirror(levels, length, code_points);
  }
  free(types);
  return is_found;
}
