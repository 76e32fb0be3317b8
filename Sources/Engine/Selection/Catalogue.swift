internal import DICOM
internal import SystemPackage

/// What is known of the instances of a run before the first is written: the attributes that selection and layout ask
/// for, by series and study. It takes some hundred bytes an instance.
struct Catalogue: Sendable {
  /// One attribute of one instance.
  enum Reading: Hashable, Sendable {
    case absent
    case values([String])
    case undecidable
    /// It may stand behind what can be read of the file: whole series and studies are asked without it.
    case unread
  }

  /// One instance; what it shares with others is a number.
  private struct Entry: Sendable {
    var folder: Int32
    var name: ByteArena.Text
    var study: Int32
    var series: Int32
    var readings: Int32
    var placement: Int32
    /// Below zero for what can be written.
    var setAside: Int32
    var order: ImageOrder
    var version: FileVersion?
    var digest: UInt64
  }

  private var entries: [Entry] = []
  private var arena = ByteArena()
  /// The folders of the input, and the original UIDs.
  private var folders = Interner<[UInt8]>()
  private var uids = Interner<[UInt8]>()
  private var readings = Interner<[Tag: Reading]>()
  private var quarantines = Interner<Quarantine>()
  private(set) var placements = PlacementTable()
  private var accessionNumbers: [Int32: String] = [:]
  private var members: [Group: [Int]] = [:]
  /// Whether another file of its series is the same instance and stands for it: a page that lies there nine times is one
  /// page.
  private var isCopy: [Bool] = []
  /// What conditions ask of whole series and studies, worked out once a group.
  private var aggregates: [Aggregate: Result<[String]?, UndecidableAttribute>] = [:]
  /// For each outlier that conditions ask for, which instances are one.
  private var oddities: [Outlier: [Result<Bool, UndecidableAttribute>]] = [:]

  /// A series of a study, or without a series the study.
  private struct Group: Hashable {
    var study: Int32
    var series: Int32?
  }

  private struct Aggregate: Hashable {
    var group: Group
    var reference: AttributeReference
  }

  init() {}

  init(_ instances: [SurveyedInstance], for selection: Selection?) {
    for instance in instances { add(instance) }
    settle(for: selection)
  }

  var count: Int { entries.count }
  var indices: Range<Int> { entries.indices }

  mutating func add(_ instance: SurveyedInstance) {
    let path = PathBytes(instance.file)
    let folder = path.folder.bytes.dropLast().map { UInt8(bitPattern: $0) }
    let study = uids.number(of: instance.study)
    if let number = instance.accessionNumber, !number.isEmpty {
      accessionNumbers[study] = min(accessionNumbers[study] ?? number, number)
    }
    entries.append(
      Entry(
        folder: folders.number(of: folder),
        name: arena.add(path.bytes[folder.count..<path.bytes.count - 1].map { UInt8(bitPattern: $0) }),
        study: study, series: uids.number(of: instance.series),
        readings: readings.number(of: instance.readings),
        placement: Int32(placements.add(instance.placement)),
        setAside: instance.setAside.map { quarantines.number(of: $0) } ?? -1,
        order: instance.order, version: instance.version, digest: instance.digest))
  }

  /// Puts the instances in the order of their studies, and then of their files: the order of the workers must decide
  /// nothing, and a study is to be finished before the next is begun.
  mutating func sort() {
    let (arena, folders, uids) = (arena, folders, uids)
    entries.sort { one, other in
      if one.study != other.study { return uids[one.study].lexicographicallyPrecedes(uids[other.study]) }
      if one.folder != other.folder {
        return folders[one.folder].lexicographicallyPrecedes(folders[other.folder])
      }
      return arena[one.name].lexicographicallyPrecedes(arena[other.name])
    }
  }

  /// Works out what the rules ask of series and studies, when all instances have been added.
  mutating func settle(for selection: Selection?) {
    members.removeAll()
    for (index, entry) in entries.enumerated() {
      members[Group(study: entry.study), default: []].append(index)
      members[Group(study: entry.study, series: entry.series), default: []].append(index)
    }
    noteCopies()
    guard let selection else { return }
    for reference in selection.needs where reference.scope != .instance {
      for group in members.keys where (group.series == nil) == (reference.scope == .study) {
        aggregates[Aggregate(group: group, reference: reference)] = values(reference, of: group)
      }
    }
    for outlier in selection.outliers { oddities[outlier] = oddInstances(outlier) }
  }

  /// Notes of each series which files are an instance that another one stands for.
  private mutating func noteCopies() {
    isCopy = [Bool](repeating: false, count: entries.count)
    for (group, indices) in members where group.series != nil {
      for index in copies(among: indices) { isCopy[index] = true }
    }
  }

  /// The file of an instance in the input.
  func file(_ index: Int) -> FilePath { PathBytes.filePath(of: pathBytes(index)) }
  func pathBytes(_ index: Int) -> [UInt8] { folders[entries[index].folder] + arena[entries[index].name] }

  /// A number that stands for the study of an instance.
  func study(_ index: Int) -> Int { Int(entries[index].study) }
  func order(_ index: Int) -> ImageOrder { entries[index].order }
  /// What the file was when it was looked at.
  func version(_ index: Int) -> FileVersion? { entries[index].version }
  /// The row of `placements` that an instance has.
  func placement(_ index: Int) -> Int { Int(entries[index].placement) }

