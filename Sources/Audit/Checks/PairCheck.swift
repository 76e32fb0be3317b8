internal import DICOM
internal import SystemPackage

/// Compares an instance of the input with what became of it, and learns which UID became which.
struct PairCheck {
  let table: ConfidentialityTable
  let expectations: Expectations
  private(set) var findings: [Finding] = []
  /// What each UID of the input became, and where that was seen first.
  private var successors: [[UInt8]: [UInt8]] = [:]
  private var predecessors: [[UInt8]: [UInt8]] = [:]

  init(_ table: ConfidentialityTable, _ expectations: Expectations) {
    self.table = table
    self.expectations = expectations
  }

  /// A value of the input that the output must not repeat.
  private typealias Values = [[UInt32]: [UInt8]]

  mutating func compare(
    _ input: FilePath, _ output: FilePath, _ facts: InstanceFacts, through file: inout AuditedFile
  ) throws(ReadError) {
    var before: Values = [:]
    try Self.walk(input, &file) { (key, _, step, value, _) in
      before[key()] = Value.trimmed(value())
    } wants: {
      table.row(of: $0) != nil
    }
    var found: [Finding] = []
    var pairs: [(old: [UInt8], new: [UInt8], path: String)] = []
    try Self.walk(output, &file) { (key, path, step, value, byConcept) in
      let offset = step.header.start
      guard let row = table.row(of: step.tag), !expectations.kept.contains(step.tag) else { return }
      guard row.keptBy.union(row.cleanedBy).union(byConcept).isDisjoint(with: facts.options) else { return }
      let new = Value.trimmed(value())
      guard !new.isEmpty, let old = before[key()], !old.isEmpty else { return }
      if step.vr == .ui, row.isUID || row.mayBeDummy {
        let (olds, news) = (Value.parts(old), Value.parts(new))
        guard olds.count == news.count else { return }
        for (old, new) in zip(olds, news) where !old.isEmpty && !Value.isWellKnown(old) {
          if old == new {
            found.append(Finding(.uidUnchanged, facts.file, path: path(), offset: offset))
          } else {
            pairs.append((old, new, path()))
          }
        }
      } else if row.mayBeDummy, new == old, !Value.saysNothing(new),
        !(expectations.coarsened[step.tag]?.leaves(new) ?? false)
      {
        found.append(
          Finding(.attributeUnchanged, facts.file, path: path(), offset: offset, "its value is the input's"))
      }
    } wants: {
      table.row(of: $0) != nil
    }
    findings += found
    for pair in pairs { learn(pair.old, pair.new, pair.path, facts.file) }
  }

  /// One UID becomes one other wherever it stands, or what referred to it leads nowhere.
  private mutating func learn(_ old: [UInt8], _ new: [UInt8], _ path: String, _ file: String) {
    if let known = successors[old], known != new {
      findings.append(
        Finding(.referenceBroken, file, path: path, "the same UID became another one elsewhere"))
    }
    if let known = predecessors[new], known != old {
      findings.append(Finding(.uidCollision, file, path: path, "two UIDs of the input became this one"))
    }
    successors[old] = successors[old] ?? new
    predecessors[new] = predecessors[new] ?? old
  }

  /// Says that the instance with one UID became that with another.
  mutating func learnInstance(_ old: [UInt8], _ new: [UInt8], _ file: String) {
    if !old.isEmpty, !new.isEmpty, old != new { learn(old, new, "(0008,0018)", file) }
  }

  /// Calls `body` with every plain value of the attributes that are wanted.
  private static func walk(
    _ path: FilePath, _ file: inout AuditedFile,
    _ body: (
      _ key: () -> [UInt32], _ path: () -> String, ElementWalk.Step, _ value: () -> [UInt8],
      _ byConcept: DeidentificationOptions
    ) -> Void, wants: (Tag) -> Bool
  ) throws(ReadError) {
    try file.open(path)
    try file.lookAtBytes()
    let meta = try FileMetaInformation(in: file.window)
    let start = try file.lookAtDataSet(meta)
    var walk = ElementWalk(from: start, encoding: meta.transferSyntax.encoding, in: file.window)
    var tracker = ConceptTracker()
    while let step = try walk.next(in: &file.window) {
      try tracker.take(step, walk, &file.window)
      guard step.content == .value, !step.header.isEmpty, wants(step.tag) else { continue }
      let value = try ElementWalk.value(of: step, in: &file.window)
      body(
        { walk.key(for: step.tag) }, { walk.text(for: step.tag) }, step, { value }, tracker.keptBy(step, walk)
      )
    }
  }
}
