import ArgumentParser
import SoundingsCoding
import SoundingsImport
import SoundingsModel
import SoundingsReport
import SoundingsStudy

struct FrameConvert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Turn a code frame, code book or dictionary into another format.",
    discussion: """
      Formats: yaml (codeframe.yaml), csv (theme,pattern), codebook (a sheet), taguette, qualcoder (only \
      read), quanteda, qdc (REFI-QDA). What the new format does not carry is a finding on standard error.

        soundings frame convert interviews.qdc codeframe.yaml
        soundings frame convert codeframe.yaml dictionary.yml --to quanteda
      """)

  @Argument(help: ArgumentHelp("The file to read.", valueName: "in"))
  var input: String

  @Argument(
    help: ArgumentHelp("The file to write: .yaml, .csv or .qdc, or see --to.", valueName: "out"))
  var output: String

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("What the input is; found by ending and content.", valueName: "format"),
    transform: FormatOption.format)
  var source: CodeFrameFormat?

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("What to write; by default what the ending says.", valueName: "format"),
    transform: FormatOption.format)
  var target: CodeFrameFormat?

  @Flag(name: .long, help: "Give a theme without rules its title's words as a first rule.")
  var starterRules = false

  @OptionGroup var shared: SharedOptions

  func validate() throws { _ = try format() }

  func run() throws {
    if let one = FileSystem.resolved(input), one == FileSystem.resolved(output) {
      throw StudyError(.writing, "\(output): error: the file that is read would be overwritten")
    }
    let (bytes, target) = (try bytes(), try format())
    let conversion: CodeFrameConversion
    do throws(CodeFrameError) {
      conversion = try CodeFrameConversion(
        bytes: bytes, path: input, from: source, to: target, starterRules: starterRules)
    } catch {
      throw StudyError(.frame, error.messages)
    }
    let findings = conversion.findings + Self.brokenRules(of: conversion.frame, in: input)
    try OutputFile.write(conversion.text, to: output)
    if shared.json {
      Terminal.say(Self.json(conversion, findings))
    } else {
      Terminal.warn(findings)
      let rules = conversion.frame.themes.reduce(0) { $0 + $1.include.count + $1.exclude.count }
      let counts = [
        Self.counted(conversion.frame.themes.count, "theme"), Self.counted(rules, "rule"),
        Self.counted(findings.count, "finding"),
      ]
      Terminal.say(
        "\(counts.joined(separator: ", ")): \(conversion.source.title) is now "
          + conversion.target.title)
    }
    if shared.strict, !findings.isEmpty { throw ExitCode(1) }
  }

  private func format() throws -> CodeFrameFormat {
    guard let format = target ?? CodeFrameFormat(ending: output) else {
      throw ValidationError("What is '\(output)' to be? Say it with --to.")
    }
    guard format.canBeWritten else {
      throw ValidationError("\(format.rawValue) is only read; write .qdc, which QualCoder imports.")
    }
    return format
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }

  private func bytes() throws -> [UInt8] {
    do throws(ReadError) {
      return try FileSystem.read(input)
    } catch {
      throw StudyError(.frame, "\(input): error: \(error.message)")
    }
  }

  /// Rules of other tools need not be rules here: the frame is written, and says where it must be
  /// put right.
  private static func brokenRules(of frame: CodeFrame, in path: String) -> [Finding] {
    do throws(CompileError) {
      _ = try CompiledFrame(frame)
      return []
    } catch {
      guard case .rules(let problems) = error else { return [] }
      return problems.map { problem in
        let place = problem.report.place
        let theme = frame.themes[problem.theme].id
        return Finding(
          code: "broken-rule", file: place?.path ?? path, line: place?.line ?? 0,
          column: place?.column ?? 0,
          message: "the rule ‘\(problem.report.rule.text)’ of ‘\(theme)’: \(problem.report.message)"
        )
      }
    }
  }

  private static func json(_ conversion: CodeFrameConversion, _ findings: [Finding]) -> String {
    JSONValue.object([
      ("from", .string(conversion.source.rawValue)), ("to", .string(conversion.target.rawValue)),
      ("themes", .integer(conversion.frame.themes.count)),
      (
        "rules",
        .integer(conversion.frame.themes.reduce(0) { $0 + $1.include.count + $1.exclude.count })
      ),
      (
        "findings",
        .array(
          findings.map { finding in
            .object([
              ("file", .string(finding.file)), ("line", .integer(finding.line)),
              ("column", .integer(finding.column)), ("code", .string(finding.code)),
              ("message", .string(finding.message)),
            ])
          })
      ),
    ]).text
  }
}

/// `--from` and `--to`.
private enum FormatOption {
  static func format(_ name: String) throws -> CodeFrameFormat {
    guard let format = CodeFrameFormat(rawValue: name.lowercased()) else {
      throw ValidationError(
        "'\(name)' is no format; formats are "
          + CodeFrameFormat.allCases.map(\.rawValue).joined(separator: ", ") + ".")
    }
    return format
  }
}
