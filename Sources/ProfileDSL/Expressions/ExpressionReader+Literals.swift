internal import DICOM
internal import Engine

/// Whether literals and the attributes that are compared with them can have anything in common.
extension ExpressionReader {
  /// What is wrong with a literal as a value of a VR.
  struct Flaw {
    var code: Diagnostic.Code
    var message: String
    var help: String?
    /// A warning is for what no file that follows the standard has, an error for what somebody else was meant by.
    var isError = true
  }

  /// The literal of `==` or `in`.
  mutating func equal(_ literal: ExpressionSyntax.Literal, to subjects: [Subject]) -> Condition.Literal? {
    guard let value = typed(literal, subjects) else { return nil }
    let isFitting = isFitting(literal, subjects) { subject, vr in
      switch value {
      case .text(let text): TextLiteral.flaw(of: text, as: vr, in: subject.name)
      case .number(let number): Self.flaw(of: number, as: vr)
      }
    }
    return isFitting ? value : nil
  }

  /// The literal of `<`: a number, a date or a time.
  mutating func bound(_ literal: ExpressionSyntax.Literal, of subjects: [Subject]) -> Condition.Literal? {
    guard let value = typed(literal, subjects) else { return nil }
    guard case .text(let text) = value else { return value }
    let isFitting = isFitting(literal, subjects) { subject, vr in
      TextLiteral.flaw(of: text, as: vr, in: subject.name)
    }
    return isFitting ? value : nil
  }

  /// The literal of `startswith`.
  mutating func prefix(_ literal: ExpressionSyntax.Literal, of subjects: [Subject]) -> String? {
    guard case .text(let text) = typed(literal, subjects) else { return nil }
    let isFitting = isFitting(literal, subjects) { subject, vr in
      TextLiteral.flaw(ofPrefix: text, as: vr, in: subject.name)
    }
    return isFitting ? text : nil
  }

  /// Whether the values of the attributes have an order in which their characters agree.
  ///
  /// Dates and times are written from the largest unit to the smallest and in fixed widths. The zone at the end of a DT
  /// and the unit at the end of an AS say what the digits before them mean: +0100 and -0500 are not in the order of
  /// their characters, nor are 006Y and 011M. Of other text the order says nothing.
  mutating func isOrdered(
    _ subjects: [Subject], _ comparison: Condition.Comparison, _ sign: ExpressionSyntax.Extent
  ) -> Bool {
    guard let subject = subjects.first(where: { !$0.isNumeric && $0.vrs != [.da] && $0.vrs != [.tm] }) else {
      guard let other = subjects.first(where: { !$0.isNumeric && $0.vrs != subjects[0].vrs }) else {
        return true
      }
      error(
        .typeMismatch, other.extent,
        "\(subjects[0].description), and \(other.description): they have no common order")
      return false
    }
    let help: String? =
      switch subject.vrs.first {
      case .as: "ages in years and in months have no common order: compare PatientBirthDate with a date"
      case .dt: "the zones at the end of a DT disturb the order: compare a date (DA) or a time (TM)"
      default: "compare with ==, in, ~ or startswith"
      }
    error(
      .unorderedVR, sign,
      "\(subject.description): \"\(comparison.rawValue)\" orders numbers, dates and times only",
      help: help)
    return false
  }

  /// Whether the values are text, at which `~` and `startswith` look.
  mutating func isText(_ subjects: [Subject], _ operand: ExpressionSyntax.Operand, _ word: String) -> Bool {
    guard let subject = subjects.first(where: { !$0.vrs.allSatisfy(\.isText) || $0.isNumeric }) else {
      return true
    }
    error(
      .typeMismatch, operand.extent, "\(subject.description): \"\(word)\" looks at text",
      help: subject.isNumeric ? "compare with ==, <, <=, > or >=" : "compare with == or in")
    return false
  }

  // MARK: Types

