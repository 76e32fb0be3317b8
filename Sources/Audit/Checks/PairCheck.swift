internal import DICOM
internal import SystemPackage

/// Compares an instance of the input with what became of it, and learns which UID became which.
struct PairCheck {
  let table: ConfidentialityTable
  let expectations: Expectations
  private var own: [Finding] = []
  private var dates = DateShiftCheck()
  /// What each UID of the input became, and where that was seen first.
  private var successors: [[UInt8]: [UInt8]] = [:]
  private var predecessors: [[UInt8]: [UInt8]] = [:]

  var findings: [Finding] { own + dates.findings }

  init(_ table: ConfidentialityTable, _ expectations: Expectations) {
    self.table = table
    self.expectations = expectations
  }

  /// The values of the input by the ways to them.
  private typealias Values = [[UInt32]: [UInt8]]

  /// Whose dates move together, as far as every file says: those of a patient in a study.
  private static let subject = [Tag(0x0010, 0x0020), Tag(0x0010, 0x0021), Tag.studyInstanceUID]

  mutating func compare(
    _ input: FilePath, _ output: FilePath, _ facts: InstanceFacts, through file: inout AuditedFile
  ) throws(ReadError) {
    var before: Values = [:]
    var pinned = PinnedAttributes(table, expectations, facts.options)
    let wanted = pinned
    var stated = StatedDates(table, expectations, facts)
    let reading = PairReading(
      table: table, expectations: expectations, options: facts.options, pinned: wanted)
    try reading.walk(input, through: &file) { place, walk in
      if wanted.wants(place.step, walk) { pinned.takeInput(place.step, walk, place.value) }
      before[walk.key(for: place.step.tag)] = place.compared
      stated.takeInput(place, walk)
    }
    var pairs: [(old: [UInt8], new: [UInt8], path: String)] = []
    try reading.walk(output, through: &file) { place, walk in
      let step = place.step
      if wanted.wants(step, walk),
        let finding = pinned.takeOutput(step, walk, place.value, in: facts.file)
      {
        own.append(finding)
      }
      stated.takeOutput(place, walk)
      guard let old = before[walk.key(for: step.tag)], !old.isEmpty else { return }
      if mustShift(place, facts.options) {
        if expectations.coarsened[step.tag]?.leaves(place.compared) ?? false { return }
        let countsDays = expectations.shifted?.contains(step.tag) ?? true
        dates.take(
          old, place.compared, walk.text(for: step.tag), at: step.header.start, in: facts.file,
          countsDays: countsDays)
      } else if !step.tag.isPrivate {
        compare(old, place, walk, facts, reading, &pairs)
      }
    }
    own += pinned.missing(in: facts.file)
    if let finding = stated.finding { own.append(finding) }
    dates.finish(Self.subject.map { before[[$0.rawValue]] ?? [] }, in: facts.file)
    for pair in pairs { learn(pair.old, pair.new, pair.path, facts.file) }
  }

  /// Compares a value with the input's.
  private mutating func compare(
    _ old: [UInt8], _ place: PairReading.Place, _ walk: ElementWalk, _ facts: InstanceFacts,
    _ reading: PairReading, _ pairs: inout [(old: [UInt8], new: [UInt8], path: String)]
  ) {
    let (step, new) = (place.step, place.compared)
    let path = { walk.text(for: step.tag) }
    let unchanged = { (detail: String) in
      Finding(.attributeUnchanged, facts.file, path: path(), offset: step.header.start, detail)
    }
    guard let row = table.row(of: step.tag) else {
      if new == old, !Value.isStandIn(new, step.vr), reading.isWithinEmptied(step, walk) {
        own.append(unchanged("its value is the input's, in a sequence of which Table E.1-1 leaves nothing"))
      }
      return
    }
    guard !expectations.kept.contains(step.tag),
      row.keptBy.union(row.cleanedBy).union(place.byConcept).isDisjoint(with: facts.options), !new.isEmpty
    else { return }
    if step.vr == .ui, row.isUID || row.mayBeDummy {
      let (olds, news) = (Value.parts(old), Value.parts(new))
      guard olds.count == news.count else { return }
      for (old, new) in zip(olds, news) where !old.isEmpty && !Value.isWellKnown(old) {
        if old == new {
          own.append(Finding(.uidUnchanged, facts.file, path: path(), offset: step.header.start))
        } else {
          pairs.append((old, new, path()))
        }
      }
    } else if row.mayBeDummy, new == old, !Value.isStandIn(new, step.vr),
      !(expectations.coarsened[step.tag]?.leaves(new) ?? false)
    {
      own.append(unchanged("its value is the input's"))
    }
  }

  // MARK: What must be another value

  /// Whether a date must have moved, by what the output says of itself (PS3.15 E.3.6).
  private func mustShift(_ place: PairReading.Place, _ options: DeidentificationOptions) -> Bool {
    guard options.contains(.modifiedDates), !options.contains(.fullDates) else { return false }
    let tag = place.step.tag
    if case .element(let element) = place.element {
      let vr =
        place.step.vr == .un
        ? PrivateDictionary.entry(
          group: element.group, creator: Array(element.creator.utf8), element: element.element ?? 0)?.vr : nil
      guard let vr = vr ?? Optional(place.step.vr), vr == .da || vr == .dt else { return false }
      // What a profile does to a private date is known, and what another program did is not.
      return expectations.shifted == nil || expectations.residue(of: element) == .changed
    }
    guard !tag.isPrivate, place.step.vr == .da || place.step.vr == .dt, !expectations.kept.contains(tag)
    else {
      return false
    }
    guard let row = table.row(of: tag) else { return !expectations.changed.contains(tag) }
    return row.cleanedBy.contains(.modifiedDates) && place.byConcept.isDisjoint(with: options)
  }

  // MARK: UIDs

  /// One UID becomes one other wherever it stands, or what referred to it leads nowhere.
  private mutating func learn(_ old: [UInt8], _ new: [UInt8], _ path: String, _ file: String) {
    if let known = successors[old], known != new {
      own.append(
        Finding(.referenceBroken, file, path: path, "the same UID became another one elsewhere"))
    }
    if let known = predecessors[new], known != old {
      own.append(Finding(.uidCollision, file, path: path, "two UIDs of the input became this one"))
    }
    successors[old] = successors[old] ?? new
    predecessors[new] = predecessors[new] ?? old
  }

  /// Says that the instance with one UID became that with another.
  mutating func learnInstance(_ old: [UInt8], _ new: [UInt8], _ file: String) {
    if !old.isEmpty, !new.isEmpty, old != new { learn(old, new, "(0008,0018)", file) }
  }
}
