internal import DICOM

/// What a DICOMDIR must know of an instance of the output.
struct DirectorySource {
  /// Nil for an instance that no record is for.
  var type: DirectoryRecordType?
  var sopClass: [UInt8]
  var sopInstance: [UInt8]
  var transferSyntax: [UInt8]
  /// (0008,0005) as it stands.
  var characterSet: [UInt8] = []
  /// The values of keys, in little endian and without padding; of sequences their items in explicit VR little endian.
  var values: [Tag: [UInt8]] = [:]

  subscript(tag: Tag) -> [UInt8] { values[tag] ?? [] }

  /// The elements of some keys; the key that cannot go without a value where there is none.
  func elements(_ keys: [DirectoryKey]) throws(MissingKey) -> [UInt8] {
    let encoder = ElementBytes(encoding: .explicitVRLittleEndian)
    var bytes: [UInt8] = []
    var needsCharacterSet = false
    for key in keys {
      var value = self[key.tag]
      if value.isEmpty {
        switch key.need {
        case .ifAny: continue
        case .element: break
        case .value(let substitute):
          guard let substitute else { throw MissingKey(tag: key.tag) }
          value = Array(substitute.utf8)
        }
      }
      if key.vr == .sq || key.vr.usesSpecificCharacterSet, !TextCoder.isPlain(value) {
        // Lengths in sequences look like characters too: a character set too many does no harm.
        needsCharacterSet = true
      }
      bytes += encoder.element(key.tag, key.vr, value)
    }
    guard needsCharacterSet, !Text.trimmed(characterSet).isEmpty else { return bytes }
    return encoder.element(.specificCharacterSet, .cs, Text.trimmedAtEnd(characterSet)) + bytes
  }

  /// A key that a record must have, and for which nothing can stand.
  struct MissingKey: Error {
    var tag: Tag
  }
}
