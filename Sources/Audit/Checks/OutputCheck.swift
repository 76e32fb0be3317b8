internal import DICOM
internal import SystemPackage

/// What must hold of one file of the output, whatever the input was.
struct OutputCheck {
  let table: ConfidentialityTable
  let expectations: Expectations
  private(set) var findings: [Finding] = []
  private(set) var facts: InstanceFacts
  /// The values of numbers, in which short identifiers stand by chance.
  private(set) var bulk: [Range<UInt64>] = []
  /// The values that the profile itself says, in ascending order.
  private(set) var own: [Range<UInt64>] = []
  /// The values of content items, with the options that keep them by their concepts.
  private var concepts: [(range: Range<UInt64>, options: DeidentificationOptions)] = []
  private var tracker = ConceptTracker()
  /// The instances that it refers to.
  private(set) var references: Set<[UInt8]> = []
  private var candidates: [(Finding, Tag, ConfidentialityTable.Row)] = []
  private var privates = PrivateCheck()
  private var markers = Markers()
  private let name: String

  /// What the file says of its own treatment (PS3.15 E.1.1).
  private struct Markers {
    var isRemoved = false
    var hasMethod = false
    var hasCodes = false
    var hasTemporalInformation = false
    /// Codes that the profile cannot give.
    var falseCodes: [(code: String, path: String, offset: UInt64)] = []
  }

  init(_ name: String, _ table: ConfidentialityTable, _ expectations: Expectations) {
    self.name = name
    self.table = table
    self.expectations = expectations
    facts = InstanceFacts(file: name)
  }

  mutating func add(_ kind: Finding.Kind, path: String = "", at offset: UInt64? = nil, _ detail: String = "")
  {
    findings.append(Finding(kind, name, path: path, offset: offset, detail))
  }

  /// Looks at the bytes in front of the data set: they hold what the standard asks for and nothing else (PS3.10 7.1).
  mutating func checkMeta(_ file: borrowing AuditedFile, _ meta: FileMetaInformation) {
    if file.window.holds(0..<132) {
      let preamble = Array(copying: file.window.bytes(0..<128))
      if preamble.contains(where: { $0 != 0 }) { add(.preamble, at: 0, "the preamble is not zero") }
    }
    let allowed: Set<UInt16> = [0x0000, 0x0001, 0x0002, 0x0003, 0x0010, 0x0012, 0x0013]
    for element in file.metaElements(before: meta.dataSetStart) where !allowed.contains(element.tag.element) {
      add(
        .fileMeta, path: "\(element.tag)", at: element.offset,
        "the file meta information says more than it must")
    }
  }

  /// Looks at every element.
  mutating func checkDataSet(
    _ file: inout AuditedFile, _ meta: FileMetaInformation
  ) throws(ReadError) {
    let start = try file.lookAtDataSet(meta)
    var digest = PixelDigest()
    var walk = ElementWalk(from: start, encoding: meta.transferSyntax.encoding, in: file.window)
    while let step = try walk.next(in: &file.window) {
      try look(at: step, walk, &file.window, &digest)
    }
    facts.pixels = digest.value
    for (finding, tag, row) in candidates where !isAllowed(tag, row) { findings.append(finding) }
    findings += privates.findings(table.safePrivate, expectations, facts.options)
    if facts.sopInstance != meta.mediaStorageSOPInstanceUID, !meta.mediaStorageSOPInstanceUID.isEmpty {
      if facts.sopInstance.isEmpty {
        facts.sopInstance = meta.mediaStorageSOPInstanceUID
      } else {
        add(.fileMeta, path: "(0002,0003)", "it names another instance than the data set")
      }
    }
    checkMarkers()
    checkStatement()
  }

