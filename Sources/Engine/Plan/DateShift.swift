/// How far dates move: by a whole number of days, the same for all dates of one patient and fixed by the key, so that
/// intervals stay what they are (PS3.15 E.3.6).
public struct DateShift: Hashable, Sendable {
  public enum Direction: String, Hashable, Sendable, CaseIterable { case back, forward, both }

  /// The days that a date moves at least and at most: from 1 on.
  public var days: ClosedRange<Int>
  public var direction: Direction

  public init(days: ClosedRange<Int>, direction: Direction = .back) {
    self.days = days
    self.direction = direction
  }

  /// The offset in days that a keyed number stands for.
  func offset(for number: UInt64) -> Int {
    let count = UInt64(days.count)
    let distance = days.lowerBound + Int(number % count)
    return switch direction {
    case .back: -distance
    case .forward: distance
    case .both: (number / count) % 2 == 0 ? -distance : distance
    }
  }
}
