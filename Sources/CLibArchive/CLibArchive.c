#include "CLibArchive.h"

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

// As archive.h and archive_entry.h declare them.
typedef ssize_t (*la_reader)(void *, void *, const void **);
typedef int64_t (*la_seeker)(void *, void *, int64_t, int);
static void *(*read_new)(void);
static int (*read_free)(void *);
// Those that need no other program, nor another library than libarchive's own.
static const char *const kinds[] = {
    "filter_gzip", "filter_bzip2", "filter_xz", "filter_zstd", "filter_lz4", "filter_compress",
    "format_zip", "format_tar",  "format_7zip", "format_raw",
};
enum { kind_count = sizeof kinds / sizeof *kinds };
static int (*support[kind_count])(void *);
static int (*set_seek)(void *, la_seeker);
static int (*open_callbacks)(void *, void *, void *, la_reader, void *);
static int (*next_header)(void *, void **);
static ssize_t (*read_data)(void *, void *, size_t);
static const char *(*error_string)(void *);
static const char *(*entry_path)(void *);
static mode_t (*entry_type)(void *);
static int (*entry_is_encrypted)(void *);
static int (*format)(void *);
static pthread_once_t once = PTHREAD_ONCE_INIT;
static int is_there;

enum { archive_ok = 0, archive_eof = 1, archive_warn = -20, format_raw = 0x90000, regular_file = 0100000 };

static int find(void *handle, const char *name, void **place) { return (*place = dlsym(handle, name)) != NULL; }

static void load(void) {
#ifdef __APPLE__
  void *handle = dlopen("libarchive.13.dylib", RTLD_NOW | RTLD_LOCAL);
#else
  void *handle = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
#endif
  if (handle == NULL) return;
  is_there = find(handle, "archive_read_new", (void **)&read_new) && find(handle, "archive_read_free", (void **)&read_free) &&
             find(handle, "archive_read_set_seek_callback", (void **)&set_seek) &&
             find(handle, "archive_read_open", (void **)&open_callbacks) &&
             find(handle, "archive_read_next_header", (void **)&next_header) &&
             find(handle, "archive_read_data", (void **)&read_data) &&
             find(handle, "archive_error_string", (void **)&error_string) &&
             find(handle, "archive_entry_pathname", (void **)&entry_path) &&
             find(handle, "archive_entry_filetype", (void **)&entry_type) &&
             find(handle, "archive_entry_is_data_encrypted", (void **)&entry_is_encrypted) &&
             find(handle, "archive_format", (void **)&format);
  for (int i = 0; is_there && i < kind_count; i++) {
    char name[64];
    snprintf(name, sizeof name, "archive_read_support_%s", kinds[i]);
    is_there = find(handle, name, (void **)&support[i]);
  }
}

int la_is_there(void) {
  pthread_once(&once, load);
  return is_there;
}

struct la_archive {
  void *reader;
  void *entry;
  int descriptor;
  la_archive *outer;
  unsigned char *head;
  size_t head_count;
  // How much of the head was read.
  size_t place;
  unsigned char chunk[65536];
};

static ssize_t read_on(void *reader, void *data, const void **bytes) {
  (void)reader;
  la_archive *archive = data;
  if (archive->place < archive->head_count) {
    size_t count = archive->head_count - archive->place;
    *bytes = archive->head + archive->place;
    archive->place = archive->head_count;
    return (ssize_t)count;
  }
  if (archive->outer) {
    *bytes = archive->chunk;
    return la_read(archive->outer, archive->chunk, sizeof archive->chunk);
  }
  if (archive->descriptor < 0) return 0;
  ssize_t count;
  do count = read(archive->descriptor, archive->chunk, sizeof archive->chunk);
  while (count < 0 && errno == EINTR);
  *bytes = archive->chunk;
  return count;
}

// Only of what is in a file, or all of it in memory.
static int64_t go_to(void *reader, void *data, int64_t offset, int whence) {
  (void)reader;
  la_archive *archive = data;
  if (archive->descriptor >= 0) return lseek(archive->descriptor, offset, whence);
  int64_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? (int64_t)archive->place : (int64_t)archive->head_count;
  if (base + offset < 0 || base + offset > (int64_t)archive->head_count) return -1;
  archive->place = (size_t)(base + offset);
  return base + offset;
}

static la_archive *open_any(const unsigned char *head, size_t count, int descriptor, la_archive *outer) {
  if (!la_is_there()) return NULL;
  la_archive *archive = calloc(1, sizeof *archive);
  if (archive == NULL) return NULL;
  archive->descriptor = descriptor;
  archive->outer = outer;
  archive->reader = read_new();
  archive->head = malloc(count ? count : 1);
  if (archive->reader == NULL || archive->head == NULL) {
    la_close(archive);
    return NULL;
  }
  int is_file = descriptor >= 0 && lseek(descriptor, 0, SEEK_SET) == 0;
  if (!is_file) {
    memcpy(archive->head, head, count);
    archive->head_count = count;
  }
  for (int i = 0; i < kind_count; i++) support[i](archive->reader);
  if (is_file || (descriptor < 0 && outer == NULL)) set_seek(archive->reader, go_to);
  if (open_callbacks(archive->reader, archive, NULL, read_on, NULL) < archive_warn) {
    la_close(archive);
    return NULL;
  }
  return archive;
}

la_archive *la_open(const unsigned char *head, size_t count, int descriptor) {
  return open_any(head, count, descriptor, NULL);
}

la_archive *la_open_inside(const unsigned char *head, size_t count, la_archive *outer) {
  return open_any(head, count, -1, outer);
}

int la_next(la_archive *archive) {
  int answer = next_header(archive->reader, &archive->entry);
  if (answer == archive_eof) return 0;
  return answer == archive_ok || answer == archive_warn ? 1 : -1;
}

const char *la_path(la_archive *archive) { return entry_path(archive->entry); }

int la_is_file(la_archive *archive) {
  return (entry_type(archive->entry) & 0170000) == regular_file && !entry_is_encrypted(archive->entry);
}

int la_is_alone(la_archive *archive) { return format(archive->reader) == format_raw; }

long la_read(la_archive *archive, unsigned char *bytes, size_t room) {
  ssize_t count = read_data(archive->reader, bytes, room);
  return count < 0 ? -1 : (long)count;
}

const char *la_fault(la_archive *archive) {
  const char *fault = error_string(archive->reader);
  return fault ? fault : "it is broken";
}

void la_close(la_archive *archive) {
  if (archive == NULL) return;
  if (archive->reader) read_free(archive->reader);
  free(archive->head);
  free(archive);
}
