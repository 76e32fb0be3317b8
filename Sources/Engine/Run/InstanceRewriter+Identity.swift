internal import DICOM
internal import SystemPackage

extension InstanceRewriter {
  /// The names in the output tree, which come from the new UIDs.
  struct Names {
    var study: [UInt8]
    var series: [UInt8]
    var instance: [UInt8]
    /// Where the profile's layout wants the instance.
    var placement: Placement?
  }

  /// Who the instance is from now on.
  struct Identity {
    var sopClass: [UInt8]
    var sopInstance: [UInt8]
    var names: Names
  }

  /// The new UIDs of the instance, found out before anything is written.
  mutating func newIdentity(_ meta: FileMetaInformation) throws(Quarantine) -> Identity {
    let original = instanceUID
    guard !original.isEmpty else { throw .missing(.sopInstanceUID) }
    let sopClass = trimmedUID(.sopClassUID)
    let sopInstance = try new(original, .sopInstanceUID, naming.sopInstance)
    // Some files name the instance in the file meta information alone.
    if dataSet.recorder != nil { dataSet.record(.sopInstanceUID, .ui, original, sopInstance) }
    return Identity(
      sopClass: try newClass(sopClass.isEmpty ? meta.mediaStorageSOPClassUID : sopClass),
      sopInstance: sopInstance,
      names: names(of: original, try placement()))
  }

  /// Who becomes whom; nil when nobody asks.
  mutating func linkageRow(
    _ newInstance: [UInt8], at target: PathBytes
  ) throws(Quarantine) -> LinkageRow? {
    guard let linkage else { return nil }
    return LinkageRow(
      patientID: try dataSet.editor.linkage(of: .patientID),
      accessionNumber: try dataSet.editor.linkage(of: .accessionNumber),
      studyUID: try dataSet.editor.linkage(of: .studyInstanceUID),
      seriesUID: try dataSet.editor.linkage(of: .seriesInstanceUID),
      // Some files name the instance in the file meta information alone.
      instanceUID: LinkageRow.Pair(
        original: String(decoding: instanceUID, as: UTF8.self),
        new: String(decoding: newInstance, as: UTF8.self)),
      output: target.path(below: linkage.root))
  }

  /// The original SOP Instance UID; empty when there is none.
  var instanceUID: [UInt8] {
    mutating get { instanceUID(of: dataSet.editor.instance.gathered) }
  }

  mutating func instanceUID(of gathered: GatheredAttributes) -> [UInt8] {
    let uid = Text.trimmed(gathered[.sopInstanceUID] ?? [])
    return uid.isEmpty ? statedInstanceUID : uid
  }

  mutating func names(of instance: [UInt8], _ placement: Placement?) -> Names {
    Names(
      study: name(trimmedUID(.studyInstanceUID), naming.study, without: "no-study"),
      series: name(trimmedUID(.seriesInstanceUID), naming.series, without: "no-series"),
      instance: name(instance, naming.sopInstance, without: ""), placement: placement)
  }

  /// What a table does to the UIDs by which an instance is known, in the root data set: every instance asks for it.
  struct NamingActions {
    let table: ActionTable
    let sopClass, sopInstance, study, series: ActionTable.ID

    init(_ table: ActionTable) {
      self.table = table
      sopClass = table.action(for: .sopClassUID, vr: .ui, path: [])
      sopInstance = table.action(for: .sopInstanceUID, vr: .ui, path: [])
      study = table.action(for: .studyInstanceUID, vr: .ui, path: [])
      series = table.action(for: .seriesInstanceUID, vr: .ui, path: [])
    }
  }

  /// What the table makes of a UID of the root data set, which the file meta information repeats.
  private mutating func new(
    _ original: [UInt8], _ tag: Tag, _ id: ActionTable.ID
  ) throws(Quarantine) -> [UInt8] {
    let action = dataSet.table.actions[dataSet.editor.instance.resolved(id, tag, at: [])]
    let uid: [UInt8]
    do {
      uid = try dataSet.editor.edit(original, action, vr: .ui, in: .defaultRepertoire, bigEndian: false)
    } catch { throw Quarantine(error, tag) }
    guard !uid.isEmpty else { throw .missing(tag) }
    guard uid.count <= UIDValue.maximumLength else {
      throw .cannotApply(action: action.name, tag, because: "the result is too long for a UID")
    }
    return uid
  }

  /// A SOP class that the standard does not know would get a pseudonym, and nobody could tell what the instance is.
  @discardableResult
  mutating func newClass(_ original: [UInt8]) throws(Quarantine) -> [UInt8] {
    guard dataSet.table.kinds[naming.sopClass] == .hashUID, !original.isEmpty else {
      return try new(original, .sopClassUID, naming.sopClass)
    }
    // What the standard registers has no pseudonym.
    if original != registeredClass {
      guard UIDValue.isWellKnown(original) else { throw .unknownSOPClass }
      registeredClass = original
    }
    return original
  }

  mutating func trimmedUID(_ tag: Tag) -> [UInt8] {
    Text.trimmed(dataSet.editor.instance.gathered[tag] ?? [])
  }

  /// A name for the output tree: the UID where a rule keeps it and it is one, else its pseudonym.
  private mutating func name(_ uid: [UInt8], _ action: ActionTable.ID, without: String) -> [UInt8] {
    if uid.isEmpty { return Array(without.utf8) }
    let keeps = dataSet.table.kinds[action] == .keep
    return keeps && Self.isSafe(uid) ? uid : dataSet.editor.pseudonymiser.uid(uid)
  }

  private static func isSafe(_ uid: [UInt8]) -> Bool {
    uid.count <= UIDValue.maximumLength && uid.first != 0x2E
      && uid.allSatisfy { $0 == 0x2E || 0x30...0x39 ~= $0 }
  }
}
