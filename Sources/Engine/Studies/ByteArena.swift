/// Many short texts in few pieces of memory: each costs its bytes and eight more.
struct ByteArena: Sendable {
  /// Where a text lies.
  struct Text: Sendable {
    fileprivate var chunk: UInt32
    fileprivate var start: UInt16
    fileprivate var count: UInt16
  }

  /// A text never lies in two chunks; longer ones are cut, and no path or UID is as long.
  static let chunkSize = 1 << 16 - 1
  private var chunks: [[UInt8]] = []

  mutating func add(_ bytes: some Collection<UInt8>) -> Text {
    let bytes = bytes.prefix(Self.chunkSize)
    if chunks.last.map({ $0.count + bytes.count > Self.chunkSize }) ?? true {
      var chunk: [UInt8] = []
      chunk.reserveCapacity(Self.chunkSize)
      chunks.append(chunk)
    }
    let last = chunks.count - 1
    let start = chunks[last].count
    chunks[last].append(contentsOf: bytes)
    return Text(chunk: UInt32(last), start: UInt16(start), count: UInt16(bytes.count))
  }

  subscript(text: Text) -> ArraySlice<UInt8> {
    chunks[Int(text.chunk)][Int(text.start)..<Int(text.start) + Int(text.count)]
  }

  func string(_ text: Text) -> String { String(decoding: self[text], as: UTF8.self) }
}

/// Values that many instances share, each held once and named by a number.
struct Interner<Value: Hashable & Sendable>: Sendable {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int32] = [:]

  mutating func number(of value: Value) -> Int32 {
    if let number = numbers[value] { return number }
    let number = Int32(values.count)
    values.append(value)
    numbers[value] = number
    return number
  }

  subscript(number: Int32) -> Value { values[Int(number)] }
}
