/// Which word patterns each distinct term matches, as a small number per term.
///
/// Terms that match the same patterns have the same class; class 0 matches none, as most words do.
/// A term is classed when it is first met, so that the coding loop needs no look-up of new terms.
struct WordClasses {
  typealias Class = UInt16

  static let none: Class = 0
  static let unknown = Class.max

  /// The class of each term by its id, ``unknown`` if it was not met yet.
  private(set) var ofTerm: [Class] = []
  /// Where the patterns of each class start in ``patterns``, and the end of the last.
  private var starts: [UInt32] = [0, 0]
  private var patterns: [UInt32] = []
  private var classOfPatterns: [[UInt32]: Class] = [:]

  /// The number of classes, `none` among them.
  var count: Int { starts.count - 1 }

  /// Makes room for terms below `count`.
  mutating func grow(to count: Int) {
    if count > ofTerm.count {
      ofTerm.append(contentsOf: repeatElement(Self.unknown, count: count - ofTerm.count))
    }
  }

  /// Writes those of the admitted tokens in `range` whose term has a class, or is yet to be classed,
  /// to the front of `taken`, which grows to the range's length; gives their number.
  ///
  /// It has no branch that depends on the text: each token is written, and counts only if it is
  /// taken.
  @inline(__always)
  func collect(
    _ range: Range<Int>, of admitted: Span<UInt32>, terms: Span<UInt32>, into taken: inout [UInt32]
  ) -> Int {
    if taken.count < range.count {
      taken = [UInt32](repeating: 0, count: max(range.count, 2 * taken.count))
    }
    var taken = taken.mutableSpan
    let classes = ofTerm.span
    var count = 0
    for place in range {
      let token = admitted[place]
      taken[count] = token
      // 1 for any class but 0, as arithmetic: a comparison would be compiled to a branch.
      count &+= Int((UInt32(classes[Int(terms[Int(token)])]) &+ 0xFFFF) &>> 16)
    }
    return count
  }

  /// Forgets all classes.
  mutating func reset() {
    for index in ofTerm.indices { ofTerm[index] = Self.unknown }
    starts = [0, 0]
    patterns.removeAll(keepingCapacity: true)
    classOfPatterns.removeAll(keepingCapacity: true)
  }

  /// Notes which patterns a new term matches, ascending; there must be room for one class more.
  mutating func add(_ term: UInt32, _ patterns: [UInt32]) -> Class {
    let result = patterns.isEmpty ? Self.none : `class`(of: patterns)
    ofTerm[Int(term)] = result
    return result
  }

  private mutating func `class`(of patterns: [UInt32]) -> Class {
    if let known = classOfPatterns[patterns] { return known }
    let new = Class(count)
    self.patterns += patterns
    starts.append(UInt32(self.patterns.count))
    classOfPatterns[patterns] = new
    return new
  }

  /// The positions in ``pattern(at:)`` of the patterns of a class.
  func range(of class: Class) -> Range<Int> {
    Int(starts[Int(`class`)])..<Int(starts[Int(`class`) + 1])
  }

  func pattern(at index: Int) -> UInt32 { patterns[index] }
}
