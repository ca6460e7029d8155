#ifndef SOUNDINGS_CLIBZIP_SHIM_H
#define SOUNDINGS_CLIBZIP_SHIM_H

#include <zip.h>

#endif
