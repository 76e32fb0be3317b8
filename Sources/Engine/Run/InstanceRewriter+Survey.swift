internal import DICOM
internal import SystemPackage

extension InstanceRewriter {
  /// What a look at a file finds before anything is written.
  enum Surveyed: Sendable {
    case instance(Catalogue.Entry)
    /// No instance, or one that is set aside: what became of it.
    case other(FilePath, Outcome)
  }

  /// Reads what the catalogue needs of one file.
  mutating func survey(_ input: FilePath) -> Surveyed {
    do throws(Quarantine) {
      if let kind = try gather(from: input) { return .other(input, .skipped(kind)) }
      return .instance(try catalogueEntry(input))
    } catch .unreadable(.notDICOM) {
      return .other(input, .skipped(.notDICOM))
    } catch { return .other(input, .quarantined(error)) }
  }

  /// The catalogue's entry for the instance that has been gathered.
  private mutating func catalogueEntry(_ input: FilePath) throws(Quarantine) -> Catalogue.Entry {
    let attributes = InstanceAttributes(
      gathered: dataSet.editor.instance.gathered, coder: dataSet.editor.coder)
    var readings: [Tag: Catalogue.Reading] = [:]
    for tag in plan.selection?.cataloguedTags ?? [] {
      do throws(UndecidableAttribute) {
        readings[tag] = try attributes.values(of: AttributeReference(tag)).map { .values($0) } ?? .absent
      } catch { readings[tag] = .undecidable }
    }
    return Catalogue.Entry(
      file: input, study: trimmedUID(.studyInstanceUID), series: trimmedUID(.seriesInstanceUID),
      readings: readings, placement: try placement())
  }

  /// Where the layout wants the instance; nil without a layout.
  mutating func placement() throws(Quarantine) -> Placement? {
    guard let layout = plan.layout else { return nil }
    var components: [String] = []
    for (index, template) in layout.components.enumerated() {
      let bytes: [UInt8]
      // What cannot be read is named by its ASCII characters alone.
      do { bytes = try dataSet.editor.text(of: template, undecodable: 0x5F) } catch {
        throw Quarantine(error, template.attributes.first ?? .sopInstanceUID)
      }
      let ending = index == layout.components.count - 1 ? template.ending : ""
      components.append(PathComponent.safe(String(decoding: bytes, as: UTF8.self), ending: ending))
    }
    return Placement(
      components: components, series: String(decoding: newUID(.seriesInstanceUID), as: UTF8.self),
      instance: String(decoding: newUID(.sopInstanceUID), as: UTF8.self))
  }

  /// The pseudonym of a UID, by which instances are told apart whatever the rules keep.
  private mutating func newUID(_ tag: Tag) -> [UInt8] {
    dataSet.editor.pseudonymiser.uid(trimmedUID(tag))
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
