/// Hands the program over to libFuzzer, which calls the target with one input after another.
///
/// The package is built with `-sanitize=fuzzer`, which marks the branches of all modules and links the
/// driver; see README.md.
public enum Fuzzing {
  nonisolated(unsafe) private static var target: ([UInt8]) -> Void = { _ in }

  /// - Returns: the program's exit status.
  public static func run(_ target: @escaping ([UInt8]) -> Void) -> Int32 {
    self.target = target
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    return drive(&count, &arguments) { data, count in
      Fuzzing.target(Array(UnsafeBufferPointer(start: data, count: count)))
      return 0
    }
  }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func drive(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32
