/// The elements that are open at a place of a page, and which of them a tag ends.
///
/// A small part of HTML's tree construction (§13.2.6): what pages leave open is ended where browsers
/// end it, and an end tag that belongs to nothing is ignored. Each element knows where the last one of
/// its name, the last block and the last cell of a table stand, so that no tag needs a search: time
/// is linear at any depth.
struct OpenElements {
  private struct Entry {
    var name: ElementName
    /// Tells elements of other names apart.
    var code: UInt32
    /// The last element of the same name before it.
    var same: Int32
    /// The last one, up to itself, that an end tag of the line does not reach across, that no end tag
    /// reaches across, and that is not formatting.
    var special: Int32
    var barrier: Int32
    var plain: Int32
  }

  private var entries: [Entry] = []
  private var last = [Int32](repeating: -1, count: 256)

  var count: Int { entries.count }

  subscript(index: Int) -> ElementName { entries[index].name }

  func isOpen(_ name: ElementName) -> Bool { last[Int(name.rawValue)] >= 0 }

  private func place(_ name: ElementName) -> Int { Int(last[Int(name.rawValue)]) }

  private var barrier: Int { entries.last.map { Int($0.barrier) } ?? -1 }
  private var special: Int { entries.last.map { Int($0.special) } ?? -1 }
  private var plain: Int { entries.last.map { Int($0.plain) } ?? -1 }

  mutating func push(_ name: ElementName, code: UInt32) {
    let index = Int32(entries.count)
    entries.append(
      Entry(
        name: name, code: code, same: last[Int(name.rawValue)],
        special: name.isSpecial ? index : Int32(special),
        barrier: name.isBarrier ? index : Int32(barrier),
        plain: name.isFormatting ? Int32(plain) : index))
    last[Int(name.rawValue)] = index
  }

  mutating func pop() -> ElementName {
    let entry = entries.removeLast()
    last[Int(entry.name.rawValue)] = entry.same
    return entry.name
  }

  /// How many elements stay open before one of that name starts; nil where the start is ignored.
  func countBeforeStart(of name: ElementName) -> Int? {
    switch name {
    case .html, .body: return isOpen(name) || entries.count > 2 ? nil : headEnd(before: name)
    case .head: return isOpen(.body) || isOpen(.head) ? nil : count
    case .li:
      let list = max(place(.ul), place(.ol), place(.dir), place(.menu), barrier)
      return place(.li) > list ? place(.li) : paragraphEnd
    case .dd, .dt:
      let item = max(place(.dd), place(.dt))
      return item > max(place(.dl), barrier) ? item : paragraphEnd
    case .option: return place(.option) > place(.select) ? place(.option) : count
    case .optgroup:
      let part = [place(.option), place(.optgroup)].filter { $0 > place(.select) }.min()
      return part ?? count
    case .td, .th: return tablePart([.td, .th, .caption], after: max(place(.tr), place(.table)))
    case .tr: return tablePart([.tr, .td, .th, .caption], after: place(.table))
    case .tbody, .thead, .tfoot:
      return tablePart([.tbody, .thead, .tfoot, .tr, .td, .th, .caption], after: place(.table))
    case .a: return place(.a) > special ? place(.a) : headEnd(before: name)
    default:
      if name.isHeading, let open = entries.last, open.name.isHeading { return count - 1 }
      return name.endsParagraph ? paragraphEnd : headEnd(before: name)
    }
  }

  /// How many elements stay open after an end tag; nil where it belongs to nothing.
  func countAfterEnd(of name: ElementName, code: UInt32) -> Int? {
    if name.isHeading {
      // The end tag of any heading ends the one that is open.
      let heading = [.h1, .h2, .h3, .h4, .h5, .h6].map { self.place($0) }.max() ?? -1
      return heading > barrier ? heading : nil
    }
    let place = place(name)
    guard place >= 0 else { return nil }
    switch name {
    case .html, .body: return nil
    case .table: return place
    case .td, .th, .tr, .tbody, .thead, .tfoot, .caption:
      return place > self.place(.table) ? place : nil
    case .other:
      return place >= special && entries[place].code == code ? place : nil
    default:
      return place >= (name.isSpecial ? barrier : special) ? place : nil
    }
  }

  /// The head ends where something begins that it cannot hold.
  func headEnd(before name: ElementName) -> Int {
    isOpen(.head) && !name.isOfHead ? place(.head) : count
  }

  /// A paragraph ends where nothing but formatting is open in it.
  private var paragraphEnd: Int {
    let paragraph = place(.p)
    if paragraph >= 0, paragraph == plain { return paragraph }
    return headEnd(before: .p)
  }

  private func tablePart(_ names: [ElementName], after outer: Int) -> Int {
    var first = count
    for name in names where place(name) > outer {
      first = min(first, bottom(of: name, after: outer))
    }
    return first
  }

  /// The outermost open element of the name after a place: there is hardly ever more than one.
  private func bottom(of name: ElementName, after outer: Int) -> Int {
    var index = place(name)
    while Int(entries[index].same) > outer { index = Int(entries[index].same) }
    return index
  }
}
