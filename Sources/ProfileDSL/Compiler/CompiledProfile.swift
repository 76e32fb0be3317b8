public import Engine

/// A profile with all that it extends: what the engine makes its table of.
public struct CompiledProfile: Sendable {
  public let name: String
  /// What the profile is for, in its author's words.
  public let about: String?
  /// The rules of all layers, the nearest first.
  public let rules: [Rule]
  public let defaults: Defaults
}
