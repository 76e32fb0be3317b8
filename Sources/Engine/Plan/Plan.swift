public import DICOM

/// Everything that a compiled profile asks of the engine.
public struct Plan: Sendable {
  /// The rules of all layers, in any order.
  public var rules: [Rule]
  public var defaults: Defaults
  /// What rules depend on: a rule names its condition by the place in this list.
  public var conditions: [Condition]
  /// When an instance is set aside, and what is said of it.
  public var quarantines: [ConditionalQuarantine]
  /// How `shift-date` moves dates.
  public var dateShift: DateShift?
  /// The attributes that tell one patient from another.
  public var identity: [Tag]
  /// Which instances are kept; nil keeps all.
  public var selection: Selection?
  /// What becomes of kept values that hold what identifies somebody.
  public var sweep: Sweep
  /// Where they are written; nil is a folder a study, a folder a series, and files named by the new UIDs.
  public var layout: OutputLayout?
  /// What is written beside them.
  public var sidecars: [Sidecar] = []
  /// What the output says of its own de-identification; nil says nothing and leaves what the source says to the rules.
  public var statement: DeidentificationStatement?
  /// Whether a run is to tell what became of each study.
  public var recordsStudies = false
  /// Whether a run is to tell who became whom.
  public var recordsLinkage = false
  /// Whether the run is to tell what became of every UID and patient id.
  var recordsReplacements = false

  /// What becomes of an identifier that is found in a value which a rule keeps.
  public enum Sweep: String, Hashable, Sendable, CaseIterable {
    /// It is cut out of text; of anything else the element goes.
    case cut
    /// The instance is set aside.
    case quarantine
    /// Nobody looks.
    case off
  }

  /// An instance for which the condition holds is quarantined.
  public struct ConditionalQuarantine: Hashable, Sendable {
    /// The place in `conditions`.
    public var condition: Int
    public var reason: String
    /// How near the layer is that it comes from, as a rule's.
    public var layer: Int

    public init(condition: Int, reason: String, layer: Int = 0) {
      self.condition = condition
      self.reason = reason
      self.layer = layer
    }
  }

  /// More conditions than a profile may have: which of them hold is one bit each.
  public static let mostConditions = 64

  public init(
    rules: [Rule], defaults: Defaults, conditions: [Condition] = [],
    quarantines: [ConditionalQuarantine] = [], dateShift: DateShift? = nil,
    identity: [Tag] = Plan.defaultIdentity, selection: Selection? = nil, layout: OutputLayout? = nil,
    statement: DeidentificationStatement? = nil, sweep: Sweep = .off
  ) {
    precondition(conditions.count <= Self.mostConditions)
    self.rules = rules
    self.defaults = defaults
    self.conditions = conditions
    self.quarantines = quarantines
    self.dateShift = dateShift
    self.identity = identity
    self.selection = selection
    self.layout = layout
    self.statement = statement
    self.sweep = sweep
  }

  /// (0010,0020) Patient ID and (0010,0021) Issuer of Patient ID.
  public static let defaultIdentity = [Tag(0x0010, 0x0020), Tag(0x0010, 0x0021)]

  /// The plan that changes nothing.
  public static let identity = Plan(rules: [], defaults: .keepEverything)
}

extension Plan {
  /// The attributes of the root data set that must be known before the first byte is written, in tag order: those
  /// that name the output, and whatever conditions and actions ask for.
  public var neededAttributes: [Tag] {
    var tags: Set<Tag> = [
      .specificCharacterSet, .sopClassUID, .sopInstanceUID, .studyInstanceUID, .seriesInstanceUID,
    ]
    for condition in conditions { tags.formUnion(condition.needs.map(\.tag)) }
    let actions = rules.map(\.action) + Array(defaults.byVR.values)
    for action in actions { tags.formUnion(action.neededAttributes) }
    if actions.contains(where: \.asksForPatient) { tags.formUnion(identity) }
    if let selection { tags.formUnion(selection.cataloguedTags) }
    if recordsStudies { tags.formUnion(ImageOrder.tags + [.accessionNumber]) }
    if recordsLinkage { tags.formUnion(LinkageRecorder.tags) }
    if let layout {
      tags.formUnion(layout.attributes)
      if (layout.study + layout.components).contains(where: { $0.hasRandom(per: .patient) }) {
        tags.formUnion(identity)
      }
    }
    for rule in rules where rule.action.isRequirement {
      if case .tag(let tag) = rule.selector.element { tags.insert(tag) }
    }
    return tags.sorted()
  }
}

extension Plan {
  /// Whether the identifying values of an instance must be known beforehand.
  var needsVocabulary: Bool {
    sweep != .off || rules.contains { $0.action.cleans } || defaults.byVR.values.contains(where: \.cleans)
      || defaults.privateElements.cleans || defaults.unknownElements.cleans
  }

  /// Whether headers must be read before the first file is written: a study or series is asked about, instances are
  /// numbered among each other or may want one path, or somebody asks who became whom, which only holds of the one that
  /// stays of several files that claim to be one instance.
  var needsCatalogue: Bool { recordsLinkage || recordsReplacements || asksForCatalogue }

  /// Whether the profile itself asks for a catalogue. If not, what is written must not depend on what else is asked for:
  /// files stream through, and one SOP Instance UID in two series is two files of the output.
  var asksForCatalogue: Bool {
    recordsStudies || selection?.needsCatalogue ?? false
      || layout.map { $0.collisions == .suffix || !$0.namesStudiesByUID || !$0.namesInstancesByUID } ?? false
  }
}

extension Action {
  /// The attributes whose values the action needs beside the one that it is done to.
  var neededAttributes: [Tag] {
    switch self {
    case .replace(let template), .set(let template): template.attributes
    case .hash(let hash): hash.source.map { [$0] } ?? []
    case .pipeline(let steps): steps.flatMap(\.neededAttributes)
    case .byConcept(let concepts): concepts.actions.flatMap(\.neededAttributes)
    default: []
    }
  }

  /// Whether the action is or has `clean`.
  public var cleans: Bool {
    switch self {
    case .clean: true
    case .pipeline(let steps): steps.contains(where: \.cleans)
    case .byConcept(let concepts): concepts.actions.contains(where: \.cleans)
    default: false
    }
  }

  /// Whether what comes out is made by this program, and not what went in or a part of it.
  var makesItsOwn: Bool {
    switch self {
    case .delete, .empty, .replaceWithDummy, .replace, .set, .hashUID, .hash, .date, .shiftDate, .age,
      .lookup, .byType:
      true
    case .keep, .keepVerbatim, .substitute, .clean, .require, .quarantine: false
    case .pipeline(let steps): steps.contains(where: \.makesItsOwn)
    // What is done is one of several actions: looked at once more, whichever it is, nothing is missed.
    case .byConcept, .unknownCode: false
    }
  }

  /// Whether the result depends on who the patient is.
  var asksForPatient: Bool {
    switch self {
    case .shiftDate: true
    case .replace(let template), .set(let template): template.hasRandom(per: .patient)
    case .pipeline(let steps): steps.contains(where: \.asksForPatient)
    case .byConcept(let concepts): concepts.actions.contains(where: \.asksForPatient)
    default: false
    }
  }

  /// Whether an instance without a value is set aside.
  public var isRequirement: Bool { requirement != nil }

  /// Why a value is required.
  var requirement: String? {
    switch self {
    case .require(let reason): reason
    case .pipeline(let steps): steps.first?.requirement
    default: nil
    }
  }
}
