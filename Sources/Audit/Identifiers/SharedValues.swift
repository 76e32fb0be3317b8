internal import DICOM

/// What stands in attributes that stay in every output: values that are anybody's, as long as they are not the name of the
/// one patient whose files have them.
struct SharedValues {
  /// Modality, Manufacturer, Manufacturer's Model Name and Body Part Examined.
  static let tags: Set<Tag> = [
    Tag(0x0008, 0x0060), Tag(0x0008, 0x0070), Tag(0x0008, 0x1090), Tag(0x0018, 0x0015),
  ]

  /// The values in lower case, and some of the patients whose files have them: one or two are all that counts.
  private var patients: [[UInt8]: Set<Int32>] = [:]
  private var current: Set<[UInt8]> = []

  /// Takes values of the file at hand.
  mutating func add(_ values: [[UInt8]]) {
    for value in values { current.insert(value.map(BytePattern.folded)) }
  }

  /// Notes whose file it was, when it has been read; nil for what may be anybody's.
  mutating func endFile(of patient: Int32?) {
    for value in current {
      if let patient, patients[value]?.count ?? 0 < 2 {
        patients[value, default: []].insert(patient)
      } else {
        patients[value] = patients[value] ?? []
      }
    }
    current.removeAll(keepingCapacity: true)
  }

  /// Whether a value in lower case is one of them.
  func hold(_ folded: [UInt8]) -> Bool { patients[folded] != nil }

  /// The words of all values.
  var words: Set<String> { Set(patients.keys.flatMap(Self.words)) }

  /// Whether a value that they hold is more than the name of one patient: files of several have it.
  func areAnybodys(_ folded: [UInt8]) -> Bool { patients[folded]?.count ?? 0 > 1 }

  /// The words that are more than a patient's name: those of values that files of several have, or that say something beside
  /// the name.
  func words(besides name: [String]) -> Set<String> {
    let name = Set(name.map { $0.lowercased() })
    var result: Set<String> = []
    for (value, owners) in patients {
      let words = Self.words(value)
      if owners.count > 1 || !name.isSuperset(of: words) { result.formUnion(words) }
    }
    return result
  }

  private static func words(_ value: [UInt8]) -> [String] {
    value.split { !(0x61...0x7A ~= $0) }.filter { $0.count >= BytePattern.shortest }.map {
      Value.text(Array($0))
    }
  }
}
