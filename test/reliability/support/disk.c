// Stands between a programme and the disk (LD_PRELOAD): writes down everything that changes files in one folder, and
// fails what it is told to fail. Sees every libc call, whichever driver or Node function makes it.
// DISK_FOLDER the folder; DISK_LOG where to write down (see disk-log.ts); DISK_MARKS a file whose writes are marks in
// that log; DISK_CONTROL a shared `struct control` (see disk.ts).
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITE = 1, SYNC = 2, TRUNCATE = 4, ENTRY = 8, READ = 16 };

static volatile struct control {
  int32_t kinds;   // which calls count; 0 = nothing fails
  int32_t at;      // the how many-th of them fails
  int32_t lasting; // 1 = and all later ones
  int32_t error;   // errno
  int32_t torn;    // 1 = half of a write reaches the file before it fails
  int32_t seen;    // how many have passed since it was set
  int32_t failed;  // how many of them failed
  int32_t limited; // 1 = `room` holds
  int64_t room;    // bytes by which files may still grow: a full disk
} *control;
static const char *folder, *marks;
static int log_fd = -1;
static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;

#define REAL(type, name, ...) static type (*real_##name)(__VA_ARGS__)
REAL(int, open64, const char *, int, ...);
REAL(int, openat64, int, const char *, int, ...);
REAL(ssize_t, write, int, const void *, size_t);
REAL(ssize_t, writev, int, const struct iovec *, int);
REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
REAL(ssize_t, pread64, int, void *, size_t, off64_t);
REAL(int, ftruncate64, int, off64_t);
REAL(int, fsync, int);
REAL(int, fdatasync, int);
REAL(int, unlinkat, int, const char *, int);
REAL(int, rename, const char *, const char *);
REAL(int, mkdir, const char *, mode_t);

__attribute__((constructor)) static void begin(void) {
  if (real_mkdir) return;
#define FIND(name) *(void **)&real_##name = dlsym(RTLD_NEXT, #name)
  FIND(open64); FIND(openat64); FIND(write); FIND(writev); FIND(pwrite64); FIND(pread64); FIND(ftruncate64);
  FIND(fsync); FIND(fdatasync); FIND(unlinkat); FIND(rename); FIND(mkdir);
  folder = getenv("DISK_FOLDER");
  marks = getenv("DISK_MARKS");
  const char *log = getenv("DISK_LOG"), *shared = getenv("DISK_CONTROL");
  if (log) log_fd = real_open64(log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  int fd = shared ? real_open64(shared, O_RDWR | O_CLOEXEC) : -1;
  if (fd >= 0) {
    void *page = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (page != MAP_FAILED) control = page;
    close(fd);
  }
}

static int is_ours(const char *path) {
  begin(); // another library may call before our constructor ran
  size_t length = folder ? strlen(folder) : 0;
  return length > 0 && strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == 0);
}

/** The path of an open file, when it is in our folder or takes the marks. */
static int path_of(int fd, char *path) {
  begin();
  char link[32];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, 4095);
  if (length < 0) return 0;
  path[length] = 0;
  return is_ours(path) || (marks && strcmp(path, marks) == 0);
}

static void note(char what, uint64_t inode, int64_t at, const char *path, const void *data, uint32_t size) {
  if (log_fd < 0) return;
  struct __attribute__((packed)) { char what; uint64_t inode; int64_t at; uint32_t size; uint16_t path; } head =
    { what, inode, at, size, (uint16_t)strlen(path) };
  struct iovec parts[3] = { { &head, sizeof head }, { (void *)path, head.path }, { (void *)data, size } };
  real_writev(log_fd, parts, 3);
}

/** Does this call fail now? Sets errno. */
static int fails(int kind) {
  if (!control || !(control->kinds & kind)) return 0;
  int32_t number = ++control->seen;
  if (number != control->at && !(control->lasting && number > control->at)) return 0;
  control->failed++;
  errno = control->error;
  return 1;
}

/** Is there room for a write that ends at `end`? */
static int fits(int fd, int64_t end) {
  struct stat64 now;
  if (!control || !control->limited || fstat64(fd, &now) != 0 || end <= now.st_size) return 1;
  if (end - now.st_size > control->room) return control->failed++, errno = ENOSPC, 0;
  control->room -= end - now.st_size;
  return 1;
}

static ssize_t do_write(int fd, const void *data, size_t size, off64_t at) {
  char path[4096];
  if (!path_of(fd, path)) return at < 0 ? real_write(fd, data, size) : real_pwrite64(fd, data, size, at);
  pthread_mutex_lock(&order);
  struct stat64 now;
  fstat64(fd, &now);
  int is_mark = marks && strcmp(path, marks) == 0;
  int64_t from = at >= 0 ? at : (fcntl(fd, F_GETFL) & O_APPEND) ? now.st_size : lseek64(fd, 0, SEEK_CUR);
  int bad = !is_mark && (!fits(fd, from + (int64_t)size) || fails(WRITE));
  int error = errno;
  ssize_t done = bad && !(control && control->torn) ? -1
    : at < 0 ? real_write(fd, data, bad ? size / 2 : size) : real_pwrite64(fd, data, bad ? size / 2 : size, at);
  if (done > 0) note(is_mark ? 'M' : 'W', now.st_ino, from, path, data, (uint32_t)done);
  pthread_mutex_unlock(&order);
  if (bad) return errno = error, -1;
  return done;
}

ssize_t write(int fd, const void *data, size_t size) { return do_write(fd, data, size, -1); }
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) { return do_write(fd, data, size, at); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return do_write(fd, data, size, at); }

