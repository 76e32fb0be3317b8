public import DICOM

/// A data set as a value, to be written as bytes in any encoding: for samples and for the fixtures of tests.
///
/// Elements are written in the order of their tags, whatever the order in which they were given.
///
///     let dataSet = DataSetBuilder {
///       $0.text(Tag(0x0010, 0x0010), .pn, "DOE^JANE")
///       $0.sequence(Tag(0x0008, 0x1140), items: [reference], form: .undefined)
///     }
///     let bytes = dataSet.encoded(as: .explicitVRBigEndian)
public struct DataSetBuilder: Sendable, Hashable {
  /// How the length of a sequence or an item is given (PS3.5 7.5.1).
  public enum LengthForm: Sendable, Hashable, CaseIterable {
    /// The number of bytes stands in the length field.
    case defined
    /// The length field is FFFFFFFF and a delimitation item ends it.
    case undefined
  }

  struct Element: Sendable, Hashable {
    var vr: VR
    var value: Value
  }

  enum Value: Sendable, Hashable {
    case bytes([UInt8])
    case words16([UInt16])
    case words32([UInt32])
    case words64([UInt64])
    case sequence([DataSetBuilder], form: LengthForm, itemForm: LengthForm)
    /// A sequence as UN of undefined length, its items implicit VR little endian (CP-246, PS3.5 6.2.2).
    case unknownSequence([DataSetBuilder])
    /// Encapsulated pixel data: the basic offset table, then the fragments (PS3.5 A.4).
    case fragments(offsets: [UInt32], [[UInt8]])
  }

  var elements: [Tag: Element] = [:]

  public init() {}

  /// Makes a data set and fills it.
  public init(_ fill: (inout DataSetBuilder) -> Void) { fill(&self) }

  /// The tags of the elements in ascending order.
  public var tags: [Tag] { elements.keys.sorted() }

  /// Removes an element.
  public mutating func remove(_ tag: Tag) { elements[tag] = nil }

  /// Adds the elements of another data set; where both have one, the other's counts.
  public mutating func merge(_ other: DataSetBuilder) {
    elements.merge(other.elements) { $1 }
  }

  // MARK: Values

  /// Sets text in UTF-8. Several values are joined by backslashes.
  public mutating func text(_ tag: Tag, _ vr: VR, _ values: String...) {
    bytes(tag, vr, Array(values.joined(separator: "\\").utf8))
  }

  /// Sets a value as it stands in the file, whatever the byte order. It is padded to an even length.
  public mutating func bytes(_ tag: Tag, _ vr: VR, _ value: [UInt8]) {
    elements[tag] = Element(vr: vr, value: .bytes(value))
  }

  /// Sets 16-bit numbers: US, SS or OW.
  public mutating func uint16(_ tag: Tag, _ vr: VR = .us, _ values: [UInt16]) {
    elements[tag] = Element(vr: vr, value: .words16(values))
  }

  /// Sets one 16-bit number.
  public mutating func uint16(_ tag: Tag, _ value: UInt16) { uint16(tag, .us, [value]) }

  /// Sets 32-bit numbers: UL, SL, OL or, by their bit patterns, FL and OF.
  public mutating func uint32(_ tag: Tag, _ vr: VR = .ul, _ values: [UInt32]) {
    elements[tag] = Element(vr: vr, value: .words32(values))
  }

  /// Sets 64-bit numbers: UV, SV, OV or, by their bit patterns, FD and OD.
  public mutating func uint64(_ tag: Tag, _ vr: VR = .uv, _ values: [UInt64]) {
    elements[tag] = Element(vr: vr, value: .words64(values))
  }

  /// Sets floating point numbers of double precision.
  public mutating func double(_ tag: Tag, _ values: Double...) {
    uint64(tag, .fd, values.map(\.bitPattern))
  }

  /// Sets tags as a value (AT): two 16-bit numbers each.
  public mutating func tagValues(_ tag: Tag, _ values: Tag...) {
    uint16(tag, .at, values.flatMap { [$0.group, $0.element] })
  }

  // MARK: Sequences, fragments, private blocks

  /// Sets a sequence. `itemForm` is the length form of its items, the sequence's own unless stated.
  public mutating func sequence(
    _ tag: Tag, items: [DataSetBuilder], form: LengthForm = .defined, itemForm: LengthForm? = nil
  ) {
    elements[tag] = Element(
      vr: .sq, value: .sequence(items, form: form, itemForm: itemForm ?? form))
  }

  /// Sets a sequence that is written as UN of undefined length with items in implicit VR little endian (CP-246).
  public mutating func unknownSequence(_ tag: Tag, items: [DataSetBuilder]) {
    elements[tag] = Element(vr: .un, value: .unknownSequence(items))
  }

  /// Sets encapsulated pixel data: a basic offset table, which may be empty, and fragments.
  public mutating func fragments(
    _ fragments: [[UInt8]], offsets: [UInt32] = [], of tag: Tag = .pixelData
  ) {
    elements[tag] = Element(vr: .ob, value: .fragments(offsets: offsets, fragments))
  }

  /// Reserves a private block, such as 0x10, by its creator and returns its elements' tags by their last two digits.
  public mutating func privateBlock(
    group: UInt16, block: UInt8 = 0x10, creator: String
  ) -> @Sendable (UInt8) -> Tag {
    text(Tag(group, UInt16(block)), .lo, creator)
    return { Tag(group, UInt16(block) << 8 | UInt16($0)) }
  }
}
