/*
 * A disk that fails on demand. Put before libc (LD_PRELOAD), it counts what a process asks of the files below
 * LP_DISK_ROOT, writes one letter for each call to LP_DISK_TRACE, and from the call number LP_DISK_AT on does what
 * LP_DISK_FAULT says:
 *
 *   full    no call that needs room succeeds any more (ENOSPC): what a file has already may be written over
 *   short   the same, and half of that one write is done before
 *   broken  no call that changes anything succeeds any more (EIO)
 *   kill    the process is gone before that call
 *   torn    the process is gone after half of that write
 *
 * Letters: c a file made, w a write, o a write over what is there, t a change of length, s a synchronisation, r a rename, l a link, u a removal,
 * d a folder made, p something printed. SQLite and Node both reach the disk through these functions.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_int calls;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int below(const char *path) {
  const char *root = getenv("LP_DISK_ROOT");
  size_t length = root == NULL ? 0 : strlen(root);
  return root != NULL && strncmp(path, root, length) == 0 && (path[length] == '/' || path[length] == 0);
}

static int watched(int fd) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return below(path);
}

static void trace(char letter) {
  const char *file = getenv("LP_DISK_TRACE");
  if (file == NULL) return;
  int fd = REAL(open)(file, O_CREAT | O_APPEND | O_WRONLY, 0600);
  if (fd < 0) return;
  if (REAL(write)(fd, &letter, 1) != 1) abort();
  close(fd);
}

/* Whether a write at that place makes the file longer; at -1, where the file stands. */
static int grows(int fd, off64_t offset, size_t size) {
  struct stat64 there;
  if (fstat64(fd, &there) != 0) return 1;
  if (offset < 0) offset = fcntl(fd, F_GETFL) & O_APPEND ? there.st_size : lseek64(fd, 0, SEEK_CUR);
  return offset + (off64_t)size > there.st_size;
}

/* Which part of a call is done: all of it, half of it, or nothing. */
enum { ALL, HALF, NOTHING };

static int fate(char letter, int grows) {
  const char *fault = getenv("LP_DISK_FAULT"), *at = getenv("LP_DISK_AT");
  trace(letter == 'w' && !grows ? 'o' : letter);
  if (fault == NULL || at == NULL) return ALL;
  int needs_room = grows && strchr("cwtdl", letter) != NULL;
  int is_full = strcmp(fault, "full") == 0, is_short = strcmp(fault, "short") == 0;
  int is_torn = strcmp(fault, "torn") == 0;
  if ((is_full || is_short) && !needs_room) return ALL;
  if (is_torn && letter != 'w') return ALL;
  if (letter == 'p' && strcmp(fault, "kill") != 0) return ALL;
  int number = atomic_fetch_add(&calls, 1) + 1;
  if (number < atoi(at)) return ALL;
  if (is_torn) return HALF;
  if (strcmp(fault, "kill") == 0) kill(getpid(), SIGKILL);
  if (is_short && letter == 'w' && number == atoi(at)) return HALF;
  errno = strcmp(fault, "broken") == 0 ? EIO : ENOSPC;
  return NOTHING;
}

/* After half a write the process is gone, or goes on with what is left. */
static ssize_t halved(ssize_t done) {
  if (strcmp(getenv("LP_DISK_FAULT"), "torn") == 0) kill(getpid(), SIGKILL);
  return done;
}

#define WRITE(offset, size, real, half)                                     \
  switch (watched(fd) ? fate('w', grows(fd, offset, size)) : ALL) {\
    case NOTHING: return -1;                                                  \
    case HALF: return halved(half);                                           \
    default: return real;                                                     \
  }

ssize_t write(int fd, const void *bytes, size_t size) {
  if (fd == 1 && !watched(fd)) fate('p', 0);
  WRITE(-1, size, REAL(write)(fd, bytes, size), REAL(write)(fd, bytes, (size + 1) / 2))
}
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t offset) {
  WRITE(offset, size, REAL(pwrite)(fd, bytes, size, offset), REAL(pwrite)(fd, bytes, (size + 1) / 2, offset))
}
ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t offset) {
  WRITE(offset, size, REAL(pwrite64)(fd, bytes, size, offset), REAL(pwrite64)(fd, bytes, (size + 1) / 2, offset))
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  WRITE(-1, SSIZE_MAX, REAL(writev)(fd, parts, count), REAL(write)(fd, parts[0].iov_base, (parts[0].iov_len + 1) / 2))
}

#define CALL(is_watched, letter, real) return (is_watched) && fate(letter, 1) != ALL ? -1 : (real)
#define CUT(name, type)                                                              \
  int name(int fd, type length) {                                                    \
    return watched(fd) && fate('t', grows(fd, length, 0)) != ALL ? -1 : REAL(name)(fd, length); \
  }
CUT(ftruncate, off_t)
CUT(ftruncate64, off64_t)

int fsync(int fd) { CALL(watched(fd), 's', REAL(fsync)(fd)); }
int fdatasync(int fd) { CALL(watched(fd), 's', REAL(fdatasync)(fd)); }
int rename(const char *from, const char *to) { CALL(below(from) || below(to), 'r', REAL(rename)(from, to)); }
int link(const char *from, const char *to) { CALL(below(from) || below(to), 'l', REAL(link)(from, to)); }
int unlink(const char *path) { CALL(below(path), 'u', REAL(unlink)(path)); }
int mkdir(const char *path, mode_t mode) { CALL(below(path), 'd', REAL(mkdir)(path, mode)); }

#define OPEN(name)                                                                       \
  int name(const char *path, int flags, ...) {                                           \
    va_list rest;                                                                        \
    va_start(rest, flags);                                                               \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;              \
    va_end(rest);                                                                        \
    CALL((flags & O_CREAT) && below(path) && access(path, F_OK) != 0, 'c',               \
         REAL(name)(path, flags, mode));                                                 \
  }
OPEN(open)
OPEN(open64)
