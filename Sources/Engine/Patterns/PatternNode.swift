extension Pattern {
  /// A pattern as a tree.
  indirect enum Node {
    case empty
    case scalar(ScalarSet)
    case assertion(Assertion)
    case group(Node, number: Int)
    case sequence([Node])
    /// In the order in which they are tried.
    case alternatives([Node])
    case repetition(Node, Repetition)

    /// Whether it can match without taking a scalar.
    var isNullable: Bool {
      switch self {
      case .empty, .assertion: true
      case .scalar: false
      case .group(let node, _): node.isNullable
      case .sequence(let nodes): nodes.allSatisfy(\.isNullable)
      case .alternatives(let nodes): nodes.contains(where: \.isNullable)
      case .repetition(_, let repetition): repetition.minimum == 0 || repetition.isOfNullable
      }
    }
  }

  /// What must hold between two scalars.
  enum Assertion: Hashable, Sendable {
    case start
    case end
    case wordBoundary
  }

  /// How often something is repeated.
  struct Repetition: Hashable {
    var minimum: Int
    /// Nil for no limit.
    var maximum: Int?
    var isLazy: Bool
    /// Whether what is repeated can match without taking a scalar, which the emitter asks more often than is
    /// worth finding out anew.
    var isOfNullable = false
  }
}
