#ifndef SOUNDINGS_CLIBCRYPTO_SHIM_H
#define SOUNDINGS_CLIBCRYPTO_SHIM_H

#include <openssl/evp.h>
#include <stddef.h>

// A wrapper, because `EVP_Digest` looks the algorithm up by name each time (OpenSSL 3), which costs
// more than the digest of a short text: the algorithm is fetched once and kept. Two threads that
// come here first at the same time fetch it twice, which is harmless.
// Returns 1, or 0 where OpenSSL has no SHA-256.
static inline int soundings_sha256(const void *bytes, size_t count, unsigned char *digest) {
  static const EVP_MD *kept = NULL;
  const EVP_MD *algorithm = __atomic_load_n(&kept, __ATOMIC_ACQUIRE);
  if (algorithm == NULL) {
#if OPENSSL_VERSION_NUMBER >= 0x30000000L
    algorithm = EVP_MD_fetch(NULL, "SHA256", NULL);
#else
    algorithm = EVP_sha256();
#endif
    if (algorithm == NULL) return 0;
    __atomic_store_n(&kept, algorithm, __ATOMIC_RELEASE);
  }
  unsigned int length = 0;
  return EVP_Digest(bytes, count, digest, &length, algorithm, NULL);
}

#endif
