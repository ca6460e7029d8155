/// A small generator of pseudo-random numbers (SplitMix64, Steele, Lea and Flood 2014).
///
/// Each block of comments starts one of its own, so that the first comments of a large file are
/// those of a small one.
struct Random {
  private var state: UInt64

  init(seed: UInt64, stream: UInt64) {
    state = seed &* 0xD1B5_4A32_D192_ED03 ^ stream &* 0x8CB9_2BA7_2F3D_8DD7
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A number from 0 up to, not including, `bound`.
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// True in `parts` of a thousand cases.
  mutating func chance(_ parts: Int) -> Bool {
    below(1000) < parts
  }
}
