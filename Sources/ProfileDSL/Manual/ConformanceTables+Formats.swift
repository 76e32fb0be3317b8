internal import DICOM
internal import Engine

extension ConformanceTables {
  /// What stands for a value of each VR, the VRs of one dummy in one row.
  static var dummies: String {
    let eight = [UInt8](repeating: 0x20, count: 8)
    var rows: [(dummy: String, vrs: [String])] = []
    for vr in VR.allCases.filter({ $0 != .sq && $0 != .ui }).sorted(by: { $0.description < $1.description }) {
      let value = Dummy.value(for: vr, original: eight)
      let dummy =
        value.contains(0)
        ? "zeros, as many bytes as before" : Markdown.code(String(decoding: value, as: UTF8.self))
      if let row = rows.firstIndex(where: { $0.dummy == dummy }) {
        rows[row].vrs.append(vr.description)
      } else {
        rows.append((dummy, [vr.description]))
      }
    }
    return Markdown.table(
      ["value representations", "dummy"], rows.map { [$0.vrs.joined(separator: " "), $0.dummy] })
  }

  /// Of which attributes the vocabulary of cleaning and sweeping is made.
  static var identifying: String {
    Markdown.table(
      ["read as", "attributes"],
      IdentifyingAttributes.Kind.allCases.map { kind in
        let names = IdentifyingAttributes.kinds.filter { $0.kind == kind }.compactMap {
          DataDictionary.entry(for: $0.tag)?.keyword
        }
        return [kind.summary, names.joined(separator: ", ")]
      })
  }

  static var characterSets: String {
    Markdown.table(
      ["defined term", "character sets", "code extensions"],
      SpecificCharacterSetTerm.all.map { term in
        [
          term.definedTerm.isEmpty ? "(absent or empty)" : Markdown.code(term.definedTerm),
          term.codeElements.map(\.charset).joined(separator: ", "), term.kind.hasCodeExtensions ? "yes" : "",
        ]
      })
  }

  static var transferSyntaxes: String {
    Markdown.table(
      ["UID", "transfer syntax", "read and written"],
      UIDRegistry.entries.filter { $0.kind == .transferSyntax }.map { entry in
        let syntax = TransferSyntax.registered(uid: entry.uid)
        let answer =
          switch syntax {
          case nil: "no: quarantined"
          case let syntax? where syntax.isDeflated: "yes, deflated anew"
          case let syntax? where syntax.isEncapsulated: "yes, fragments copied"
          default: "yes"
          }
        return [entry.uid, entry.name + (entry.isRetired ? " (retired)" : ""), answer]
      })
  }

  /// The SOP classes whose attribute types are known.
  static var objects: String {
    Markdown.table(
      ["UID", "SOP class"],
      UIDRegistry.entries.filter { $0.kind == .sopClass && IODAttributeTypes(sopClass: $0.uid.utf8).isKnown }
        .map { [$0.uid, $0.name + ($0.isRetired ? " (retired)" : "")] })
  }
}

extension IdentifyingAttributes.Kind {
  /// How values of the kind are looked for.
  fileprivate var summary: String {
    switch self {
    case .name: "a person's name: each of its words, with what stands beside it"
    case .identifier: "an identifier of four characters or more"
    case .number: "a number of five characters or more"
    case .device: "a number or name of six characters or more with two digits"
    case .telephone: "a telephone number, with and without separators"
    case .place: "a phrase"
    case .address: "a phrase, and each of its lines"
    case .date: "a day, in the usual ways to write one"
    case .sequence: "the items are looked into"
    case .code: "a code: its value a number, its meaning a phrase"
    }
  }
}
