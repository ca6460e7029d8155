#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The natural logarithm, under a name that no method hides.
func logarithm(_ value: Double) -> Double { log(value) }

func binaryLogarithm(_ value: Double) -> Double { log2(value) }
