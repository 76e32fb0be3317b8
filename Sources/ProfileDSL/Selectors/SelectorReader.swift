internal import DICOM
internal import Engine

/// Reads a selector and asks the dictionary whether there is such a thing.
struct SelectorReader {
  private typealias Mistake = SelectorSyntax.Mistake

  /// The target of a selector; nil when it is mistaken, which the sink then says.
  static func read(_ scalar: Node.Scalar, _ sink: inout DiagnosticSink) -> Target? {
    do throws(SelectorSyntax.Mistake) {
      var scanner = SelectorScanner(scalar.text)
      return try SelectorReader(suggests: sink.wantsSuggestions).resolve(try scanner.scan())
    } catch {
      let span = scalar.span(offset: error.offset, length: error.length)
      sink.error(error.code, span, error.message, help: error.help)
      return nil
    }
  }

  private let suggests: Bool

  private func resolve(_ syntax: SelectorSyntax) throws(SelectorSyntax.Mistake) -> Target {
    var ancestors: [ElementSelector.Ancestor] = []
    for step in syntax.steps.dropLast() {
      if step.item == .anyDepth {
        guard ancestors.last != .anyDepth else { throw mistake("** stands here twice", step) }
        ancestors.append(.anyDepth)
      } else {
        ancestors.append(.sequence(try container(step), index: step.index))
      }
    }
    guard let last = syntax.steps.last else { throw Mistake.empty }
    guard last.item != .anyDepth else {
      throw mistake("** stands for the way to an element: something follows it", last, help: "write **/any")
    }
    guard last.index == nil else {
      throw mistake("a rule speaks of an element, not of one item of it", last, help: "leave out the [n]")
    }
    let (item, subjects) = try resolve(last)
    let isSingle =
      switch item {
      case .tag, .pattern: subjects.count == 1
      default: false
      }
    return Target(
      selector: ElementSelector(item, in: ancestors, isAnchored: syntax.isAnchored), subjects: subjects,
      isSingleAttribute: isSingle)
  }

  /// A step that has something below it.
  private func container(
    _ step: SelectorSyntax.Step
  ) throws(SelectorSyntax.Mistake) -> ElementSelector.Item {
    let (item, subjects) = try resolve(step)
    if subjects.isEmpty {
      guard item != .elements(.curves), item != .elements(.overlays) else {
        throw mistake(.notASequence, "there are no sequences here: nothing lies below", step)
      }
      return item
    }
    let sequences = subjects.filter { $0.vrs.contains(.sq) }
    guard !sequences.isEmpty else {
      let name = subjects.first?.name ?? ""
      let vrs = subjects.first.map { Self.list($0.vrs) } ?? ""
      throw mistake(
        .notASequence, "\(name) is \(vrs), not a sequence: nothing lies below it", step,
        help: "every step but the last is a sequence")
    }
    if case .keywords(let glob, let tags) = item {
      return .keywords(glob, tags: tags.filter { DataDictionary.vr(of: $0) == .sq })
    }
    return item
  }

  private func resolve(
    _ step: SelectorSyntax.Step
  ) throws(SelectorSyntax.Mistake) -> (item: ElementSelector.Item, subjects: [Target.Subject]) {
    switch step.item {
    case .anyDepth: throw mistake("** cannot stand here", step)
    case .word(let word): try word.contains("*") ? glob(word, step) : named(word, step)
    case .vrs(let letters): try vrs(letters, step)
    case .pattern(let pattern): try numbered(pattern, step)
    case .range(let first, let last): (try range(first, last, step), [])
    case .privateElement(let group, let creator, let element):
      (try privateElement(group, creator, element, step), [])
    }
  }

  /// A keyword of the dictionary, or a class.
  private func named(
    _ word: String, _ step: SelectorSyntax.Step
  ) throws(SelectorSyntax.Mistake) -> (ElementSelector.Item, [Target.Subject]) {
    if let kind = ElementSelector.Class(rawValue: word) { return (.elements(kind), []) }
    guard let entry = DataDictionary.entry(forKeyword: word) else {
      throw mistake(
        .unknownAttribute, "\"\(word)\" is no keyword of the dictionary", step,
        help: suggests ? Suggestion.question(for: word, among: Self.words) : nil)
    }
    try refuseFileMeta(entry.tag, step)
    let item: ElementSelector.Item = entry.pattern.tag.map { .tag($0) } ?? .pattern(entry.pattern)
    return (item, [Target.Subject(name: word, vrs: Array(entry.vrs))])
  }

  /// Every word that may stand where an attribute does; made when the first is misspelt.
  private static let words = Array(DataDictionary.keywords) + ElementSelector.Class.allCases.map(\.rawValue)

  private func numbered(
    _ written: TagPattern, _ step: SelectorSyntax.Step
  ) throws(SelectorSyntax.Mistake) -> (ElementSelector.Item, [Target.Subject]) {
    let isOdd = written.mask & written.value & 0x0001_0000 != 0
    guard !isOdd else {
      let group = written.description.dropFirst().prefix(4)
      throw mistake(
        .privateBlock, "\(written) is private, and where it lies differs from file to file", step,
        help: "name its creator: (\(group),\"CREATOR\",\(written.description.dropLast().suffix(2)))")
    }
    // An open digit stands for the even groups only, as in the standard's own (60xx,3000) (PS3.5 7.6): what is
    // private is named by its creator.
    let pattern = TagPattern(value: written.value, mask: written.mask | 0x0001_0000)
    guard let tag = pattern.tag else {
      let entry = DataDictionary.keywords.lazy.compactMap { DataDictionary.entry(forKeyword: $0) }
        .first { $0.pattern == pattern }
      let subjects = entry.map { [Target.Subject(name: $0.keyword, vrs: Array($0.vrs))] } ?? []
      return (.pattern(pattern), subjects)
    }
    try refuseFileMeta(tag, step)
    guard let entry = DataDictionary.entry(for: tag) else {
      throw mistake(
        .unknownAttribute, "the dictionary does not know \(tag)", step,
        help: "\"unknown\" speaks of all that it does not know")
    }
    return (.tag(tag), [Target.Subject(name: entry.keyword, vrs: Array(entry.vrs))])
  }

