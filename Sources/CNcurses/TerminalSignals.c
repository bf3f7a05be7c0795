#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1

#include "TerminalSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Everything a handler touches is written before the handler is installed, or is a sig_atomic_t.

static const int posted[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGHUP, SIGTERM, SIGINT, SIGQUIT};
static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { POSTED_COUNT = sizeof posted / sizeof *posted, CRASH_COUNT = sizeof crashes / sizeof *crashes };

static struct sigaction posted_before[POSTED_COUNT];
static struct sigaction crashes_before[CRASH_COUNT];
static bool installed[POSTED_COUNT];
static int ends[2] = {-1, -1};
static volatile sig_atomic_t ending;

static volatile sig_atomic_t armed;
static int terminal = -1;
static char restore_bytes[TS_RESTORE_CAPACITY];
static size_t restore_count;
static struct termios restore_modes;

// A crash may be a stack that ran over: its handler needs another one.
static char crash_stack[32 * 1024];

bool ts_is_background(int descriptor) {
  pid_t owner = tcgetpgrp(descriptor);
  return owner > 0 && owner != getpgrp();
}

static void restore_terminal(void) {
  if (!armed) return;
  armed = 0;
  if (ts_is_background(terminal)) return;
  size_t done = 0;
  while (done < restore_count) {
    ssize_t count = write(terminal, restore_bytes + done, restore_count - done);
    if (count <= 0) break;
    done += (size_t)count;
  }
  tcsetattr(terminal, TCSANOW, &restore_modes);
}

static bool ends_the_process(int signal) {
  return signal == SIGHUP || signal == SIGTERM || signal == SIGINT || signal == SIGQUIT;
}

static void post(int signal) {
  int saved = errno;
  if (ends_the_process(signal)) {
    // The first one asks the loop to end. When another comes because that did not happen, it ends here.
    if (ending) {
      restore_terminal();
      struct sigaction action = {.sa_handler = SIG_DFL};
      sigaction(signal, &action, NULL);
      raise(signal);
    }
    ending = 1;
  }
  char byte = (char)signal;
  // A full pipe already wakes the loop.
  (void)!write(ends[1], &byte, 1);
  errno = saved;
}

static void crash(int signal, siginfo_t *info, void *context) {
  (void)context;
  restore_terminal();
  for (int i = 0; i < CRASH_COUNT; i++) {
    if (crashes[i] == signal) sigaction(signal, &crashes_before[i], NULL);
  }
  // A fault happens again on return, and so reaches whoever handled it before with the true context. One that was
  // sent (kill, raise, abort) would not.
  if (info->si_code <= 0) raise(signal);
}

bool ts_pipe(int made[2]) {
  if (pipe(made) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(made[i], F_SETFL, O_NONBLOCK);
    fcntl(made[i], F_SETFD, FD_CLOEXEC);
  }
  return true;
}

int ts_open(void) {
  if (!ts_pipe(ends)) return -1;
  ending = 0;
  for (int i = 0; i < POSTED_COUNT; i++) {
    struct sigaction action = {.sa_handler = post, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(posted[i], NULL, &posted_before[i]);
    bool ignored = posted_before[i].sa_handler == SIG_IGN;
    installed[i] = !ignored || posted[i] == SIGWINCH || posted[i] == SIGCONT;
    if (installed[i]) sigaction(posted[i], &action, NULL);
  }
  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&stack, NULL);
  for (int i = 0; i < CRASH_COUNT; i++) {
    struct sigaction action = {.sa_sigaction = crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    sigaction(crashes[i], &action, &crashes_before[i]);
  }
  return ends[0];
}

void ts_close(void) {
  for (int i = 0; i < POSTED_COUNT; i++) {
    if (installed[i]) sigaction(posted[i], &posted_before[i], NULL);
    installed[i] = false;
  }
  for (int i = 0; i < CRASH_COUNT; i++) sigaction(crashes[i], &crashes_before[i], NULL);
  for (int i = 0; i < 2; i++) {
    if (ends[i] >= 0) close(ends[i]);
    ends[i] = -1;
  }
}

void ts_arm(int descriptor, const char *bytes, size_t count, const struct termios *modes) {
  armed = 0;
  terminal = descriptor;
  restore_count = count < TS_RESTORE_CAPACITY ? count : TS_RESTORE_CAPACITY;
  memcpy(restore_bytes, bytes, restore_count);
  restore_modes = *modes;
  armed = 1;
}

void ts_rearm(void) { armed = terminal >= 0; }

void ts_disarm(void) { armed = 0; }

void ts_stop(int descriptor) {
  for (int i = 0; i < POSTED_COUNT; i++) {
    if (posted[i] != SIGTSTP || !installed[i]) continue;
    struct sigaction now, stop = {.sa_handler = SIG_DFL};
    sigemptyset(&stop.sa_mask);
    sigaction(SIGTSTP, &stop, &now);
    // The whole job stops, as it would by the key: in `cat page.txt | pullquote -` the shell waits for both.
    do kill(0, SIGTSTP);
    while (!ending && ts_is_background(descriptor));
    sigaction(SIGTSTP, &now, NULL);
  }
}

void ts_die(int signal) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, NULL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
  raise(signal);
  _exit(128 + signal);
}
