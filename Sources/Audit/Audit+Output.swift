internal import DICOM
internal import SystemPackage

extension Audit {
  /// Goes through the files of the output: the instances first, because they say what may stand in the files beside them.
  func checkOutput(
    _ list: FileList, _ table: ConfidentialityTable, _ expectations: Expectations, _ search: ByteSearch,
    _ report: inout AuditReport
  ) -> [InstanceFacts] {
    var instances: [InstanceFacts] = []
    var sidecars: [(name: String, format: OutputFileName.SidecarFormat)] = []
    var directories: [String] = []
    var seen: Set<[UInt8]> = []
    var references: Set<[UInt8]> = []
    var file = AuditedFile()
    for name in list.barren {
      for finding in search.findings(inName: name) { report.add(search.shown(finding)) }
    }
    for (name, text) in list.targets {
      for finding in search.findings(inTargetOf: name, text) { report.add(search.shown(finding)) }
    }
    for name in list.files {
      for finding in search.findings(inName: name) { report.add(search.shown(finding)) }
      do {
        let kind = try self.check(name, &file, table, expectations, search, &report)
        if case .sidecar(let format) = kind {
          sidecars.append((name, format))
          continue
        }
        report.outputFiles += 1
        if case .directory = kind { directories.append(name) }
        guard case .instance(let check) = kind else { continue }
        if !seen.insert(check.facts.sopInstance).inserted {
          report.add(
            Finding(
              .duplicateInstance, search.shown(name), "another file of the output has its SOP Instance UID"))
        }
        references.formUnion(check.references)
        instances.append(check.facts)
      } catch {
        report.outputFiles += 1
        report.add(Finding(.unreadable, search.shown(name), "\(error)"))
      }
    }
    for name in directories {
      do {
        try checkDirectory(name, &file, instances, table, expectations, search, &report)
      } catch { report.add(Finding(.unreadable, search.shown(name), "\(error)")) }
    }
    report.openReferences = references.subtracting(seen).count
    report.sidecars = sidecars.count
    let stated = StatedOptions(of: instances)
    for (name, format) in sidecars {
      let check = SidecarCheck(
        name: name, search: search, expectations: expectations, options: stated.options(beside: name))
      do {
        try file.open(Self.path(name, in: output))
        for finding in try check.findings(in: &file, as: format) { report.add(search.shown(finding)) }
      } catch { report.add(Finding(.unreadable, search.shown(name), "\(error)")) }
    }
    return instances
  }

  /// What a file of the output turned out to be.
  private enum Kind {
    case instance(OutputCheck)
    /// It is looked at when all instances are known.
    case sidecar(OutputFileName.SidecarFormat)
    /// Where a DICOMDIR of the output is: it is looked at when all instances are known.
    case directory
    case other
  }

  private func check(
    _ name: String, _ file: inout AuditedFile, _ table: ConfidentialityTable, _ expectations: Expectations,
    _ search: ByteSearch, _ report: inout AuditReport
  ) throws(ReadError) -> Kind {
    try file.open(Self.path(name, in: output))
    report.bytesSearched += file.size
    try file.lookAtBytes()
    if let leftover = OutputFileName.leftover(name) {
      report.add(search.shown(Finding(.notFinished, name, leftover)))
      for finding in try search.findings(name, &file, nil, nil) { report.add(search.shown(finding)) }
      return .other
    }
    let meta: FileMetaInformation
    do throws(ReadError) { meta = try FileMetaInformation(in: &file.window) } catch {
      if error == .notDICOM, let format = OutputFileName.sidecar(name) { return .sidecar(format) }
      let kind: Finding.Kind = error == .notDICOM ? .notDICOM : .unreadable
      report.add(search.shown(Finding(kind, name, "\(error)")))
      for finding in try search.findings(name, &file, nil, nil) { report.add(search.shown(finding)) }
      return .other
    }
    if meta.isDirectory, name == OutputFileName.directory { return .directory }
    var check = OutputCheck(name, table, expectations)
    if meta.isDirectory { check.add(.directory, "an index of the original files") }
    check.checkMeta(file, meta)
    var isWhole = true
    do throws(ReadError) { try check.checkDataSet(&file, meta) } catch {
      isWhole = false
      check.add(.unreadable, "\(error)")
    }
    // What cannot be read is searched all the same, and nothing in it counts as numbers.
    let found = try search.findings(name, &file, meta, isWhole ? check : nil)
    for finding in check.findings + found { report.add(search.shown(finding)) }
    return isWhole && !meta.isDirectory ? .instance(check) : .other
  }
}

extension Audit {
  /// Looks at a DICOMDIR: one of the output is no finding, one of anything else is.
  private func checkDirectory(
    _ name: String, _ file: inout AuditedFile, _ instances: [InstanceFacts], _ table: ConfidentialityTable,
    _ expectations: Expectations, _ search: ByteSearch, _ report: inout AuditReport
  ) throws(ReadError) {
    try file.open(Self.path(name, in: output))
    try file.lookAtBytes()
    let meta = try FileMetaInformation(in: &file.window)
    let named = Dictionary(instances.map { ($0.file, $0) }, uniquingKeysWith: { one, _ in one })
    let reasons: [String]
    do throws(ReadError) {
      reasons = try DirectoryCheck(instances: named, output: output).reasons(&file, meta)
    } catch { reasons = ["\(error)"] }
    try file.lookAtBytes()
    var check = OutputCheck(name, table, expectations)
    check.checkMeta(file, meta)
    for reason in reasons { check.add(.directory, "an index of other files than the output's: \(reason)") }
    var isWhole = true
    if !reasons.isEmpty {
      do throws(ReadError) { try check.checkDataSet(&file, meta) } catch {
        isWhole = false
        check.add(.unreadable, "\(error)")
      }
    }
    let found = try search.findings(name, &file, meta, isWhole ? check : nil)
    for finding in check.findings + found { report.add(search.shown(finding)) }
  }
}

/// What the instances of each folder say was done to them: that also holds for what is told of them beside them.
struct StatedOptions {
  private var folders: [Substring: DeidentificationOptions] = [:]

  init(of instances: [InstanceFacts]) {
    for facts in instances {
      for folder in Self.folders(around: facts.file) {
        folders[folder] = folders[folder].map { $0.intersection(facts.options) } ?? facts.options
      }
    }
  }

  /// What all instances say in the nearest folder that holds some.
  func options(beside name: String) -> DeidentificationOptions {
    Self.folders(around: name).lazy.compactMap { folders[$0] }.first ?? []
  }

  /// The folders that a file lies in, the nearest first.
  static func folders(around name: String) -> [Substring] {
    var (folders, rest): ([Substring], Substring) = ([], name[...])
    while let end = rest.lastIndex(of: "/") {
      rest = rest[..<end]
      folders.append(rest)
    }
    return folders + [""]
  }
}
