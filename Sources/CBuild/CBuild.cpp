#include "CBuild.h"

// The compiler itself reads where HEAD stood last, so that building needs no step more: after a commit this file alone is
// compiled anew, and without git (from a tarball) there is no commit. Of the log nothing but the digits gets into the program.
#pragma clang diagnostic ignored "-Wc23-extensions"

#ifdef __has_embed
#if __has_embed("../../.git/logs/HEAD")
#define HAS_LOG
#endif
#endif

namespace {
struct Digits {
  char text[8];
};

#ifdef HAS_LOG
constexpr char log[] = {
#embed "../../.git/logs/HEAD"
};

/// A line of the log is “before after name <address> time zone”; the last one has the commit.
constexpr Digits last() {
  unsigned long end = sizeof log;
  while (end > 0 && log[end - 1] == '\n') end -= 1;
  unsigned long index = end;
  while (index > 0 && log[index - 1] != '\n') index -= 1;
  while (index < end && log[index] != ' ') index += 1;
  Digits digits = {};
  for (int place = 0; place < 7 && index + 1 < end; place += 1) {
    index += 1;
    digits.text[place] = log[index];
  }
  return digits;
}
constexpr Digits commit = last();
#else
constexpr Digits commit = {};
#endif
}  // namespace

extern "C" const char *build_commit(void) { return commit.text; }
