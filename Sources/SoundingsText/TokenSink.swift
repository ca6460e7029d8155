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
  private let admitted: UnsafeMutablePointer<UInt32>
  private let flags: UnsafeMutablePointer<TokenFlags>
  private let capacity: Int

  fileprivate init(
    starts: UnsafeMutablePointer<UInt32>, ends: UnsafeMutablePointer<UInt32>,
    terms: UnsafeMutablePointer<UInt32>, admitted: UnsafeMutablePointer<UInt32>,
    flags: UnsafeMutablePointer<TokenFlags>, capacity: Int
  ) {
    unsafe (self.starts, self.ends, self.terms, self.flags) = unsafe (starts, ends, terms, flags)
    unsafe self.admitted = unsafe admitted
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

  /// Lists the tokens whose words `sieve` admits and numbers those; gives how many.
  ///
  /// The first loop, which every word goes through, has no branch that depends on the text: each
  /// token is written to the list, and counts only if it is admitted.
  func number(
    in text: Span<UInt8>, by lexicon: inout Lexicon, through sieve: borrowing WordSieve
  ) -> Int {
    let beginnings = sieve.beginnings.span
    var taken = 0
    for token in 0..<count {
      let start = unsafe Int(starts[token])
      let length = unsafe Int(ends[token]) &- start
      let first = loadUpToEight(text, at: start)
      unsafe terms[token] = TokenBuffer.dismissed
      unsafe admitted[taken] = UInt32(truncatingIfNeeded: token)
      taken &+= WordSieve.admits(first, count: length, in: beginnings)
    }
    if sieve.hasEndings { taken = addAdmittedEndings(in: text, sieve) }
    numberAdmitted(taken, in: text, by: &lexicon)
    return taken
  }

  /// The list anew, where a sieve looks at both ends of a word.
  private func addAdmittedEndings(in text: Span<UInt8>, _ sieve: borrowing WordSieve) -> Int {
    let beginnings = sieve.beginnings.span
    let endings = sieve.endings.span
    var taken = 0
    for token in 0..<count {
      let (start, end) = unsafe (Int(starts[token]), Int(ends[token]))
      let first = loadUpToEight(text, at: start)
      unsafe admitted[taken] = UInt32(truncatingIfNeeded: token)
      taken &+=
        WordSieve.admits(first, count: end &- start, in: beginnings)
        | WordSieve.admitsEnding(of: text, from: start, to: end, in: endings)
    }
    return taken
  }

  private func numberAdmitted(_ taken: Int, in text: Span<UInt8>, by lexicon: inout Lexicon) {
    var keys = InlineArray<32, WordKey>(repeating: WordKey())
    var numbers = InlineArray<32, UInt32>(repeating: 0)
    var first = 0
    while first < taken {
      let size = min(taken &- first, keys.count)
      for offset in 0..<size {
        let token = unsafe Int(admitted[first &+ offset])
        keys[offset] = unsafe WordKey(in: text, from: Int(starts[token]), to: Int(ends[token]))
      }
      lexicon.touch(keys.span.extracting(first: size))
      var done = 0
      while true {
        var span = numbers.mutableSpan
        done = lexicon.find(keys.span, from: done, to: size, into: &span)
        guard done < size else { break }
        let token = unsafe Int(admitted[first &+ done])
        numbers[done] = unsafe lexicon.intern(
          keys[done], in: text, from: Int(starts[token]), to: Int(ends[token]))
        done &+= 1
      }
      for offset in 0..<size {
        unsafe terms[Int(admitted[first &+ offset])] = numbers[offset]
      }
      first &+= size
    }
  }
}

extension TokenBuffer {
  /// Lets `body` append tokens, and takes over their number.
  mutating func withSink(_ body: (inout TokenSink, inout [Join]) -> Void) {
    let capacity = starts.count
    precondition(
      ends.count == capacity && terms.count == capacity && admitted.count == capacity
        && flags.count == capacity)
    count = unsafe starts.withUnsafeMutableBufferPointer { starts in
      unsafe ends.withUnsafeMutableBufferPointer { ends in
        unsafe terms.withUnsafeMutableBufferPointer { terms in
          unsafe admitted.withUnsafeMutableBufferPointer { admitted in
            unsafe flags.withUnsafeMutableBufferPointer { flags in
              guard let starts = starts.baseAddress, let ends = ends.baseAddress,
                let terms = terms.baseAddress, let admitted = admitted.baseAddress,
                let flags = flags.baseAddress
              else { return 0 }
              var sink = unsafe TokenSink(
                starts: starts, ends: ends, terms: terms, admitted: admitted, flags: flags,
                capacity: capacity)
              body(&sink, &joins)
              return sink.count
            }
          }
        }
      }
    }
  }
}
