internal import DICOM
internal import SystemPackage

/// What is known of the instances of a run before the first is written: the attributes that selection and layout ask
/// for, by series and study.
struct Catalogue {
  /// One instance.
  struct Entry: Sendable {
    var file: FilePath
    /// Original UIDs, to tell studies and series apart.
    var study: [UInt8]
    var series: [UInt8]
    var readings: [Tag: Reading]
    /// Where the instance would be written; nil when its path cannot be made.
    var placement: Placement?
  }

  /// One attribute of one instance.
  enum Reading: Hashable, Sendable {
    case absent
    case values([String])
    case undecidable
  }

  private(set) var entries: [Entry] = []
  private var members: [Key: [Int]] = [:]

  /// A series of a study, or without a series the study.
  private struct Key: Hashable {
    var study: [UInt8]
    var series: [UInt8]?

    init(study: [UInt8], series: [UInt8]? = nil) {
      self.study = study
      self.series = series
    }
  }

  init(_ entries: [Entry]) {
    self.entries = entries
    for (index, entry) in entries.enumerated() {
      members[Key(study: entry.study), default: []].append(index)
      members[Key(study: entry.study, series: entry.series), default: []].append(index)
    }
  }

  /// What a condition sees of one instance among all.
  func context(of index: Int) -> Context { Context(catalogue: self, index: index) }

  struct Context: AttributeContext {
    let catalogue: Catalogue
    let index: Int

    private var entry: Entry { catalogue.entries[index] }

    func values(of reference: AttributeReference) throws(UndecidableAttribute) -> [String]? {
      switch reference.scope {
      case .instance: return try Self.picked(Self.values(entry, reference.tag), reference)
      case .series:
        return try catalogue.values(reference, among: Key(study: entry.study, series: entry.series))
      case .study: return try catalogue.values(reference, among: Key(study: entry.study))
      }
    }

    func isOutlier(_ outlier: Outlier) throws(UndecidableAttribute) -> Bool {
      let series = catalogue.members[Key(study: entry.study, series: entry.series)] ?? []
      guard series.count >= outlier.smallestSeries else { return false }
      var counts: [[Reading]: Int] = [:]
      for member in series { counts[try Self.look(catalogue.entries[member], outlier), default: 0] += 1 }
      let own = try Self.look(entry, outlier)
      let most = counts.values.max() ?? 0
      // Without a look that enough of the series share, nobody can say which page is the odd one.
      guard Double(most) >= outlier.majority * Double(series.count) else { return outlier.tie == .drop }
      return counts[own] != most
    }

    /// How an instance looks to an outlier.
    private static func look(_ entry: Entry, _ outlier: Outlier) throws(UndecidableAttribute) -> [Reading] {
      var look: [Reading] = []
      for key in outlier.keys {
        switch key {
        case .values(let reference):
          let values = try picked(values(entry, reference.tag), reference)
          look.append(values.map { .values($0) } ?? .absent)
        case .existence(let tag):
          look.append(entry.readings[tag] ?? .absent == .absent ? .absent : .values([]))
        }
      }
      return look
    }

    fileprivate static func values(_ entry: Entry, _ tag: Tag) throws(UndecidableAttribute) -> [String]? {
      switch entry.readings[tag] {
      case .values(let values): return values
      case .undecidable: throw UndecidableAttribute(tag)
      case .absent, nil: return nil
      }
    }

    fileprivate static func picked(_ values: [String]?, _ reference: AttributeReference) -> [String]? {
      guard let number = reference.value, let values else { return values }
      return values.indices.contains(number - 1) ? [values[number - 1]] : []
    }
  }

  /// The distinct values that an attribute has among the instances of a series or study. What a query would answer is
  /// counted, whatever a file says of it.
  private func values(
    _ reference: AttributeReference, among key: Key
  ) throws(UndecidableAttribute) -> [String]? {
    let indices = members[key] ?? []
    switch reference.tag {
    case .numberOfStudyRelatedInstances, .numberOfSeriesRelatedInstances: return [String(indices.count)]
    case .numberOfStudyRelatedSeries: return [String(Set(indices.map { entries[$0].series }).count)]
    default: break
    }
    let tag = reference.tag == .modalitiesInStudy ? Tag.modality : reference.tag
    var found: [String] = []
    var isThere = false
    for index in indices {
      guard let values = try Context.picked(Context.values(entries[index], tag), reference) else { continue }
      isThere = true
      for value in values where !found.contains(value) { found.append(value) }
    }
    return isThere ? found : nil
  }
}

extension Tag {
  static let modality = Tag(0x0008, 0x0060)
  static let modalitiesInStudy = Tag(0x0008, 0x0061)
  static let numberOfStudyRelatedSeries = Tag(0x0020, 0x1206)
  static let numberOfStudyRelatedInstances = Tag(0x0020, 0x1208)
  static let numberOfSeriesRelatedInstances = Tag(0x0020, 0x1209)
}
