/// Why a program of somebody else's gave no output that can be used.
public enum ProgramError: Error, Hashable, Sendable {
  /// It is not in any folder of `PATH`.
  case missing(program: String)
  /// It ended with a status that is not 0.
  case failed(program: String, status: Int32)
  /// A signal ended it: it crashed, or used more memory than it may.
  case ended(program: String, signal: Int32)
  case tooSlow(program: String, seconds: Int)
  case tooMuchOutput(program: String, limit: Int)
  /// The operating system did not start it; the number is `errno`.
  case notStarted(program: String, number: Int32)
}

extension ProgramError {
  /// What went wrong, for a sentence that goes on.
  public var message: String {
    switch self {
    case .missing(let program): "the program \(program) is not installed"
    case .failed(let program, let status): "the program \(program) failed with status \(status)"
    case .ended(let program, let signal): "the program \(program) was ended by signal \(signal)"
    case .tooSlow(let program, let seconds):
      "the program \(program) was stopped after \(seconds) seconds"
    case .tooMuchOutput(let program, let limit):
      "the program \(program) was stopped after \(limit) bytes of output"
    case .notStarted(let program, let number):
      "the program \(program) could not be started (error \(number) of the operating system)"
    }
  }
}
