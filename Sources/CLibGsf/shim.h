#ifndef SOUNDINGS_CLIBGSF_SHIM_H
#define SOUNDINGS_CLIBGSF_SHIM_H

#include <gsf/gsf-infile-msole.h>
#include <gsf/gsf-infile.h>
#include <gsf/gsf-input-memory.h>
#include <gsf/gsf-utils.h>
#include <stdint.h>

// Wrappers, since libgsf's casts are macros of GObject, which Swift does not import.

static void soundings_gsf_quiet(const char *domain, GLogLevelFlags level, const char *message,
                                void *data) {
  (void)domain, (void)level, (void)message, (void)data;
}

// To be called once, before the others. What libgsf would print of a damaged file is not printed.
static inline void soundings_gsf_init(void) {
  g_log_set_default_handler(soundings_gsf_quiet, NULL);
  gsf_init();
}

// Opens a compound file over bytes that must stay where they are until it is closed; NULL where it
// is none.
static inline void *soundings_gsf_open(const uint8_t *bytes, size_t count) {
  GsfInput *input = gsf_input_memory_new(bytes, (gsf_off_t)count, FALSE);
  if (input == NULL) return NULL;
  GsfInfile *file = gsf_infile_msole_new(input, NULL);
  g_object_unref(input);
  return file;
}

static inline void soundings_gsf_close(void *object) { g_object_unref(object); }

// How many streams and storages a storage holds; -1 for a stream.
static inline int soundings_gsf_count(void *object) {
  if (!GSF_IS_INFILE(object)) return -1;
  return gsf_infile_num_children((GsfInfile *)object);
}

static inline const char *soundings_gsf_name(void *object, int index) {
  return gsf_infile_name_by_index((GsfInfile *)object, index);
}

// The child of a storage, to be closed; NULL where it cannot be opened.
static inline void *soundings_gsf_child(void *object, int index) {
  return gsf_infile_child_by_index((GsfInfile *)object, index);
}

static inline int64_t soundings_gsf_size(void *object) {
  return (int64_t)gsf_input_size((GsfInput *)object);
}

// Reads bytes from where the last read ended; 0 where they cannot all be read.
static inline int soundings_gsf_read(void *object, size_t count, uint8_t *buffer) {
  return gsf_input_read((GsfInput *)object, count, buffer) != NULL;
}

#endif
