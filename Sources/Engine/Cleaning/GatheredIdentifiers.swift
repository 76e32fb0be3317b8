internal import DICOM

/// The identifying values of one instance as they stand in its file, one behind the other: two instances whose bytes
/// are equal have one vocabulary.
struct GatheredIdentifiers: Sendable {
  private(set) var bytes: [UInt8] = []
  /// What each value is of, its kind and its length: 32, 8 and 24 bits.
  private(set) var marks: [UInt64] = []

  /// An attribute whose value is longer than is looked at, or one too many, so that not all that identifies is known.
  private(set) var tooLong: Tag?

  /// The most bytes of a value that are looked at.
  private static let longest: UInt64 = 64 << 10
  /// More than any object has: one that has been made to fill the memory is set aside.
  static let most = Amount(bytes: 1 << 20, values: 1 << 14)

  /// Whether both hold the same.
  func isEqual(to other: GatheredIdentifiers) -> Bool {
    marks.span.bytes.holdsSame(as: other.marks.span.bytes)
      && bytes.span.bytes.holdsSame(as: other.bytes.span.bytes)
  }

  /// So many bytes, and so many values.
  struct Amount: Sendable, BitwiseCopyable {
    var bytes: Int
    var values: Int

    static func + (one: Amount, other: Amount) -> Amount {
      Amount(bytes: one.bytes + other.bytes, values: one.values + other.values)
    }

    static func - (one: Amount, other: Amount) -> Amount {
      Amount(bytes: one.bytes - other.bytes, values: one.values - other.values)
    }
  }

  var amount: Amount { Amount(bytes: bytes.count, values: marks.count) }

  /// Whether so much more is not too much.
  func hasRoom(for more: Amount) -> Bool {
    let all = amount + more
    return all.bytes <= Self.most.bytes && all.values <= Self.most.values
  }

  /// Appends some of what was gathered of another instance, for which there is room.
  mutating func append(_ other: borrowing GatheredIdentifiers, from start: Amount, to end: Amount) {
    bytes.append(copying: other.bytes.span.bytes.extracting(start.bytes..<end.bytes))
    marks += other.marks[start.values..<end.values]
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    tooLong = nil
  }

  mutating func reserve() {
    bytes.reserveCapacity(1024)
    marks.reserveCapacity(48)
  }

  /// - Parameter tag: The attribute whose value it is: the sequence for a part of a code.
  mutating func add(
    _ header: ElementHeader, _ kind: IdentifyingAttributes.Kind, of tag: Tag, window: inout ByteWindow
  ) throws(ReadError) {
    guard !header.isEmpty, !header.hasUndefinedLength, header.vr != .sq else { return }
    // Of a date and time only the day is compared: the time differs from slice to slice.
    let most = kind != .date ? Self.longest : header.vr == .dt ? 8 : 10
    if kind != .date, UInt64(header.length) > Self.longest { tooLong = tag }
    let end = header.valueStart + min(UInt64(header.length), most)
    guard hasRoom(for: Amount(bytes: Int(end - header.valueStart), values: 1)) else {
      tooLong = tag
      return
    }
    if !window.holds(header.valueStart..<end) { try window.load(from: header.start) }
    bytes.append(copying: window.bytes(header.valueStart..<end))
    marks.append(
      UInt64(tag.rawValue) << 32 | UInt64(kind.rawValue) << 24 | (end - header.valueStart))
  }

  /// One value.
  struct Value {
    var tag: Tag
    var kind: IdentifyingAttributes.Kind
    var bytes: [UInt8]
  }

  var values: [Value] {
    var start = 0
    return marks.compactMap { mark in
      let end = start + Int(mark & 0xFF_FFFF)
      defer { start = end }
      guard let kind = IdentifyingAttributes.Kind(rawValue: UInt8(truncatingIfNeeded: mark >> 24)) else {
        return nil
      }
      return Value(
        tag: Tag(rawValue: UInt32(truncatingIfNeeded: mark >> 32)), kind: kind,
        bytes: Array(bytes[start..<end])
      )
    }
  }
}
