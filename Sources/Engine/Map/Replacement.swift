/// A UID or a patient id and what a run put in its place.
public struct Replacement: Hashable, Comparable, Sendable {
  public var old: String
  /// Empty when the value was emptied or its element deleted.
  public var new: String

  public init(old: String, new: String) {
    self.old = old
    self.new = new
  }

  /// By the bytes of the texts, which no locale changes.
  public static func < (left: Replacement, right: Replacement) -> Bool {
    left.old == right.old
      ? left.new.utf8.lexicographicallyPrecedes(right.new.utf8)
      : left.old.utf8.lexicographicallyPrecedes(right.old.utf8)
  }
}
