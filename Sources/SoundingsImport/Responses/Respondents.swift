/// Decides which responses come from the same respondent, by keys that they share.
///
/// A key is an e-mail address, the source's own id of a respondent, or a user name on a board: no
/// name and no organisation ever joins two. Disjoint sets (Tarjan 1975), nearly linear.
struct Respondents {
  private var parent: [Int]
  private var owners: [String: Int] = [:]

  /// - Parameter keys: for each response, its keys.
  init(keys: [[String]]) {
    parent = Array(keys.indices)
    for (index, keys) in keys.enumerated() {
      for key in keys {
        if let owner = owners[key] { join(index, owner) } else { owners[key] = index }
      }
    }
  }

  /// The respondents' ids: `R` and ten hexadecimal digits of the SHA-256 of the first of all the
  /// keys of a respondent, in the order of strength and then of bytes.
  ///
  /// Among a million, two could share ten digits: the later one then has twenty.
  mutating func ids(keys: [[String]]) -> [String] {
    var first: [Int: String] = [:]
    for (index, keys) in keys.enumerated() {
      let root = find(index)
      for key in keys where key.utf8.lexicographicallyPrecedes((first[root] ?? "\u{FF}").utf8) {
        first[root] = key
      }
    }
    var taken: [String: Int] = [:]
    var names: [Int: String] = [:]
    return keys.indices.map { index in
      let root = find(index)
      if let name = names[root] { return name }
      let digits = SHA256.hex(parts: [first[root] ?? ""], digits: 20)
      var name = "R\(digits.prefix(10))"
      if let other = taken[name], other != root { name = "R\(digits)" }
      taken[name] = root
      names[root] = name
      return name
    }
  }

  private mutating func find(_ index: Int) -> Int {
    var root = index
    while parent[root] != root {
      parent[root] = parent[parent[root]]
      root = parent[root]
    }
    return root
  }

  private mutating func join(_ left: Int, _ right: Int) {
    let (left, right) = (find(left), find(right))
    // The earlier one stays the root, so that the result does not depend on sizes.
    if left != right { parent[max(left, right)] = min(left, right) }
  }
}

extension Submission {
  /// An address by which two responses can be joined; nil for what people write to fill a field
  /// (`none@none`), and where the domain is missing.
  static func identifyingAddress(_ text: String) -> String? {
    let address = Folding.address(text)
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].utf8.contains(UInt8(ascii: ".")),
      !address.contains(where: \.isWhitespace)
    else { return nil }
    let host = parts[1].prefix { $0 != "." }
    let nobody = ["none", "na", "noemail", "no", "nobody", "anonymous", "anon"]
    return host == parts[0] || nobody.contains(String(parts[0])) ? nil : address
  }
}
