import BenchmarkText
import Glibc

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.contains("--help") {
  print(Arguments.help, terminator: "")
  exit(0)
}
do {
  let parsed = try Arguments(arguments)
  let output = try Output(path: parsed.output)
  try Corpus(parsed.options).write(to: output.write)
} catch {
  try? Output.standardError.write(Array("error: \(error)\n".utf8))
  exit(error is Arguments.Problem ? 64 : 2)
}
