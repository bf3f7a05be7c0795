#include "CLanguages.h"

// The compiler embeds the files as they are. To add a language, add its folder and its line.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char arabic[] = {
#embed "ar/speech.txt"
};
static const unsigned char bulgarian[] = {
#embed "bg/speech.txt"
};
static const unsigned char catalan[] = {
#embed "ca/speech.txt"
};
static const unsigned char czech[] = {
#embed "cs/speech.txt"
};
static const unsigned char danish[] = {
#embed "da/speech.txt"
};
static const unsigned char german[] = {
#embed "de/speech.txt"
};
static const unsigned char greek[] = {
#embed "el/speech.txt"
};
static const unsigned char english[] = {
#embed "en/speech.txt"
};
static const unsigned char spanish[] = {
#embed "es/speech.txt"
};
static const unsigned char persian[] = {
#embed "fa/speech.txt"
};
static const unsigned char finnish[] = {
#embed "fi/speech.txt"
};
static const unsigned char french[] = {
#embed "fr/speech.txt"
};
static const unsigned char galician[] = {
#embed "gl/speech.txt"
};
static const unsigned char hebrew[] = {
#embed "he/speech.txt"
};
static const unsigned char hindi[] = {
#embed "hi/speech.txt"
};
static const unsigned char croatian[] = {
#embed "hr/speech.txt"
};
static const unsigned char hungarian[] = {
#embed "hu/speech.txt"
};
static const unsigned char indonesian[] = {
#embed "id/speech.txt"
};
static const unsigned char italian[] = {
#embed "it/speech.txt"
};
static const unsigned char bokmal[] = {
#embed "nb/speech.txt"
};
static const unsigned char dutch[] = {
#embed "nl/speech.txt"
};
static const unsigned char nynorsk[] = {
#embed "nn/speech.txt"
};
static const unsigned char polish[] = {
#embed "pl/speech.txt"
};
static const unsigned char portuguese[] = {
#embed "pt/speech.txt"
};
static const unsigned char romanian[] = {
#embed "ro/speech.txt"
};
static const unsigned char russian[] = {
#embed "ru/speech.txt"
};
static const unsigned char swedish[] = {
#embed "sv/speech.txt"
};
static const unsigned char turkish[] = {
#embed "tr/speech.txt"
};
static const unsigned char ukrainian[] = {
#embed "uk/speech.txt"
};
static const unsigned char vietnamese[] = {
#embed "vi/speech.txt"
};
static const unsigned char japanese[] = {
#embed "ja/speech.txt"
};
static const unsigned char korean[] = {
#embed "ko/speech.txt"
};
static const unsigned char chinese[] = {
#embed "zh/speech.txt"
};

static const struct LanguageFile languages[] = {
  {"ar", arabic, sizeof arabic},
  {"bg", bulgarian, sizeof bulgarian},
  {"ca", catalan, sizeof catalan},
  {"cs", czech, sizeof czech},
  {"da", danish, sizeof danish},
  {"de", german, sizeof german},
  {"el", greek, sizeof greek},
  {"en", english, sizeof english},
  {"es", spanish, sizeof spanish},
  {"fa", persian, sizeof persian},
  {"fi", finnish, sizeof finnish},
  {"fr", french, sizeof french},
  {"gl", galician, sizeof galician},
  {"he", hebrew, sizeof hebrew},
  {"hi", hindi, sizeof hindi},
  {"hr", croatian, sizeof croatian},
  {"bs", croatian, sizeof croatian},
  {"sh", croatian, sizeof croatian},
  {"sr", croatian, sizeof croatian},
  {"hu", hungarian, sizeof hungarian},
  {"id", indonesian, sizeof indonesian},
  {"it", italian, sizeof italian},
  {"nb", bokmal, sizeof bokmal},
  {"no", bokmal, sizeof bokmal},
  {"nl", dutch, sizeof dutch},
  {"nn", nynorsk, sizeof nynorsk},
  {"pl", polish, sizeof polish},
  {"pt", portuguese, sizeof portuguese},
  {"ro", romanian, sizeof romanian},
  {"ru", russian, sizeof russian},
  {"sv", swedish, sizeof swedish},
  {"tr", turkish, sizeof turkish},
  {"uk", ukrainian, sizeof ukrainian},
  {"vi", vietnamese, sizeof vietnamese},
  {"ja", japanese, sizeof japanese},
  {"ko", korean, sizeof korean},
  {"zh", chinese, sizeof chinese},
};

size_t pullquote_language_count(void) { return sizeof languages / sizeof *languages; }

struct LanguageFile pullquote_language(size_t index) { return languages[index]; }
