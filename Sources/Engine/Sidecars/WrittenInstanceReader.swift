internal import DICOM
internal import SystemPackage

/// Reads instances of the output again, one after the other: what a sidecar says cannot differ from what was written.
struct WrittenInstanceReader: ~Copyable {
  private let output: FilePath
  private let request: GatheredAttributes.Request
  private var window = ByteWindow()
  private var file: OpenFile?
  private var path: String?
  private var start: UInt64 = 0
  private var encoding = DataSetEncoding.explicitVRLittleEndian
  private var gathered = GatheredAttributes()
  private let coder = TextCoder()

  /// - Parameter tags: The attributes of root data sets that will be asked for.
  init(_ output: FilePath, asking tags: Set<Tag>) {
    self.output = output
    request = GatheredAttributes.Request(tags.union([.specificCharacterSet]).sorted())
  }

  /// Turns to an instance.
  mutating func open(_ instance: WrittenInstance) throws(SidecarError) {
    if path == instance.path { return }
    path = nil
    do {
      let opened = try OpenFile.reading(output.appending(FilePath(instance.path).components))
      guard let size = try opened.regularSize() else { throw ReadError.notDICOM }
      try window.open(file: opened.descriptor, size: size)
      let meta = try FileMetaInformation(in: &window)
      encoding = meta.transferSyntax.encoding
      if meta.transferSyntax.isDeflated {
        let inflated = try OpenFile.nameless(in: output, as: SidecarFile.temporaryName())
        try Deflate.inflate(
          from: opened.descriptor, start: meta.dataSetStart, size: size, to: inflated.descriptor)
        try window.open(file: inflated.descriptor, size: try inflated.regularSize() ?? 0)
        start = 0
        file = consume inflated
      } else {
        start = meta.dataSetStart
        file = consume opened
      }
      gathered = try GatheredAttributes(request, from: start, encoding: encoding, window: &window)
      path = instance.path
    } catch let error as ReadError {
      throw .unreadable(error)
    } catch let error as SystemError {
      throw .unreadable(.unreadable(error))
    } catch { throw .unreadable(.notDICOM) }
  }

  /// The value of an attribute as text; empty when it has none.
  ///
  /// - Parameter substitute: What stands for each byte that may be any character.
  func text(of tag: Tag, undecodable substitute: Unicode.Scalar = "\u{FFFD}") -> String {
    guard let entry = gathered.entry(of: tag), case .bytes(let bytes) = entry.content else { return "" }
    guard entry.vr.isText else {
      let numbers = BinaryValue.texts(bytes, vr: entry.vr, bigEndian: entry.isBigEndian)
      return numbers?.joined(separator: "\\") ?? ""
    }
    let trimmed = Text.trimmed(bytes)
    let set = coder.characterSet(named: gathered[.specificCharacterSet] ?? [])
    if let text = coder.utf8(of: trimmed, vr: entry.vr, in: set) {
      return String(decoding: Text.trimmed(text), as: UTF8.self)
    }
    var text = String.UnicodeScalarView()
    for byte in trimmed { text.append(byte < 0x80 && byte != 0x1B ? Unicode.Scalar(byte) : substitute) }
    return String(text)
  }

  /// A template filled in from the instance.
  func text(of template: Template, undecodable substitute: Unicode.Scalar = "\u{FFFD}") -> String {
    var result = ""
    for piece in template.pieces {
      switch piece {
      case .text(let text): result += text
      case .attribute(let tag, let width):
        let value = text(of: tag, undecodable: substitute)
        let sign = value.hasPrefix("-") ? "-" : ""
        let digits = value.dropFirst(sign.count)
        let zeros = max(0, (width ?? 0) - value.utf8.count)
        result += sign + String(repeating: "0", count: zeros) + digits
      // The compiler lets none into a sidecar: random characters are no part of what was written.
      case .random: continue
      }
    }
    return result
  }

  /// Tells the whole data set as JSON.
  mutating func tell(
    as model: DataSetJSON.Model, bulkData: String, to writer: inout JSONWriter
  ) throws(SidecarError) {
    var json = DataSetJSON(model, bulkData: bulkData, coder: coder)
    do {
      if !window.holds(start..<start) { try window.load(from: start) }
    } catch { throw .unreadable(error) }
    do {
      try json.write(from: start, encoding: encoding, window: &window, to: &writer)
    } catch {
      switch error {
      case .unreadable(let reason): throw .unreadable(reason)
      case .unwritable(let reason): throw .unwritable(reason)
      }
    }
  }
}
