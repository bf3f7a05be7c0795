#pragma once
#include <stddef.h>

/// A text file that the program carries with it.
struct SampleArticle {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/// The sample with a number from 0; past the last one, NULL.
const struct SampleArticle *sample_article(int number);
