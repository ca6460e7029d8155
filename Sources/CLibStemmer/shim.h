// libstemmer (Snowball) has one header, and nothing in it needs a wrapper: opaque pointer, three
// functions. The shim exists because a module map must name a header beside it, and Debian and
// Homebrew install libstemmer.h in different folders.
#include <libstemmer.h>
