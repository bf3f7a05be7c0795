#define _GNU_SOURCE 1
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utmp.h>

pid_t pt_spawn(
  const char *path, char *const arguments[], char *const environment[], int standard_input, int columns, int rows,
  int *master, struct termios *modes) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  int slave;
  if (openpty(master, &slave, NULL, NULL, &size) != 0) return -1;
  // Asked for later, they may already be those that the program has set.
  tcgetattr(slave, modes);
  fcntl(*master, F_SETFD, FD_CLOEXEC);
  pid_t child = fork();
  if (child != 0) {
    int code = errno;
    close(slave);
    if (child < 0) close(*master);
    errno = code;
    return child;
  }
  if (login_tty(slave) != 0) _exit(127);
  // A test runner blocks signals, and the child inherits that: it would never hear of a new size.
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int signal = 1; signal < NSIG; signal++) {
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigaction(signal, &action, NULL);
  }
  if (standard_input >= 0) dup2(standard_input, STDIN_FILENO);
  // Another test's terminal must not stay open because this child has it too.
  for (int descriptor = 3; descriptor < 1024; descriptor++) close(descriptor);
  execve(path, arguments, environment);
  _exit(127);
}

int pt_resize(int master, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  return ioctl(master, TIOCSWINSZ, &size);
}
