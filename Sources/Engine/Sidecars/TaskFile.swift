internal import DICOM

/// What ran and what came out of a study, as JSON: nothing of the source but what a profile keeps of mercure's task.
struct TaskFile {
  let about: RunIdentity
  let kept: [(TaskEntry, TaskValue)]

  private static let studyID = Tag(0x0020, 0x0010)
  private static let seriesNumber = Tag(0x0020, 0x0011)
  private static let seriesDescription = Tag(0x0008, 0x103E)
  static let attributes: Set<Tag> = [studyID, seriesNumber, .modality, seriesDescription]

  func write(
    _ record: StudyRecord, _ reader: inout WrittenInstanceReader, to writer: inout JSONWriter
  ) throws(SidecarError) {
    writer.beginObject()
    writer.member("program", about.program)
    writer.member("version", about.version)
    writer.name("profile")
    writer.beginObject()
    writer.member("name", about.profile)
    writer.member("sha256", about.profileDigest)
    writer.end()
    try writeStudy(record, &reader, &writer)
    writer.name("series")
    writer.beginArray()
    for series in record.series {
      guard let first = series.instances.first else { continue }
      try reader.open(first)
      writer.beginObject()
      writer.member("SeriesInstanceUID", series.seriesInstanceUID)
      writer.member("SeriesNumber", reader.text(of: Self.seriesNumber))
      writer.member("Modality", reader.text(of: .modality))
      writer.member("SeriesDescription", reader.text(of: Self.seriesDescription))
      writer.member("folder", Self.folder(first.path))
      writer.member("instances", series.instances.count)
      writer.end()
    }
    writer.end()
    writeCounts(record.counts, &writer)
    if !kept.isEmpty { writeKept(&writer) }
    writer.end()
  }

  private func writeStudy(
    _ record: StudyRecord, _ reader: inout WrittenInstanceReader, _ writer: inout JSONWriter
  ) throws(SidecarError) {
    writer.name("study")
    writer.beginObject()
    writer.member("StudyInstanceUID", record.studyInstanceUID)
    if let first = record.series.first?.instances.first {
      try reader.open(first)
      writer.member("StudyID", reader.text(of: Self.studyID))
    }
    writer.member("folder", record.folder)
    writer.end()
  }

  private func writeCounts(_ counts: StudyCounts, _ writer: inout JSONWriter) {
    writer.name("counts")
    writer.beginObject()
    writer.member("read", counts.read)
    writer.member("written", counts.written)
    writer.member("duplicates", counts.duplicates)
    for (name, causes) in [("dropped", counts.dropped), ("quarantined", counts.quarantined)] {
      writer.name(name)
      writer.beginObject()
      for (cause, count) in causes.sorted(by: { $0.key < $1.key }) {
        writer.member(cause, count)
      }
      writer.end()
    }
    writer.end()
  }

  /// Under the names and in the nesting that mercure's task has.
  private func writeKept(_ writer: inout JSONWriter) {
    writer.name("mercure")
    writer.beginObject()
    let parts = kept.map { entry, value in (entry.name.split(separator: "."), value) }
    for (name, value) in parts where name.count == 1 { writer.member(String(name[0]), value) }
    for section in Set(parts.filter { $0.0.count == 2 }.map { String($0.0[0]) }).sorted() {
      writer.name(section)
      writer.beginObject()
      for (name, value) in parts where name.count == 2 && name[0] == section {
        writer.member(String(name[1]), value)
      }
      writer.end()
    }
    writer.end()
  }

  private static func folder(_ path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, _ value: TaskValue) {
    self.name(name)
    switch value {
    case .text(let text): string(text)
    case .flag(let flag): bool(flag)
    case .texts(let texts):
      beginArray()
      for text in texts { string(text) }
      end()
    }
  }
}