  private func refuseFileMeta(_ tag: Tag, _ step: SelectorSyntax.Step) throws(SelectorSyntax.Mistake) {
    guard tag.group <= 0x0003 || tag.group >= 0xFFFA else { return }
    throw mistake(
      .noEffect, "a rule for \(tag) does nothing", step,
      help: "groups 0000 and 0002, digital signatures and delimiters are always written anew or left out")
  }

  private func range(
    _ first: Tag, _ last: Tag, _ step: SelectorSyntax.Step
  ) throws(SelectorSyntax.Mistake) -> ElementSelector.Item {
    guard first <= last else {
      throw mistake(.emptyRange, "the range ends before it begins", step, help: "write \(last)..\(first)")
    }
    guard first.group != last.group || !first.isPrivate else {
      throw mistake(
        .privateBlock, "the range is private, and what lies where differs from file to file", step,
        help: "name the creator: (\(first.description.dropFirst().prefix(4)),\"CREATOR\",xx)")
    }
    return .range(first...last)
  }

  private func privateElement(
    _ group: UInt16, _ creator: String, _ element: UInt8?, _ step: SelectorSyntax.Step
  ) throws(SelectorSyntax.Mistake) -> ElementSelector.Item {
    guard group & 1 == 1, group > 0x0008 else {
      throw mistake("private groups are odd, from 0009 on", step)
    }
    let name = creator.unicodeScalars
    guard name.contains(where: { $0 != " " }), name.count <= 64 else {
      throw mistake("a private creator has 1 to 64 characters", step)
    }
    guard name.allSatisfy({ (0x20...0x7E).contains($0.value) && $0 != "\\" }) else {
      throw mistake(
        .unsupported, "this version finds private creators of ASCII characters only", step)
    }
    var trimmed = Array(creator.utf8)[...]
    while trimmed.first == 0x20 { trimmed.removeFirst() }
    while trimmed.last == 0x20 { trimmed.removeLast() }
    return .privateElement(group: group, creator: String(decoding: trimmed, as: UTF8.self), element: element)
  }

  private func vrs(
    _ letters: String, _ step: SelectorSyntax.Step
  ) throws(SelectorSyntax.Mistake) -> (ElementSelector.Item, [Target.Subject]) {
    var found: [VR] = []
    for word in letters.split(separator: "|", omittingEmptySubsequences: false) {
      guard let vr = VR(word), VR.allCases.contains(vr) else {
        let known = VR.allCases.map(\.description)
        throw mistake(
          "\"\(word)\" is no value representation", step,
          help: Suggestion.question(for: String(word), among: known) ?? "as in vr:PN|LT")
      }
      guard !found.contains(vr) else { throw mistake("\(vr) stands here twice", step) }
      found.append(vr)
    }
    return (.vrs(Set(found)), found.map { Target.Subject(name: "vr:\($0)", vrs: [$0]) })
  }

  private func glob(
    _ word: String, _ step: SelectorSyntax.Step
  ) throws(SelectorSyntax.Mistake) -> (ElementSelector.Item, [Target.Subject]) {
    let matcher = KeywordGlob(word)
    guard matcher.isWellFormed else {
      throw mistake(
        "a pattern of keywords has letters, digits and *", step, help: "as in *Date; \"any\" is everything")
    }
    let entries = DataDictionary.keywords.filter { matcher.matches($0) }.compactMap {
      DataDictionary.entry(forKeyword: $0)
    }.filter { $0.tag.group > 0x0003 && $0.tag.group < 0xFFFA }
    guard !entries.isEmpty else {
      throw mistake(.emptyGlob, "no keyword of the dictionary matches \"\(word)\"", step)
    }
    let tags = entries.flatMap { KeywordGlob.tags(of: $0.pattern) }
    let subjects = entries.map { Target.Subject(name: $0.keyword, vrs: Array($0.vrs)) }
    return (.keywords(word, tags: tags.sorted()), subjects)
  }

  /// The VRs as a message lists them: "US or SS".
  static func list(_ vrs: [VR]) -> String { vrs.map(\.description).joined(separator: " or ") }

  private func mistake(
    _ message: String, _ step: SelectorSyntax.Step, help: String? = nil
  ) -> SelectorSyntax.Mistake {
    mistake(.badSelector, message, step, help: help)
  }

  private func mistake(
    _ code: Diagnostic.Code, _ message: String, _ step: SelectorSyntax.Step, help: String? = nil
  ) -> SelectorSyntax.Mistake {
    Mistake(code: code, message: message, help: help, offset: step.offset, length: step.length)
  }
}

extension SelectorSyntax.Mistake {
  fileprivate static let empty = Self(
    code: .badSelector, message: "the selector is empty", help: nil, offset: 0, length: 1)
}
