internal import DICOM

/// The patients, studies, series and instances of an output, and the record of each but for its offsets (PS3.3 F.2).
///
/// It takes some hundred bytes an instance: its record, and the path in it. The order of the records, and which instance
/// those of a series, study and patient are made of, does not depend on the order in which instances are added.
struct DirectoryTree {
  /// What a record is made of: the lowest SOP Instance UID is taken.
  private struct Record {
    var rank: [UInt8]
    var bytes: [UInt8]
  }

  private struct Leaf {
    var number: Int
    var instance: [UInt8]
    var path: String
    var record: [UInt8]
  }

  private struct Series {
    var number = 0
    var record: Record?
    var leaves: [Leaf] = []
  }

  private struct Study {
    var record: Record?
    var series: [[UInt8]: Series] = [:]
  }

  private struct Patient {
    var record: Record?
    var studies: [[UInt8]: Study] = [:]
  }

  /// By Patient ID.
  private var patients: [[UInt8]: Patient] = [:]
  private(set) var instances = 0
  private let coder = TextCoder()
  private let encoder = ElementBytes(encoding: .explicitVRLittleEndian)

  private static let patientID = Tag(0x0010, 0x0020)

  /// Adds an instance. Returns why it cannot be in the directory; nil when it is.
  mutating func add(_ source: DirectorySource, at path: [String]) -> String? {
    guard let type = source.type else { return "no directory record is for its SOP class" }
    var source = source
    let (study, series) = (source[.studyInstanceUID], source[.seriesInstanceUID])
    if source[Self.patientID].isEmpty, !study.isEmpty {
      source.values[Self.patientID] = Self.nobody(study)
    }
    let set = coder.characterSet(named: source.characterSet)
    let patient = coder.utf8(of: source[Self.patientID], vr: .lo, in: set) ?? source[Self.patientID]
    do {
      // All records before the first is added: an instance is in the directory whole, or not at all.
      let patientRecord = record("PATIENT", try source.elements(DirectoryKey.patient))
      let studyRecord = record("STUDY", try source.elements(DirectoryKey.study))
      let seriesRecord = record("SERIES", try source.elements(DirectoryKey.series))
      let leaf = Leaf(
        number: Self.number(source[Tag(0x0020, 0x0013)]), instance: source.sopInstance,
        path: path.joined(separator: "/"),
        record: record(
          type.rawValue, reference(source, path) + (try source.elements(DirectoryKey.keys(of: type)))))
      let number = Self.number(source[Tag(0x0020, 0x0011)])
      let rank = source.sopInstance
      Self.settle(&patients[patient, default: Patient()].record, patientRecord, rank)
      Self.settle(
        &patients[patient, default: Patient()].studies[study, default: Study()].record, studyRecord, rank)
      Self.add(
        leaf, number, seriesRecord,
        to: &patients[patient, default: Patient()].studies[study, default: Study()]
          .series[series, default: Series()])
      instances += 1
      return nil
    } catch { return "it has no \(error.tag), which its record must have" }
  }

  private static func add(_ leaf: Leaf, _ number: Int, _ record: [UInt8], to series: inout Series) {
    if let rank = series.record?.rank, !leaf.instance.lexicographicallyPrecedes(rank) {
      series.leaves.append(leaf)
      return
    }
    series.number = number
    series.record = Record(rank: leaf.instance, bytes: record)
    series.leaves.append(leaf)
  }

  private static func settle(_ record: inout Record?, _ bytes: [UInt8], _ rank: [UInt8]) {
    if let settled = record, !rank.lexicographicallyPrecedes(settled.rank) { return }
    record = Record(rank: rank, bytes: bytes)
  }

  /// What stands for the Patient ID of an instance that has none: of two studies nobody knows whether they are of one
  /// patient.
  private static func nobody(_ study: [UInt8]) -> [UInt8] {
    Array("NOID\(Digest.sha256([study]).prefix(12).uppercased())".utf8)
  }

  private static func number(_ value: [UInt8]) -> Int {
    Int(String(decoding: value, as: UTF8.self)) ?? .max
  }

  /// A record without the elements that every record begins with.
  private func record(_ type: String, _ rest: [UInt8]) -> [UInt8] {
    encoder.element(Tag(0x0004, 0x1430), .cs, type) + rest
  }

  /// The elements that lead to a file.
  private func reference(_ source: DirectorySource, _ path: [String]) -> [UInt8] {
    encoder.element(Tag(0x0004, 0x1500), .cs, path.joined(separator: "\\"))
      + encoder.element(Tag(0x0004, 0x1510), .ui, source.sopClass)
      + encoder.element(Tag(0x0004, 0x1511), .ui, source.sopInstance)
      + encoder.element(Tag(0x0004, 0x1512), .ui, source.transferSyntax)
  }

  // MARK: In order

  /// A record of the directory, and what lies below it.
  struct Node {
    var record: [UInt8]
    var children: [Node] = []
  }

  /// All records: patients by their ids, studies by their UIDs, series and instances by their numbers and UIDs.
  var nodes: [Node] {
    patients.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { _, patient in
      Node(
        record: patient.record?.bytes ?? [],
        children: patient.studies.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { _, study in
          Node(record: study.record?.bytes ?? [], children: Self.nodes(of: study))
        })
    }
  }

  private static func nodes(of study: Study) -> [Node] {
    let series = study.series.sorted { one, other in
      precedes((one.value.number, one.key), (other.value.number, other.key))
    }
    return series.map { _, series in
      let leaves = series.leaves.sorted { one, other in
        one.number == other.number && one.instance == other.instance
          ? one.path < other.path : precedes((one.number, one.instance), (other.number, other.instance))
      }
      return Node(record: series.record?.bytes ?? [], children: leaves.map { Node(record: $0.record) })
    }
  }

  private static func precedes(_ one: (Int, [UInt8]), _ other: (Int, [UInt8])) -> Bool {
    one.0 == other.0 ? one.1.lexicographicallyPrecedes(other.1) : one.0 < other.0
  }
}
