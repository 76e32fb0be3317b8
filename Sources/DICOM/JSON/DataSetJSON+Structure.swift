extension DataSetJSON {
  // MARK: Sequences and items

  /// What is inherited by a data set or a sequence in another.
  private func inner(sequence: Tag? = nil) -> Frame {
    var frame = Frame(sequence: sequence)
    frame.set = frames.last?.set ?? .defaultRepertoire
    frame.isSigned = frames.last?.isSigned ?? false
    return frame
  }

  mutating func beginSequence(_ tag: Tag, _ writer: inout JSONWriter) {
    writer.name(memberName(tag))
    if model == .dicomJSON {
      writer.beginObject()
      writer.name("vr")
      writer.string("SQ")
    } else {
      writer.beginArray()
    }
    frames.append(inner(sequence: tag))
  }

  mutating func beginItem(_ writer: inout JSONWriter) {
    // PS3.18 F.2.5: a sequence without items has no "Value".
    if model == .dicomJSON, frames[frames.count - 1].items == 0 {
      writer.name("Value")
      writer.beginArray()
    }
    frames[frames.count - 1].items += 1
    frames.append(inner())
    writer.beginObject()
  }

  mutating func endSequence(_ writer: inout JSONWriter) {
    guard let frame = frames.popLast() else { return }
    if model == .dicomJSON, frame.items > 0 { writer.end() }
    writer.end()
  }

  mutating func endDataSet(_ writer: inout JSONWriter) {
    guard let frame = frames.popLast() else { return }
    if !frame.leftOut.isEmpty {
      // No keyword begins with a small letter.
      writer.name("leftOut")
      writer.beginArray()
      for element in frame.leftOut {
        writer.beginObject(inLine: true)
        writer.name("element")
        writer.string(element.name)
        writer.name("vr")
        writer.string(element.vr.description)
        writer.name("length")
        writer.number(element.length)
        writer.end()
      }
      writer.end()
    }
    writer.end()
  }

  // MARK: Names

  /// What an element is called in its object; no two of a data set have one name.
  func memberName(_ tag: Tag) -> String {
    if model == .dicomJSON { return Self.digits(tag) }
    if tag.isPrivate { return privateName(tag) }
    guard let entry = DataDictionary.entry(for: tag) else { return tag.description }
    return entry.isRepeating ? "\(entry.keyword) \(tag)" : entry.keyword
  }

  private func privateName(_ tag: Tag) -> String {
    let block = UInt8(truncatingIfNeeded: tag.element >> 8)
    let creators = frames.last?.creators.filter { $0.group == tag.group } ?? []
    guard !tag.isPrivateCreator, let creator = creators.last(where: { $0.block == block }) else {
      return tag.description
    }
    let all = tag.description
    let name = "(\(all.dropFirst().prefix(4)),\"\(creator.name)\",\(all.dropLast().suffix(2)))"
    // A creator may have two blocks of a group.
    let isFirst = creators.first { $0.name == creator.name }?.block == block
    return isFirst ? name : "\(name) \(tag)"
  }

  /// The eight hexadecimal digits of a tag (PS3.18 F.2.2).
  static func digits(_ tag: Tag) -> String {
    let text = String(tag.rawValue, radix: 16, uppercase: true)
    return String(repeating: "0", count: 8 - text.count) + text
  }

  // MARK: What is left out

  mutating func leaveOut(_ tag: Tag, _ vr: VR, _ length: UInt64, _ writer: inout JSONWriter) {
    guard model == .dicomJSON else {
      frames[frames.count - 1].leftOut.append(LeftOut(name: memberName(tag), vr: vr, length: length))
      return
    }
    writer.name(memberName(tag))
    writer.beginObject(inLine: true)
    writer.name("vr")
    writer.string(vr.description)
    writer.name("BulkDataURI")
    writer.string("\(bulkData)#\(way)\(Self.digits(tag))")
    writer.end()
  }

  /// The way to the data set at hand: `00880200/1/`.
  private var way: String {
    frames.compactMap { frame in frame.sequence.map { "\(Self.digits($0))/\(frame.items)/" } }.joined()
  }
}
