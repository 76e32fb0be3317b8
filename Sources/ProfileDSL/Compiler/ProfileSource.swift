internal import Engine

/// One profile file, checked on its own: what it says before what it extends is laid below.
struct ProfileSource: Sendable {
  var name: String
  var about: String?
  /// What it builds on, in the order listed, with the place of each name.
  var bases: [Node.Scalar] = []
  var rows: [Row] = []
  var defaults = PartialDefaults()

  /// One line of `tags`.
  struct Row: Sendable {
    var selector: ElementSelector
    var action: Action
  }
}
