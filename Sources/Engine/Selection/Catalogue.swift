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

  let entries: [Entry]
  private var members: [Group: [Int]] = [:]
  /// What conditions ask of whole series and studies, worked out once a group.
  private var aggregates: [Aggregate: Result<[String]?, UndecidableAttribute>] = [:]
  /// For each outlier that conditions ask for, which instances are one.
  private var oddities: [Outlier: [Result<Bool, UndecidableAttribute>]] = [:]

  /// A series of a study, or without a series the study.
  private struct Group: Hashable {
    var study: [UInt8]
    var series: [UInt8]?

    init(study: [UInt8], series: [UInt8]? = nil) {
      self.study = study
      self.series = series
    }
  }

  private struct Aggregate: Hashable {
    var group: Group
    var reference: AttributeReference
  }

  init(_ entries: [Entry], for selection: Selection?) {
    self.entries = entries
    for (index, entry) in entries.enumerated() {
      members[Group(study: entry.study), default: []].append(index)
      members[Group(study: entry.study, series: entry.series), default: []].append(index)
    }
    guard let selection else { return }
    for reference in selection.needs where reference.scope != .instance {
      for group in members.keys where (group.series == nil) == (reference.scope == .study) {
        aggregates[Aggregate(group: group, reference: reference)] = values(reference, of: group)
      }
    }
    for outlier in selection.outliers { oddities[outlier] = oddInstances(outlier) }
  }

  /// What a condition sees of one instance among all.
  func context(of index: Int) -> Context { Context(catalogue: self, index: index) }

  struct Context: AttributeContext {
    fileprivate let catalogue: Catalogue
    fileprivate let index: Int

    func values(of reference: AttributeReference) throws(UndecidableAttribute) -> [String]? {
      let entry = catalogue.entries[index]
      guard reference.scope != .instance else { return try Catalogue.values(entry, reference) }
      let group = Group(study: entry.study, series: reference.scope == .study ? nil : entry.series)
      return try catalogue.aggregates[Aggregate(group: group, reference: reference)]?.get()
    }

    func isOutlier(_ outlier: Outlier) throws(UndecidableAttribute) -> Bool {
      guard let odd = catalogue.oddities[outlier] else { throw UndecidableAttribute(.seriesInstanceUID) }
      return try odd[index].get()
    }
  }

  /// The distinct values that an attribute has among the instances of a series or study. What a query would answer is
  /// counted, whatever a file says of it.
  private func values(
    _ reference: AttributeReference, of group: Group
  ) -> Result<[String]?, UndecidableAttribute> {
    let indices = members[group] ?? []
    switch reference.tag {
    case .numberOfStudyRelatedInstances, .numberOfSeriesRelatedInstances:
      return .success([String(indices.count)])
    case .numberOfStudyRelatedSeries:
      return .success([String(Set(indices.map { entries[$0].series }).count)])
    default: break
    }
    var asked = reference
    if asked.tag == .modalitiesInStudy { asked.tag = .modality }
    var found: Set<String> = []
    var isThere = false
    do throws(UndecidableAttribute) {
      for index in indices {
        guard let values = try Self.values(entries[index], asked) else { continue }
        isThere = true
        found.formUnion(values)
      }
    } catch { return .failure(error) }
    return .success(isThere ? found.sorted() : nil)
  }

  /// Which instances differ from the look that most of their series have.
  private func oddInstances(_ outlier: Outlier) -> [Result<Bool, UndecidableAttribute>] {
    var odd = [Result<Bool, UndecidableAttribute>](repeating: .success(false), count: entries.count)
    for (group, indices) in members where group.series != nil && indices.count >= outlier.smallestSeries {
      do throws(UndecidableAttribute) {
        var looks: [[Reading]] = []
        var counts: [[Reading]: Int] = [:]
        for index in indices {
          let look = try Self.look(entries[index], outlier)
          looks.append(look)
          counts[look, default: 0] += 1
        }
        let most = counts.values.max() ?? 0
        // Without a look that enough of the series share, nobody can say which page is the odd one.
        let isSettled = Double(most) >= outlier.majority * Double(indices.count)
        for (index, look) in zip(indices, looks) {
          odd[index] = .success(isSettled ? counts[look] != most : outlier.tie == .drop)
        }
      } catch { for index in indices { odd[index] = .failure(error) } }
    }
    return odd
  }

  /// How an instance looks to an outlier.
  private static func look(_ entry: Entry, _ outlier: Outlier) throws(UndecidableAttribute) -> [Reading] {
    var look: [Reading] = []
    for key in outlier.keys {
      switch key {
      case .values(let reference): look.append(try values(entry, reference).map { .values($0) } ?? .absent)
      case .existence(let tag):
        look.append(entry.readings[tag] ?? .absent == .absent ? .absent : .values([]))
      }
    }
    return look
  }

  /// The values that one instance has.
  private static func values(
    _ entry: Entry, _ reference: AttributeReference
  ) throws(UndecidableAttribute) -> [String]? {
    switch entry.readings[reference.tag] {
    case .undecidable: throw UndecidableAttribute(reference.tag)
    case .absent, nil: return nil
    case .values(let values):
      guard let number = reference.value else { return values }
      return values.indices.contains(number - 1) ? [values[number - 1]] : []
    }
  }
}

extension Tag {
  static let modality = Tag(0x0008, 0x0060)
  static let modalitiesInStudy = Tag(0x0008, 0x0061)
  static let numberOfStudyRelatedSeries = Tag(0x0020, 0x1206)
  static let numberOfStudyRelatedInstances = Tag(0x0020, 0x1208)
  static let numberOfSeriesRelatedInstances = Tag(0x0020, 0x1209)
}
