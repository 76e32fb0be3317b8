/// How bytes and characters become each other under one value of (0008,0005).
enum CodingScheme: Sendable, Hashable {
  /// The default repertoire, and nothing else.
  case ascii
  case utf8
  /// An encoding that uses all bytes in its own way: GB18030, GBK.
  case whole(iconvName: String)
  /// Sets in the two halves of the code table, of which escape sequences may exchange either.
  case graphic(GraphicSets)

  init(_ characterSet: SpecificCharacterSet) {
    let terms = SpecificCharacterSetTerm.all
    let named = characterSet.records.compactMap { record -> SpecificCharacterSetTerm? in
      let name = CharacterSetRecords.records.text(at: record * CharacterSetRecords.width, width: 16)
      return terms.first { $0.definedTerm == name }
    }
    guard let first = named.first else {
      self = .ascii
      return
    }
    switch first.kind {
    case .multiByteWithoutCodeExtensions:
      let name = first.codeElements.first?.iconvName ?? ""
      self = name == "UTF-8" ? .utf8 : .whole(iconvName: name)
    case .singleByteWithoutCodeExtensions:
      let upper = first.codeElements.first { $0.region != .g0 }.map { GraphicSet($0) }
      self = .graphic(
        GraphicSets(initial: .init(g0: .ascii, g1: upper), others: [], hasCodeExtensions: false))
    case .singleByteWithCodeExtensions, .multiByteWithCodeExtensions:
      let own = first.codeElements.map { GraphicSet($0) }.filter { $0.bytesPerCharacter == 1 }
      let initial = GraphicSets.State(
        g0: own.first { $0.region == .g0 } ?? .ascii, g1: own.first { $0.region == .g1 })
      self = .graphic(
        GraphicSets(
          initial: initial, others: named.flatMap { $0.codeElements.map { GraphicSet($0) } },
          hasCodeExtensions: true))
    }
  }
}

/// The sets that values may be written in, and those that every value begins with (PS3.5 6.1.2.5.2).
struct GraphicSets: Sendable, Hashable {
  /// What is designated in each half of the code table.
  struct State: Sendable, Hashable {
    var g0: GraphicSet
    var g1: GraphicSet?

    subscript(region: GraphicSet.Region) -> GraphicSet? { region == .g0 ? g0 : g1 }

    mutating func designate(_ set: GraphicSet) {
      switch set.region {
      case .g0: g0 = set
      case .g1: g1 = set
      }
    }
  }

  let initial: State
  /// What the attribute lists, in its order.
  let others: [GraphicSet]
  let hasCodeExtensions: Bool

  /// Whether the sets of the beginning are in force again at this byte of a single-byte set: control characters, and
  /// what separates values, components and component groups (PS3.5 6.1.2.5.3).
  static func isReset(_ byte: UInt8, _ vr: VR) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F: true
    case 0x5C: vr.isMultiValuedText
    case 0x3D, 0x5E: vr == .pn
    default: false
    }
  }
}
