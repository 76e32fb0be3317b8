internal import DICOM

/// Looks for what identifies somebody in the bytes of a file, and tells where in the data set a hit is.
struct ByteSearch {
  let identifiers: [Identifier]
  let matcher: ByteMatcher
  let showsValues: Bool

  /// The most hits of one file that are placed.
  static let mostHits = 500

  init(_ vocabulary: inout IdentifierVocabulary, showsValues: Bool) {
    let (identifiers, patterns) = vocabulary.patterns()
    self.identifiers = identifiers
    matcher = ByteMatcher(patterns)
    self.showsValues = showsValues
  }

  /// The findings in a file's bytes, of which the parser says nothing but where they are.
  func findings(
    _ name: String, _ file: inout AuditedFile, _ meta: FileMetaInformation?, _ check: OutputCheck?
  ) throws(ReadError) -> [Finding] {
    try file.lookAtBytes()
    let options = check?.facts.options ?? []
    guard let meta else {
      return findings(
        name, try hits(in: &file.window, options: options), [:], "in a file that is not DICOM")
    }
    let (bulk, content, own) = (check?.bulk ?? [], check?.keptContent ?? [], check?.own ?? [])
    guard meta.transferSyntax.isDeflated else {
      let hits = try hits(in: &file.window, options: options, bulk: bulk, keptContent: content, own: own)
      return findings(name, hits, try Self.places(hits, &file, meta), "")
    }
    // What stands in the deflated stream by chance is none of its own; what stands before it is.
    let front = try hits(in: &file.window, options: options, before: meta.dataSetStart)
    _ = try file.lookAtDataSet(meta)
    let inner = try hits(in: &file.window, options: options, bulk: bulk, keptContent: content, own: own)
    return findings(name, front, [:], "before the data set")
      + findings(name, inner, try Self.places(inner, &file, meta), "")
  }

  /// The hits in a file that count: at most `mostHits`, so that what may stay cannot crowd out what may not.
  ///
  /// - Parameters:
  ///   - options: What the file says was done to it.
  ///   - bulk: The values of numbers, in ascending order.
  ///   - keptContent: Values that are kept by what they say, in ascending order; of a person nothing is.
  ///   - own: Values that the profile says, whoever it is of.
  ///   - end: Where hits count no more.
  func hits(
    in window: inout ByteWindow, options: DeidentificationOptions, bulk: [Range<UInt64>] = [],
    keptContent: [Range<UInt64>] = [], own: [Range<UInt64>] = [], before end: UInt64 = .max
  ) throws(ReadError) -> [ByteMatcher.Hit] {
    try matcher.hits(in: &window, limit: Self.mostHits, numbers: bulk) { hit in
      hit.offset < end && counts(hit, options)
        && (matcher.patterns[hit.pattern].isLong || !Self.holds(bulk, hit.offset))
        && (identifier(of: hit).isOfPerson || !Self.holds(keptContent, hit.offset))
        && !Self.holds(own, hit.offset)
    }
  }

  /// The hits that count in bytes that are in memory.
  func hits(in bytes: [UInt8], options: DeidentificationOptions) -> [ByteMatcher.Hit] {
    matcher.hits(in: bytes.span.bytes).filter { counts($0, options) }
  }

  func identifier(of hit: ByteMatcher.Hit) -> Identifier {
    identifiers[Int(matcher.patterns[hit.pattern].identifier)]
  }

  private func counts(_ hit: ByteMatcher.Hit, _ options: DeidentificationOptions) -> Bool {
    identifier(of: hit).keptBy.isDisjoint(with: options)
  }

