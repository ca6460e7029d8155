import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Options that every command has.
struct SharedOptions: ParsableArguments {
  @Flag(name: .long, help: "Print the result as JSON, for programs.")
  var json = false

  @Option(
    name: .long,
    help: ArgumentHelp("Threads at most; the output does not depend on it.", valueName: "n"))
  var jobs: Int?

  @Flag(name: .long, help: "End with status 1 if there are findings.")
  var strict = false

  var width: Int { jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
  }
}
