internal import DICOM
internal import Engine

/// Decides what becomes of each foreign rule in a profile that extends the standard's.
///
/// Never weaker in silence: what has no equivalent gets the strictest one, what is kept that the base removes is marked,
/// and the keeping of a direct identifier is written as a comment that a person must take up.
struct RowResolver {
  let trial: Trial

  /// A foreign rule as it will stand in the profile.
  struct Row {
    var origin: String
    var remarks: [String] = []
    /// The selector and its action; nil when only a comment is left.
    var rule: (selector: String, action: String)?
    /// The check whose acceptance the rule needs: until a person decides, it is commented out.
    var check: Diagnostic.Code?
    var isSuspended: Bool { check != nil }
    /// Whether it does what the foreign rule asks for.
    var isComplete = true
    /// Whether no rule of the file states it: one that does goes before it.
    var isDerived = false
  }

  /// The row, and behind it those for what a wide rule does not reach.
  func resolve(_ row: ForeignRow) -> [Row] {
    var result = Row(origin: row.origin, remarks: row.losses, isComplete: row.losses.isEmpty)
    if case .covered(let why) = row.action {
      result.remarks.append(why)
      return [result]
    }
    let (selector, obstacle) = selector(of: row.subject)
    guard let selector else {
      result.remarks.append(obstacle?.words ?? "")
      result.isComplete = result.isComplete && (obstacle?.isDeletedAnyway ?? false) && row.action.isProtective
      return [result]
    }
    if let mistake = trial.mistake(of: "delete", for: selector) {
      result.remarks.append("no equivalent: \(mistake)")
      result.isComplete = false
      return [result]
    }
    apply(row.action, to: row.subject, selector, &result)
    return [result] + reach(of: row, result)
  }

  private func apply(
    _ action: ForeignRow.Action, to subject: ForeignRow.Subject, _ selector: String, _ row: inout Row
  ) {
    let tag = subject.tag
    switch action {
    case .covered: return
    case .none(let why): strictest(why, tag, selector, &row)
    case .write(let candidates):
      row.rule = (selector, first(of: candidates + ["delete"], for: selector, &row))
    case .keep: retain(["keep"], tag, selector, isText: true, &row)
    case .edit(let candidates): retain(candidates, tag, selector, isText: true, &row)
    case .coarsen(let candidates): retain(candidates, tag, selector, isText: false, &row)
    }
  }

  /// What stays of a value, when this version can do it.
  private func retain(
    _ candidates: [String], _ tag: Tag?, _ selector: String, isText: Bool, _ row: inout Row
  ) {
    var mistakes: [String] = []
    var check: Diagnostic.Code?
    let found = candidates.first {
      guard let mistake = trial.diagnostic(of: $0, for: selector) else { return true }
      if Self.acceptable.contains(mistake.code) {
        check = mistake.code
        return true
      }
      mistakes.append(mistake.message)
      return false
    }
    guard let found else {
      strictest(mistakes.first ?? "it cannot be said in this language", tag, selector, &row)
      return
    }
    row.rule = (selector, found)
    let base = tag.map { BaseProtection.action(for: $0) }
    if check == nil, base == .keep { return }
    if check == nil, isText, let tag, BaseProtection.isDirectIdentifier(tag) { check = .identifierKept }
    let verb = base.map { BaseProtection.verb($0) } ?? "deletes what it does not name of"
    guard let check else {
      row.remarks.append("weakens the basic profile, which \(verb) this")
      return
    }
    row.check = check
    row.isComplete = false
    row.remarks.append(
      "NOT TAKEN OVER: this \(check == .identifierKept ? "may say who somebody is" : "keeps what nobody has named"), and the "
        + "basic profile \(verb) it. To have it all the same, take the # from the row and from its entry below "
        + "\"accept\".")
  }

  /// What the language takes when a sentence says why.
  private static let acceptable: Set<Diagnostic.Code> = [
    .identifierKept, .privateKept, .unlistedKept, .wideKeep,
  ]

