/// All phrases of a frame as one deterministic automaton, built as far as the texts need it.
///
/// A state is the set of phrases begun (nodes of the trie); a class leads from a state to the next
/// and completes leaves. What was worked out once is read from a table after that: for the start
/// state, where a sentence and most words stand, an array; for the others a hash table.
struct Automaton {
  typealias State = UInt32

  /// Where a class leads, and which leaves it completes.
  struct Step {
    var next: State
    /// The index in the table of outputs; 0 for none.
    var output: UInt32
  }

  /// A step from the start state.
  private struct FirstStep {
    var step: Step
    /// Whether the class can also go on with a phrase that was begun; if not, it leads from every
    /// state where it leads from the start.
    var canContinue = true
  }

  static let start: State = 0

  private static let unknown = UInt32.max

  private let phrases: PhraseTrie
  private let limit: Int
  /// Whether the tables hold more than they should; they work on until they are reset.
  private(set) var isFull = false
  /// Steps from the start by class.
  private var first: [FirstStep] = []
  private var others = StepTable()
  private var states = SetTable()
  private var outputs = SetTable()
  private var nodes: [UInt32] = []
  private var leaves: [UInt32] = []

  init(_ phrases: PhraseTrie, limit: Int) {
    self.phrases = phrases
    self.limit = limit
  }

  mutating func reset() {
    isFull = false
    first.removeAll(keepingCapacity: true)
    others.reset()
    states.reset()
    outputs.reset()
  }

  /// The step from a state by a class.
  @inline(__always)
  mutating func step(
    from state: State, by class: WordClasses.Class, _ classes: borrowing WordClasses
  ) -> Step {
    let index = Int(`class`)
    if index >= first.count || first[index].step.output == Self.unknown {
      _ = makeStep(from: Self.start, by: `class`, classes)
    }
    if state == Self.start || !first[index].canContinue { return first[index].step }
    return others.find(state, `class`) ?? makeStep(from: state, by: `class`, classes)
  }

  /// The leaves of an output.
  @inline(__always)
  func leafRange(of output: UInt32) -> Range<Int> { outputs.range(of: output) }

  @inline(__always)
  func leaf(at index: Int) -> UInt32 { outputs.element(at: index) }

  /// The trie nodes of a state.
  func nodes(of state: State) -> [UInt32] { states.range(of: state).map { states.element(at: $0) } }

  /// The state of a set of nodes, after a reset.
  mutating func state(of nodes: [UInt32]) -> State { states.index(of: nodes) }

  @inline(never)
  private mutating func makeStep(
    from state: State, by class: WordClasses.Class, _ classes: borrowing WordClasses
  ) -> Step {
    nodes.removeAll(keepingCapacity: true)
    leaves.removeAll(keepingCapacity: true)
    advance(from: 0, by: `class`, classes)
    for index in states.range(of: state) {
      advance(from: states.element(at: index), by: `class`, classes)
    }
    nodes.sort()
    leaves.sort()
    let step = Step(next: states.index(of: nodes), output: outputs.index(of: leaves))
    if state == Self.start {
      let missing = Int(`class`) + 1 - first.count
      if missing > 0 {
        let unknown = FirstStep(step: Step(next: Self.start, output: Self.unknown))
        first.append(contentsOf: repeatElement(unknown, count: missing))
      }
      let canContinue = classes.range(of: `class`).contains {
        phrases.continues(with: classes.pattern(at: $0))
      }
      first[Int(`class`)] = FirstStep(step: step, canContinue: canContinue)
    } else {
      others.insert(state, `class`, step)
    }
    isFull = first.count + others.count + states.count > limit
    return step
  }

  /// Adds where the class's patterns lead from one node.
  private mutating func advance(
    from node: UInt32, by class: WordClasses.Class, _ classes: borrowing WordClasses
  ) {
    for index in classes.range(of: `class`) {
      guard let child = phrases.child(of: node, by: classes.pattern(at: index)) else { continue }
      if let leaf = phrases.leaf(at: child) { leaves.append(leaf) }
      if phrases.hasChildren(child) { nodes.append(child) }
    }
  }
}
