/// Gives each response an id of its own.
///
/// It is the source's id where that is free. The same id from another file is preceded by that file's
/// name without its ending; what is still taken gets `~2`, `~3` … in the order of the input.
struct ResponseIDs {
  private var taken: Set<String> = []

  mutating func take(_ own: String?, digest: String, prefix: String = "row") -> String {
    let plain = own ?? "\(prefix)-\(digest.prefix(10))"
    if taken.insert(plain).inserted { return plain }
    return repeated(plain)
  }

  /// For an id that another file has used.
  mutating func take(clashing own: String, file: String) -> String {
    let name = file.split(separator: "/").last ?? Substring(file)
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    let plain = "\(stem):\(own)"
    return taken.insert(plain).inserted ? plain : repeated(plain)
  }

  /// For an id that the same file has used.
  mutating func repeated(_ own: String) -> String {
    var number = 2
    while true {
      let id = "\(own)~\(number)"
      if taken.insert(id).inserted { return id }
      number += 1
    }
  }
}