  /// The literal as a number where the attributes are numbers, else as text.
  private mutating func typed(_ literal: ExpressionSyntax.Literal, _ subjects: [Subject]) -> Condition
    .Literal?
  {
    guard let subject = subjects.first else { return nil }
    switch (literal.content, subject.isNumeric) {
    case (.number(let number), true): return .number(number)
    case (.text(let text), false): return .text(text)
    case (.text(let text), true):
      // In a file numbers are text often enough.
      if let number = ExpressionScanner.number(text) { return .number(number) }
      error(
        .typeMismatch, literal.extent, "\(subject.description), a number, and \(literal.spelling) is none",
        help: text.isEmpty ? "write empty(\(subject.name))" : Self.number(in: text).map { "write \($0)" })
    case (.number, false):
      error(
        .typeMismatch, literal.extent, "\(subject.description), which is text, and this is a number",
        help: "quote it: \(Condition.quoted(literal.spelling))")
    case (.bare, _): bare(literal, subject)
    }
    return nil
  }

  /// Text that lacks its quotes.
  private mutating func bare(_ literal: ExpressionSyntax.Literal, _ subject: Subject) {
    let spelling = literal.spelling
    if subject.isNumeric {
      error(
        .typeMismatch, literal.extent, "\(subject.description), a number, and \(spelling) is none",
        help: Self.number(in: spelling).map { "write \($0)" })
    } else if subject.vrs == [.ui], let uid = UIDRegistry.entry(forKeyword: spelling)?.uid {
      error(.unquotedText, literal.extent, "a UID is written in digits", help: "write \"\(uid)\"")
    } else if DataDictionary.entry(forKeyword: spelling) != nil {
      error(
        .unquotedText, literal.extent,
        "an attribute is compared with a text or a number, not with an attribute",
        help: "if it is text, quote it: \"\(spelling)\"")
    } else {
      let text = subject.vrs == [.cs] ? TextLiteral.capitals(spelling) ?? spelling : spelling
      error(.unquotedText, literal.extent, "the text has no quotes", help: "write \(Condition.quoted(text))")
    }
  }

  /// The number that a text begins with: 768 of 768px.
  private static func number(in text: String) -> String? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    return ExpressionScanner.number(String(digits)) == nil ? nil : String(digits)
  }

  /// Why no value of the VR is this number.
  private static func flaw(of number: Double, as vr: VR) -> Flaw? {
    let range: ClosedRange<Double>
    switch vr {
    case .us: range = 0...65_535
    case .ss: range = -32_768...32_767
    case .ul: range = 0...4_294_967_295
    case .sl, .is: range = -2_147_483_648...2_147_483_647
    case .uv: range = 0...0x1p64
    case .sv: range = -0x1p63...0x1p63
    default: return nil
    }
    guard number.rounded() != number || !range.contains(number) else { return nil }
    let bounds = [range.lowerBound, range.upperBound].map { Condition.Literal.number($0).expression }
    return Flaw(
      code: .neverTrue, message: "a \(vr) is a whole number from \(bounds[0]) to \(bounds[1])", isError: false
    )
  }

  // MARK: Flaws

  /// Whether the literal can be met, which it can when one VR of one attribute has no flaw to find in it; else the
  /// first flaw is reported.
  private mutating func isFitting(
    _ literal: ExpressionSyntax.Literal, _ subjects: [Subject], _ flaw: (Subject, VR) -> Flaw?
  ) -> Bool {
    var first: (subject: Subject, flaw: Flaw)?
    for subject in subjects {
      for vr in subject.vrs {
        guard let flaw = flaw(subject, vr) else { return true }
        if first == nil || (flaw.isError && first?.flaw.isError == false) { first = (subject, flaw) }
      }
    }
    guard let (subject, flaw) = first else { return true }
    let message = "\(subject.description): \(flaw.message)"
    guard flaw.isError else {
      warning(flaw.code, literal.extent, message, help: flaw.help)
      return true
    }
    error(flaw.code, literal.extent, message, help: flaw.help)
    return false
  }
}
