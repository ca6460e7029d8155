/// Words and phrases as bytes, one after another in one array.
struct FormPool {
  private var bytes: [UInt8] = []
  private var ends: [Int32] = [0]

  var count: Int { ends.count - 1 }

  subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[Int(ends[index])..<Int(ends[index + 1])]
  }

  mutating func append(_ form: some Collection<UInt8>) {
    bytes.append(contentsOf: form)
    ends.append(Int32(bytes.count))
  }

  init() {}

  init(_ forms: [String]) {
    for form in forms { append(Array(form.utf8)) }
  }
}
