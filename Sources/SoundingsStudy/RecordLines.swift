public import SoundingsImport
internal import SoundingsModel
internal import Synchronization

/// Records of tables as lines of JSON: an object of header and cell, all of them strings.
public final class RecordLines: RecordSink {
  private struct State {
    var names: [[UInt8]] = []
    var bytes: [UInt8] = []
    var isOpen = true
  }

  private static let enough = 1 << 16

  private let descriptor: Int32
  private let state = Mutex(State())

  /// - Parameter descriptor: where the lines go.
  public init(descriptor: Int32) { self.descriptor = descriptor }

  public func columns(_ names: [String]) {
    let written = names.map { name in
      var bytes: [UInt8] = []
      let plain = Array(name.utf8)
      JSONBytes.appendString(plain.span, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      return bytes
    }
    state.withLock { $0.names = written }
  }

  public func record(_ record: RawRecord, in bytes: [UInt8]) -> Bool {
    state.withLock { state in
      Self.append(record, in: bytes, names: state.names, to: &state.bytes)
      if state.bytes.count >= Self.enough { write(&state) }
      return state.isOpen
    }
  }

  /// Writes what is still held back; false where the output could not be written.
  public func finish() -> Bool {
    state.withLock { state in
      write(&state)
      return state.isOpen
    }
  }

  private func write(_ state: inout State) {
    if state.isOpen {
      state.isOpen = unsafe state.bytes.withUnsafeBytes {
        unsafe OutputFile.writeAll($0, to: descriptor)
      }
    }
    state.bytes.removeAll(keepingCapacity: true)
  }

  private static func append(
    _ record: RawRecord, in bytes: [UInt8], names: [[UInt8]], to line: inout [UInt8]
  ) {
    line.append(UInt8(ascii: "{"))
    for (index, cell) in record.cells.enumerated() where index < names.count {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      line.append(contentsOf: names[index])
      let raw = bytes.span.extracting(cell.range)
      if cell.needsUnescape {
        let plain = CSVField.unescaped(raw)
        JSONBytes.appendString(plain.span, to: &line)
      } else {
        JSONBytes.appendString(raw, to: &line)
      }
    }
    line.append(UInt8(ascii: "}"))
    line.append(UInt8(ascii: "\n"))
  }
}
