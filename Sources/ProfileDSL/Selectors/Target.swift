internal import DICOM
internal import Engine

/// What a rule speaks of, and what the dictionary knows of it: actions are checked against this.
struct Target {
  var selector: ElementSelector
  /// The attributes that the selector can match; empty when the dictionary cannot say, as for a private element.
  var subjects: [Subject]
  /// Whether the selector is one standard attribute, by its keyword or tag.
  var isSingleAttribute: Bool

  /// Whether it is private elements, whose VR only the file knows.
  var isPrivate: Bool {
    switch selector.element {
    case .privateElement, .elements(.private): true
    default: false
    }
  }

  /// One attribute, or every attribute of a VR.
  struct Subject {
    /// As a message names it.
    var name: String
    /// The VRs that it may have: more than one as in "US or SS".
    var vrs: [VR]
  }
}
