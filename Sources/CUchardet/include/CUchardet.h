// Which encoding some bytes are in, by what the letters of languages look like in each: uchardet, which is loaded when it
// is first asked.
#ifndef CUCHARDET_H
#define CUCHARDET_H

#include <stddef.h>

/// What came of asking.
typedef enum { uc_named, uc_unsure, uc_missing } uc_answer;

/// Writes the name of the encoding that `count` bytes look like to `name`, which has room for `room` of its characters and
/// a zero. `uc_missing` where there is no uchardet.
uc_answer uc_guess(const unsigned char *bytes, size_t count, char *name, size_t room);

#endif
