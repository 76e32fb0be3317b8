internal import DICOM
internal import Engine

/// An expression as it is written, before anybody asks what the dictionary says of it.
indirect enum ExpressionSyntax {
  case always
  case not(ExpressionSyntax)
  case all([ExpressionSyntax])
  case any([ExpressionSyntax])
  case equals(Operand, Literal)
  case compares(Operand, Condition.Comparison, Extent, Literal)
  case isOneOf(Operand, [Literal])
  case matches(Operand, RegularExpression)
  case startsWith(Operand, Literal)
  case exists(Attribute)
  case isEmpty(Attribute)
  case outlier([Key], Extent)

  /// Which characters of the text something takes, counted in code points.
  struct Extent: Hashable {
    var offset: Int
    var length: Int

    var end: Int { offset + length }

    func through(_ other: Extent) -> Extent { Extent(offset: offset, length: other.end - offset) }
  }

  /// One attribute: `study.ImageType[3]`.
  struct Attribute {
    var scope: Scope?
    var name: Name
    var value: Value?
    var extent: Extent

    enum Name: Hashable {
      case word(String)
      case tag(TagPattern)
    }

    struct Scope {
      var word: String
      var extent: Extent
    }

    struct Value {
      var number: Int
      var extent: Extent
    }
  }

  /// One attribute, or `any(a, b)`.
  struct Operand {
    var attributes: [Attribute]
    var extent: Extent
  }

  /// What is compared with.
  struct Literal {
    var content: Content
    /// As it stands in the text.
    var spelling: String
    var extent: Extent

    enum Content: Hashable {
      case text(String)
      case number(Double)
      /// Text that lacks its quotes.
      case bare
    }
  }

  /// `/re/i`.
  struct RegularExpression: Hashable {
    var source: String
    /// Where in the text each character of the source stands, and the closing slash.
    var offsets: [Int]
    var ignoresCase: Bool
  }

  /// What an outlier differs in.
  enum Key {
    case values(Attribute)
    case existence(Attribute)
  }

  /// The signs that compare.
  enum Comparator: String, CaseIterable {
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case matches = "~"
  }

  /// What is wrong with the text, and where in it.
  struct Mistake: Error {
    var code: Diagnostic.Code
    var message: String
    var help: String?
    var extent: Extent
  }
}

/// A word, sign or literal of an expression, and which characters of the text it takes.
struct ExpressionToken {
  enum Kind: Hashable {
    case word(String)
    case text(String)
    case number(Double)
    /// What begins like a number and is none: `768px`, `1.2.840.10008`.
    case bare
    case pattern(ExpressionSyntax.RegularExpression)
    case tag(TagPattern)
    case comparator(ExpressionSyntax.Comparator)
    /// One of `( ) [ ] , .`
    case punctuation(Unicode.Scalar)
    case end
  }

  var kind: Kind
  var extent: ExpressionSyntax.Extent

  /// The word of the language, if it is one.
  var word: ExpressionWord? {
    guard case .word(let word) = kind else { return nil }
    return ExpressionWord(rawValue: word)
  }
}
