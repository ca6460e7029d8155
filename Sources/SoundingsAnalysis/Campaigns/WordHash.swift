/// Hashes of words by their bytes: the same on every machine and whatever the order of the input.
enum WordHash {
  /// A hash of a folded word (FNV-1a, finished with a multiplication).
  static func of(_ word: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for at in 0..<word.count { hash = (hash ^ UInt64(word[at])) &* 0x0000_0100_0000_01B3 }
    return mixed(hash)
  }

  /// Spreads each bit over all (the finaliser of SplitMix64).
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    var hash = value
    hash = (hash ^ (hash &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash &>> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash &>> 31)
  }
}
