#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1

#include "TerminalSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

// Everything a handler touches is written before the handler is installed, or is a sig_atomic_t.

// The first three are dealt with; all others end the process, as they would by default.
static const int posted[] = {
  SIGWINCH, SIGTSTP, SIGCONT, SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGPIPE,
#ifdef SIGPOLL
  SIGPOLL,
#endif
#ifdef SIGPWR
  SIGPWR,
#endif
#ifdef SIGXCPU
  SIGXCPU,
#endif
};
static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { POSTED_COUNT = sizeof posted / sizeof *posted, CRASH_COUNT = sizeof crashes / sizeof *crashes };

static struct sigaction posted_before[POSTED_COUNT];
static struct sigaction crashes_before[CRASH_COUNT];
static bool installed[POSTED_COUNT];
static int ends[2] = {-1, -1};
static volatile sig_atomic_t ending;

// How long the loop may take to end when it is asked to. It may be in a write to a terminal that takes nothing.
enum { ENDING_SECONDS = 2 };

// The thread that draws, and whether it has been stopped so that nothing is drawn over a terminal that was given back.
static pthread_t drawing_thread;
static volatile sig_atomic_t halting, halted;
static struct sigaction halt_before;
enum { HALT = SIGURG };

static volatile sig_atomic_t armed;
static int terminal = -1;
// The same terminal, opened once more so as not to wait for it: the flag is of the opening, which is shared with others.
static int patient = -1;
static char restore_bytes[TS_RESTORE_CAPACITY];
static size_t restore_count;
static struct termios restore_modes;

// A crash may be a stack that ran over: its handler needs another one.
static char crash_stack[64 * 1024];
enum { THREAD_STACK = 64 * 1024 };

bool ts_is_background(int descriptor) {
  pid_t owner = tcgetpgrp(descriptor);
  return owner > 0 && owner != getpgrp();
}

static void restore_terminal(void) {
  if (!armed) return;
  armed = 0;
  if (ts_is_background(terminal)) return;
  size_t done = 0;
  bool flushed = false;
  while (done < restore_count) {
    ssize_t count = write(patient >= 0 ? patient : terminal, restore_bytes + done, restore_count - done);
    if (count > 0) {
      done += (size_t)count;
    } else if (count < 0 && errno == EINTR) {
      continue;
    } else if (count < 0 && errno == EAGAIN) {
      struct pollfd writable = {.fd = patient, .events = POLLOUT};
      if (poll(&writable, 1, 100) > 0) continue;
      // Nobody reads what was drawn before; these few bytes count more.
      if (flushed) break;
      flushed = true;
      tcflush(terminal, TCOFLUSH);
    } else {
      break;
    }
  }
  tcsetattr(terminal, TCSANOW, &restore_modes);
}

static void end_by(int signal) {
  restore_terminal();
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigaction(signal, &action, NULL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(signal);
}

static bool ends_the_process(int signal) { return signal != SIGWINCH && signal != SIGTSTP && signal != SIGCONT; }

static void post(int signal, siginfo_t *info, void *context) {
  (void)context;
  int saved = errno;
  // A pipe or socket of our own whose reader has gone: the write says so.
  if (signal == SIGPIPE && info->si_pid == getpid()) return;
  if (ends_the_process(signal)) {
    // The first one asks the loop to end. When that does not happen in time, or another comes, it ends here.
    if (ending) end_by(signal == SIGALRM ? ending : signal);
    ending = signal;
    alarm(ENDING_SECONDS);
  }
  char byte = (char)signal;
  // A full pipe already wakes the loop.
  (void)!write(ends[1], &byte, 1);
  errno = saved;
}

static void halt(int signal) {
  (void)signal;
  if (!halting) return;
  halted = 1;
  while (true) pause();
}

/// Stops the thread that draws, if that is another one, so that what is drawn next is the shell's.
static void stop_drawing(void) {
  if (pthread_equal(pthread_self(), drawing_thread)) return;
  halting = 1;
  if (pthread_kill(drawing_thread, HALT) != 0) return;
  const struct timespec moment = {.tv_nsec = 1000000};
  for (int i = 0; i < 200 && !halted; i++) nanosleep(&moment, NULL);
}

static void crash(int signal, siginfo_t *info, void *context) {
  (void)context;
  if (armed) stop_drawing();
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
  halting = halted = 0;
  drawing_thread = pthread_self();
  // No SA_RESTART: a write to a terminal that takes nothing shall be left for this.
  struct sigaction stop = {.sa_handler = halt, .sa_flags = SA_ONSTACK};
  sigemptyset(&stop.sa_mask);
  sigaction(HALT, &stop, &halt_before);
  for (int i = 0; i < POSTED_COUNT; i++) {
    struct sigaction action = {.sa_sigaction = post, .sa_flags = SA_SIGINFO | SA_RESTART | SA_ONSTACK};
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

void *ts_guard_thread(void) {
  void *memory = mmap(NULL, THREAD_STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return NULL;
  stack_t stack = {.ss_sp = memory, .ss_size = THREAD_STACK};
  sigaltstack(&stack, NULL);
  return memory;
}

void ts_release_thread(void *memory) {
  if (memory == NULL) return;
  stack_t none = {.ss_flags = SS_DISABLE};
  sigaltstack(&none, NULL);
  munmap(memory, THREAD_STACK);
}

void ts_close(void) {
  alarm(0);
  sigaction(HALT, &halt_before, NULL);
  if (patient >= 0) close(patient);
  patient = -1;
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
  if (patient < 0) patient = open(ttyname(descriptor), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  armed = 1;
}

void ts_rearm(void) { armed = terminal >= 0; }

void ts_disarm(void) {
  armed = 0;
  // The terminal is given back in time; what else there is to do may take longer.
  alarm(0);
}

void ts_lend(bool is_lent) {
  static struct sigaction before[3];
  const int keys[] = {SIGINT, SIGQUIT, SIGTSTP};
  for (int i = 0; i < 3; i++) {
    struct sigaction lent = {.sa_handler = keys[i] == SIGTSTP ? SIG_DFL : SIG_IGN};
    sigemptyset(&lent.sa_mask);
    if (is_lent) {
      sigaction(keys[i], NULL, &before[i]);
      if (before[i].sa_handler != SIG_IGN) sigaction(keys[i], &lent, NULL);
    } else {
      sigaction(keys[i], &before[i], NULL);
    }
  }
}

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
