internal import DICOM

/// The few places of the root data set where more is done than the table says, in tag order.
///
/// One comparison an element finds out whether such a place has been reached.
struct RootStops {
  /// No element below this tag needs a look.
  var next: UInt32 = 0
  /// How many elements of the statement have been written.
  var passed = 0
  var hasReadDeclarations = false
}

extension DataSetRewriter {
  /// Does what is due at or before an element of the root data set; whether the element is done with.
  mutating func stop(at header: ElementHeader) throws(Quarantine) -> Bool {
    let tag = header.tag
    guard tag.group >= 0x0008 else {
      // Group 0004 indexes a file-set and belongs to no instance (PS3.10 8).
      guard tag.group == 0x0004 else { return false }
      try drop(header)
      return true
    }
    if table.obeysDeclarations, !stops.hasReadDeclarations {
      guard tag >= .privateDataElementCharacteristicsSequence else {
        stops.next = Tag.privateDataElementCharacteristicsSequence.rawValue
        return false
      }
      stops.hasReadDeclarations = true
      if tag == .privateDataElementCharacteristicsSequence { try readDeclarations(header) }
    }
    return try state(upTo: header)
  }

  /// Writes what the file says of itself before the element, or all that is left; whether the element is replaced by it.
  @discardableResult
  mutating func state(upTo header: ElementHeader?) throws(Quarantine) -> Bool {
    stops.next = .max
    guard let statement = table.statement else { return false }
    let parts = statement[cursor.encoding]
    while stops.passed < parts.count {
      let part = parts[stops.passed]
      if let header, part.tag > header.tag {
        stops.next = part.tag.rawValue
        return false
      }
      let position = header?.start ?? cursor.position
      // What a rule inserts stands before it in tag order.
      try insert(
        before: ElementHeader(tag: part.tag, vr: .un, length: 0, start: position, valueStart: position))
      try appendRun(upTo: position)
      try reserve(part.bytes.count)
      output.append(part.bytes)
      stops.passed += 1
      if let header, header.tag == part.tag {
        try drop(header)
        stops.next = stops.passed < parts.count ? parts[stops.passed].tag.rawValue : .max
        return true
      }
    }
    return false
  }
}
