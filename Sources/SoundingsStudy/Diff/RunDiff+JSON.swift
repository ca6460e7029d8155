internal import SoundingsReport

extension RunDiff {
  /// One object, on one line: every cause and every figure that moved.
  ///
  /// A figure's causes are its own and those of the groups that it names; numbers are places in `causes`.
  public var json: String {
    func places(_ causes: [Int]) -> JSONValue { .array(causes.map { .integer($0) }) }
    let counts: [(key: String, value: JSONValue)] = [
      ("old", .integer(figures.old)), ("new", .integer(figures.new)),
      ("moved", .integer(moved.count)),
    ]
    return JSONValue.object([
      ("schema", .string("soundings/diff/1")), ("figures", .object(counts)),
      ("missing", .array(missing.map { .string($0) })),
      (
        "causes",
        .array(
          causes.indices.map {
            .object(causes[$0].members + [("figures", .integer(figuresOfCause[$0]))])
          })
      ),
      ("groups", .object(groups.sorted { $0.key < $1.key }.map { ($0.key, places($0.value)) })),
      (
        "moved",
        .array(
          moved.map { figure in
            .object([
              ("id", .string(figure.id)), ("rule", .string((figure.new ?? figure.old)?.rule ?? "")),
              ("summary", .bool(figure.isInSummary)), ("old", figure.old?.json ?? .null),
              ("new", figure.new?.json ?? .null), ("causes", places(figure.causes)),
              ("groups", .array(figure.groups.map { .string($0) })),
            ])
          })
      ),
    ]).text
  }
}
