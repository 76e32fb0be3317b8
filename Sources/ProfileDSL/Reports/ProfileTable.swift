internal import DICOM
internal import Engine

/// The compiled tag action table, row by row: what happens to every attribute of the dictionary, to private elements and
/// to what nobody named.
public struct ProfileTable: Sendable {
  /// What happens to one attribute, or to one kind of elements.
  public struct Row: Hashable, Sendable {
    public var tag: String
    public var keyword: String
    public var vr: String
    public var action: String
    /// Where the rule stands.
    public var place: String
    /// The condition under which the row holds; empty when it always does.
    public var condition: String
  }

  public let rows: [Row]

  /// - Parameter sopClass: The UID of a SOP class: conditions that ask for nothing else are decided, and
  ///   compound actions resolved.
  public init(_ profile: CompiledProfile, sopClass: String? = nil) {
    let decided = ConditionDecision(profile.plan, sopClass: sopClass)
    let ranking = RuleRanking(profile.plan, holding: decided.holding, sopClass: sopClass)
    var rows: [Row] = []
    for entry in DataDictionary.entries where entry.tag.group > 0x0003 && entry.tag.group < 0xFFFA {
      guard let vr = entry.vrs.first else { continue }
      let element = RuleRanking.Element(entry.tag, vr: vr)
      let winner = ranking.rules(for: element).first
      rows.append(
        Row(
          tag: entry.pattern.description, keyword: entry.keyword,
          vr: entry.vrs.map(\.description).joined(separator: " or "),
          action: profile.states(entry.tag) ? "written anew" : ranking.action(for: element).text,
          place: profile.states(entry.tag)
            ? "what was done" : winner.map { profile.place(of: $0) } ?? "defaults", condition: ""))
    }
    // What is not one attribute of the dictionary: paths, private elements, conditions that are not decided.
    for (index, rule) in profile.plan.rules.enumerated() {
      let isOpen = rule.condition.map { decided.isOpen($0) } ?? false
      let isHeld = rule.condition.map { decided.holds($0) } ?? true
      guard isOpen || isHeld, isOpen || rule.selector.isBeyondDictionary else { continue }
      let written =
        rule.origin.map { profile.origins[$0].selector } ?? rule.selector.element.privateText
        ?? "rule \(index + 1)"
      rows.append(
        Row(
          tag: written, keyword: "", vr: "", action: rule.action.text, place: profile.place(of: rule),
          condition: isOpen ? rule.condition.map { profile.conditions[$0] } ?? "" : ""))
    }
    let defaults = profile.plan.defaults
    for (name, action) in [("private", defaults.privateElements), ("unknown", defaults.unknownElements)] {
      rows.append(
        Row(tag: name, keyword: "", vr: "", action: action.text, place: "defaults", condition: ""))
    }
    self.rows = rows
  }

  public enum Format: String, CaseIterable, Sendable { case text, json, csv }

  /// The rows for a person or a program.
  public func rendered(as format: Format) -> String {
    let names = ["tag", "keyword", "vr", "action", "place", "condition"]
    let cells = rows.map { [$0.tag, $0.keyword, $0.vr, $0.action, $0.place, $0.condition] }
    switch format {
    case .csv:
      return ([names] + cells).map { $0.map(Self.field).joined(separator: ",") }.joined(separator: "\r\n")
        + "\r\n"
    case .json:
      let objects = cells.map { row in
        "{" + zip(names, row).map { "\(JSONText.quoted($0)):\(JSONText.quoted($1))" }.joined(separator: ",")
          + "}"
      }
      return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    case .text:
      let widths = names.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
      return cells.map { row in
        var line = row.indices.map { column in
          row[column] + String(repeating: " ", count: max(0, widths[column] - row[column].count))
        }.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
      }.joined(separator: "\n") + "\n"
    }
  }

  /// A field of a CSV file (RFC 4180).
  private static func field(_ text: String) -> String {
    text.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
      ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}

/// Which conditions of a plan are decided when nothing but the SOP class is known.
struct ConditionDecision {
  private let plan: Plan
  private(set) var holding: UInt64 = 0
  private var open: UInt64 = 0

  init(_ plan: Plan, sopClass: String?) {
    self.plan = plan
    for (index, condition) in plan.conditions.enumerated() {
      // A condition that asks for nothing is decided by itself.
      let isDecided = condition.needs.allSatisfy { reference in
        sopClass != nil && reference.tag == .sopClassUID && reference.scope == .instance
      }
      let known = KnownSOPClass(uid: sopClass ?? "")
      guard isDecided, !condition.needsCatalogue, let holds = try? condition.holds(in: known) else {
        open |= 1 << UInt64(index)
        continue
      }
      if holds { holding |= 1 << UInt64(index) }
    }
  }

  func isOpen(_ condition: Int) -> Bool { open >> UInt64(condition) & 1 == 1 }
  func holds(_ condition: Int) -> Bool { holding >> UInt64(condition) & 1 == 1 }

  private struct KnownSOPClass: AttributeContext {
    var uid: String
    func values(of reference: AttributeReference) throws(UndecidableAttribute) -> [String]? { [uid] }
    func isOutlier(_ outlier: Outlier) throws(UndecidableAttribute) -> Bool { false }
  }
}

extension ElementSelector.Item {
  /// A private element as selectors write it.
  fileprivate var privateText: String? {
    guard case .privateElement(let group, let creator, let element?) = self else { return nil }
    let tag = Tag(group, UInt16(element)).description
    return "(\(tag.dropFirst().prefix(4)),\"\(creator)\",\(tag.dropLast().suffix(2)))"
  }
}

extension ElementSelector {
  /// Whether the selector speaks of something else than attributes of the root data set by the dictionary.
  fileprivate var isBeyondDictionary: Bool {
    if !ancestors.isEmpty || isAnchored { return true }
    switch element {
    case .privateElement, .elements(.private), .elements(.unknown): return true
    default: return false
    }
  }
}
