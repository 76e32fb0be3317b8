internal import DICOM
internal import Engine

/// An example that a profile carries: an instance, and what must become of it.
public struct ProfileTest: Sendable {
  public let name: String
  let span: SourceSpan
  var given: [Given]
  var expectation: Expectation
  /// Where the instance must be written.
  var path: Node.Scalar?
  /// The instances of a series, when the test is about one.
  var series: [[Given]] = []
  /// What must become of each of them.
  var fates: [Fate] = []

  struct Given: Sendable {
    var path: Path
    var value: Node.Scalar
  }

  enum Expectation: Sendable {
    case quarantined
    case values([Expected])
  }

  /// What becomes of an instance of a series.
  enum Fate: Hashable, Sendable {
    case selected, dropped(by: String), quarantined
  }

  struct Expected: Sendable {
    var path: Path
    var outcome: Outcome
    var span: SourceSpan
  }

  enum Outcome: Hashable, Sendable { case value(String), changed, kept, empty, deleted }

  /// The way to one element.
  struct Path: Sendable {
    var selector: ElementSelector
    var steps: [Step]
    var element: Step
    /// What the dictionary says; nil for a private element.
    var vr: VR?
    /// As the profile writes it.
    var text: String
    var span: SourceSpan
  }

  /// One standard or private element, and which of its items.
  struct Step: Hashable, Sendable {
    enum Name: Hashable, Sendable {
      case tag(Tag)
      case privateElement(group: UInt16, creator: String, element: UInt8)
    }

    var name: Name
    var index: Int

    init?(_ item: ElementSelector.Item, index: Int) {
      switch item {
      case .tag(let tag): name = .tag(tag)
      case .privateElement(let group, let creator, let element?):
        name = .privateElement(group: group, creator: creator, element: element)
      default: return nil
      }
      self.index = index
    }
  }
}