  /// What was gathered of a file, as a number.
  func digest(_ index: Int) -> UInt64 { entries[index].digest }

  /// Whether rules and layout see no difference between two files.
  func areAlike(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (entries[one], entries[other])
    return one.study == other.study && one.series == other.series && one.readings == other.readings
      && one.setAside == other.setAside && placements.areAlike(Int(one.placement), Int(other.placement))
  }

  /// What rules and layout see of a file, in bytes that can be compared.
  func looks(of index: Int) -> [UInt8] {
    let entry = entries[index]
    var looks = Array(placements.path(Int(entry.placement)).utf8)
    for uid in [entry.study, entry.series] { looks += [0] + uids[uid] }
    looks += [0] + Array(setAside(index)?.description.utf8 ?? "".utf8)
    for (tag, reading) in readings[entry.readings].sorted(by: { $0.key < $1.key }) {
      looks += [0] + Array("\(tag.rawValue) \(reading)".utf8)
    }
    return looks
  }

  /// Why an instance cannot be written.
  func setAside(_ index: Int) -> Quarantine? {
    let number = entries[index].setAside
    return number < 0 ? nil : quarantines[number]
  }

  /// (0008,0050) of a study in the source.
  func accessionNumber(ofStudy study: Int) -> String? { accessionNumbers[Int32(study)] }

  /// Decides about every instance, in order, and settles where those are written that are kept.
  mutating func decide(by plan: Plan) -> [Decision] {
    let decisions: [Decision] = indices.map { index in
      do throws(UndecidableAttribute) {
        let rule = try plan.selection?.decidingRule(in: context(of: index))
        if let rule, rule.verb == .drop { return .drop(rule: rule.name) }
        return setAside(index).map { .quarantine($0) } ?? .write
      } catch { return .quarantine(setAside(index) ?? .undecidable(error.tag)) }
    }
    placements.resolve(plan.layout, indices.filter { decisions[$0] == .write }.map(placement))
    return decisions
  }

  /// What a condition sees of one instance among all.
  func context(of index: Int) -> Context { Context(catalogue: self, index: index) }

  struct Context: AttributeContext {
    fileprivate let catalogue: Catalogue
    fileprivate let index: Int

    func values(of reference: AttributeReference) throws(UndecidableAttribute) -> [String]? {
      let entry = catalogue.entries[index]
      guard reference.scope != .instance else { return try catalogue.values(entry, reference) }
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
    let indices = (members[group] ?? []).filter { !isCopy[$0] }
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
      for index in indices where !isUnread(entries[index], asked.tag) {
        guard let values = try values(entries[index], asked) else { continue }
        isThere = true
        found.formUnion(values)
      }
    } catch { return .failure(error) }
    return .success(isThere ? found.sorted() : nil)
  }

  /// Which instances differ from the look that most of their series have.
  private func oddInstances(_ outlier: Outlier) -> [Result<Bool, UndecidableAttribute>] {
    var odd = [Result<Bool, UndecidableAttribute>](repeating: .success(false), count: entries.count)
    for (group, indices) in members where group.series != nil {
      let instances = indices.count { !isCopy[$0] }
      guard instances >= outlier.smallestSeries else { continue }
      do throws(UndecidableAttribute) {
        var looks: [[Reading]] = []
        var counts: [[Reading]: Int] = [:]
        // Of a cut page nobody knows how it looks; it counts among those that the look is not shared by.
        let known = indices.filter { index in
          !outlier.tags.contains { isUnread(entries[index], $0) }
        }
        for index in Set(indices).subtracting(known) {
          odd[index] = .failure(UndecidableAttribute(.seriesInstanceUID))
        }
        for index in known {
          let look = try look(entries[index], outlier)
          looks.append(look)
          if !isCopy[index] { counts[look, default: 0] += 1 }
        }
        let most = counts.values.max() ?? 0
        // Without a look that enough of the series share, nobody can say which page is the odd one.
        let isSettled = Double(most) >= outlier.majority * Double(instances)
        for (index, look) in zip(known, looks) {
          odd[index] = .success(isSettled ? counts[look] != most : outlier.tie == .drop)
        }
      } catch { for index in indices { odd[index] = .failure(error) } }
    }
    return odd
  }

  /// How an instance looks to an outlier.
  private func look(_ entry: Entry, _ outlier: Outlier) throws(UndecidableAttribute) -> [Reading] {
    var look: [Reading] = []
    for key in outlier.keys {
      switch key {
      case .values(let reference): look.append(try values(entry, reference).map { .values($0) } ?? .absent)
      case .existence(let tag):
        look.append(readings[entry.readings][tag] ?? .absent == .absent ? .absent : .values([]))
      }
    }
    return look
  }

  private func isUnread(_ entry: Entry, _ tag: Tag) -> Bool { readings[entry.readings][tag] == .unread }

  /// The values that one instance has.
  private func values(
    _ entry: Entry, _ reference: AttributeReference
  ) throws(UndecidableAttribute) -> [String]? {
    switch readings[entry.readings][reference.tag] {
    case .undecidable, .unread: throw UndecidableAttribute(reference.tag)
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