  private mutating func look(
    at step: ElementWalk.Step, _ walk: ElementWalk, _ window: inout ByteWindow, _ digest: inout PixelDigest
  ) throws(ReadError) {
    let (tag, header) = (step.tag, step.header)
    let isRoot = walk.path.isEmpty
    if step.content == .padding { return add(.padding, at: header.start, "bytes behind the data set") }
    if step.content == .fragment || (step.content == .value && tag.isPixels) {
      bulk.append(step.range)
      if isRoot || (walk.path.count == 1 && step.content == .fragment) {
        try digest.take(step.range, in: &window)
      }
      if step.content == .fragment || isRoot { return }
    }
    let path = { walk.text(for: tag) }
    if tag.isGroupLength { return add(.groupLength, path: path(), at: header.start) }
    if tag.group == 0x0004 { return add(.directoryGroup, path: path(), at: header.start) }
    if tag == .dataSetTrailingPadding { return add(.padding, path: path(), at: header.start) }
    if tag == .digitalSignaturesSequence || tag == .macParametersSequence {
      return add(
        .signature, path: path(), at: header.start, "a signature of the original, which no longer holds")
    }
    switch header.vr {
    case .ow, .of, .od, .ol, .ov: if !tag.isPixels { bulk.append(step.range) }
    default: break
    }
    if header.isEmpty { return }
    if step.content == .value, step.vr.isText, try Value.hasTail(step, in: &window) {
      add(.valueTail, path: path(), at: header.start, "bytes behind the zero byte that ends a text")
    }
    try takeMarkers(step, walk, &window)
    try tracker.take(step, walk, &window)
    let byConcept = tracker.keptBy(step, walk)
    if !byConcept.isEmpty { concepts.append((step.range, byConcept)) }
    if tag == Tag(0x0008, 0x1155), step.content == .value {
      for uid in Value.parts(try ElementWalk.value(of: step, in: &window)) where !Value.isWellKnown(uid) {
        references.insert(uid)
      }
    }
    try privates.take(step, walk, &window, in: name)
    if !tag.isPrivate, let row = table.row(of: tag), row.isRemovedOnly {
      let detail = "Table E.1-1 removes it, and no option that the file states keeps it"
      candidates.append(
        (Finding(.attributePresent, name, path: path(), offset: header.start, detail), tag, row))
    }
  }

  /// Whether an option that the file states, or the profile, lets an attribute stay.
  private func isAllowed(_ tag: Tag, _ row: ConfidentialityTable.Row) -> Bool {
    if expectations.kept.contains(tag) || expectations.present.contains(tag) { return true }
    return !row.keptBy.union(row.cleanedBy).isDisjoint(with: facts.options)
  }

  /// The values of content items that an option keeps that the file states, in ascending order.
  var keptContent: [Range<UInt64>] {
    concepts.filter { !$0.options.isDisjoint(with: facts.options) }.map(\.range)
  }

  // MARK: Markers

  private mutating func takeMarkers(
    _ step: ElementWalk.Step, _ walk: ElementWalk, _ window: inout ByteWindow
  ) throws(ReadError) {
    let tag = step.tag
    if walk.path.isEmpty, step.content == .value {
      if let constants = expectations.constants[tag], step.range.count <= 1024,
        constants.contains(Value.trimmed(try ElementWalk.value(of: step, in: &window)))
      {
        own.append(step.range)
      }
      if InstanceFacts.wants(tag) { facts.take(tag, try ElementWalk.value(of: step, in: &window)) }
      switch tag {
      case Tag(0x0012, 0x0062):
        markers.isRemoved = Value.trimmed(try ElementWalk.value(of: step, in: &window)) == Array("YES".utf8)
      case Tag(0x0012, 0x0063): markers.hasMethod = true
      case Tag(0x0028, 0x0303): markers.hasTemporalInformation = true
      default: break
      }
    } else if tag == Tag(0x0008, 0x0100), walk.path.count == 1, walk.path[0].tag == Tag(0x0012, 0x0064) {
      let code = Value.text(Value.trimmed(try ElementWalk.value(of: step, in: &window)))
      if let option = DeidentificationOptions(code: code) {
        markers.hasCodes = true
        // What cannot be true opens no door.
        if expectations.statedCodes?.contains(code) ?? true {
          facts.options.formUnion(option)
        } else {
          markers.falseCodes.append((code, walk.text(for: tag), step.header.start))
        }
      }
    }
  }

  /// Checks what the file says of itself against what can be true.
  private mutating func checkStatement() {
    for (code, path, offset) in markers.falseCodes {
      add(.statementFalse, path: path, at: offset, "the profile cannot have it state \(code) of CID 7050")
    }
    if facts.options.contains([.fullDates, .modifiedDates]) {
      add(
        .statementFalse, path: "(0012,0064)", "113106 and 113107 exclude each other: dates were kept or moved"
      )
    }
  }

  private mutating func checkMarkers() {
    if !markers.isRemoved { add(.markerMissing, path: "(0012,0062)", "Patient Identity Removed is not YES") }
    if !markers.hasMethod, !markers.hasCodes {
      add(.markerMissing, path: "(0012,0064)", "neither a de-identification method nor its codes")
    }
    if !markers.hasTemporalInformation {
      add(.markerMissing, path: "(0028,0303)", "nothing about Longitudinal Temporal Information Modified")
    }
  }
}
