internal import DICOM

/// What no rule of PS3.15 touches and without which an image is another one, or leads nowhere: its SOP class, the
/// description of its pixels, and the sequences that refer to other instances.
struct PinnedAttributes {
  private let table: ConfidentialityTable
  private let expectations: Expectations
  /// Where pixels were cleaned, they may be described anew.
  private let arePixelsCleaned: Bool
  /// What the input says, by the ways to it.
  private var open: [[UInt32]: (value: [UInt8], path: String, isReference: Bool)] = [:]

  /// The Image Pixel module (PS3.3 C.7.6.3) without its colour profile, which is swept like any text, and the number of
  /// frames (C.7.6.6).
  private static let pixelModule: Set<UInt16> = [
    0x0002, 0x0004, 0x0006, 0x0008, 0x0010, 0x0011, 0x0034, 0x0100, 0x0101, 0x0102, 0x0103, 0x0106, 0x0107,
    0x0121, 0x1101, 0x1102, 0x1103, 0x1199, 0x1201, 0x1202, 0x1203, 0x1221, 0x1222, 0x1223,
  ]
  private static let reference = Tag(0x0008, 0x1155)

  init(_ table: ConfidentialityTable, _ expectations: Expectations, _ options: DeidentificationOptions) {
    self.table = table
    self.expectations = expectations
    arePixelsCleaned = options.contains(.pixels)
  }

  /// Whether an element is one of these.
  func wants(_ step: ElementWalk.Step, _ walk: ElementWalk) -> Bool {
    let tag = step.tag
    if tag == Self.reference { return !walk.path.isEmpty && step.vr == .ui && isUntouched(walk.path) }
    return walk.path.isEmpty
      && (tag == .sopClassUID
        || (tag.group == 0x0028 && Self.pixelModule.contains(tag.element) && !arePixelsCleaned))
      && table.row(of: tag) == nil && !expectations.changed.contains(tag)
  }

  /// Whether nothing in the standard or the profile speaks of any of the sequences.
  private func isUntouched(_ path: [(tag: Tag, item: Int)]) -> Bool {
    path.allSatisfy { tag, _ in
      // The statement is made anew and signatures do not hold; what nobody knows goes.
      !tag.isPrivate && tag.group != 0x0012 && tag.group != 0xFFFA && tag.group != 0x4FFE
        && table.row(of: tag) == nil && !expectations.changed.contains(tag)
        && DataDictionary.vr(of: tag) == .sq
    }
  }

  /// Takes an element of the input that is wanted.
  mutating func takeInput(_ step: ElementWalk.Step, _ walk: ElementWalk, _ value: [UInt8]) {
    let isReference = step.tag == Self.reference
    guard isReference || Self.isSound(step, value) else { return }
    let said = isReference ? [] : Self.comparable(step, walk, value)
    open[walk.key(for: step.tag)] = (said, walk.text(for: step.tag), isReference)
  }

  /// Compares an element of the output that is wanted; a finding when it says something else.
  mutating func takeOutput(
    _ step: ElementWalk.Step, _ walk: ElementWalk, _ value: [UInt8], in file: String
  ) -> Finding? {
    guard let before = open.removeValue(forKey: walk.key(for: step.tag)), !before.isReference,
      Self.comparable(step, walk, value) != before.value
    else { return nil }
    return Finding(
      .attributeChanged, file, path: before.path, offset: step.header.start,
      "its value is not the input's, and no rule of the standard changes it")
  }

  /// What the output does not have.
  func missing(in file: String) -> [Finding] {
    open.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { _, before in
      Finding(
        before.isReference ? .referenceBroken : .attributeChanged, file, path: before.path,
        "it is gone, and no rule of the standard removes it")
    }
  }

  /// Whether a value of the input is one of its VR: what is none is emptied.
  private static func isSound(_ step: ElementWalk.Step, _ value: [UInt8]) -> Bool {
    guard let vrs = DataDictionary.entry(for: step.tag)?.vrs,
      step.header.vr == .un || vrs.contains(step.header.vr)
    else { return false }
    guard step.vr == .is || step.vr == .ds else { return true }
    return value.allSatisfy { 0x2B...0x39 ~= $0 || $0 == 0x5C || $0 == 0x20 || $0 == 0 }
  }

  /// A value without padding and in one order of bytes.
  private static func comparable(_ step: ElementWalk.Step, _ walk: ElementWalk, _ value: [UInt8]) -> [UInt8] {
    if step.vr.isText { return Value.trimmed(value) }
    guard walk.isBigEndian, step.vr.binaryValueSize == 2 else { return value }
    return Value.numbers(value, isBigEndian: true).flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)]
    }
  }
}
