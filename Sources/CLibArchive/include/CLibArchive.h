// Archives and compressed files, read from their beginning on: libarchive, which is loaded when it is first asked.
#ifndef CLIBARCHIVE_H
#define CLIBARCHIVE_H

#include <stddef.h>

/// An archive, or a compressed file, which counts as one with a single member.
typedef struct la_archive la_archive;

/// Whether there is a libarchive.
int la_is_there(void);

/// Opens what begins with `count` bytes at `head`, which are copied, and goes on in a descriptor, which stays open; −1 for
/// nothing more. `NULL` where there is no libarchive, no memory, or nothing that it knows.
la_archive *la_open(const unsigned char *head, size_t count, int descriptor);

/// Opens what begins with `count` bytes at `head` and goes on in the member at hand of another archive, which is to be
/// closed after this one.
la_archive *la_open_inside(const unsigned char *head, size_t count, la_archive *outer);

/// Goes to the next member: 1, 0 where there is none, −1 where the archive is broken.
int la_next(la_archive *archive);

/// The path of the member, which holds until the next; `NULL` where it has none that can be told.
const char *la_path(la_archive *archive);

/// Whether the member is an ordinary file that anybody may read.
int la_is_file(la_archive *archive);

/// Whether the member is the whole of a compressed file, which is no archive.
int la_is_alone(la_archive *archive);

/// Writes what is next in the member to `bytes`: how many bytes, 0 at its end, −1 where it is broken.
long la_read(la_archive *archive, unsigned char *bytes, size_t room);

/// What is wrong, in libarchive's words.
const char *la_fault(la_archive *archive);

void la_close(la_archive *archive);

#endif
