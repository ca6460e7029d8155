import SoundingsModel

/// Who commented in the first or the last of two rounds, and what each raised there.
public struct RoundPeople: Sendable {
  public struct Person: Sendable {
    /// Index of the stakeholder type.
    public var type: Int
    /// Themes raised in the first round, each once; nil where the person did not comment then.
    public var first: [Int]?
    public var last: [Int]?

    public init(type: Int, first: [Int]?, last: [Int]?) {
      self.type = type
      self.first = first
      self.last = last
    }
  }

  public let types: Int
  public let themes: Int
  public let people: [Person]

  /// - Precondition: everybody commented in at least one of the rounds; types and themes are under
  ///   their numbers.
  public init(types: Int, themes: Int, people: [Person]) {
    precondition(
      people.allSatisfy { $0.first != nil || $0.last != nil }, "everybody commented in a round")
    self.types = types
    self.themes = themes
    self.people = people
  }

  /// People stand in the order of their ids, so that the order of the sources plays no part in what is
  /// drawn at random. O(comments + codings + people × log people).
  init(
    first: Int, last: Int, dimensions: Dimensions, frame: CodeFrame, respondents: [Respondent],
    comments: [CodedComment]
  ) {
    let withAncestors = frame.withAncestors
    let typeOf = dimensions.stakeholders.groupOfRespondent
    var raised = [[Set<Int>?]](
      repeating: [Set<Int>?](repeating: nil, count: respondents.count), count: 2)
    for (index, comment) in comments.enumerated() {
      let round = dimensions.rounds.groupOfComment[index]
      guard round == first || round == last else { continue }
      let place = round == first ? 0 : 1
      raised[place][comment.respondent, default: []].formUnion(
        comment.codings.lazy.flatMap { withAncestors[$0.theme] })
    }
    let order = respondents.indices.filter { raised[0][$0] != nil || raised[1][$0] != nil }.sorted {
      respondents[$0].id.utf8.lexicographicallyPrecedes(respondents[$1].id.utf8)
    }
    self.init(
      types: dimensions.stakeholders.groups.count, themes: frame.themes.count,
      people: order.map { index in
        Person(
          type: typeOf[index] ?? 0, first: raised[0][index]?.sorted(),
          last: raised[1][index]?.sorted())
      })
  }

  /// Who raised one theme.
  struct Counts {
    var onlyFirst: Share
    var onlyLast: Share
    var pairs: PairedCounts
  }

  /// One entry a theme. O(people × what each raised + themes).
  func counts() -> [Counts] {
    var first = [Int](repeating: 0, count: themes)
    var last = first
    var pairs = [PairedCounts](repeating: PairedCounts(), count: themes)
    var bases = (first: 0, last: 0, both: 0)
    for person in people {
      switch (person.first, person.last) {
      case (let themes?, nil):
        bases.first += 1
        for theme in themes { first[theme] += 1 }
      case (nil, let themes?):
        bases.last += 1
        for theme in themes { last[theme] += 1 }
      case (let before?, let after?):
        bases.both += 1
        let (before, after) = (Set(before), Set(after))
        for theme in before.intersection(after) { pairs[theme].both += 1 }
        for theme in before.subtracting(after) { pairs[theme].onlyFirst += 1 }
        for theme in after.subtracting(before) { pairs[theme].onlyLast += 1 }
      case (nil, nil): break
      }
    }
    return (0..<themes).map { theme in
      pairs[theme].neither = bases.both - pairs[theme].total
      return Counts(
        onlyFirst: Share(first[theme], of: bases.first),
        onlyLast: Share(last[theme], of: bases.last), pairs: pairs[theme])
    }
  }
}

extension [Set<Int>?] {
  fileprivate subscript(index: Int, default value: Set<Int>) -> Set<Int> {
    get { self[index] ?? value }
    set { self[index] = newValue }
  }
}
