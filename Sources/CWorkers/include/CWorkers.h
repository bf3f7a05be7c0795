#ifndef PULLQUOTE_CWORKERS_H
#define PULLQUOTE_CWORKERS_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/// Forks, which Swift does not import. To be called while the process has one thread.
pid_t cw_fork(void);

/// Two sockets that are connected and not inherited. False with errno.
bool cw_socket_pair(int ends[2]);

/// Makes the calling process one that works for its parent: it ends with it, hears no keys of the terminal, and has
/// nothing open but `socket`, whose new number is returned; -1 where there is none. With `parent` 0 it does not end with
/// it.
int cw_settle(pid_t parent, int socket, const char *name);

/// Sends one message of some bytes, and a descriptor unless that is -1. False with errno.
bool cw_send(int socket, const void *bytes, size_t count, int descriptor);

/// Receives one message, and the descriptor that came with it or -1. The count of bytes; 0 at the end, -1 with errno.
ssize_t cw_receive(int socket, void *bytes, size_t capacity, int *descriptor);

/// Has this process end by itself, with a status below, when it takes more processor time than `seconds` after the last
/// cw_begin(), or has more than `megabytes` of memory. Both are looked at every tenth of a second of processor time.
void cw_limit(int seconds, int megabytes);

/// From here on the seconds count.
void cw_begin(void);

/// The most memory that this process ever had, in megabytes.
int cw_peak(void);

enum cw_status { CW_OUT_OF_TIME = 97, CW_OUT_OF_MEMORY = 98 };

#endif
