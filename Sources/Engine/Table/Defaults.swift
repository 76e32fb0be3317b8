public import DICOM

/// What happens to an element that no rule speaks of.
public struct Defaults: Hashable, Sendable {
  /// Private elements whose block names its creator.
  public var privateElements: Action
  /// Elements of even groups that the dictionary does not know.
  public var unknownElements: Action
  /// Standard elements by their VR; a VR that is not here is deleted.
  public var byVR: [VR: Action]

  public init(privateElements: Action, unknownElements: Action, byVR: [VR: Action]) {
    self.privateElements = privateElements
    self.unknownElements = unknownElements
    self.byVR = byVR
  }

  /// What cannot hold text is kept, text and dates are deleted, UIDs are hashed, private and unknown elements go.
  public static let failClosed = Defaults(
    privateElements: .delete, unknownElements: .delete,
    byVR: Dictionary(
      uniqueKeysWithValues: VR.allCases.map { vr in
        switch vr {
        case .us, .ss, .ul, .sl, .sv, .uv, .fl, .fd, .ds, .is, .cs, .at: (vr, Action.keep)
        case .ob, .ow, .of, .od, .ol, .ov, .sq: (vr, .keep)
        case .ui: (vr, .hashUID)
        case .ae, .as, .da, .dt, .lo, .lt, .pn, .sh, .st, .tm, .uc, .un, .ur, .ut: (vr, .delete)
        }
      }))

  /// Like `failClosed`, and what it deletes of the dictionary's attributes becomes empty or a dummy where the IOD asks
  /// for one: an object stays one of its IOD, and nothing of a value is left.
  public static let failClosedByType = Defaults(
    privateElements: .delete, unknownElements: .delete,
    byVR: failClosed.byVR.mapValues { $0 == .delete ? .byType(.deleteEmptyOrReplace) : $0 })

  /// Everything stays: for tests of the reader and the writer, and for tools that only copy.
  public static let keepEverything = Defaults(
    privateElements: .keep, unknownElements: .keep,
    byVR: Dictionary(uniqueKeysWithValues: VR.allCases.map { ($0, .keep) }))
}
