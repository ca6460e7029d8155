internal import SoundingsImport
internal import SoundingsText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Standard input cut into words, sentences or characters, as lines of JSON.
public enum TextSegments {
  public enum Kind: Sendable {
    case words, wordSegments, sentences, letterSentences, graphemes
  }

  /// Prints one array a text. A NUL ends a text where `isNulSeparated`; a final one adds none.
  public static func print(_ kind: Kind, isNulSeparated: Bool) throws(StudyError) {
    let bytes: [UInt8]
    do throws(ReadError) {
      bytes = try FileSystem.read(descriptor: STDIN_FILENO, upTo: .max)
    } catch {
      throw StudyError(.reading, "standard input: error: \(error.message)")
    }
    if let invalid = firstInvalidUTF8(in: bytes.span) {
      throw StudyError(.reading, "standard input: error: invalid UTF-8 at byte \(invalid)")
    }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    for range in texts(in: bytes, isNulSeparated: isNulSeparated) {
      append(kind, bytes.span.extracting(range), to: &output)
    }
    let isWritten = unsafe output.withUnsafeBytes {
      unsafe OutputFile.writeAll($0, to: STDOUT_FILENO)
    }
    if !isWritten { throw OutputFile.error("standard output") }
  }

  static func texts(in bytes: [UInt8], isNulSeparated: Bool) -> [Range<Int>] {
    guard isNulSeparated else { return [0..<bytes.count] }
    var texts: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0 {
      texts.append(start..<index)
      start = index + 1
    }
    if start < bytes.count { texts.append(start..<bytes.count) }
    return texts
  }

  private static func append(_ kind: Kind, _ text: Span<UInt8>, to output: inout [UInt8]) {
    switch kind {
    case .words: append(Words.self, text, to: &output)
    case .wordSegments: append(WordSegments.self, text, to: &output)
    case .sentences: append(SentenceSegments.self, text, to: &output)
    case .letterSentences: append(LetterSentences.self, text, to: &output)
    case .graphemes: append(GraphemeSegments.self, text, to: &output)
    }
  }

  private static func append<S: Segments>(
    _ segments: S.Type, _ text: Span<UInt8>, to output: inout [UInt8]
  ) {
    output.append(UInt8(ascii: "["))
    var isFirst = true
    S.forEach(in: text) { range in
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      JSONBytes.appendString(text.extracting(range), to: &output)
    }
    output.append(UInt8(ascii: "]"))
    output.append(UInt8(ascii: "\n"))
  }
}
