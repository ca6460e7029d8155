#ifndef SOUNDINGS_CLIBXLSXWRITER_SHIM_H
#define SOUNDINGS_CLIBXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
