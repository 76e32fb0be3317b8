internal import DICOM

/// A statement as the bytes of its elements, ready for each encoding.
struct EncodedStatement: Sendable {
  /// One element in one encoding.
  struct Part: Sendable {
    var tag: Tag
    /// The whole element; none where the statement has nothing to say, and what the source says goes.
    var bytes: [UInt8]
  }

  /// The elements that a statement speaks of, in tag order.
  static let tags = [
    Tag.patientIdentityRemoved, .deidentificationMethod, .deidentificationMethodCodeSequence,
    .longitudinalTemporalInformationModified,
  ]

  private let implicit: [Part]
  private let explicit: [Part]
  private let bigEndian: [Part]

  /// - Parameter holding: The bits of the conditions that hold for the instance.
  init(_ statement: DeidentificationStatement, holding: UInt64) {
    func parts(_ encoding: DataSetEncoding) -> [Part] {
      Self.parts(statement, holding, ElementBytes(encoding: encoding))
    }
    implicit = parts(.implicitVRLittleEndian)
    explicit = parts(.explicitVRLittleEndian)
    bigEndian = parts(.explicitVRBigEndian)
  }

  /// The elements in tag order.
  subscript(encoding: DataSetEncoding) -> [Part] {
    switch encoding {
    case .implicitVRLittleEndian: implicit
    case .explicitVRLittleEndian: explicit
    case .explicitVRBigEndian: bigEndian
    }
  }

  private static func parts(
    _ statement: DeidentificationStatement, _ holding: UInt64, _ bytes: ElementBytes
  ) -> [Part] {
    let isRemoved = !statement.keepsIdentity.holds(holding)
    let items = statement.codes.filter { !$0.isLost.holds(holding) }.map { claim in
      bytes.code(value: claim.code, scheme: "DCM", meaning: claim.meaning)
    }
    // Any date that was changed makes all of them unfit to be compared with the world's (PS3.3 C.12.1).
    let dates =
      statement.changesDates.holds(holding)
      ? "MODIFIED" : statement.keepsDates.holds(holding) ? "UNMODIFIED" : "REMOVED"
    return [
      Part(
        tag: .patientIdentityRemoved,
        bytes: bytes.element(.patientIdentityRemoved, .cs, isRemoved ? "YES" : "NO")),
      Part(
        tag: .deidentificationMethod,
        bytes: bytes.element(.deidentificationMethod, .lo, statement.method.joined(separator: "\\"))),
      Part(
        tag: .deidentificationMethodCodeSequence,
        bytes: items.isEmpty ? [] : bytes.sequence(.deidentificationMethodCodeSequence, items)),
      Part(
        tag: .longitudinalTemporalInformationModified,
        bytes: bytes.element(.longitudinalTemporalInformationModified, .cs, dates)),
    ]
  }
}

extension Tag {
  static var patientIdentityRemoved: Tag { Tag(0x0012, 0x0062) }
  static var deidentificationMethod: Tag { Tag(0x0012, 0x0063) }
  static var deidentificationMethodCodeSequence: Tag { Tag(0x0012, 0x0064) }
  static var longitudinalTemporalInformationModified: Tag { Tag(0x0028, 0x0303) }
}
