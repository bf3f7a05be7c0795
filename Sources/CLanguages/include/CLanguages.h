#ifndef CLANGUAGES_H
#define CLANGUAGES_H

#include <stddef.h>

/// The tables of a language: its folder's file as it is.
struct LanguageFile {
  /// The language's code: “de”.
  const char *code;
  const unsigned char *bytes;
  size_t size;
};

/// How many languages there are.
size_t pullquote_language_count(void);

/// A language, by its number.
struct LanguageFile pullquote_language(size_t index);

#endif
