#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1

#include "CNcurses.h"

#include <langinfo.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

void cn_set_cell(cchar_t *cell, uint32_t base, const uint32_t *marks, int mark_count, attr_t attributes, int pair) {
  wchar_t text[CCHARW_MAX + 1] = {(wchar_t)base};
  int count = 1;
  for (int i = 0; i < mark_count && count < CCHARW_MAX; i++) text[count++] = (wchar_t)marks[i];
  text[count] = 0;
  // The pair goes in through the pointer: the short before it wraps at 256 in the attribute's bits.
  setcchar(cell, text, attributes, 0, &pair);
}

bool cn_is_utf8(void) {
  const char *codeset = nl_langinfo(CODESET);
  return strcmp(codeset, "UTF-8") == 0 || strcmp(codeset, "utf8") == 0;
}

int cn_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

const char *cn_string(const char *capability) {
  const char *value = tigetstr(capability);
  return value == (const char *)-1 ? NULL : value;
}

bool cn_flag(const char *capability) { return tigetflag(capability) == 1; }

enum cn_terminal_fault cn_terminal_fault(const char *name, int descriptor) {
  int status = 0;
  if (setupterm(name, descriptor, &status) == ERR) {
    if (status == 1) return CN_TERMINAL_HARDCOPY;
    return status == 0 ? CN_TERMINAL_UNKNOWN : CN_TERMINAL_NO_DATABASE;
  }
  bool addressable = cn_string("cup") != NULL && cn_string("clear") != NULL;
  del_curterm(cur_term);
  return addressable ? CN_TERMINAL_FINE : CN_TERMINAL_CANNOT_ADDRESS;
}

SCREEN *cn_newterm(const char *name, int output, int input) {
  FILE *written = output == STDOUT_FILENO ? stdout : fdopen(output, "w");
  FILE *read = input == STDIN_FILENO ? stdin : fdopen(dup(input), "r");
  return written == NULL || read == NULL ? NULL : newterm(name, written, read);
}

bool cn_terminal_size(int descriptor, int *width, int *height) {
  struct winsize size = {0};
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *width = size.ws_col;
  *height = size.ws_row;
  return true;
}

bool cn_terminal_pixels(int descriptor, int *width, int *height) {
  struct winsize size = {0};
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_xpixel == 0 || size.ws_ypixel == 0) return false;
  *width = size.ws_xpixel;
  *height = size.ws_ypixel;
  return true;
}
