#pragma once
#include <stddef.h>

/// A page of the documentation that the program carries with it.
struct ManualText {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/// The page with a number from 0; past the last one, NULL.
const struct ManualText *manual_text(int number);
