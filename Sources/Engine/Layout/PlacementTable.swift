/// Where the instances of a catalogue are written: first where they want to be, then, resolved, each at a path of its
/// own.
///
/// Who gets which number depends on the new UIDs alone, not on the order of the files or the number of workers. It takes
/// 32 bytes an instance, its file's name and its UID.
struct PlacementTable: Sendable {
  private struct Row {
    var studyFolder: Int32
    /// Below the study's folder.
    var folder: Int32
    var name: ByteArena.Text
    var study: Int32
    var series: Int32
    var instance: ByteArena.Text
  }

  private var rows: [Row] = []
  private var folders = Interner<SpelledText>()
  private var uids = Interner<String>()
  private var arena = ByteArena()

  /// Text as its bytes: Swift's strings are equal in all their forms, and paths are not.
  private struct SpelledText: Hashable, Sendable {
    var bytes: [UInt8]
    init(_ text: String) { bytes = Array(text.utf8) }
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// Adds an instance and gives its row.
  mutating func add(_ placement: Placement) -> Int {
    rows.append(
      Row(
        studyFolder: folders.number(of: SpelledText(placement.studyFolder)),
        folder: folders.number(of: SpelledText(placement.folder)),
        name: arena.add((placement.components.last ?? "").utf8), study: uids.number(of: placement.study),
        series: uids.number(of: placement.series), instance: arena.add(placement.instance.utf8)))
    return rows.count - 1
  }

  /// Numbers that stand for a row's study and series.
  func studyNumber(_ row: Int) -> Int32 { rows[row].study }
  func seriesNumber(_ row: Int) -> Int32 { rows[row].series }

  func studyFolder(_ row: Int) -> String { folders[rows[row].studyFolder].text }
  func study(_ row: Int) -> String { uids[rows[row].study] }
  func series(_ row: Int) -> String { uids[rows[row].series] }
  func instance(_ row: Int) -> String { arena.string(rows[row].instance) }

  /// A number that two rows of one instance share; nil for a row of none.
  func instanceHash(_ row: Int) -> Int? {
    let bytes = arena[rows[row].instance]
    if bytes.isEmpty { return nil }
    var hasher = Hasher()
    for byte in bytes { hasher.combine(byte) }
    return hasher.finalize()
  }

  /// A number that two rows of one path share.
  func pathHash(_ row: Int) -> Int? {
    var hasher = Hasher()
    hasher.combine(rows[row].studyFolder)
    hasher.combine(rows[row].folder)
    for byte in arena[rows[row].name] { hasher.combine(byte) }
    return hasher.finalize()
  }

  /// Whether two rows say the same of everything.
  func areAlike(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (rows[one], rows[other])
    return one.studyFolder == other.studyFolder && one.folder == other.folder && one.study == other.study
      && one.series == other.series && arena[one.name].elementsEqual(arena[other.name])
      && arena[one.instance].elementsEqual(arena[other.instance])
  }

  /// The path below the output folder.
  func path(_ row: Int) -> String { join(studyFolder(row), pathInStudy(row)) }

  /// The path below the study's folder.
  func pathInStudy(_ row: Int) -> String {
    join(folders[rows[row].folder].text, arena.string(rows[row].name))
  }

  private func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder + "/" + name
  }

  // MARK: A path for each

  /// Gives the chosen rows paths of their own. Two rows of one instance have one path.
  mutating func resolve(_ layout: OutputLayout?, _ chosen: [Int]) {
    gatherStudies(chosen)
    separateStudies(chosen)
    guard let layout, layout.collisions == .suffix else { return }
    separateSeries(chosen, always: layout.separatesSeries)
    separateInstances(chosen)
  }

  /// Gives each study one folder, whatever its instances say: of several the one that comes first.
  private mutating func gatherStudies(_ chosen: [Int]) {
    var folders: [Int32: Int32] = [:]
    for row in chosen {
      let wanted = rows[row].studyFolder
      guard let known = folders[rows[row].study] else {
        folders[rows[row].study] = wanted
        continue
      }
      if wanted != known, self.folders[wanted].bytes.lexicographicallyPrecedes(self.folders[known].bytes) {
        folders[rows[row].study] = wanted
      }
    }
    for row in chosen { rows[row].studyFolder = folders[rows[row].study] ?? rows[row].studyFolder }
  }

