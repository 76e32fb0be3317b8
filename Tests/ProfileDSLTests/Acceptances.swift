import Engine
import ProfileDSL

/// What every weakening needs, for profiles of tests that are about something else.
let everyAcceptance =
  "\naccept:\n"
  + ["identifier-kept", "private-kept", "unlisted-kept", "wide-keep", "shadowed", "overlap"]
  .map { "  - { check: \($0), because: a test }\n" }.joined()

extension [Diagnostic] {
  /// Without what `everyAcceptance` accepts for nothing.
  var found: [Diagnostic] { filter { $0.code != .unusedAccept } }
}

extension [Rule] {
  /// Without the places where they stand.
  var withoutOrigins: [Rule] {
    map { rule in
      var bare = rule
      bare.origin = nil
      return bare
    }
  }
}
