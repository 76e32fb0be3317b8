internal import DICOM

/// Looks at a file beside the images: it must be what its name says, and hold no identifier, like every other.
///
/// What it says is searched twice: as the bytes that are written, and with the escapes undone.
struct SidecarCheck {
  let name: String
  let search: ByteSearch
  let expectations: Expectations
  /// What the instances say that the file tells of.
  let options: DeidentificationOptions

  /// What is known of a place once the file was read.
  private struct Places {
    /// The places of hits, by their offsets.
    var texts: [UInt64: String] = [:]
    /// Hits that only the undone escapes show.
    var hidden: [ByteMatcher.Hit] = []
    /// Texts that may keep something on purpose, with their entries of the task file.
    var kept: [(entry: String, range: Range<UInt64>)] = []
    var isTaskFile = false
    /// Texts with hits that may be what the profile itself says, with the attributes that they are told of.
    var own: [(tag: Tag, range: Range<UInt64>)] = []
  }

  /// What a task file of ours always says.
  private static let membersOfTask: Set<String> = ["program", "profile", "study", "series", "counts"]

  func findings(in file: inout AuditedFile, as format: OutputFileName.SidecarFormat) throws(ReadError)
    -> [Finding]
  {
    try file.lookAtBytes()
    let hits = try search.hits(in: &file.window, options: options)
    var places = Places()
    var malformed: [Finding] = []
    do throws(TextError) {
      switch format {
      case .json: try readJSON(in: &file.window, hits, &places)
      case .csv: try readCSV(in: &file.window, hits, &places)
      }
    } catch {
      switch error {
      case .read(let error): throw error
      case .malformed(let offset, let reason):
        // Nothing in it is what it seems to be, and so nothing is kept on purpose.
        places.isTaskFile = false
        let words = format == .json ? "not valid JSON" : "not valid CSV"
        malformed.append(Finding(.sidecarMalformed, name, offset: offset, "\(words): \(reason)"))
      }
    }
    let all =
      hits
      + places.hidden.filter { hidden in
        !hits.contains { $0.pattern == hidden.pattern && $0.offset == hidden.offset }
      }
    var own: [Range<UInt64>] = []
    for (tag, range) in places.own where try says(tag, range, in: &file.window) { own.append(range) }
    let counting = all.filter { hit in
      !isKept(hit, places) && !own.contains { $0.contains(hit.offset) }
    }
    return malformed + search.findings(name, counting, places.texts, "in a file beside the images")
  }

  // MARK: What is kept on purpose

  /// Whether a hit is the very value that the profile has the task file keep, in its one place.
  private func isKept(_ hit: ByteMatcher.Hit, _ places: Places) -> Bool {
    guard places.isTaskFile else { return false }
    let identifier = search.identifier(of: hit)
    let says = identifier.kinds.union([identifier.kind])
    return places.kept.contains { entry, range in
      range.contains(hit.offset) && hit.offset + UInt64(hit.count) <= range.upperBound
        && !(Self.kinds(of: entry)?.isDisjoint(with: says) ?? false)
    }
  }

  /// Whether a text is a value that the profile gives the attribute.
  private func says(_ tag: Tag, _ range: Range<UInt64>, in window: inout ByteWindow) throws(ReadError) -> Bool
  {
    guard let constants = expectations.constants[tag], range.count <= 1024 else { return false }
    if !window.holds(range) { try window.load(from: range.lowerBound) }
    guard window.holds(range) else { return false }
    let text = Array(copying: window.bytes(range))
    let isQuoted = text.count >= 2 && text.first == 0x22 && text.last == 0x22
    return constants.contains(isQuoted ? Array(text.dropFirst().dropLast()) : text)
  }

  /// What an entry of mercure's task may say of somebody; nil for anything.
  private static func kinds(of entry: String) -> Set<Identifier.Kind>? {
    switch entry {
    case "info.acc": [.accessionNumber]
    case "info.mrn": [.patientID]
    case "info.patient_name": [.name, .nameWord, .physicianWord]
    case "info.uid", "study.study_uid", "study.received_series_uid": [.uid]
    case "info.sender_aet", "info.receiver_aet", "info.device_serial_number": [.device]
    default: nil
    }
  }

  // MARK: Reading

  private func readJSON(
    in window: inout ByteWindow, _ hits: [ByteMatcher.Hit], _ places: inout Places
  ) throws(TextError) {
    var reading = JSONReading()
    var found = places
    defer { places = found }
    try reading.read(in: &window) { piece, place, isName in
      note(piece, hits, &found) {
        let text = place.text(shown: search.shownWord)
        return isName ? "the name of a member\(text.isEmpty ? "" : " of \(text)")" : text
      }
      guard !isName, let (names, isInArray) = place.members else { return }
      if !expectations.constants.isEmpty, names.count == 1,
        hits.contains(where: { piece.range.contains($0.offset) }),
        let tag = DataDictionary.entry(forKeyword: names[0])?.tag
      {
        found.own.append((tag, piece.range))
      }
      guard names.first == "mercure" else { return }
      let entry = names.dropFirst().joined(separator: ".")
      // A value that stands there a second time is none that was meant.
      let isAgain = !isInArray && found.kept.contains { $0.entry == entry }
      if expectations.keptTaskEntries.contains(entry), !isAgain { found.kept.append((entry, piece.range)) }
    }
    found.isTaskFile = reading.rootMembers.isSuperset(of: Self.membersOfTask)
  }

  private func readCSV(
    in window: inout ByteWindow, _ hits: [ByteMatcher.Hit], _ places: inout Places
  ) throws(TextError) {
    var reading = CSVReading()
    var found = places
    defer { places = found }
    try reading.read(in: &window) { piece, place in note(piece, hits, &found) { place.text } }
  }

  /// Notes where hits are, and what is found in the meaning of a text alone.
  private func note(
    _ piece: TextPiece, _ hits: [ByteMatcher.Hit], _ places: inout Places, _ text: () -> String
  ) {
    for hit in hits where piece.range.contains(hit.offset) { places.texts[hit.offset] = text() }
    guard let meaning = piece.meaning else { return }
    let start = piece.range.lowerBound
    for hit in search.hits(in: meaning, options: options) where places.hidden.count < ByteSearch.mostHits {
      // Its bytes are not those of the file: it is where its text begins.
      places.texts[start] = text()
      let count = min(hit.count, piece.range.count)
      places.hidden.append(ByteMatcher.Hit(offset: start, count: count, pattern: hit.pattern))
    }
  }
}
