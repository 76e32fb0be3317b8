internal import DICOM
internal import SystemPackage

/// A way through the values of an instance that are compared with those of another.
struct PairReading {
  let table: ConfidentialityTable
  let expectations: Expectations
  /// What the output says was done to it.
  let options: DeidentificationOptions
  let pinned: PinnedAttributes

  /// A value that the walk comes upon.
  struct Place {
    var step: ElementWalk.Step
    var value: [UInt8]
    /// The options that keep it by the concept of its content item.
    var byConcept: DeidentificationOptions
    /// What it is where it is private.
    var element: PrivateBlocks.Element?

    /// What is compared: of a text what stands before a zero byte.
    var compared: [UInt8] { step.vr.isText ? Value.pieces(value).first ?? [] : value }
  }

  /// Calls `body` with every plain value that is compared.
  func walk(
    _ path: FilePath, through file: inout AuditedFile, _ body: (Place, ElementWalk) -> Void
  ) throws(ReadError) {
    try file.open(path)
    try file.lookAtBytes()
    let meta = try FileMetaInformation(in: &file.window)
    let start = try file.lookAtDataSet(meta)
    var walk = ElementWalk(from: start, encoding: meta.transferSyntax.encoding, in: file.window)
    var tracker = ConceptTracker()
    var blocks = PrivateBlocks()
    while let step = try walk.next(in: &file.window) {
      try tracker.take(step, walk, &file.window)
      let element = step.tag.isPrivate ? try blocks.element(step, walk, &file.window) : nil
      guard step.content == .value, !step.header.isEmpty, wants(step, walk) else { continue }
      let value = try ElementWalk.value(of: step, in: &file.window)
      body(
        Place(step: step, value: value, byConcept: tracker.keptBy(step, walk), element: element), walk)
    }
  }

  private func wants(_ step: ElementWalk.Step, _ walk: ElementWalk) -> Bool {
    if step.tag.isPrivate { return step.vr == .da || step.vr == .dt || step.vr == .un }
    return table.row(of: step.tag) != nil || step.vr == .da || step.vr == .dt
      || isWithinEmptied(step, walk) || pinned.wants(step, walk)
  }

  /// Whether an element is part of a sequence that Table E.1-1 empties or replaces. Where dummies may stand in its items,
  /// codes within them may stay; but not the item's own texts.
  func isWithinEmptied(_ step: ElementWalk.Step, _ walk: ElementWalk) -> Bool {
    guard step.vr.usesSpecificCharacterSet else { return false }
    for (depth, place) in walk.path.enumerated() {
      guard let row = table.row(of: place.tag), row.actions.isSubset(of: [0x58, 0x5A, 0x44]), row.mayBeDummy,
        !expectations.kept.contains(place.tag),
        row.keptBy.union(row.cleanedBy).isDisjoint(with: options)
      else { continue }
      if !row.actions.contains(0x44) || depth == walk.path.count - 1 { return true }
    }
    return false
  }
}
