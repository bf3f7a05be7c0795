#ifndef PULLQUOTE_CNCURSES_H
#define PULLQUOTE_CNCURSES_H

#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <wchar.h>
#include <curses.h>

#endif
