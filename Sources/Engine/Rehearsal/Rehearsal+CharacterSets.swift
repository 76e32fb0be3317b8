internal import DICOM

extension Rehearsal {
  /// How the text of a rehearsed instance is written: as its own (0008,0005) says, else in UTF-8.
  struct CharacterSets {
    private var stated: [[MemoryDataSet.Step]: SpecificCharacterSet] = [:]
    /// The term that an instance needs which says none, and has more than ASCII.
    private(set) var added: String?
    private let coder = TextCoder()

    init(_ values: [Value]) {
      for value in values where value.name == .tag(.specificCharacterSet) {
        stated[value.path] = SpecificCharacterSet(Array(value.text.utf8))
      }
      guard stated[[]] == nil, values.contains(where: { !TextCoder.isPlain(Array($0.text.utf8)) }) else {
        return
      }
      added = "ISO_IR 192"
      stated[[]] = SpecificCharacterSet(Array("ISO_IR 192".utf8))
    }

    func bytes(of value: Value, vr: VR) throws(ValueEditor.Failure) -> [UInt8] {
      guard vr.isText else { return try ValueEditor.encode(value.text, vr: vr, bigEndian: false) }
      // The nearest item that says something speaks for what is in it (PS3.3 C.12.1.1.2).
      var path = value.path
      while stated[path] == nil, !path.isEmpty { path.removeLast() }
      guard let bytes = coder.bytes(of: value.text, vr: vr, in: stated[path] ?? .defaultRepertoire) else {
        throw ValueEditor.Failure(action: "given", reason: "its character set has no place for a given value")
      }
      return bytes
    }
  }
}

extension MemoryDataSet {
  /// The (0008,0005) that is in force at the end of a way; nil when none is.
  func characterSet(at path: ArraySlice<Step>) -> [UInt8]? {
    if let step = path.first, case .items(let items)? = element(step.name, in: [])?.content,
      items.indices.contains(step.item),
      let inner = items[step.item].characterSet(at: path.dropFirst())
    {
      return inner
    }
    guard case .value(let value)? = elements[.specificCharacterSet]?.content else { return nil }
    return value
  }
}
