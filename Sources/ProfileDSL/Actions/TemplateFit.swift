internal import DICOM
internal import Engine

/// Whether what a template fills in can be a value of a VR: of a date, a number or a UID not any text can.
enum TemplateFit {
  /// What keeps the template from ever making, or from always making, a value of the VR.
  static func mistake(in template: Template, as vr: VR) -> String? {
    let least = template.pieces.reduce(0) { $0 + leastCount($1) }
    if let most = vr.maximumCharacters, vr != .pn, least > most {
      return "it has room for \(most) characters, and this makes at least \(least)"
    }
    guard let fitting = fitting(vr) else { return nil }
    if vr == .cs {
      for case .attribute(let tag, _) in template.pieces {
        guard let shown = DataDictionary.vr(of: tag), !fitting.contains(shown) else { continue }
        return "\(name(tag)) is \(shown), which may hold other characters than a CS"
      }
      return nil
    }
    guard template.pieces.count == 1, let piece = template.pieces.first else {
      return "only one attribute of its own kind can be filled in, with nothing around it"
    }
    switch piece {
    case .attribute(let tag, _):
      guard let shown = DataDictionary.vr(of: tag), !fitting.contains(shown) else { return nil }
      return "\(name(tag)) is \(shown), whose values it cannot have"
    case .random(let random):
      let takesDigits = (vr == .is && random.count <= 9) || (vr == .ds && random.count <= 16)
      return random.alphabet == .digits && takesDigits ? nil : "random characters are no value of it"
    case .text: return nil
    }
  }

  private static func name(_ tag: Tag) -> String {
    DataDictionary.entry(for: tag)?.keyword ?? tag.description
  }

  private static func leastCount(_ piece: Template.Piece) -> Int {
    switch piece {
    case .text(let text): text.unicodeScalars.count
    case .attribute(_, let width): width ?? 0
    case .random(let random): random.count
    }
  }

  /// The VRs whose values are values of this one too; nil for text that nothing binds.
  private static func fitting(_ vr: VR) -> Set<VR>? {
    let integers: Set<VR> = [.is, .us, .ss, .ul, .sl]
    return switch vr {
    case .cs: integers.union([.cs, .as, .da, .uv])
    case .da, .tm, .as, .ui: [vr]
    case .dt: [.dt, .da]
    case .is: integers
    case .ds, .fl, .fd: integers.union([.ds, .fl, .fd])
    case .us, .ss, .ul, .sl, .uv, .sv: integers.union([.uv, .sv])
    default: nil
    }
  }
}
