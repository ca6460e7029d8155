internal import Dispatch
internal import Synchronization

/// Writes what several threads make, in the order of the input.
///
/// A thread that is ahead waits its turn, so that no more is held than each thread's own part.
final class OrderedOutput: Sendable {
  private struct State {
    var turn = 0
    var hasFailed = false
    var waiting: [Int: DispatchSemaphore] = [:]
  }

  private let descriptor: Int32
  private let state = Mutex(State())

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Writes part `number`, after all before it; false once writing has failed or was stopped.
  func write(_ bytes: [UInt8], part number: Int) -> Bool {
    waitForTurn(number)
    guard state.withLock({ !$0.hasFailed }) else { return false }
    let isWritten = unsafe bytes.withUnsafeBytes { unsafe OutputFile.writeAll($0, to: descriptor) }
    guard isWritten else {
      stop()
      return false
    }
    state.withLock { state in
      state.turn = number + 1
      state.waiting.removeValue(forKey: number + 1)?.signal()
    }
    return true
  }

  /// Gives up: whoever waits for a turn goes on without writing.
  func stop() {
    state.withLock { state in
      state.hasFailed = true
      for semaphore in state.waiting.values { semaphore.signal() }
      state.waiting = [:]
    }
  }

  private func waitForTurn(_ number: Int) {
    let semaphore: DispatchSemaphore? = state.withLock { state in
      if state.turn == number || state.hasFailed { return nil }
      let semaphore = DispatchSemaphore(value: 0)
      state.waiting[number] = semaphore
      return semaphore
    }
    semaphore?.wait()
  }
}
