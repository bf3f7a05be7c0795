#ifndef PULLQUOTE_CNCURSES_H
#define PULLQUOTE_CNCURSES_H

// The wide functions are only declared with this, and before anything else includes <curses.h>.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <wchar.h>

#include "TerminalSignals.h"

// Macros and globals of ncurses that Swift cannot import.

static const attr_t cn_bold = A_BOLD;
static const attr_t cn_dim = A_DIM;
static const attr_t cn_italic = A_ITALIC;
static const attr_t cn_underline = A_UNDERLINE;
static const attr_t cn_reversed = A_REVERSE;

static inline WINDOW *cn_stdscr(void) { return stdscr; }
static inline int cn_colors(void) { return COLORS; }
static inline int cn_color_pairs(void) { return COLOR_PAIRS; }

/// Marks the whole physical screen as unknown, so that the next update writes every cell.
static inline void cn_forget_screen(void) { clearok(curscr, TRUE); }

/// Fills a cell with a character, up to four marks of no width that stand on it, and its look.
void cn_set_cell(cchar_t *cell, uint32_t base, const uint32_t *marks, int mark_count, attr_t attributes, int pair);

/// How many columns the locale gives a character: -1 where it cannot be written at all.
int cn_width(uint32_t scalar);

/// Whether the locale's characters are UTF-8.
bool cn_is_utf8(void);

/// A string capability of the terminal that newterm took; NULL where it has none.
const char *cn_string(const char *capability);
/// A flag of that terminal; false where it has none.
bool cn_flag(const char *capability);

/// Why a terminal cannot be used.
enum cn_terminal_fault {
  CN_TERMINAL_FINE = 0,
  CN_TERMINAL_UNKNOWN = 1,
  CN_TERMINAL_HARDCOPY = 2,
  CN_TERMINAL_NO_DATABASE = 3,
  CN_TERMINAL_CANNOT_ADDRESS = 4,
};

/// Looks a terminal up by its name before newterm is called, which would say less.
enum cn_terminal_fault cn_terminal_fault(const char *name, int descriptor);

/// Has ncurses take the terminal at two file descriptors, with the description called `name`.
SCREEN *cn_newterm(const char *name, int output, int input);

/// Makes a description of the terminal called `name` whose colors from 256 on are red, green and blue, and has the
/// next newterm find it in the place of its own. False, and nothing happens, where that does not fit the terminal.
bool cn_describe_truecolor(const char *name, int output);
/// The terminal database is again where it was.
void cn_forget_description(void);

/// The size that the kernel knows of a terminal; false where it knows none.
bool cn_terminal_size(int descriptor, int *width, int *height);

/// The size of its window in pixels; false where the kernel knows none.
bool cn_terminal_pixels(int descriptor, int *width, int *height);

#endif
