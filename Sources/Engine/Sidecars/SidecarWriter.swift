internal import DICOM
internal import Synchronization
public import SystemPackage

/// Writes the sidecars of studies, each when all of the study has been written.
public struct SidecarWriter: Sendable {
  let sidecars: [Sidecar]
  let layout: OutputLayout?
  let about: RunIdentity
  /// What mercure's task says, of which task files hold what their profile keeps.
  let task: [TaskEntry: TaskValue]
  /// What tasks say, by the UIDs of their studies and series: the new ones, and the old ones for profiles that keep them.
  private var tasks: KeptTasks = [:]
  let output: FilePath
  /// Whether sidecars of an earlier attempt at a study are replaced.
  let replaces: Bool
  /// What this attempt has written: only what an earlier one left makes room.
  private let claims = SidecarClaims()

  public init(
    _ plan: Plan, about: RunIdentity, task: [TaskEntry: TaskValue] = [:], in output: FilePath,
    replaces: Bool = false
  ) {
    sidecars = plan.sidecars
    layout = plan.layout
    self.about = about
    self.task = task
    self.output = output
    self.replaces = replaces
  }

  /// Has task files keep what the tasks of their own study and its series say.
  public mutating func take(_ tasks: KeptTasks, key: PseudonymKey) {
    var pseudonymiser = Pseudonymiser(key: key)
    for (uid, task) in tasks {
      self.tasks[uid] = task
      self.tasks[String(decoding: pseudonymiser.uid(Array(uid.utf8)), as: UTF8.self)] = task
    }
  }

  /// What a sidecar is made of: an instance, or the first image of a series or study.
  struct Subject {
    /// Places in the record.
    var series: Int
    var instance: WrittenInstance
  }

  /// Writes all sidecars of a study. A study of which nothing was written has none: nothing would name them.
  public func write(_ record: StudyRecord) throws(SidecarError) {
    if sidecars.isEmpty { return }
    var reader = WrittenInstanceReader(output, asking: neededAttributes)
    let below = record.folder.isEmpty ? 0 : record.folder.utf8.count + 1
    let images = record.series.flatMap {
      $0.instances.map { String($0.path.utf8.dropFirst(below)) ?? $0.path }
    }
    var names = SidecarNames(images, others: record.neighbours, layout?.collisions ?? .error)
    for sidecar in sidecars {
      let subjects = subjects(of: sidecar, record)
      var wishes: [SidecarNames.Wish] = []
      for subject in subjects { wishes.append(try wish(sidecar, subject, record, &reader)) }
      let paths = try names.paths(of: wishes)
      for (subject, path) in zip(subjects, paths) {
        let place = record.folder.isEmpty ? path : record.folder + "/" + path
        var file = try SidecarFile(output.appending(FilePath(place).components))
        try write(sidecar, subject, record, at: place, to: file.descriptor, &reader)
        try file.finish(replaces: claims.add(place) && replaces)
      }
    }
  }

  private var neededAttributes: Set<Tag> {
    var tags = Set(sidecars.flatMap(\.attributes) + (layout?.attributes ?? []))
    if sidecars.contains(where: \.isTask) { tags.formUnion(TaskFile.attributes) }
    return tags
  }

  /// In the order of the new UIDs, so that numbers do not depend on the order of the files.
  private func subjects(of sidecar: Sidecar, _ record: StudyRecord) -> [Subject] {
    switch sidecar.scope {
    case .instance:
      return record.series.enumerated().flatMap { index, series in
        series.instances.sorted { $0.sopInstanceUID < $1.sopInstanceUID }
          .map { Subject(series: index, instance: $0) }
      }
    case .series: return firstImages(record)
    case .study: return Array(firstImages(record).prefix(1))
    }
  }

  func firstImages(_ record: StudyRecord) -> [Subject] {
    record.series.enumerated().compactMap { index, series in
      series.instances.first.map { Subject(series: index, instance: $0) }
    }
  }

  private func wish(
    _ sidecar: Sidecar, _ subject: Subject, _ record: StudyRecord, _ reader: inout WrittenInstanceReader
  ) throws(SidecarError) -> SidecarNames.Wish {
    try reader.open(subject.instance)
    let images = images(sidecar.scope, subject)
    var components: [String] = []
    var number: Int?
    for (index, template) in sidecar.path.enumerated() {
      let isFile = index == sidecar.path.count - 1
      let ending = isFile ? template.ending : ""
      let stem = isFile ? template.withoutEnding : template
      // What the images' names are made of in the same way has their very names.
      if let same = images.first(where: { $0.stem == stem && stem.constant == nil }) {
        components.append(same.name + ending)
        continue
      }
      components.append(reader.name(template, isFile: isFile))
      if isFile, let image = images.last, !image.stem.hasRandom {
        let wanted = reader.name(image.stem, isFile: false)
        number = SidecarNames.number(of: image.name, wanted: wanted)
      }
    }
    return SidecarNames.Wish(components: components, number: number)
  }

