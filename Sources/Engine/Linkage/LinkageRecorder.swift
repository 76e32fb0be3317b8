internal import DICOM
internal import SystemPackage

/// Where a rewriter keeps the row of the instance that it has written last.
struct LinkageRecorder {
  /// The output folder, which paths are below.
  let root: PathBytes
  var row: LinkageRow?

  init(below root: FilePath) { self.root = PathBytes(root) }

  static let tags: [Tag] = [.patientID, .accessionNumber]
}

extension Tag {
  static let patientID = Tag(0x0010, 0x0020)
}

extension ValueEditor {
  /// What becomes of an attribute of the root data set, as characters.
  mutating func linkage(of tag: Tag) throws(Quarantine) -> LinkageRow.Pair {
    let entry = instance.gathered.entry(of: tag)
    var original = ""
    switch entry?.content {
    case .bytes(let bytes):
      original = readable(bytes, vr: entry?.vr ?? .un, bigEndian: entry?.isBigEndian ?? false)
    case .container, .tooLong:
      throw .cannotApply(action: "--linkage", tag, because: "its value is no text")
    case nil: break
    }
    do {
      guard let new = try outcome(of: tag) else { return LinkageRow.Pair(original: original, new: "") }
      return LinkageRow.Pair(
        original: original, new: readable(new.value, vr: new.vr, bigEndian: new.isBigEndian))
    } catch { throw Quarantine(error, tag) }
  }

  /// The characters of a value; what cannot be decoded is written so that no two values become one.
  private func readable(_ value: [UInt8], vr: VR, bigEndian: Bool) -> String {
    if !vr.isText, vr != .un, let texts = BinaryValue.texts(value, vr: vr, bigEndian: bigEndian) {
      return texts.joined(separator: "\\")
    }
    let trimmed = Text.trimmed(value)
    return coder.text(of: trimmed, vr: vr, in: rootCharacterSet) ?? ReplacementRecorder.escaped(trimmed)
  }
}
