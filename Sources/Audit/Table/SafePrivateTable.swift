internal import DICOM

/// PS3.15 Table E.3.10-1 as the audit reads it: the private elements that the standard calls safe.
struct SafePrivateTable {
  private var elements: Set<PrivateElement> = []
  private var creators: Set<String> = []

  init() {
    let records = SafePrivateRecords.records
    for index in 0..<SafePrivateRecords.count {
      let offset = index * SafePrivateRecords.width
      // Six digits, read as the upper ones of a tag.
      let digits = records.text(at: offset, width: 6)
      guard let number = UInt32(digits, radix: 16) else { continue }
      let creator = records.text(at: offset + 6, width: 64)
      creators.insert(creator)
      elements.insert(
        PrivateElement(
          group: UInt16(truncatingIfNeeded: number >> 8), creator: creator,
          element: UInt8(truncatingIfNeeded: number)))
    }
  }

  func lists(_ element: PrivateElement) -> Bool { elements.contains(element) }

  /// Whether the table has elements of a creator, in whichever group.
  func knows(creator: String) -> Bool { creators.contains(creator) }
}
