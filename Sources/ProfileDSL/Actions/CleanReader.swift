internal import Engine

/// Reads `{ allow: [chest, axial], mask: "[removed]" }`.
struct CleanReader {
  /// The folder that a path is relative to.
  let directory: String?

  func read(_ node: Node, _ sink: inout DiagnosticSink) -> Action? {
    guard let options = MapReader.read(node, as: "\"clean\"", Vocabulary.CleanOption.self, &sink) else {
      return nil
    }
    var clean = Action.Clean()
    if let entry = options[.allow] {
      clean.allow = words(entry, &sink)
      if clean.allow == nil { return nil }
    }
    if let entry = options[.mask] {
      guard let scalar = MapReader.text(entry, &sink), let mask = Literal.read(scalar, &sink) else {
        return nil
      }
      clean.mask = mask
    }
    return .clean(clean)
  }

  /// The words of a list, or of a file: words with spaces or line ends between, and `#` in front of a remark.
  private func words(_ entry: Node.Entry, _ sink: inout DiagnosticSink) -> WordList? {
    switch entry.value.content {
    case .reported: return nil
    case .sequence(let items):
      let words = items.compactMap { item -> String? in
        guard let scalar = item.scalar, !scalar.text.isEmpty else {
          sink.error(.wrongShape, item.span, "a word belongs here, and this is \(item.shape)")
          return nil
        }
        return scalar.text
      }
      guard words.count == items.count else { return nil }
      guard !words.isEmpty else {
        sink.error(.emptyList, entry.value.span, "no word is allowed, so nothing stays", help: "write empty")
        return nil
      }
      return WordList(words)
    case .scalar, .mapping:
      guard let scalar = entry.value.scalar,
        scalar.text.hasPrefix("./") || scalar.text.hasPrefix("../")
          || scalar.text.hasPrefix("/")
      else {
        sink.error(
          .wrongShape, entry.value.span, "\"allow\" is a list of words or the path of a file",
          help: "write allow: [chest, axial], or allow: ./words.txt")
        return nil
      }
      return file(scalar, &sink)
    }
  }

  private func file(_ scalar: Node.Scalar, _ sink: inout DiagnosticSink) -> WordList? {
    let path = ProfileOrigin.path(scalar.text, in: directory)
    do throws(TextFile.Failure) {
      let bytes = try TextFile.read(path)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        sink.error(.badEncoding, scalar.span, "\"\(path)\" is not a text in UTF-8")
        return nil
      }
      let lines = text.split(whereSeparator: \.isNewline).map { $0.prefix { $0 != "#" } }
      let words = lines.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
      guard !words.isEmpty else {
        sink.error(
          .emptyList, scalar.span, "\"\(path)\" holds no word, so nothing stays", help: "write empty")
        return nil
      }
      return WordList(words)
    } catch {
      switch error {
      case .missing: sink.error(.missingFile, scalar.span, "there is no file \"\(path)\"")
      case .tooLarge: sink.error(.tooLarge, scalar.span, "\"\(path)\" has more than 1 MiB")
      case .notAFile: sink.error(.unreadableFile, scalar.span, "\"\(path)\" is not a file")
      case .system(let words):
        sink.error(.unreadableFile, scalar.span, "\"\(path)\" cannot be read: \(words)")
      }
      return nil
    }
  }
}
