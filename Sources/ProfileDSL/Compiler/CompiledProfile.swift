public import Engine

/// A profile with all that it extends: what the engine works by, and where each of its rules comes from.
public struct CompiledProfile: Sendable {
  public let name: String
  /// What the profile is for, in its author's words.
  public let about: String?
  /// What the engine does.
  public var plan: Plan
  /// The examples in the profile's own file.
  public let tests: [ProfileTest]
  /// SHA-256 of the texts and parameters that it was made of, in hexadecimal digits: another profile has another.
  public internal(set) var digest = ""
  /// Where the rules come from: a rule's `origin` is the place in this list; the standard's have none.
  let origins: [RuleOrigin]
  /// The conditions of the plan as they are written.
  let conditions: [String]
  /// The options that edit the standard's table.
  let options: [Vocabulary.OptionWord]

  /// The rules of all layers, the nearest first.
  public var rules: [Rule] { plan.rules }
  public var defaults: Defaults { plan.defaults }
}

/// Where a rule stands.
struct RuleOrigin: Hashable, Sendable {
  /// The file, or the name of a shipped profile.
  var file: String
  var line: Int
  /// The selector as it is written.
  var selector: String
  /// The name of the entry of `rules` that it belongs to.
  var rule: String?
}
