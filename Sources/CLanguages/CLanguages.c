#include "CLanguages.h"

// The compiler embeds the files as they are. To add a language, add its folder and its line.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char danish[] = {
#embed "da/speech.txt"
};
static const unsigned char german[] = {
#embed "de/speech.txt"
};
static const unsigned char spanish[] = {
#embed "es/speech.txt"
};
static const unsigned char french[] = {
#embed "fr/speech.txt"
};
static const unsigned char italian[] = {
#embed "it/speech.txt"
};
static const unsigned char norwegian[] = {
#embed "nb/speech.txt"
};
static const unsigned char dutch[] = {
#embed "nl/speech.txt"
};
static const unsigned char portuguese[] = {
#embed "pt/speech.txt"
};
static const unsigned char swedish[] = {
#embed "sv/speech.txt"
};

static const struct LanguageFile languages[] = {
  {"da", danish, sizeof danish},
  {"de", german, sizeof german},
  {"es", spanish, sizeof spanish},
  {"fr", french, sizeof french},
  {"it", italian, sizeof italian},
  {"nb", norwegian, sizeof norwegian},
  {"nn", norwegian, sizeof norwegian},
  {"no", norwegian, sizeof norwegian},
  {"nl", dutch, sizeof dutch},
  {"pt", portuguese, sizeof portuguese},
  {"sv", swedish, sizeof swedish},
};

size_t pullquote_language_count(void) { return sizeof languages / sizeof *languages; }

struct LanguageFile pullquote_language(size_t index) { return languages[index]; }
