/// The words of the profile language: the one place that knows which there are.
///
/// The readers look words up here, so that a word that is not here is a mistake; the suggestions are made from the same
/// lists, so that they never name a word that is refused.
enum Vocabulary {
  /// The version of the language that this reads.
  static let version = "1"

  /// The keys of a profile.
  enum ProfileKey: String, CaseIterable {
    case profile, name, about, extends, tags, defaults
    // Promised by the language, and not read by this version.
    case options, parameters, identity, dates, rules, select, output, accept, tests, combined, override

    var isSupported: Bool { Self.supported.contains(self) }
    static let supported: [Self] = [.profile, .name, .about, .extends, .tags, .defaults]
  }

  /// The keys of `defaults`.
  enum DefaultsKey: String, CaseIterable { case `private`, unknown, vr }

  /// The actions.
  enum ActionWord: String, CaseIterable {
    case keep, delete, empty, replace, set, hash, date, substitute
    case hashUID = "hash-uid"
    // Promised by the language, and not read by this version.
    case age, clean, lookup, require, quarantine
    case shiftDate = "shift-date"
    case keepVerbatim = "keep-verbatim"

    /// What may stand behind the word.
    enum Parameter {
      case none
      case optionalText
      case text
      case optionalMap
      case map
      case word
      /// The action is not read by this version.
      case unsupported
    }

    var parameter: Parameter {
      switch self {
      case .keep, .delete, .empty, .hashUID: .none
      case .replace: .optionalText
      case .set: .text
      case .hash: .optionalMap
      case .substitute: .map
      case .date: .word
      case .age, .clean, .lookup, .require, .quarantine, .shiftDate, .keepVerbatim: .unsupported
      }
    }

    static let supported = allCases.filter { $0.parameter != .unsupported }
    /// How an action is written that needs a parameter.
    var example: String {
      switch self {
      case .set, .replace: "{ \(rawValue): TEXT }"
      case .substitute: "{ substitute: { \"/\": \"-\" } }"
      case .date: "{ date: year }"
      case .hash: "{ hash: { length: 12 } }"
      default: rawValue
      }
    }
  }

  /// The options of `hash`.
  enum HashOption: String, CaseIterable {
    case length, prefix
    // Promised by the language, and not read by this version.
    case of

    static let supported: [Self] = [.length, .prefix]
  }

  /// What `date` keeps.
  enum DateWord: String, CaseIterable { case year, month }
}
