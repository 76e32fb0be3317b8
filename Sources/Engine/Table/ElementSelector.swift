public import DICOM

/// Which data elements a rule speaks of, wherever they lie.
///
/// A selector without a leading `/` matches at any depth: a name is a name wherever it sits.
public struct ElementSelector: Hashable, Sendable {
  /// The sequences that the element lies in, outermost first.
  public var ancestors: [Ancestor]
  /// The element itself.
  public var element: Item
  /// Whether the first ancestor (the element, when there is none) lies in the root data set.
  public var isAnchored: Bool

  public init(_ element: Item, in ancestors: [Ancestor] = [], isAnchored: Bool = false) {
    self.element = element
    self.ancestors = ancestors
    self.isAnchored = isAnchored
  }

  /// What one step of a selector matches.
  public enum Item: Hashable, Sendable {
    case tag(Tag)
    /// Repeating groups and other masks: (50xx,xxxx).
    case pattern(TagPattern)
    case range(ClosedRange<Tag>)
    /// A private element by its creator, in whichever block it lies (PS3.5 7.8.1); nil is every element.
    case privateElement(group: UInt16, creator: String, element: UInt8?)
    /// The tags that a keyword with `*` stands for.
    case keywords(String, tags: [Tag])
    case vrs(Set<VR>)
    case elements(Class)
  }

  /// One step of the way down: a sequence, and which of its items (from 0; nil is every item). `anyDepth` is `**`.
  public enum Ancestor: Hashable, Sendable {
    case sequence(Item, index: Int?)
    case anyDepth
  }

  /// The broadest selectors.
  public enum Class: String, Hashable, Sendable, CaseIterable {
    case `private`, unknown, unlisted, overlays, curves, any
  }
}

extension ElementSelector.Item {
  /// Whether any private element, or any standard one, can be meant.
  func mayName(private isPrivate: Bool) -> Bool {
    switch self {
    case .tag(let tag): tag.isPrivate == isPrivate
    case .pattern(let pattern):
      pattern.mask & 0x0001_0000 == 0 || Tag(rawValue: pattern.value).isPrivate == isPrivate
    case .range, .keywords, .vrs, .elements(.any): true
    case .privateElement, .elements(.private): isPrivate
    case .elements(.unknown), .elements(.unlisted), .elements(.overlays), .elements(.curves): !isPrivate
    }
  }
}