  /// The names that the layout gave to the series' folders, and to the instance's file without its ending, and from what.
  private func images(_ scope: Sidecar.Scope, _ subject: Subject) -> [(stem: Template, name: String)] {
    guard scope != .study, let templates = layout?.components else { return [] }
    let parts = subject.instance.path.split(separator: "/").map(String.init).suffix(templates.count)
    let all = zip(templates, parts).enumerated().map { index, pair in
      let ending = index == templates.count - 1 ? pair.0.ending : ""
      return (
        stem: ending.isEmpty ? pair.0 : pair.0.withoutEnding, name: String(pair.1.dropLast(ending.count))
      )
    }
    return scope == .instance ? all : all.dropLast()
  }

  private func write(
    _ sidecar: Sidecar, _ subject: Subject, _ record: StudyRecord, at path: String, to file: Int32,
    _ reader: inout WrittenInstanceReader
  ) throws(SidecarError) {
    if case .table(let columns) = sidecar.content {
      let bytes = try table(columns, sidecar, subject, record, &reader)
      do { return try bytes.write(to: file) } catch { throw .unwritable(error) }
    }
    var writer = JSONWriter(file: file)
    switch sidecar.content {
    case .dataSet(let model):
      try reader.open(subject.instance)
      let bulkData = RelativePath.from(path, to: subject.instance.path)
      try reader.tell(as: model, bulkData: bulkData, to: &writer)
    case .task(let keep):
      try TaskFile(about: about, kept: kept(keep, record)).write(record, &reader, to: &writer)
    case .table: return
    }
    do { try writer.finish() } catch { throw .unwritable(error) }
  }

  /// What is kept of mercure's task. Outside of mercure the data sets know the accession number.
  private func kept(_ entries: [TaskEntry], _ record: StudyRecord) -> [(TaskEntry, TaskValue)] {
    let task = task(of: record)
    return entries.compactMap { entry in
      if entry == .accessionNumber, task[entry] ?? .text("") == .text("") {
        return record.accessionNumber.map { (entry, .text($0)) }
      }
      return task[entry].map { (entry, $0) }
    }
  }

  /// What mercure's tasks say of a study: in what those of its series agree, where there are several.
  private func task(of record: StudyRecord) -> [TaskEntry: TaskValue] {
    if tasks.isEmpty { return task }
    let uids = [record.studyInstanceUID] + record.series.map(\.seriesInstanceUID)
    let found = uids.compactMap { tasks[$0] }
    return found.dropFirst().reduce(found.first ?? [:], TaskEntry.common)
  }

  /// A row of each series, or of the one that the table is of.
  private func table(
    _ columns: [Sidecar.Column], _ sidecar: Sidecar, _ subject: Subject, _ record: StudyRecord,
    _ reader: inout WrittenInstanceReader
  ) throws(SidecarError) -> [UInt8] {
    var bytes = SpreadsheetText.line(columns.map(\.name))
    for row in sidecar.scope == .study ? firstImages(record) : [subject] {
      try reader.open(row.instance)
      var cells: [String] = []
      for column in columns {
        switch column.cell {
        case .template(let template): cells.append(reader.text(of: template))
        case .instances: cells.append(String(record.series[row.series].instances.count))
        }
      }
      bytes += SpreadsheetText.line(cells)
    }
    return bytes
  }
}

/// The paths below the output folder that sidecars have got, or are getting.
private final class SidecarClaims: Sendable {
  private let paths = Mutex<Set<String>>([])

  /// Whether nobody has claimed the path before.
  func add(_ path: String) -> Bool { paths.withLock { $0.insert(PathComponent.key(path)).inserted } }
}

extension Sidecar {
  fileprivate var isTask: Bool { if case .task = content { true } else { false } }
}

extension Template {
  /// What stands in front of the ending of a file's name.
  var withoutEnding: Template {
    guard !ending.isEmpty, case .text(let text)? = pieces.last else { return self }
    let rest = String(text.dropLast(ending.count))
    return Template(pieces.dropLast() + (rest.isEmpty ? [] : [.text(rest)]))
  }

  var hasRandom: Bool {
    pieces.contains { if case .random = $0 { true } else { false } }
  }
}

extension WrittenInstanceReader {
  /// A part of a path, filled in and made safe as those of the images are.
  func name(_ template: Template, isFile: Bool) -> String {
    let ending = isFile ? template.ending : ""
    // Without the ending it is what a folder of the same template is called.
    let stem = ending.isEmpty ? template : template.withoutEnding
    return PathComponent.safe(text(of: stem, undecodable: "_")) + ending
  }
}

/// Paths as they are written in a file that lies elsewhere.
enum RelativePath {
  /// The way from the folder of one file to another; both are relative to one folder.
  static func from(_ start: String, to end: String) -> String {
    let (here, there) = (start.split(separator: "/").dropLast(), end.split(separator: "/"))
    let shared = zip(here, there.dropLast()).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: here.count - shared) + there.dropFirst(shared)).joined(
      separator: "/")
  }
}
