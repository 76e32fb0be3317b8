internal import DICOM

/// What a kept value is looked at for, which its tag and its VRs say.
struct Examination: BitwiseCopyable, Sendable {
  /// The forms of values that are looked at byte by byte.
  enum Form: UInt8, BitwiseCopyable, Sendable { case any, number, age, time, code }

  /// Whether the file calls it what it cannot be, by the dictionary.
  private(set) var contradicts = false
  /// What the value must look like.
  private(set) var form = Form.any
  /// In what kind of text identifiers are looked for; nil where they are not.
  private var scope: IdentityVocabulary.Scope?
  /// The fewest bytes in which any are.
  private var leastSwept: UInt8 = 2

  /// The value passes unseen.
  static let nothing = Examination()

  var isNothing: Bool { !contradicts && form == .any && scope == nil }

  /// How a value of this length is looked through; nil when it is not.
  @inline(__always) func scope(ofLength length: UInt32) -> IdentityVocabulary.Scope? {
    length >= UInt32(leastSwept) ? scope : nil
  }

  private init() {}

  /// What the sweep alone looks for.
  init(sweeping tag: Tag, _ vr: VR, _ known: VR?, _ request: GatheredAttributes.Request) {
    switch vr == .un ? known ?? .un : vr {
    case .cs:
      leastSwept = 4
      scope = Self.isStructural(tag) ? nil : .terms
    case .lo, .sh, .lt, .st, .uc, .ut, .pn, .ae, .ur, .da, .dt:
      // The name of a private block's creator has been looked at, and must stay whole.
      scope = tag.isPrivateCreator ? nil : request.sweepScope(ofText: tag)
    case .ob, .ow, .un:
      let isBulk = Self.isBulk(tag) && !(known?.isText ?? false)
      scope = isBulk ? nil : .bytes
    // Numbers, times and UIDs name nobody; but what the dictionary calls text, and what it does not know, may call itself
    // anything.
    default:
      scope = known?.usesSpecificCharacterSet ?? true ? .bytes : nil
    }
  }

  /// All that is looked for. A table that keeps everything, for copies, asks for no form.
  init(
    _ tag: Tag, _ vr: VR, _ known: VR?, _ request: GatheredAttributes.Request, keepsEverything: Bool
  ) {
    self.init(sweeping: tag, vr, known, request)
    if keepsEverything { return }
    let stated = vr == .un ? known ?? .un : vr
    contradicts = !Self.mayStandFor(stated, known)
    form = Self.form(of: stated, tag)
    if form == .any, let known { form = Self.form(of: known, tag) }
    // A code may be a word, and a number that is text by its VR may be one too.
    let isSwept =
      form == .any || form == .code || stated.usesSpecificCharacterSet || stated == .cs
    if !isSwept { scope = nil }
  }

  static func form(of vr: VR, _ tag: Tag) -> Form {
    switch vr {
    case .ds, .is: .number
    case .as: .age
    case .tm: .time
    case .cs where tag.isPrivate: .code
    default: .any
    }
  }

  /// Whether a file may give this VR to an attribute for which the dictionary has another: text for text and numbers for
  /// numbers, as many devices do, but no text that is called a number, and no UID that would escape its pseudonym.
  private static func mayStandFor(_ stated: VR, _ known: VR?) -> Bool {
    guard let known, known != stated, stated != .un, known != .un else { return true }
    if stated == .ui || known == .ui { return false }
    if isDate(stated) != isDate(known) { return false }
    // Bytes that are called bytes are looked through as what they may be.
    if stated == .ob { return true }
    return stated.isText == known.isText
  }

  private static func isDate(_ vr: VR) -> Bool { vr == .da || vr == .dt || vr == .tm || vr == .as }

  /// Codes without which an object cannot be read, whose values the standard enumerates (PS3.3 C.7.6.1, C.17.3): a
  /// patient called Code or Text must not break a report.
  private static func isStructural(_ tag: Tag) -> Bool {
    switch (tag.group, tag.element) {
    case (0x0008, 0x0060), (0x0028, 0x0004), (0x0040, 0xA010), (0x0040, 0xA040),
      (0x0040, 0xA050):
      true
    default: false
    }
  }

  /// Pixels, overlays, curves, waveforms, tables and documents: no text, whatever their bytes.
  private static func isBulk(_ tag: Tag) -> Bool {
    switch tag.group {
    // The texts of an ICC profile say who made it.
    case 0x0028: tag.element != 0x2000
    case 0x7FE0, 0x5400, 0x5600: true
    case 0x0042: tag.element == 0x0011
    case 0x0066: true
    default: !tag.isPrivate && (tag.group & 0xFF00 == 0x6000 || tag.group & 0xFF00 == 0x5000)
    }
  }
}
