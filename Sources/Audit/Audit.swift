public import DICOM
public import SystemPackage

/// Checks a finished output as a stranger would: it trusts neither the engine nor what the output says of itself.
///
/// It shares no table and no rule with the engine. A parser goes through the elements; a search that knows no element
/// goes through the bytes.
public struct Audit: Sendable {
  public var output: FilePath
  /// The original files; without them only what the output alone shows is checked.
  public var input: FilePath?
  /// How UIDs became others, when the key is known.
  public var derivation: UIDDerivation?
  /// Which UIDs became which, when there is a map of the run.
  public var map: [String: String]?
  /// What the profile does on purpose.
  public var expectations = Expectations()
  /// Whether findings show the original values.
  public var showsValues = false

  public init(output: FilePath) { self.output = output }

  /// Goes through all files. It throws only when a folder cannot be read at all.
  public func perform() throws(SystemError) -> AuditReport {
    var report = AuditReport()
    let table = ConfidentialityTable()
    // What the table does not list is kept by everybody, and nothing of it is accepted for that.
    var expectations = expectations
    expectations.kept = expectations.kept.filter { table.row(of: $0) != nil }
    let outputFiles = try FileList(below: output)
    var vocabulary = IdentifierVocabulary(table, expectations)
    let inputs = try readInput(into: &vocabulary, &report)
    let search = ByteSearch(&vocabulary, showsValues: showsValues)
    report.identifiers = search.identifiers.count
    let outputs = checkOutput(outputFiles, table, expectations, search, &report)
    let pairs = input == nil ? [] : compare(inputs, outputs, table, expectations, search, &report)
    let others = settleWords(PatientScope(inputs, outputs, pairs), search, &report)
    for (name, reason) in report.unreadInputs where !expectations.isPartial {
      report.add(Finding(.inputUnaccounted, search.shown(name), reason))
    }
    report.limits = limits(vocabulary, expectations, outputs)
    if others > 0 {
      report.limits.append(
        "\(others) times a word of a name, a place or a machine of one patient stands in data of others: no finding"
      )
    }
    if report.openReferences > 0 {
      report.limits.append("\(report.openReferences) instances that are referred to are not in the output")
    }
    return report
  }

  // MARK: The parts

  private func readInput(
    into vocabulary: inout IdentifierVocabulary, _ report: inout AuditReport
  ) throws(SystemError) -> [InstanceFacts] {
    guard let input else { return [] }
    var instances: [InstanceFacts] = []
    var file = AuditedFile()
    for name in try FileList.files(below: input) {
      report.inputFiles += 1
      do {
        if let facts = try InputReading.facts(
          of: Self.path(name, in: input), named: name, through: &file, into: &vocabulary)
        {
          instances.append(facts)
        } else {
          report.inputOthers += 1
        }
      } catch {
        vocabulary.endUnreadable()
        report.unreadInputs.append((name, "it cannot be read: \(error)"))
      }
    }
    return instances
  }

  /// Has those words count that stand with their own patient's data. Returns how many do not.
  private func settleWords(_ scope: PatientScope, _ search: ByteSearch, _ report: inout AuditReport) -> Int {
    var others = 0
    let words = report.words.sorted { ($0.key.file, $0.key.identifier) < ($1.key.file, $1.key.identifier) }
    for (word, found) in words {
      if let owners = search.identifiers[word.identifier].owners, !owners.isEmpty,
        let patients = scope.patients(of: word.file), owners.isDisjoint(with: patients)
      {
        others += found.findings.count + found.more
      } else {
        for finding in found.findings { report.count(finding) }
        report.findingCount += found.more
      }
    }
    report.words = [:]
    return others
  }

