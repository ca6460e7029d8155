#ifndef SOUNDINGS_CLIBCMARK_SHIM_H
#define SOUNDINGS_CLIBCMARK_SHIM_H

#include <cmark.h>

#endif
