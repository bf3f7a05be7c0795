#ifndef PULLQUOTE_CPSEUDOTERMINAL_H
#define PULLQUOTE_CPSEUDOTERMINAL_H

#include <sys/types.h>
#include <termios.h>

/// Starts a program as the leader of a session on a new pseudo-terminal.
///
/// `standard_input` is what it reads instead of the terminal, or -1. Returns its process, or -1 with errno; the
/// controlling end comes through `master`, and the modes that the terminal had before the program ran through `modes`.
pid_t pt_spawn(
  const char *path, char *const arguments[], char *const environment[], int standard_input, int columns, int rows,
  int *master, struct termios *modes);

/// Tells the terminal a new size, and so everybody on it. 0, or -1 with errno.
int pt_resize(int master, int columns, int rows);

#endif
