public import SoundingsModel

extension CodeFrame {
  /// Each theme with all that it stands below, the nearest first.
  public var withAncestors: [[Int]] {
    let places = Dictionary(
      themes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return themes.indices.map { theme in
      var chain = [theme]
      while let parent = themes[chain[chain.count - 1]].parent.flatMap({ places[$0] }),
        !chain.contains(parent)
      {
        chain.append(parent)
      }
      return chain
    }
  }
}
