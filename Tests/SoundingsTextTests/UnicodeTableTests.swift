import Foundation
import Testing

@testable import SoundingsText

struct UnicodeTableTests {
  /// The folder of the package, two above this file's.
  private let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func theScriptMakesTheSameTablesAgain() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", package.appending(path: "Scripts/make-unicode-tables.py").path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let made = try output.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "python3 and the package unicode-data are needed")
    let path = package.appending(path: "Sources/SoundingsText/UnicodeTables.swift")
    let committed = try Data(contentsOf: path)
    #expect(made == committed, "run Scripts/make-unicode-tables.py")
  }

  @Test(arguments: [
    (0x41 as UInt32, WordBreak.aLetter, SentenceBreak.upper, GraphemeBreak.other),
    (0x0D, .cr, .cr, .cr), (0x2019, .midNumLet, .close, .other), (0x301, .extend, .extend, .extend),
    (0x200D, .zwj, .extend, .zwj), (0x1F1E6, .regionalIndicator, .other, .regionalIndicator),
    (0xAC00, .aLetter, .oLetter, .lv), (0x10FFFF, .other, .other, .other),
    (0xE0001, .format, .format, .control), (0x30AB, .katakana, .oLetter, .other),
  ])
  func propertiesAreThoseOfTheStandard(
    code: UInt32, word: WordBreak, sentence: SentenceBreak, grapheme: GraphemeBreak
  ) {
    #expect(Unicode15.wordBreak(of: code) == word)
    #expect(Unicode15.sentenceBreak(of: code) == sentence)
    #expect(Unicode15.graphemeBreak(of: code) == grapheme)
  }

  @Test func flagsAreThoseOfTheStandard() {
    #expect(Unicode15.isExtendedPictographic(0x1F600) && !Unicode15.isExtendedPictographic(0x41))
    #expect(Unicode15.isLetterOrNumber(0xBD) && !Unicode15.isLetterOrNumber(0x5F))
    #expect(Unicode15.isMarkOrFormat(0x301) && Unicode15.isMarkOrFormat(0xAD))
  }
}
