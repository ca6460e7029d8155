/// Where one pass writes its tokens.
///
/// The one file that writes through pointers: an array write asks each time whether the array is
/// shared, which costs more than the token. The arrays are borrowed for the length of one call
/// (`TokenBuffer.withSink`), and each append checks that there is room.
@safe
struct TokenSink {
  /// The number of tokens so far.
  private(set) var count = 0

  private let starts: UnsafeMutablePointer<UInt32>
  private let ends: UnsafeMutablePointer<UInt32>
  private let terms: UnsafeMutablePointer<UInt32>
  private let flags: UnsafeMutablePointer<TokenFlags>
  private let capacity: Int

  fileprivate init(
    starts: UnsafeMutablePointer<UInt32>, ends: UnsafeMutablePointer<UInt32>,
    terms: UnsafeMutablePointer<UInt32>, flags: UnsafeMutablePointer<TokenFlags>, capacity: Int
  ) {
    unsafe (self.starts, self.ends, self.terms, self.flags) = unsafe (starts, ends, terms, flags)
    self.capacity = capacity
  }

  @inline(__always)
  mutating func append(start: Int, end: Int, flags: TokenFlags) {
    precondition(count < capacity)
    unsafe starts[count] = UInt32(truncatingIfNeeded: start)
    unsafe ends[count] = UInt32(truncatingIfNeeded: end)
    unsafe self.flags[count] = flags
    count &+= 1
  }

  /// Marks the last token as joined with the next, and gives its index.
  mutating func joinLast() -> Int {
    precondition(count > 0)
    unsafe flags[count &- 1].insert(.joinsNext)
    return count &- 1
  }

  /// The byte range of a token.
  func range(_ index: Int) -> Range<Int> {
    precondition(index >= 0 && index < count)
    return unsafe Int(starts[index])..<Int(ends[index])
  }

  /// Numbers the words of all tokens.
  ///
  /// A loop of its own over some words at a time, because most of its time is spent waiting for the
  /// lexicon's memory: the keys of all of them are looked up before one is compared, so that the
  /// processor waits for them together.
  func number(in text: Span<UInt8>, by lexicon: inout Lexicon) {
    var keys = InlineArray<32, WordKey>(repeating: WordKey())
    var first = 0
    while first < count {
      let size = min(count &- first, keys.count)
      for offset in 0..<size {
        keys[offset] = unsafe WordKey(
          in: text, from: Int(starts[first &+ offset]), to: Int(ends[first &+ offset]))
      }
      lexicon.touch(keys.span.extracting(first: size))
      var done = 0
      while true {
        var terms = unsafe MutableSpan(_unsafeStart: terms + first, count: size)
        done = lexicon.find(keys.span, from: done, to: size, into: &terms)
        guard done < size else { break }
        let index = first &+ done
        terms[done] = unsafe lexicon.intern(
          keys[done], in: text, from: Int(starts[index]), to: Int(ends[index]))
        done &+= 1
      }
      first &+= size
    }
  }
}

extension TokenBuffer {
  /// Lets `body` append tokens, and takes over their number.
  mutating func withSink(_ body: (inout TokenSink, inout [Join]) -> Void) {
    let capacity = starts.count
    precondition(ends.count == capacity && terms.count == capacity && flags.count == capacity)
    count = unsafe starts.withUnsafeMutableBufferPointer { starts in
      unsafe ends.withUnsafeMutableBufferPointer { ends in
        unsafe terms.withUnsafeMutableBufferPointer { terms in
          unsafe flags.withUnsafeMutableBufferPointer { flags in
            guard let starts = starts.baseAddress, let ends = ends.baseAddress,
              let terms = terms.baseAddress, let flags = flags.baseAddress
            else { return 0 }
            var sink = unsafe TokenSink(
              starts: starts, ends: ends, terms: terms, flags: flags, capacity: capacity)
            body(&sink, &joins)
            return sink.count
          }
        }
      }
    }
  }
}