  private func compare(
    _ inputs: [InstanceFacts], _ outputs: [InstanceFacts], _ table: ConfidentialityTable,
    _ expectations: Expectations,
    _ search: ByteSearch, _ report: inout AuditReport
  ) -> [(input: Int, output: Int)] {
    guard let input else { return [] }
    let uids = map.map { map in
      Dictionary(
        map.map { (Array($0.key.utf8), Array($0.value.utf8)) }, uniquingKeysWith: { first, _ in first })
    }
    let matching = Matching(inputs: inputs, outputs: outputs, derivation: derivation, map: uids)
    report.matched = matching.pairs.count
    var pair = PairCheck(table, expectations)
    for (before, after) in matching.pairs {
      pair.learnInstance(inputs[before].sopInstance, outputs[after].sopInstance, outputs[after].file)
    }
    // Of two instances with one UID one was written: the other is not in the output, and the pixels are not its own.
    let agreeing = Set(
      matching.pairs.filter { inputs[$0.input].pixels == outputs[$0.output].pixels }.map(\.output))
    var file = AuditedFile(capacity: AuditedFile.smallWindow)
    for (before, after) in matching.pairs {
      let (old, new) = (inputs[before], outputs[after])
      if old.pixels != new.pixels, !new.options.contains(.pixels) {
        if agreeing.contains(after) {
          let detail = "another instance with its UID, of other pixels, is in the output"
          if !expectations.isPartial {
            report.add(Finding(.inputUnaccounted, search.shown(old.file), detail))
          }
          continue
        }
        report.add(
          Finding(
            .pixelsChanged, search.shown(new.file), path: "(7FE0,0010)", "other bytes than in the input"))
      }
      do {
        let paths = (Self.path(old.file, in: input), Self.path(new.file, in: output))
        try pair.compare(paths.0, paths.1, new, through: &file)
      } catch { report.add(Finding(.unreadable, search.shown(new.file), "\(error)")) }
    }
    for finding in pair.findings { report.add(search.shown(finding)) }
    for index in matching.lostInputs where !expectations.isPartial {
      report.add(
        Finding(.inputUnaccounted, search.shown(inputs[index].file), "nothing in the output came of it"))
    }
    for index in matching.strangeOutputs {
      report.add(
        Finding(.outputUnaccounted, search.shown(outputs[index].file), "nothing in the input became it"))
    }
    return matching.pairs
  }

  private func limits(
    _ vocabulary: IdentifierVocabulary, _ expectations: Expectations, _ outputs: [InstanceFacts]
  ) -> [String] {
    var limits: [String] = []
    if input == nil {
      limits.append("no input was given: identifiers, references, pixels and completeness were not checked")
    } else {
      limits.append(
        "within pixels and other binary numbers only texts of \(BytePattern.longText) and digits of "
          + "\(BytePattern.longNumber) characters or more were looked for: shorter ones stand there by chance"
      )
      if vocabulary.wordsOfDICOM > 0 {
        limits.append(
          "\(vocabulary.wordsOfDICOM) values that are one word of DICOM's own, or the device's maker or model, were "
            + "compared in their own attributes only")
      }
      if vocabulary.tooShort > 0 {
        limits.append(
          "\(vocabulary.tooShort) values of fewer than \(BytePattern.shortest) characters, or \(IdentifierVocabulary.shortestNumber)"
            + " digits, were compared in their own attributes only")
      }
      if vocabulary.coarseDates > 0 {
        limits.append(
          "\(vocabulary.coarseDates) dates of birth that the profile's rounding leaves as they are were not searched for"
        )
      }
      if derivation == nil, map == nil {
        limits.append("without a key or a map, instances were matched by pixels and instance numbers")
      }
    }
    if outputs.contains(where: { $0.options.contains(.pixels) }) {
      limits.append("files that say their pixels were cleaned were not compared with the input's pixels")
    }
    if !expectations.kept.isEmpty {
      limits.append(
        "the values of \(expectations.kept.count) attributes that the profile keeps were not searched for")
    }
    if expectations.keepsPrivate {
      limits.append("private elements were only searched: the profile keeps some")
    }
    if expectations.isPartial { limits.append("instances of the input without an output were no finding") }
    limits.append("what is shown in the pixels and said in compressed streams was not looked at")
    return limits
  }

  static func path(_ name: String, in root: FilePath) -> FilePath {
    name.isEmpty ? root : root.appending(FilePath(name).components)
  }
}
