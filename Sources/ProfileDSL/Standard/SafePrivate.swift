internal import DICOM
internal import Engine

/// The private attributes that PS3.15 Table E.3.10-1 calls safe, as rules of the standard's layer.
///
/// What the table lists is known by its creator, group and element. What a file itself calls safe in (0008,0300) is not
/// taken for safe: nobody but the file says so. What it calls unsafe goes (Engine, `PrivateDeclaration`).
enum SafePrivate {
  /// The elements in the order of their creators.
  static func rules(layer: Int, keepsUIDs: Bool) -> [Rule] {
    let records = SafePrivateRecords.records
    var rules: [Rule] = []
    rules.reserveCapacity(SafePrivateRecords.count)
    for index in 0..<SafePrivateRecords.count {
      let offset = index * SafePrivateRecords.width
      let tag = Tag(rawValue: records.tagPattern(at: offset).value)
      let isUID = records.byte(at: offset + 8) == 0x55 && records.byte(at: offset + 9) == 0x49
      let item = ElementSelector.Item.privateElement(
        group: tag.group, creator: records.text(at: offset + 10, width: 64),
        element: UInt8(truncatingIfNeeded: tag.element))
      // A UID that means something elsewhere follows what becomes of it there.
      rules.append(Rule(ElementSelector(item), isUID && !keepsUIDs ? .hashUID : .keep, layer: layer))
    }
    return rules
  }

  /// One element of the table, for people.
  struct Element {
    var creator: String
    var group: UInt16
    /// The element number in the block.
    var element: UInt8
    var vr: String
    /// Empty where the table names none.
    var meaning: String
  }

  /// The elements with their meanings, in the order of their creators.
  static var elements: [Element] {
    let records = SafePrivateRecords.records
    let text = SafePrivateRecords.meanings.string(0..<SafePrivateRecords.meanings.count)
    let meanings = text.split(separator: "\n", omittingEmptySubsequences: false)
    return (0..<SafePrivateRecords.count).map { index in
      let offset = index * SafePrivateRecords.width
      let tag = Tag(rawValue: records.tagPattern(at: offset).value)
      return Element(
        creator: records.text(at: offset + 10, width: 64), group: tag.group,
        element: UInt8(truncatingIfNeeded: tag.element), vr: records.text(at: offset + 8, width: 2),
        meaning: index < meanings.count ? String(meanings[index]) : "")
    }
  }

  /// What describes private blocks: kept with them, and gone where all of them go.
  static func descriptions(layer: Int, isRetained: Bool) -> Rule {
    isRetained
      ? Rule(ElementSelector(.tag(Tag(0x0008, 0x0302))), .keep, layer: layer)
      : Rule(ElementSelector(.tag(Tag(0x0008, 0x0300))), .delete, layer: layer)
  }
}
