internal import DICOM
internal import SystemPackage

/// What an audit takes from one file of the input: its facts, and the values that identify somebody.
enum InputReading {
  /// Reads a file; nil for what is no instance.
  static func facts(
    of path: FilePath, named name: String, through file: inout AuditedFile,
    into vocabulary: inout IdentifierVocabulary
  ) throws(ReadError) -> InstanceFacts? {
    try file.open(path)
    try file.lookAtBytes()
    let meta: FileMetaInformation
    do throws(ReadError) { meta = try FileMetaInformation(in: &file.window) } catch {
      if case .notDICOM = error { return nil }
      throw error
    }
    if meta.isDirectory { return nil }
    for element in file.metaElements(before: meta.dataSetStart) {
      vocabulary.addMeta(element.tag, element.value)
    }
    var facts = InstanceFacts(file: name)
    let start = try file.lookAtDataSet(meta)
    var digest = PixelDigest()
    var walk = ElementWalk(from: start, encoding: meta.transferSyntax.encoding, in: file.window)
    while let step = try walk.next(in: &file.window) {
      let isRoot = walk.path.isEmpty
      if step.content == .fragment || (step.content == .value && step.tag.isPixels) {
        let isRootPixels = isRoot || (walk.path.count == 1 && step.content == .fragment)
        if isRootPixels { try digest.take(step.range, in: &file.window) }
        continue
      }
      guard step.content == .value, !step.header.isEmpty else { continue }
      let isWanted = isRoot && InstanceFacts.wants(step.tag)
      let mayIdentify = vocabulary.wants(step.tag, step.vr)
      guard isWanted || mayIdentify else { continue }
      let value = try ElementWalk.value(of: step, in: &file.window)
      if isWanted { facts.take(step.tag, value) }
      if mayIdentify {
        vocabulary.add(step.tag, step.vr, value, characterSet: step.characterSet)
      }
    }
    if facts.sopInstance.isEmpty { facts.sopInstance = meta.mediaStorageSOPInstanceUID }
    if facts.sopClass.isEmpty { facts.sopClass = meta.mediaStorageSOPClassUID }
    facts.pixels = digest.value
    facts.patient = vocabulary.endInstance(of: facts.patientID)
    return facts
  }
}
