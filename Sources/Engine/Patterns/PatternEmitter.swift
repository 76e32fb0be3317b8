extension Pattern {
  /// Turns the tree of a pattern into its program, from the end to the beginning.
  ///
  /// A round of a repetition that took no scalar is its last: Python goes on behind the repetition then. Whether a
  /// round has taken one depends on the way to an instruction, so within repetitions of what can be empty an
  /// instruction is there once per *level*: at level `k` the current round of the `k` outermost such repetitions
  /// has taken a scalar, and that of the others has not. As one repetition lies within the other, there are no
  /// other combinations, and taking a scalar always leads to the highest level. So the ways that take no scalar
  /// never lead in a circle.
  struct Emitter {
    /// Where something begins or goes on, by level.
    private typealias Entries = [Int]

    private var instructions: [Program.Instruction] = []
    private var sets: [ScalarSet] = []
    private var setIndices: [ScalarSet: Int] = [:]
    private var emissions = 0
    private let sourceLength: Int

    static func program(of node: Node, sourceLength: Int) throws(Mistake) -> Program {
      var emitter = Emitter(sourceLength: sourceLength)
      let end = try emitter.add(.match)
      let start = try emitter.emit(node, to: [end])[0]
      return Program(instructions: emitter.instructions, sets: emitter.sets, start: start, end: end)
    }

    private init(sourceLength: Int) { self.sourceLength = sourceLength }

    private var tooLarge: Mistake {
      Mistake(
        offset: 0, length: sourceLength,
        message:
          "with its repetitions written out, the pattern has more than \(Limit.instructions) instructions",
        help: "repeat fewer times, or write * or + for a repetition without limit")
    }

    private mutating func add(_ instruction: Program.Instruction) throws(Mistake) -> Int {
      guard instructions.count < Limit.instructions else { throw tooLarge }
      instructions.append(instruction)
      return instructions.count - 1
    }

    /// One instruction per level; levels that need the same one share it.
    private mutating func add(
      levels: Int, _ instruction: (Int) -> Program.Instruction
    ) throws(Mistake) -> Entries {
      var entries: Entries = []
      for level in 0..<levels {
        let new = instruction(level)
        if let last = entries.last, instructions[last] == new {
          entries.append(last)
        } else {
          entries.append(try add(new))
        }
      }
      return entries
    }

    private mutating func emit(_ node: Node, to exits: Entries) throws(Mistake) -> Entries {
      emissions += 1
      guard emissions <= Limit.emissions else { throw tooLarge }
      switch node {
      case .empty: return exits
      case .scalar(let set):
        let index = index(of: set)
        return try add(levels: exits.count) { _ in .take(set: index, next: exits[exits.count - 1]) }
      case .assertion(let assertion):
        return try add(levels: exits.count) { .assert(assertion, next: exits[$0]) }
      case .group(let node, let number):
        // A replacement cannot name more than nine groups.
        guard number < 10 else { return try emit(node, to: exits) }
        let ends = try add(levels: exits.count) { .save(slot: 2 * number + 1, next: exits[$0]) }
        let entries = try emit(node, to: ends)
        return try add(levels: exits.count) { .save(slot: 2 * number, next: entries[$0]) }
      case .sequence(let nodes):
        var entries = exits
        for node in nodes.reversed() { entries = try emit(node, to: entries) }
        return entries
      case .alternatives(let nodes):
        var rest: Entries?
        for node in nodes.reversed() {
          let entries = try emit(node, to: exits)
          rest = try rest.map { (rest) throws(Mistake) in try either(entries, rest) } ?? entries
        }
        return rest ?? exits
      case .repetition(let body, let repetition): return try emit(body, repetition, to: exits)
      }
    }

    private mutating func index(of set: ScalarSet) -> Int {
      if let index = setIndices[set] { return index }
      sets.append(set)
      setIndices[set] = sets.count - 1
      return sets.count - 1
    }

    private mutating func either(_ first: Entries, _ second: Entries) throws(Mistake) -> Entries {
      try add(levels: second.count) { .split(first[$0], second[$0]) }
    }

    private mutating func emit(
      _ body: Node, _ repetition: Repetition, to exits: Entries
    ) throws(Mistake) -> Entries {
      var entries = exits
      var minimum = repetition.minimum
      if let maximum = repetition.maximum {
        for _ in minimum..<max(maximum, minimum) {
          entries = try emitOptional(body, repetition, then: entries, to: exits)
        }
      } else {
        let loop = try emitLoop(body, repetition, to: exits)
        entries = loop.start
        // The last of the rounds that must be is the body of the loop, entered without asking. But where it may
        // be empty, it is not the last round even if it is, so it stands for itself.
        if minimum > 0, !repetition.isOfNullable {
          entries = loop.body
          minimum -= 1
        }
      }
      for _ in 0..<minimum { entries = try emit(body, to: entries) }
      return entries
    }

    /// Where a round of the body goes on: with the next if it has taken a scalar, else behind the repetition.
    private func exits(of repetition: Repetition, next: Int, to exits: Entries) -> Entries {
      repetition.isOfNullable ? exits + [next] : exits.map { _ in next }
    }

    /// One round that may be, and the rest after it.
    private mutating func emitOptional(
      _ body: Node, _ repetition: Repetition, then rest: Entries, to exits: Entries
    ) throws(Mistake) -> Entries {
      let next = rest[rest.count - 1]
      let entries = try emit(body, to: self.exits(of: repetition, next: next, to: exits))
      return try add(levels: exits.count) { level in
        repetition.choice(body: entries[level], exit: exits[level])
      }
    }

    /// Rounds without limit.
    private mutating func emitLoop(
      _ body: Node, _ repetition: Repetition, to exits: Entries
    ) throws(Mistake) -> (start: Entries, body: Entries) {
      let top = exits.count - 1
      // Rounds that took a scalar come back to this, which is not known before the body is.
      let again = try add(.match)
      let entries = try emit(body, to: self.exits(of: repetition, next: again, to: exits))
      instructions[again] = repetition.choice(body: entries[top], exit: exits[top])
      let lower = try add(levels: top) { level in
        repetition.choice(body: entries[level], exit: exits[level])
      }
      return (lower + [again], entries)
    }
  }
}

extension Pattern.Repetition {
  fileprivate func choice(body: Int, exit: Int) -> Pattern.Program.Instruction {
    isLazy ? .split(exit, body) : .split(body, exit)
  }
}
