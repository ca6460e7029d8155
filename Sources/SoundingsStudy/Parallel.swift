internal import Dispatch
internal import Synchronization

/// Work on several threads whose results come back in the order of the input.
enum Parallel {
  /// Runs `body` on each item; the number of items is the number of threads at most.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ body: @Sendable (Item) -> Result
  ) -> [Result] {
    guard items.count > 1 else { return items.map(body) }
    let results = Mutex<[Result?]>(Array(repeating: nil, count: items.count))
    DispatchQueue.concurrentPerform(iterations: items.count) { place in
      let result = body(items[place])
      results.withLock { $0[place] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
