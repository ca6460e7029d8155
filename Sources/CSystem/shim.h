#ifndef SOUNDINGS_CSYSTEM_SHIM_H
#define SOUNDINGS_CSYSTEM_SHIM_H

// Calls that Swift's module of the C library leaves out, since they are Linux's own. They are declared
// here rather than through `_GNU_SOURCE`, which must stand before the first header of all.

#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

#ifdef __linux__
extern int memfd_create(const char *name, unsigned int flags);
extern int pipe2(int pipes[2], int flags);
extern int prlimit(pid_t process, int resource, const struct rlimit *set, struct rlimit *old);
#endif

// An empty file without a name that can be read and written, -1 where there is none; in memory on Linux.
static inline int soundings_nameless_file(void) {
#ifdef __linux__
  return memfd_create("soundings", 1 /* MFD_CLOEXEC */);
#else
  FILE *file = tmpfile();
  if (file == NULL) return -1;
  int descriptor = fcntl(fileno(file), F_DUPFD_CLOEXEC, 0);
  fclose(file);
  return descriptor;
#endif
}

// A pipe whose ends no program inherits: another thread may start one between two calls.
static inline int soundings_pipe(int *reading, int *writing) {
  int ends[2];
#ifdef __linux__
  int result = pipe2(ends, O_CLOEXEC);
#else
  int result = pipe(ends);
  if (result == 0) {
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  }
#endif
  if (result == 0) {
    *reading = ends[0];
    *writing = ends[1];
  }
  return result;
}

// Limits a running process: bytes of memory, seconds of work, and no file of more bytes than `file`.
static inline void soundings_limit(pid_t process, unsigned long memory, unsigned long seconds,
                                   unsigned long file) {
#ifdef __linux__
  struct rlimit limits[3] = {{memory, memory}, {seconds, seconds + 1}, {file, file}};
  prlimit(process, RLIMIT_AS, &limits[0], NULL);
  prlimit(process, RLIMIT_CPU, &limits[1], NULL);
  prlimit(process, RLIMIT_FSIZE, &limits[2], NULL);
#else
  (void)process, (void)memory, (void)seconds, (void)file;
#endif
}

#endif
