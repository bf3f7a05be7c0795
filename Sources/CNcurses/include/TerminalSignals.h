#ifndef PULLQUOTE_TERMINAL_SIGNALS_H
#define PULLQUOTE_TERMINAL_SIGNALS_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/// Makes a pipe that neither blocks nor is inherited: the end to read from, the end to write to. False with errno.
bool ts_pipe(int ends[2]);

/// Sends SIGWINCH, SIGTSTP, SIGCONT and every signal that would end the process into a pipe, one byte each, and has
/// crashes (SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE) restore the terminal before they go on, whichever thread
/// they happen to. To be called by the thread that draws.
///
/// A process that was asked to end and has not given its terminal back two seconds later is ended by the handler. A
/// SIGPIPE of its own writing changes nothing. A signal that was ignored stays ignored, but for SIGWINCH and SIGCONT.
/// Returns the end of the pipe to read from, which does not block; -1 with errno when there is no pipe.
int ts_open(void);

/// Puts every handler back and closes the pipe.
void ts_close(void);

/// Gives the calling thread a stack for its crashes, without which one whose stack ran over dies with no handler. Returns
/// what ts_release_thread wants when the thread ends.
void *ts_guard_thread(void);
void ts_release_thread(void *guard);

/// What a crash, or a second SIGTERM, writes to a terminal: the bytes, and the modes that it had before.
/// The bytes are copied; at most TS_RESTORE_CAPACITY of them count.
void ts_arm(int descriptor, const char *bytes, size_t count, const struct termios *modes);

/// What was armed before counts again.
void ts_rearm(void);

/// From here on a crash leaves the terminal alone.
void ts_disarm(void);

/// Whether another job has the terminal.
bool ts_is_background(int descriptor);

/// Stops the process group as the terminal's own suspend key would, and returns when it goes on.
/// Without effect where SIGTSTP was ignored from the start.
///
/// One that goes on in the background stops again, as it would at its first use of the terminal; but one that shall end
/// returns, and must leave the terminal alone.
void ts_stop(int descriptor);

/// While another program has the terminal in the foreground, what the keyboard sends to both is for that alone, but for the suspend
/// key, which stops both.
void ts_lend(bool is_lent);

/// Ends the process by a signal's default action.
void ts_die(int signal) __attribute__((noreturn));

#define TS_RESTORE_CAPACITY 512

#endif