  /// What no action of this language does: the base's own rule when that protects, else the element goes.
  private func strictest(_ why: String, _ tag: Tag?, _ selector: String, _ row: inout Row) {
    row.isComplete = false
    let base = tag.map { BaseProtection.action(for: $0) } ?? .keep
    guard base == .keep else {
      row.remarks.append("no equivalent: \(why); the basic profile \(BaseProtection.verb(base)) it")
      return
    }
    row.remarks.append("no equivalent: \(why); it is deleted")
    row.rule = (selector, "delete")
  }

  /// The first action that can be done; why others cannot is a remark.
  private func first(of candidates: [String], for selector: String, _ row: inout Row) -> String {
    for candidate in candidates {
      guard let mistake = trial.mistake(of: candidate, for: selector) else { return candidate }
      row.remarks.append("not \(candidate): \(mistake)")
      row.isComplete = false
    }
    return "delete"
  }

  /// Rows for the attributes that the base keeps by name, which a wide rule would leave as they are.
  private func reach(of row: ForeignRow, _ wide: Row) -> [Row] {
    guard case .write = row.action, let rule = wide.rule else { return [] }
    let matches: [Tag]
    switch row.subject {
    case .pattern(let pattern): matches = BaseProtection.keptByName.filter { pattern.matches($0) }
    case .selector(_, let tags):
      let set = Set(tags)
      matches = BaseProtection.keptByName.filter { set.contains($0) }
    case .tag, .placed, .none: return []
    }
    return matches.compactMap { tag in
      guard let keyword = DataDictionary.entry(for: tag)?.keyword else { return nil }
      let fits = trial.mistake(of: rule.action, for: keyword) == nil
      return Row(
        origin: "as \(rule.selector), which does not reach what the base names",
        rule: (keyword, fits ? rule.action : "delete"), isDerived: true)
    }
  }
}

extension RowResolver {
  /// Why a subject cannot be named, and whether the program deletes it whatever the profile says.
  struct Obstacle {
    var words: String
    var isDeletedAnyway: Bool
  }

  func selector(of subject: ForeignRow.Subject) -> (String?, Obstacle?) {
    switch subject {
    case .selector(let text, _): return (text, nil)
    case .none(let why): return (nil, Obstacle(words: "no equivalent: \(why)", isDeletedAnyway: false))
    case .pattern(let pattern):
      guard pattern.mask & pattern.value & 0x0001_0000 == 0 else { return (nil, Self.isPrivate) }
      return (pattern.description, nil)
    case .placed(let text, let tag) where !tag.isPrivate: return (text, nil)
    case .tag(let tag), .placed(_, let tag):
      if tag.group <= 0x0003 || tag.group >= 0xFFFA {
        let words = "file meta information, group 0000 and signatures are always written anew or left out"
        return (nil, Obstacle(words: words, isDeletedAnyway: true))
      }
      if tag.isPrivate { return (nil, Self.isPrivate) }
      if tag.isGroupLength {
        return (nil, Obstacle(words: "group lengths are always left out", isDeletedAnyway: true))
      }
      guard let entry = DataDictionary.entry(for: tag) else {
        let words = "the dictionary does not know \(tag): it is deleted (defaults: unknown)"
        return (nil, Obstacle(words: words, isDeletedAnyway: true))
      }
      return (entry.isRepeating ? tag.description : entry.keyword, nil)
    }
  }

  private static let isPrivate = Obstacle(
    words: "private elements are deleted; here one is named by its creator: (gggg,\"CREATOR\",ee)",
    isDeletedAnyway: true)
}

extension ForeignRow.Action {
  /// Whether deleting is enough for it.
  fileprivate var isProtective: Bool {
    switch self {
    case .write(let candidates): candidates == ["delete"]
    case .covered: true
    case .keep, .edit, .coarsen, .none: false
    }
  }
}
