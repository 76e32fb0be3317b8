internal import DICOM

/// Who has reserved which block of a private group, at every depth (PS3.5 7.8.1).
struct PrivateBlocks {
  private struct Level {
    /// The way to the item that the blocks lie in.
    var way: [UInt32]
    /// The creators by group and block.
    var creators: [UInt32: String] = [:]
  }

  private var levels: [Level] = []

  /// What a private element is to a reader.
  enum Element: Equatable {
    case creator(String)
    case element(PrivateElement)
    /// Nobody has reserved its block.
    case orphan
  }

  /// Takes the private elements of a data set one after the other.
  mutating func element(
    _ step: ElementWalk.Step, _ walk: ElementWalk, _ window: inout ByteWindow
  ) throws(ReadError) -> Element {
    let (way, tag) = (walk.way, step.tag)
    while let last = levels.last, !way.starts(with: last.way) { levels.removeLast() }
    if levels.last?.way != way { levels.append(Level(way: way)) }
    if tag.isPrivateCreator, step.content == .value {
      let creator = Value.text(Value.trimmed(try ElementWalk.value(of: step, in: &window)))
      levels[levels.count - 1].creators[tag.rawValue] = creator
      return .creator(creator)
    }
    let block = UInt32(tag.group) << 16 | UInt32(tag.element >> 8)
    guard let creator = levels.last?.creators[block], !creator.isEmpty else { return .orphan }
    return .element(
      PrivateElement(group: tag.group, creator: creator, element: UInt8(truncatingIfNeeded: tag.element)))
  }
}
