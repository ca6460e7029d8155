internal import CLibStemmer

/// Why no stemmer could be made.
public enum StemmerError: Error, Hashable {
  /// libstemmer has no such algorithm for UTF-8, or no memory.
  case unavailable(algorithm: String)
}

/// A Snowball stemmer, by libstemmer: `teaching` and `teaches` give `teach`.
///
/// It owns the C object, which `deinit` frees. The C object keeps the last result in a buffer of its
/// own, so one stemmer serves one thread at a time: the class is not `Sendable`.
@safe
public final class Stemmer {
  private let handle: OpaquePointer

  /// A stemmer for a language that libstemmer knows, by its English name.
  public init(algorithm: String = "english") throws(StemmerError) {
    guard let handle = unsafe sb_stemmer_new(algorithm, "UTF_8") else {
      throw .unavailable(algorithm: algorithm)
    }
    unsafe self.handle = handle
  }

  deinit { unsafe sb_stemmer_delete(handle) }

  /// The stem of a folded word, copied out of the C buffer before it returns.
  public func stem(of folded: Span<UInt8>) -> [UInt8] {
    unsafe folded.withUnsafeBufferPointer { word in
      guard let stem = unsafe sb_stemmer_stem(handle, word.baseAddress, Int32(word.count)) else {
        fatalError("libstemmer is out of memory")
      }
      return unsafe Array(
        UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle))))
    }
  }
}