ssize_t writev(int fd, const struct iovec *parts, int count) {
  char path[4096];
  if (!path_of(fd, path)) return real_writev(fd, parts, count);
  ssize_t total = 0;
  for (int i = 0; i < count; i++) {
    ssize_t done = do_write(fd, parts[i].iov_base, parts[i].iov_len, -1);
    if (done < 0) return total > 0 ? total : -1;
    total += done;
  }
  return total;
}

static ssize_t do_read(int fd, void *data, size_t size, off64_t at) {
  char path[4096];
  if (control && (control->kinds & READ) && path_of(fd, path) && fails(READ)) return -1;
  return real_pread64(fd, data, size, at);
}
ssize_t pread64(int fd, void *data, size_t size, off64_t at) { return do_read(fd, data, size, at); }
ssize_t pread(int fd, void *data, size_t size, off_t at) { return do_read(fd, data, size, at); }

int ftruncate64(int fd, off64_t length) {
  char path[4096];
  if (!path_of(fd, path)) return real_ftruncate64(fd, length);
  pthread_mutex_lock(&order);
  struct stat64 now;
  fstat64(fd, &now);
  int answer = !fits(fd, length) || fails(TRUNCATE) ? -1 : real_ftruncate64(fd, length);
  if (answer == 0 && control && control->limited && length < now.st_size) control->room += now.st_size - length;
  if (answer == 0) note('T', now.st_ino, length, path, NULL, 0);
  pthread_mutex_unlock(&order);
  return answer;
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int do_sync(int fd, int (*real)(int)) {
  char path[4096];
  if (!path_of(fd, path)) return real(fd);
  pthread_mutex_lock(&order);
  struct stat64 now;
  fstat64(fd, &now);
  int answer = fails(SYNC) ? -1 : real(fd);
  if (answer == 0) note(S_ISDIR(now.st_mode) ? 'D' : 'S', now.st_ino, 0, path, NULL, 0);
  pthread_mutex_unlock(&order);
  return answer;
}
int fsync(int fd) { return do_sync(fd, real_fsync); }
int fdatasync(int fd) { return do_sync(fd, real_fdatasync); }

static int do_open(int at, const char *path, int flags, mode_t mode) {
  char dir[4096], whole[8192];
  if (path[0] == '/') snprintf(whole, sizeof whole, "%s", path);
  else if (at != AT_FDCWD && path_of(at, dir)) snprintf(whole, sizeof whole, "%s/%s", dir, path);
  else whole[0] = 0;
  if (!(flags & (O_CREAT | O_TRUNC)) || !is_ours(whole)) return real_openat64(at, path, flags, mode);
  pthread_mutex_lock(&order);
  int is_new = access(whole, F_OK) != 0;
  int fd = is_new && fails(ENTRY) ? -1 : real_openat64(at, path, flags, mode);
  struct stat64 now;
  if (fd >= 0 && fstat64(fd, &now) == 0) {
    if (is_new) note('C', now.st_ino, 0, whole, NULL, 0);
    else if (flags & O_TRUNC) note('T', now.st_ino, 0, whole, NULL, 0);
  }
  pthread_mutex_unlock(&order);
  return fd;
}
#define OPEN(name, at, ...) int name(__VA_ARGS__, int flags, ...) { \
  va_list rest; va_start(rest, flags); mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0; va_end(rest); \
  return do_open(at, path, flags, mode); }
OPEN(open, AT_FDCWD, const char *path)
OPEN(open64, AT_FDCWD, const char *path)
OPEN(openat, at, int at, const char *path)
OPEN(openat64, at, int at, const char *path)

static int do_unlink(int at, const char *path, int flags) {
  char dir[4096], whole[8192];
  if (path[0] == '/') snprintf(whole, sizeof whole, "%s", path);
  else if (at != AT_FDCWD && path_of(at, dir)) snprintf(whole, sizeof whole, "%s/%s", dir, path);
  else whole[0] = 0;
  if (!is_ours(whole)) return real_unlinkat(at, path, flags);
  pthread_mutex_lock(&order);
  struct stat64 now = { 0 };
  lstat64(whole, &now);
  int answer = fails(ENTRY) ? -1 : real_unlinkat(at, path, flags);
  if (answer == 0) note('U', now.st_ino, 0, whole, NULL, 0);
  if (answer == 0 && control && control->limited && S_ISREG(now.st_mode)) control->room += now.st_size;
  pthread_mutex_unlock(&order);
  return answer;
}
int unlinkat(int at, const char *path, int flags) { return do_unlink(at, path, flags); }
int unlink(const char *path) { return do_unlink(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return do_unlink(AT_FDCWD, path, AT_REMOVEDIR); }
int remove(const char *path) {
  struct stat64 now;
  return lstat64(path, &now) != 0 ? -1 : do_unlink(AT_FDCWD, path, S_ISDIR(now.st_mode) ? AT_REMOVEDIR : 0);
}

int rename(const char *from, const char *to) {
  if (!is_ours(from) && !is_ours(to)) return real_rename(from, to);
  pthread_mutex_lock(&order);
  int answer = fails(ENTRY) ? -1 : real_rename(from, to);
  if (answer == 0) note('R', 0, 0, from, to, (uint32_t)strlen(to));
  pthread_mutex_unlock(&order);
  return answer;
}

int mkdir(const char *path, mode_t mode) {
  if (!is_ours(path)) return real_mkdir(path, mode);
  pthread_mutex_lock(&order);
  int answer = fails(ENTRY) ? -1 : real_mkdir(path, mode);
  struct stat64 now = { 0 };
  if (answer == 0 && lstat64(path, &now) == 0) note('K', now.st_ino, 0, path, NULL, 0);
  pthread_mutex_unlock(&order);
  return answer;
}
