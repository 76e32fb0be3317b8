internal import DICOM
internal import SystemPackage

extension InstanceRewriter {
  /// What a look at a file finds before anything is written.
  enum Surveyed: Sendable {
    case instance(SurveyedInstance)
    case skipped(Skipped)
    /// Nobody can say which study it belongs to.
    case quarantined(Quarantine)
  }

  /// Reads what the catalogue needs of one file.
  mutating func survey(_ input: FilePath) -> Surveyed {
    do throws(Quarantine) {
      switch try gather(from: input) {
      case .instance(let gathered): return .instance(catalogueEntry(input, gathered))
      case .other(let kind): return .skipped(kind)
      }
    } catch .unreadable(.notDICOM) {
      return .skipped(.notDICOM)
    } catch {
      // A cut image still belongs to its study.
      return beginning.map { .instance(catalogueEntry(input, $0, setAside: error)) } ?? .quarantined(error)
    }
  }

  /// The catalogue's entry for an instance. What sets it aside is noted: the selection may leave it out before.
  ///
  /// - Parameter reason: What is known to set it aside, when it cannot be read to its end.
  private mutating func catalogueEntry(
    _ input: FilePath, _ gathered: GatheredAttributes, setAside reason: Quarantine? = nil
  ) -> SurveyedInstance {
    let attributes = InstanceAttributes(gathered: gathered, coder: dataSet.editor.coder)
    var readings: [Tag: Catalogue.Reading] = [:]
    for tag in plan.selection?.cataloguedTags ?? [] {
      guard !gathered.lacks(tag) else {
        readings[tag] = .unread
        continue
      }
      do throws(UndecidableAttribute) {
        readings[tag] = try attributes.values(of: AttributeReference(tag)).map { .values($0) } ?? .absent
      } catch { readings[tag] = .undecidable }
    }
    var instance = SurveyedInstance(
      file: input, version: version, study: Text.trimmed(gathered[.studyInstanceUID] ?? []),
      series: Text.trimmed(gathered[.seriesInstanceUID] ?? []), readings: readings)
    instance.digest = gathered.digest
    if plan.recordsStudies {
      instance.order = ImageOrder(attributes)
      instance.accessionNumber = try? attributes.values(of: AttributeReference(.accessionNumber))?.first
    }
    do throws(Quarantine) {
      if let reason { throw reason }
      try begin(gathered)
      let sopClass = trimmedUID(.sopClassUID)
      if !sopClass.isEmpty { try newClass(sopClass) }
      if let placement = try placement() {
        instance.placement = placement
      } else {
        instance.placement = try ownPlacement()
      }
    } catch {
      instance.setAside = error
      instance.placement = Placement(
        components: [], study: newUID(instance.study), series: newUID(instance.series),
        instance: newInstanceUID(of: gathered))
    }
    return instance
  }

  /// Where an instance is written without a layout: a folder a study, a folder a series.
  private mutating func ownPlacement() throws(Quarantine) -> Placement {
    let uid = instanceUID
    guard !uid.isEmpty else { throw .missing(.sopInstanceUID) }
    let names = names(of: uid, nil)
    let components = [names.study, names.series, names.instance + Self.suffix].map {
      String(decoding: $0, as: UTF8.self)
    }
    return placement(components, studyDepth: 0)
  }

  private mutating func placement(_ components: [String], studyDepth: Int) -> Placement {
    Placement(
      components: components, studyDepth: studyDepth,
      study: newUID(trimmedUID(.studyInstanceUID)), series: newUID(trimmedUID(.seriesInstanceUID)),
      instance: newUID(instanceUID))
  }

  /// Where the layout wants the instance; nil without a layout.
  mutating func placement() throws(Quarantine) -> Placement? {
    guard let layout = plan.layout else { return nil }
    var components: [String] = []
    let templates = layout.study + layout.components
    for (index, template) in templates.enumerated() {
      let bytes: [UInt8]
      // What cannot be read is named by its ASCII characters alone.
      do { bytes = try dataSet.editor.text(of: template, undecodable: 0x5F) } catch {
        throw Quarantine(error, template.attributes.first ?? .sopInstanceUID)
      }
      let ending = index == templates.count - 1 ? template.ending : ""
      components.append(PathComponent.safe(String(decoding: bytes, as: UTF8.self), ending: ending))
    }
    return placement(components, studyDepth: layout.study.count)
  }

  /// Finds out which study a file belongs to, without treating it.
  mutating func noteStudy(of input: FilePath) {
    study = nil
    guard case .instance(let gathered)? = try? gather(from: input) else { return }
    noteStudy(gathered)
    if (try? begin(gathered)) != nil, let placement = try? placement() {
      study?.folder = placement.studyFolder
    }
  }

  mutating func noteStudy(_ gathered: GatheredAttributes) {
    study = InstanceStudy(
      study: newUID(Text.trimmed(gathered[.studyInstanceUID] ?? [])),
      series: newUID(Text.trimmed(gathered[.seriesInstanceUID] ?? [])))
  }

  /// The pseudonym of an instance that has no place in the output; empty when nobody knows its UID.
  private mutating func newInstanceUID(of gathered: GatheredAttributes) -> String {
    let original = instanceUID(of: gathered)
    return original.isEmpty ? "" : newUID(original)
  }

  /// The pseudonym of a UID, by which instances are told apart whatever the rules keep.
  private mutating func newUID(_ original: [UInt8]) -> String {
    String(decoding: dataSet.editor.pseudonymiser.uid(original), as: UTF8.self)
  }
}

extension Selection {
  /// The attributes that a catalogue holds for the rules.
  var cataloguedTags: Set<Tag> {
    Set(needs.map { $0.tag == .modalitiesInStudy && $0.scope != .instance ? .modality : $0.tag })
  }
}

extension Template {
  /// The text behind the last dot of the last piece, dot included, when it looks like the ending of a file's name.
  var ending: String {
    guard case .text(let text)? = pieces.last, let dot = text.lastIndex(of: "."), text[dot...].utf8.count <= 8
    else { return "" }
    return String(text[dot...])
  }
}
