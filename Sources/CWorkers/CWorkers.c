#define _GNU_SOURCE 1

#include "CWorkers.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

enum { TICKS_PER_SECOND = 10 };

static volatile sig_atomic_t ticks;
static int tick_limit;
static long page_limit;

pid_t cw_fork(void) { return fork(); }

bool cw_socket_pair(int ends[2]) { return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0; }

int cw_settle(pid_t parent, int socket, const char *name) {
  if (parent != 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(0);
  }
  prctl(PR_SET_NAME, name);
  for (int signal = 1; signal < NSIG; signal++) {
    // Keys and hang-ups are the parent's business, with which this process ends. A crash shall end it at once.
    struct sigaction action = {.sa_handler = SIG_DFL};
    if (signal == SIGINT || signal == SIGQUIT || signal == SIGHUP || signal == SIGTERM) action.sa_handler = SIG_IGN;
    sigaction(signal, &action, NULL);
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  // Whoever reads from a pipe must see its end when the parent closes it.
  int nothing = open("/dev/null", O_RDWR);
  for (int standard = 0; standard < 3 && nothing >= 0; standard++) dup2(nothing, standard);
  int kept = 3;
  if (socket != kept && dup2(socket, kept) != kept) return -1;
  close_range(kept + 1, ~0U, 0);
  // What reads deeply nested pages recurses; the stack grows as far as this, whatever it was when the program began.
  struct rlimit stack;
  const rlim_t wanted = 64 << 20;
  if (getrlimit(RLIMIT_STACK, &stack) == 0) {
    stack.rlim_cur = stack.rlim_max == RLIM_INFINITY || stack.rlim_max > wanted ? wanted : stack.rlim_max;
    setrlimit(RLIMIT_STACK, &stack);
  }
  return kept;
}

bool cw_send(int socket, const void *bytes, size_t count, int descriptor) {
  struct iovec data = {.iov_base = (void *)bytes, .iov_len = count};
  union {
    struct cmsghdr header;
    char room[CMSG_SPACE(sizeof(int))];
  } control = {0};
  struct msghdr message = {.msg_iov = &data, .msg_iovlen = 1};
  if (descriptor >= 0) {
    message.msg_control = control.room;
    message.msg_controllen = sizeof control.room;
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    memcpy(CMSG_DATA(header), &descriptor, sizeof(int));
  }
  ssize_t sent;
  do sent = sendmsg(socket, &message, MSG_NOSIGNAL);
  while (sent < 0 && errno == EINTR);
  return sent == (ssize_t)count;
}

ssize_t cw_receive(int socket, void *bytes, size_t capacity, int *descriptor) {
  struct iovec data = {.iov_base = bytes, .iov_len = capacity};
  union {
    struct cmsghdr header;
    char room[CMSG_SPACE(sizeof(int))];
  } control = {0};
  struct msghdr message = {
    .msg_iov = &data, .msg_iovlen = 1, .msg_control = control.room, .msg_controllen = sizeof control.room};
  ssize_t count;
  do count = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  while (count < 0 && errno == EINTR);
  *descriptor = -1;
  struct cmsghdr *header = count > 0 ? CMSG_FIRSTHDR(&message) : NULL;
  if (header != NULL && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS)
    memcpy(descriptor, CMSG_DATA(header), sizeof(int));
  return count;
}

/// The second number of /proc/self/statm: how many pages are in memory. 0 where it cannot be read.
static long resident_pages(void) {
  char text[128];
  int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  ssize_t count = read(file, text, sizeof text - 1);
  close(file);
  long pages = 0;
  ssize_t at = 0;
  while (at < count && text[at] != ' ') at++;
  for (at++; at < count && text[at] >= '0' && text[at] <= '9'; at++) pages = pages * 10 + (text[at] - '0');
  return pages;
}

static void look(int signal) {
  (void)signal;
  int saved = errno;
  if (++ticks > tick_limit) _exit(CW_OUT_OF_TIME);
  if (resident_pages() > page_limit) _exit(CW_OUT_OF_MEMORY);
  errno = saved;
}

void cw_limit(int seconds, int megabytes) {
  ticks = 0;
  tick_limit = seconds * TICKS_PER_SECOND;
  page_limit = (long)megabytes * ((1 << 20) / sysconf(_SC_PAGESIZE));
  struct sigaction action = {.sa_handler = look, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(SIGPROF, &action, NULL);
  struct timeval tick = {.tv_usec = 1000000 / TICKS_PER_SECOND};
  struct itimerval timer = {.it_interval = tick, .it_value = tick};
  setitimer(ITIMER_PROF, &timer, NULL);
}

void cw_begin(void) { ticks = 0; }

int cw_peak(void) {
  struct rusage usage;
  return getrusage(RUSAGE_SELF, &usage) == 0 ? (int)(usage.ru_maxrss >> 10) : 0;
}
