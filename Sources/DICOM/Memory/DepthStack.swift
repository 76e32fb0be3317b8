/// What is open around the current place, outermost first.
///
/// An array that never gives back its room: what has been popped stays behind until something is pushed over it, so that
/// going in and out of a sequence is two stores. For plain values that own nothing.
@frozen
public struct DepthStack<Element: BitwiseCopyable> {
  @usableFromInline var elements: [Element]
  @usableFromInline var open = 0

  /// - Parameter filler: What unused room holds; nobody sees it.
  @inlinable
  public init(filler: Element, room: Int = 16) { elements = Array(repeating: filler, count: room) }

  /// How many are open.
  @inlinable public var count: Int { open }
  @inlinable public var isEmpty: Bool { open == 0 }
  /// The innermost.
  @inlinable public var last: Element? { open == 0 ? nil : elements[open - 1] }
  /// The outermost.
  @inlinable public var first: Element? { open == 0 ? nil : elements[0] }

  @inlinable
  public mutating func push(_ element: Element) {
    if open == elements.count { elements.append(element) } else { elements[open] = element }
    open += 1
  }

  /// Takes the innermost away; nil when nothing is open.
  @inlinable
  public mutating func pop() -> Element? {
    guard open > 0 else { return nil }
    open -= 1
    return elements[open]
  }

  @inlinable public mutating func removeAll() { open = 0 }
}

extension DepthStack: Sendable where Element: Sendable {}
