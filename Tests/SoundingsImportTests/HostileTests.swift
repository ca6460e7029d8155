import SoundingsModel
import Testing

@testable import SoundingsImport

/// Whatever happens to a file, there is a result whose ledger holds, or a clear error.
@Suite("Damaged files")
struct HostileTests {
  static let csv = Array(
    """
    id;date;name;email;stakeholder;section;text;permission;question/q1
    1;06/11/2006;Jö Böhm;j@x.example;Headteacher;4;"Zu viel ""Papier"", zu wenig
    Zeit";Yes;Agree
    2;13/11/2006;Ünal Öz;;Trade union;5;Zwölf Wochen – zu kurz;No;Disagree
    2;13/11/2006;Ünal Öz;;Trade union;4.10;Wer zahlt?;No;Disagree
    3;14/11/2006;test;;;;test;;
    4;15/11/2006;;j@x.example;Governor;;n/a;Anon;Not sure

    """.utf8)

  static let board: [UInt8] = {
    var board = Board()
    board.posts[0].body =
      "Näher." + Board.quote("Ö", "Tief" + Board.quote("Ü", "er é") + "st") + "Fern."
      + Board.signatureLine + "Ö"
    board.posts.append(Board.Post(number: "102", author: "Consultation Team", rank: "LA Officer"))
    board.posts.append(Board.Post(number: "103", author: "Guest", rank: "Governor"))
    return Array(board.html.utf8)
  }()

  static let table = HTMLTests.page(
    "<table><tr><th>id<th>date<th>text</tr><tr><td>1<td>6 May 2007<td>Größe &eacute;</tr>"
      + "<tr><td>2<td>7 May 2007<td>L&auml;nge<br>und mehr</tr></table>")

  static let samples: [(name: String, bytes: [UInt8])] = [
    ("utf-8.csv", csv),
    ("windows-1252.csv", csv.flatMap { $0 == 0xC3 ? [] : $0 >= 0xA0 ? [$0 | 0x40] : [$0] }),
    (
      "utf-16.csv",
      [0xFF, 0xFE]
        + Array(String(decoding: csv, as: UTF8.self).utf16).flatMap {
          [UInt8($0 & 0xFF), UInt8($0 >> 8)]
        }
    ),
    ("board.html", board),
    ("table.html", table),
  ]

  @Test("whole", arguments: samples.indices)
  func whole(_ index: Int) throws {
    let result = try imported(Self.samples[index].bytes, named: Self.samples[index].name)
    #expect(result.ledger.holds)
    #expect(result.received == [4, 4, 4, 3, 2][index])
  }

  @Test("cut at 100 places, and bytes flipped 100 times", arguments: samples.indices)
  func damaged(_ index: Int) {
    let sample = Self.samples[index]
    var damage = Damage(sample.bytes, seed: UInt64(index) + 2006)
    for _ in 0..<100 {
      expectBalance { try imported(damage.cut(), named: sample.name) }
      expectBalance { try imported(damage.flipped(), named: sample.name) }
    }
  }

  @Test("the same damage gives the same result")
  func deterministic() throws {
    let bytes = Array(Self.csv.prefix(200))
    #expect(
      try "\(imported(bytes).responses)" == "\(imported(bytes).responses)")
  }

  @Test("10,000 responses in one file")
  func many() throws {
    let rows = (0..<10_000).map { "\($0),é \($0) 🎓 مرحبا\n" }.joined()
    let result = try imported("id,text\n" + rows)
    #expect(result.received == 10_000)
    #expect(result.ledger.analysed == 10_000)
  }
}
