#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1

#include "CNcurses.h"

#include <stdlib.h>
#include <string.h>
#include <term.h>

// Most terminals show any color, and say so in COLORTERM, while their entries in the database end at 256; the
// “-direct” entries are seldom installed, and most of them lose the user's own bright colors. ncurses takes a
// description from the environment (terminfo(5), “Fetching Compiled Descriptions”: TERMINFO=b64:…), so the entry is
// written anew with another way to set a color, in the format of term(5) with 32-bit numbers.

enum { MAGIC_32_BIT = 01036, CAPACITY = 16384 };

static const char foreground_setter[] =
  "\033[%?%p1%{8}%<%t3%p1%d%e%p1%{16}%<%t9%p1%{8}%-%d%e%p1%{256}%<%t38;5;%p1%d"
  "%e38;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m";
static const char background_setter[] =
  "\033[%?%p1%{8}%<%t4%p1%d%e%p1%{16}%<%t10%p1%{8}%-%d%e%p1%{256}%<%t48;5;%p1%d"
  "%e48;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m";

struct bytes {
  unsigned char data[CAPACITY];
  size_t count;
  bool overflown;
};

static void put_byte(struct bytes *bytes, unsigned value) {
  if (bytes->count < CAPACITY) bytes->data[bytes->count++] = (unsigned char)value;
  else bytes->overflown = true;
}

static void put_short(struct bytes *bytes, int value) {
  put_byte(bytes, (unsigned)value & 0xFF);
  put_byte(bytes, (unsigned)value >> 8 & 0xFF);
}

static void put_int(struct bytes *bytes, int value) {
  put_short(bytes, value);
  put_short(bytes, value >> 16);
}

static void put_text(struct bytes *bytes, const char *text) {
  do put_byte(bytes, (unsigned char)*text);
  while (*text++ != 0);
}

static void put_even(struct bytes *bytes) {
  if (bytes->count % 2 != 0) put_byte(bytes, 0);
}

static bool is(const char *name, const char *other) { return strcmp(name, other) == 0; }

/// What the new entry has for a string; NULL for none.
static const char *string_for(const char *name) {
  if (is(name, "setaf")) return foreground_setter;
  if (is(name, "setab")) return background_setter;
  // Other ways to set colors, which end at 8 or change the user's palette.
  if (is(name, "setf") || is(name, "setb") || is(name, "initc") || is(name, "initp") || is(name, "oc")) return NULL;
  return cn_string(name);
}

static int number_for(const char *name) {
  if (is(name, "colors")) return 1 << 24;
  if (is(name, "pairs")) return 1 << 16;
  int value = tigetnum(name);
  return value < 0 ? -1 : value;
}

static void put_entry(struct bytes *entry, const char *name) {
  static struct bytes texts;
  texts.count = 0;
  texts.overflown = false;
  int flags = 0, numbers = 0, strings = 0;
  while (boolnames[flags] != NULL) flags++;
  while (numnames[numbers] != NULL) numbers++;
  while (strnames[strings] != NULL) strings++;
  for (int i = 0; i < strings; i++) {
    const char *text = string_for(strnames[i]);
    if (text != NULL) put_text(&texts, text);
  }
  put_short(entry, MAGIC_32_BIT);
  put_short(entry, (int)strlen(name) + 1);
  put_short(entry, flags);
  put_short(entry, numbers);
  put_short(entry, strings);
  put_short(entry, (int)texts.count);
  put_text(entry, name);
  for (int i = 0; i < flags; i++) put_byte(entry, cn_flag(boolnames[i]) && !is(boolnames[i], "ccc"));
  put_even(entry);
  for (int i = 0; i < numbers; i++) put_int(entry, number_for(numnames[i]));
  int offset = 0;
  for (int i = 0; i < strings; i++) {
    const char *text = string_for(strnames[i]);
    put_short(entry, text == NULL ? -1 : offset);
    if (text != NULL) offset += (int)strlen(text) + 1;
  }
  for (size_t i = 0; i < texts.count; i++) put_byte(entry, texts.data[i]);
  put_even(entry);
  // Two flags that the format has no place for: AX, the terminal's own colors can be asked for; RGB, numbers are colors.
  static const char extended[] = "AX\0RGB";
  put_short(entry, 2);
  put_short(entry, 0);
  put_short(entry, 0);
  put_short(entry, 2);
  put_short(entry, sizeof extended);
  put_byte(entry, cn_flag("AX"));
  put_byte(entry, 1);
  put_short(entry, 0);
  put_short(entry, 3);
  for (size_t i = 0; i < sizeof extended; i++) put_byte(entry, (unsigned char)extended[i]);
  entry->overflown |= texts.overflown;
}

static void encode(const struct bytes *entry, char *text) {
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (size_t i = 0; i < entry->count; i += 3) {
    size_t left = entry->count - i;
    unsigned value = (unsigned)entry->data[i] << 16;
    if (left > 1) value |= (unsigned)entry->data[i + 1] << 8;
    if (left > 2) value |= entry->data[i + 2];
    *text++ = digits[value >> 18 & 63];
    *text++ = digits[value >> 12 & 63];
    *text++ = left > 1 ? digits[value >> 6 & 63] : '=';
    *text++ = left > 2 ? digits[value & 63] : '=';
  }
  *text = 0;
}

static bool had_terminfo;
static char *terminfo_before;

bool cn_describe_truecolor(const char *name, int output) {
  int status = 0;
  if (setupterm(name, output, &status) == ERR) return false;
  static struct bytes entry;
  entry.count = 0;
  entry.overflown = false;
  const char *foreground = cn_string("setaf");
  int colors = tigetnum("colors");
  bool fits = colors >= 256 && colors < 1 << 24 && foreground != NULL && strstr(foreground, "38;5;") != NULL;
  if (fits) put_entry(&entry, name);
  del_curterm(cur_term);
  if (!fits || entry.overflown) return false;

  static const char prefix[] = "b64:";
  static char text[sizeof prefix + (CAPACITY + 2) / 3 * 4];
  memcpy(text, prefix, sizeof prefix);
  encode(&entry, text + sizeof prefix - 1);
  const char *before = getenv("TERMINFO");
  had_terminfo = before != NULL;
  free(terminfo_before);
  terminfo_before = had_terminfo ? strdup(before) : NULL;
  return setenv("TERMINFO", text, 1) == 0;
}

void cn_forget_description(void) {
  // A program that is started from here shall find its own entry.
  if (had_terminfo && terminfo_before != NULL) setenv("TERMINFO", terminfo_before, 1);
  else unsetenv("TERMINFO");
}
