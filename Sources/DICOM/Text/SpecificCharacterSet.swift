/// What (0008,0005) Specific Character Set says of the text values of a data set or an item (PS3.3 C.12.1.1.2).
///
/// It is one small number, so that a rewriter can carry it into every item and past every value for nothing.
public struct SpecificCharacterSet: Sendable, Hashable, BitwiseCopyable {
  /// Six bits a term, the first in the lowest: the place of its first record in the table, counted from 1.
  private let packed: UInt64

  private init(packed: UInt64) { self.packed = packed }

  /// ISO/IEC 646, which is in force where nothing else is said.
  public static let defaultRepertoire = SpecificCharacterSet(packed: 0)

  /// A value that the standard does not define. Nothing but the default repertoire is certain under it.
  public static let unknown = SpecificCharacterSet(packed: .max)

  /// The most values of the attribute: more than Japanese, Korean and Chinese text together needs.
  private static let mostTerms = 10

  /// Reads the value of the attribute, padding included.
  public init(_ value: [UInt8]) {
    var terms = value.split(separator: 0x5C, omittingEmptySubsequences: false).map(Self.trimmed)
    guard terms.contains(where: { !$0.isEmpty }) else {
      self = .defaultRepertoire
      return
    }
    guard terms.count <= Self.mostTerms else {
      self = .unknown
      return
    }
    let isList = terms.count > 1
    // Nothing in front of code extensions is the default repertoire.
    if isList, terms[0].isEmpty { terms[0] = Array("ISO 2022 IR 6".utf8)[...] }
    var packed: UInt64 = 0
    for (index, term) in terms.enumerated() {
      let name = isList ? Self.withCodeExtensions(term) : Array(term)
      guard !name.isEmpty, let record = Self.record(named: name),
        !isList || GraphicSet.hasCodeExtensions(record: record)
      else {
        self = .unknown
        return
      }
      packed |= UInt64(record + 1) << UInt64(6 * index)
    }
    self = SpecificCharacterSet(packed: packed)
  }

  /// Whether the standard defines all terms, and allows them together.
  public var isKnown: Bool { self != .unknown }

  /// The places of the terms' first records in the table.
  var records: [Int] {
    guard isKnown else { return [] }
    var (rest, records) = (packed, [Int]())
    while rest > 0 {
      records.append(Int(rest & 0x3F) - 1)
      rest >>= 6
    }
    return records
  }

  private static func trimmed(_ term: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = term
    while let last = rest.last, last == 0x20 || last == 0 { rest.removeLast() }
    while rest.first == 0x20 { rest.removeFirst() }
    return rest
  }

  /// Among several terms, `ISO_IR 13` can only mean what `ISO 2022 IR 13` does, and some devices write it so.
  private static func withCodeExtensions(_ term: ArraySlice<UInt8>) -> [UInt8] {
    let plain = Array("ISO_IR ".utf8)
    return term.starts(with: plain) ? Array("ISO 2022 IR ".utf8) + term.dropFirst(plain.count) : Array(term)
  }

  private static func record(named name: [UInt8]) -> Int? {
    let width = 16
    guard name.count <= width else { return nil }
    let padded = name + [UInt8](repeating: 0x20, count: width - name.count)
    return (0..<CharacterSetRecords.count).first { index in
      let start = index * CharacterSetRecords.width
      return CharacterSetRecords.records.compare(at: start, count: width, with: padded) == 0
    }
  }
}