  /// Whether one of the ranges, which ascend, holds an offset.
  private static func holds(_ ranges: [Range<UInt64>], _ offset: UInt64) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(offset)
  }

  /// The identifiers in a file's name and those of the folders that it is in.
  func findings(inName name: String) -> [Finding] {
    let bytes = Array(name.utf8)
    return Self.outermost(matcher.hits(in: bytes.span.bytes)).map { hit in
      finding(.identifierInFileName, name, hit, path: "", detail: "in the name")
    }
  }

  /// The identifiers in what a link says of where it leads.
  func findings(inTargetOf link: String, _ text: [UInt8]) -> [Finding] {
    Self.outermost(matcher.hits(in: text.span.bytes)).map { hit in
      finding(.identifierInLink, link, hit, path: "", detail: "in where it leads")
    }
  }

  /// A finding as a report may show it.
  func shown(_ finding: Finding) -> Finding {
    var finding = finding
    finding.file = shown(finding.file)
    return finding
  }

  /// The path of a file as a report may show it: the originals' names often hold the patient's.
  func shown(_ name: String) -> String {
    // The output is one file, whose path is the one that was given.
    if name.isEmpty { return "." }
    if showsValues { return name }
    return name.split(separator: "/", omittingEmptySubsequences: false).map { shownWord(String($0)) }
      .joined(separator: "/")
  }

  /// A word of an output as a report may show it.
  func shownWord(_ word: String) -> String {
    showsValues || matcher.hits(in: Array(word.utf8).span.bytes).isEmpty ? word : "…"
  }

  /// The findings that hits are, by their places where these are known.
  func findings(
    _ name: String, _ hits: [ByteMatcher.Hit], _ places: [UInt64: String], _ elsewhere: String
  ) -> [Finding] {
    Self.outermost(hits).compactMap { hit in
      let place = places[hit.offset] ?? ""
      if identifier(of: hit).isShared, Self.isShared(place) { return nil }
      return finding(.identifier, name, hit, path: place, detail: place.isEmpty ? elsewhere : "")
    }
  }

  /// Whether a place is an attribute whose value may be anybody's, in a data set or in what is told of one.
  private static func isShared(_ place: String) -> Bool {
    SharedValues.tags.contains { tag in
      place.hasSuffix("\(tag)")
        || DataDictionary.entry(for: tag).map { place.hasSuffix($0.keyword) } ?? false
    }
  }

  private func finding(
    _ kind: Finding.Kind, _ name: String, _ hit: ByteMatcher.Hit, path: String, detail: String
  ) -> Finding {
    let identifier = identifier(of: hit)
    let words = "\(identifier.kind.rawValue) of the input's \(identifier.source)"
    var finding = Finding(
      kind, name, path: path, offset: hit.offset, detail.isEmpty ? words : "\(words), \(detail)",
      value: showsValues ? Value.text(identifier.value) : nil)
    if identifier.mayBeAnybodys {
      finding.word = Finding.Word(identifier: Int(matcher.patterns[hit.pattern].identifier), file: name)
    }
    return finding
  }

  /// Of hits that lie in one another the longest.
  private static func outermost(_ hits: [ByteMatcher.Hit]) -> [ByteMatcher.Hit] {
    var result: [ByteMatcher.Hit] = []
    let ordered = hits.sorted { $0.offset == $1.offset ? $0.count > $1.count : $0.offset < $1.offset }
    var end: UInt64 = 0
    for hit in ordered where hit.offset + UInt64(hit.count) > end {
      result.append(hit)
      end = hit.offset + UInt64(hit.count)
    }
    return result
  }

  /// Where in the data set hits are, by their offsets.
  private static func places(
    _ hits: [ByteMatcher.Hit], _ file: inout AuditedFile, _ meta: FileMetaInformation
  ) throws(ReadError) -> [UInt64: String] {
    guard !hits.isEmpty else { return [:] }
    var places: [UInt64: String] = [:]
    let ordered = hits.map(\.offset).sorted()
    try file.lookAtBytes()
    if !meta.transferSyntax.isDeflated {
      for element in file.metaElements(before: meta.dataSetStart) {
        for offset in ordered where offset >= element.offset && offset < meta.dataSetStart {
          places[offset] = "\(element.tag)"
        }
      }
      for offset in ordered where offset < 128 && meta.dataSetStart >= 132 { places[offset] = "the preamble" }
    }
    let start = try file.lookAtDataSet(meta)
    var walk = ElementWalk(from: start, encoding: meta.transferSyntax.encoding, in: file.window)
    do {
      while let step = try walk.next(in: &file.window) {
        let end = max(step.range.upperBound, step.header.valueStart)
        for offset in ordered where offset >= step.header.start && (offset < end || step.content == .padding)
        {
          places[offset] = step.content == .padding ? "behind the data set" : walk.text(for: step.tag)
        }
      }
    } catch {
      // Behind what cannot be read the offset alone says where it is.
    }
    return places
  }
}