  /// Gives studies that want one folder one each.
  private mutating func separateStudies(_ chosen: [Int]) {
    var groups: [String: [Int]] = [:]
    for row in chosen where !studyFolder(row).isEmpty {
      groups[PathComponent.key(studyFolder(row)), default: []].append(row)
    }
    var taken = Set(groups.keys)
    for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
      let spelling = Self.first(group.map(studyFolder))
      let studies = Set(group.map { rows[$0].study }).sorted { uids[$0] < uids[$1] }
      var places: [Int32: Int32] = [:]
      for (rank, study) in studies.enumerated() {
        let folder = rank == 0 ? spelling : free(spelling, from: rank + 1, step: studies.count, &taken)
        places[study] = folders.number(of: SpelledText(folder))
      }
      for row in group { rows[row].studyFolder = places[rows[row].study] ?? rows[row].studyFolder }
    }
  }

  /// The rows by the folder they lie in, whatever its spelling.
  private func byFolder(_ chosen: [Int]) -> [(key: String, rows: [Int])] {
    var keys: [Int64: String] = [:]
    var groups: [String: [Int]] = [:]
    for row in chosen {
      let both = Int64(rows[row].studyFolder) << 32 | Int64(rows[row].folder)
      let key = keys[both] ?? PathComponent.key(join(studyFolder(row), folders[rows[row].folder].text))
      keys[both] = key
      groups[key, default: []].append(row)
    }
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Gives series that must not share a folder one each, and every series of a folder one spelling of it.
  private mutating func separateSeries(_ chosen: [Int], always: Bool) {
    let groups = byFolder(chosen)
    var taken = Set(groups.map(\.key))
    for group in groups {
      let spelling = Self.first(group.rows.map { folders[rows[$0].folder].text })
      if spelling.isEmpty { continue }
      let series = Set(group.rows.map { rows[$0].series }).sorted { uids[$0] < uids[$1] }
      var places: [Int32: Int32] = [:]
      for number in series { places[number] = folders.number(of: SpelledText(spelling)) }
      if series.count > 1, always || sharesNames(group.rows) {
        let root = studyFolder(group.rows[0])
        for (rank, number) in series.enumerated() where rank > 0 {
          let folder = free(spelling, in: root, from: rank + 1, step: series.count, &taken)
          places[number] = folders.number(of: SpelledText(folder))
        }
      }
      for row in group.rows { rows[row].folder = places[rows[row].series] ?? rows[row].folder }
    }
  }

  /// Whether two series have a file of one name.
  private func sharesNames(_ group: [Int]) -> Bool {
    var owners: [String: Int32] = [:]
    for row in group {
      let owner = owners.updateValue(
        rows[row].series, forKey: PathComponent.key(arena.string(rows[row].name)))
      if let owner, owner != rows[row].series { return true }
    }
    return false
  }

  /// Gives different instances that want one name in one folder one each.
  private mutating func separateInstances(_ chosen: [Int]) {
    for group in byFolder(chosen) {
      var names: [String: [Int]] = [:]
      for row in group.rows {
        names[PathComponent.key(arena.string(rows[row].name)), default: []].append(row)
      }
      var taken = Set(names.keys)
      // In the order of the names, so that a number that is itself taken is passed over in the same way every time.
      for (_, sharing) in names.sorted(by: { $0.key < $1.key }) where sharing.count > 1 {
        let instances = Set(sharing.map(instance)).sorted()
        let name = Self.first(sharing.map { arena.string(rows[$0].name) })
        var number = 1
        var places: [String: ByteArena.Text] = [:]
        for instance in instances {
          var candidate = name
          if number > 1 {
            candidate = PathComponent.numbered(name, number, isFile: true)
            while !taken.insert(PathComponent.key(candidate)).inserted {
              number += 1
              candidate = PathComponent.numbered(name, number, isFile: true)
            }
          }
          places[instance] = arena.add(candidate.utf8)
          number += 1
        }
        for row in sharing { rows[row].name = places[instance(row)] ?? rows[row].name }
      }
    }
  }

  /// Of several spellings of a name the one that comes first, whatever the order of the files.
  private static func first(_ spellings: [String]) -> String {
    spellings.min { $0.utf8.lexicographicallyPrecedes($1.utf8) } ?? ""
  }

  /// A name with a number behind it that no other has: a series may be called `T1-2` from the start.
  private func free(
    _ name: String, in root: String = "", from first: Int, step: Int, _ taken: inout Set<String>
  ) -> String {
    var number = first
    while true {
      let candidate = PathComponent.numbered(name, number, isFile: false)
      if taken.insert(PathComponent.key(join(root, candidate))).inserted { return candidate }
      number += step
    }
  }
}
