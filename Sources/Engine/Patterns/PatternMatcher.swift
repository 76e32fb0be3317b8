extension Pattern {
  /// Matches a program against one text, in time linear in text × program and without backtracking.
  ///
  /// From the end of the text to its beginning it works out the *live* instructions of each position: those from
  /// which the rest of the text leads to a match. With them known, the leftmost match is where the first
  /// instruction is live, and following the first live way of each split gives the match that a backtracking
  /// matcher would come upon first.
  struct Matcher {
    let scalars: [Unicode.Scalar]
    /// How many ways from one instruction to another were looked at.
    private(set) var steps = 0

    private let program: Program
    /// So many positions have their live instructions held at a time. Of the other positions, only those at the
    /// border of two blocks have them, so that memory is in the order of √text × program.
    private let blockLength: Int
    /// Those of the positions `blockLength`, 2 · `blockLength` …
    private var borders: [InstructionSet] = []
    private var block: [InstructionSet] = []
    private var blockStart = 0
    /// Scratch.
    private var reached: [Int] = []

    init(_ program: Program, _ text: String) {
      self.program = program
      scalars = Array(text.unicodeScalars)
      // A power of two near the square root.
      blockLength = max(256, 1 << ((Int.bitWidth - scalars.count.leadingZeroBitCount) / 2))
    }

    /// Whether there is a match anywhere.
    mutating func matches() -> Bool {
      var live = InstructionSet(capacity: program.instructions.count)
      var next: InstructionSet?
      for position in (0...scalars.count).reversed() {
        fill(&live, at: position, from: next)
        if live.contains(program.start) { return true }
        let previous = next
        next = live
        live = previous ?? InstructionSet(capacity: program.instructions.count)
      }
      return false
    }

    // MARK: Live instructions

    /// Works out the live instructions of a position from those of the next.
    private mutating func fill(
      _ live: inout InstructionSet, at position: Int, from next: InstructionSet?, canEnd: Bool = true
    ) {
      live.removeAll()
      reached.removeAll(keepingCapacity: true)
      if let next, position < scalars.count {
        let scalar = scalars[position].value
        next.append(to: &reached)
        let count = reached.count
        for index in 0..<count { take(scalar, to: reached[index], &live) }
        reached.removeFirst(count)
      }
      if canEnd {
        live.insert(program.end)
        reached.append(program.end)
      }
      var done = 0
      while done < reached.count {
        pass(at: position, to: reached[done], &live)
        done += 1
      }
    }

    private mutating func take(_ scalar: UInt32, to index: Int, _ live: inout InstructionSet) {
      for taker in program.takers[index] {
        steps += 1
        guard case .take(let set, _) = program.instructions[taker], program.sets[set].contains(scalar)
        else { continue }
        live.insert(taker)
        reached.append(taker)
      }
    }

    private mutating func pass(at position: Int, to index: Int, _ live: inout InstructionSet) {
      for passer in program.passers[index] {
        steps += 1
        if live.contains(passer) { continue }
        if case .assert(let assertion, _) = program.instructions[passer], !holds(assertion, at: position) {
          continue
        }
        live.insert(passer)
        reached.append(passer)
      }
    }

    private func holds(_ assertion: Assertion, at position: Int) -> Bool {
      switch assertion {
      case .start: position == 0
      case .end: position == scalars.count
      case .wordBoundary: isWord(at: position - 1) != isWord(at: position)
      }
    }

    private func isWord(at position: Int) -> Bool {
      scalars.indices.contains(position) && ScalarSet.word.contains(scalars[position].value)
    }

    // MARK: Blocks

    /// Works out the borders, which must be done before anything is asked about a position.
    private mutating func prepare() {
      var live: InstructionSet?
      var position = scalars.count
      while position >= blockLength {
        live = instructions(at: position, from: live)
        if position % blockLength == 0, let live { borders.append(live) }
        position -= 1
      }
      borders.reverse()
      loadBlock(of: 0)
    }

    private mutating func loadBlock(of position: Int) {
      let number = position / blockLength
      blockStart = number * blockLength
      var next = number < borders.count ? borders[number] : nil
      block.removeAll(keepingCapacity: true)
      for position in (blockStart..<min(blockStart + blockLength, scalars.count + 1)).reversed() {
        let live = instructions(at: position, from: next)
        block.append(live)
        next = live
      }
      block.reverse()
    }

    private mutating func instructions(
      at position: Int, from next: InstructionSet?, canEnd: Bool = true
    ) -> InstructionSet {
      var live = InstructionSet(capacity: program.instructions.count)
      fill(&live, at: position, from: next, canEnd: canEnd)
      return live
    }

    /// The live instructions of a position, which never lies before one asked about earlier.
    private mutating func instructions(at position: Int) -> InstructionSet {
      if position >= blockStart + block.count { loadBlock(of: position) }
      return block[position - blockStart]
    }

    /// The instructions from which a match is reached that takes the scalar at a position.
    private mutating func takingInstructions(at position: Int) -> InstructionSet {
      let border = position + 1
      let next: InstructionSet? =
        if border > scalars.count { nil } else if border < blockStart + block.count {
          block[border - blockStart]
        } else { borders[border / blockLength - 1] }
      return instructions(at: position, from: next, canEnd: false)
    }

    // MARK: Matches

    /// One match: where it lies and where its groups do.
    struct Match {
      let range: Range<Int>
      /// Two for each group from 0 to 9, which is the whole; -1 for a group that took no part.
      fileprivate(set) var slots: [Int]

      func group(_ number: Int) -> Range<Int>? {
        if number == 0 { return range }
        let (start, end) = (slots[2 * number], slots[2 * number + 1])
        return start >= 0 && end >= start ? start..<end : nil
      }
    }

    /// Every match from the left, none within another. After an empty match, the next one at the same position
    /// takes something.
    mutating func allMatches(_ body: (Match) -> Void) {
      prepare()
      var position = 0
      var mustTake = false
      while position <= scalars.count {
        // This is what moves the block on.
        var live = instructions(at: position)
        if mustTake { live = takingInstructions(at: position) }
        if live.contains(program.start) {
          let match = follow(from: position, live)
          body(match)
          position = match.range.upperBound
          mustTake = match.range.isEmpty
        } else {
          position += 1
          mustTake = false
        }
      }
    }

    /// The match that begins where the first instruction is live.
    private mutating func follow(from start: Int, _ live: InstructionSet) -> Match {
      var live = live
      var slots = [Int](repeating: -1, count: 20)
      var position = start
      var index = program.start
      while true {
        steps += 1
        switch program.instructions[index] {
        case .match: return Match(range: start..<position, slots: slots)
        case .take(_, let next):
          position += 1
          live = instructions(at: position)
          index = next
        case .split(let first, let second): index = live.contains(first) ? first : second
        case .save(let slot, let next):
          slots[slot] = position
          index = next
        case .assert(_, let next): index = next
        }
      }
    }
  }
}

extension Pattern {
  /// A set of instructions, one bit for each.
  struct InstructionSet {
    private var words: [UInt64]

    init(capacity: Int) { words = [UInt64](repeating: 0, count: (capacity + 63) / 64) }

    func contains(_ index: Int) -> Bool { words[index >> 6] >> UInt64(index & 63) & 1 != 0 }

    mutating func insert(_ index: Int) { words[index >> 6] |= 1 << UInt64(index & 63) }

    mutating func removeAll() { for index in words.indices { words[index] = 0 } }

    func append(to indices: inout [Int]) {
      for (index, word) in words.enumerated() {
        var rest = word
        while rest != 0 {
          indices.append(index << 6 | rest.trailingZeroBitCount)
          rest &= rest - 1
        }
      }
    }
  }
}
