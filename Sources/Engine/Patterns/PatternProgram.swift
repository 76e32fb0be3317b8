extension Pattern {
  /// A pattern as a graph of instructions, with the way back from each.
  struct Program: Sendable {
    enum Instruction: Hashable, Sendable {
      case match
      /// Takes a scalar of a set.
      case take(set: Int, next: Int)
      /// The first if it leads to a match, else the second.
      case split(Int, Int)
      case save(slot: Int, next: Int)
      case assert(Assertion, next: Int)
    }

    let instructions: [Instruction]
    let sets: [ScalarSet]
    let start: Int
    /// The one instruction that is `match`.
    let end: Int
    /// From each instruction, the ones that take a scalar and go on with it.
    let takers: Lists
    /// From each instruction, the ones that go on with it without taking a scalar.
    let passers: Lists

    init(instructions: [Instruction], sets: [ScalarSet], start: Int, end: Int) {
      self.instructions = instructions
      self.sets = sets
      self.start = start
      self.end = end
      var takers = [[Int]](repeating: [], count: instructions.count)
      var passers = takers
      for (index, instruction) in instructions.enumerated() {
        switch instruction {
        case .match: break
        case .take(_, let next): takers[next].append(index)
        case .split(let first, let second):
          passers[first].append(index)
          if second != first { passers[second].append(index) }
        case .save(_, let next), .assert(_, let next): passers[next].append(index)
        }
      }
      self.takers = Lists(takers)
      self.passers = Lists(passers)
    }
  }
}

extension Pattern.Program {
  /// Many short lists of numbers in one array.
  struct Lists: Sendable {
    private let starts: [Int]
    private let values: [Int]

    init(_ lists: [[Int]]) {
      starts = lists.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
      values = Array(lists.joined())
    }

    subscript(index: Int) -> ArraySlice<Int> { values[starts[index]..<starts[index + 1]] }
  }
}
