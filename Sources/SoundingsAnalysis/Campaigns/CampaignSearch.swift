import SoundingsModel

/// Puts distinct texts that are copies of one template together.
///
/// Leader clustering (Hartigan 1975, Clustering algorithms, chapter 3): the texts come in the order of how
/// widely their passages are shared, so that a template comes before its variants; each is compared with the
/// few templates that share most fingerprints with it, and joins the nearest or becomes a template. A text is
/// only ever compared with a template, so that no chain of copies joins unrelated texts. Equal texts
/// are ordered by what they say, never by where they stand. O(words + passages).
struct CampaignSearch {
  private let texts: CampaignTexts
  private let distinct: DistinctTexts
  private let shared: SharedPassages
  private var comparer: TextComparer
  /// Distinct texts by cluster; the first is the template.
  private(set) var clusters: [[Int]] = []
  /// The clusters of each passage, at most ``CampaignRules/mostTemplates``; -1 where there is none.
  private var clustersOf: [Int32]
  /// How many passages a text shares with each cluster's template, and which it shares any with.
  private var counts: [Int32] = []
  private var met: [Int] = []

  init(_ texts: CampaignTexts, _ distinct: DistinctTexts) {
    self.texts = texts
    self.distinct = distinct
    shared = SharedPassages(texts, distinct)
    comparer = TextComparer(texts)
    clustersOf = Array(repeating: -1, count: shared.count * CampaignRules.mostTemplates)
  }

  mutating func run() {
    for text in order() {
      if let cluster = nearestCluster(to: text) {
        clusters[cluster].append(text)
      } else {
        add(text)
      }
    }
    for cluster in clusters.indices where clusters[cluster].count > 1 { chooseTemplate(cluster) }
  }

  /// How a member's text is like the template of its cluster.
  mutating func comparison(_ text: Int, with template: Int) -> TextComparison? {
    comparer.compare(distinct.first[text], with: distinct.first[template])
  }

  /// What could be in a campaign, the most widely shared first.
  private func order() -> [Int] {
    let (popularity, identities) = (shared.popularity, distinct.identities)
    return (0..<distinct.count).filter { distinct.copies[$0] > 1 || shared.isShared($0) }.sorted {
      popularity[$0] != popularity[$1]
        ? popularity[$0] > popularity[$1] : identities[$0] < identities[$1]
    }
  }

  private mutating func nearestCluster(to text: Int) -> Int? {
    var best: (cluster: Int, nearness: Nearness, passages: Int32)?
    for (cluster, passages) in candidates(of: text) {
      // What shares fewer passages with a text is no nearer to it than a near copy.
      if let best, best.nearness.membership == .near, passages < best.passages { break }
      guard let found = nearness(text, to: clusters[cluster][0]) else { continue }
      if let best, !found.isNearer(than: best.nearness) { continue }
      best = (cluster, found, passages)
    }
    return best?.cluster
  }

  private mutating func nearness(_ text: Int, to template: Int) -> Nearness? {
    comparer.nearness(distinct.first[text], to: distinct.first[template])
  }

  /// The clusters whose templates share most passages with a text; of equal ones the earlier.
  private mutating func candidates(of text: Int) -> [(cluster: Int, passages: Int32)] {
    let width = CampaignRules.mostTemplates
    for passage in shared.passages(of: text) {
      for place in Int(passage) * width..<(Int(passage) + 1) * width {
        let cluster = Int(clustersOf[place])
        guard cluster >= 0 else { break }
        if counts[cluster] == 0 { met.append(cluster) }
        counts[cluster] += 1
      }
    }
    var chosen: [(cluster: Int, passages: Int32)] = []
    let own = texts.fingerprintCount(of: distinct.first[text])
    for cluster in met {
      let passages = counts[cluster]
      let others = texts.fingerprintCount(of: distinct.first[clusters[cluster][0]])
      let least = Double(min(own, others)) * CampaignRules.leastFingerprints
      guard Double(passages) >= least else { continue }
      let place =
        chosen.firstIndex {
          passages != $0.passages ? passages > $0.passages : cluster < $0.cluster
        } ?? chosen.count
      guard place < CampaignRules.mostComparisons else { continue }
      chosen.insert((cluster, passages), at: place)
      if chosen.count > CampaignRules.mostComparisons { chosen.removeLast() }
    }
    for cluster in met { counts[cluster] = 0 }
    met.removeAll(keepingCapacity: true)
    return chosen
  }

  private mutating func add(_ text: Int) {
    let width = CampaignRules.mostTemplates
    for passage in shared.passages(of: text) {
      let places = Int(passage) * width..<(Int(passage) + 1) * width
      if let free = places.first(where: { clustersOf[$0] < 0 }) {
        clustersOf[free] = Int32(clusters.count)
      }
    }
    clusters.append([text])
    counts.append(0)
  }

  /// Makes the text that most sent word for word the template, where all members are like it too.
  private mutating func chooseTemplate(_ cluster: Int) {
    let members = clusters[cluster]
    let identities = members.map { distinct.identities[$0] }
    let most = members.indices.max { left, right in
      let (a, b) = (distinct.copies[members[left]], distinct.copies[members[right]])
      return a != b ? a < b : identities[left] > identities[right]
    }
    guard let most, distinct.copies[members[most]] > distinct.copies[members[0]] else { return }
    for member in members where member != members[most] {
      guard nearness(member, to: members[most]) != nil else { return }
    }
    clusters[cluster].swapAt(0, most)
  }
}
