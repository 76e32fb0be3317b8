import DICOM
import Engine
import Testing

@testable import ProfileDSL

/// A generator of numbers that are the same in every run.
private struct Numbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

@Suite("Expressions, whatever they are", .timeLimit(.minutes(10)))
struct ExpressionPropertyTests {
  @Test("A condition that is printed and read is the same condition")
  func roundTrip() throws {
    var numbers = Numbers(seed: 1)
    for _ in 0..<2_000 {
      let condition = try Self.condition(depth: 4, &numbers)
      let text = condition.expression
      guard text.unicodeScalars.count <= ExpressionReader.greatestLength else { continue }
      let read = ReadExpression(text)
      if read.hasErrors || read.condition != condition || read.condition?.expression != text {
        Issue.record("\(text)\n\(read.found)")
      }
    }
  }

  @Test("20,000 damaged expressions are conditions or have a mistake, and never both or neither")
  func mutations() {
    var numbers = Numbers(seed: 2)
    // A sink that has seen much looks for no suggestions, which would take most of the time.
    var full = DiagnosticSink(SourceText(name: "test.yaml", bytes: []))
    for _ in 0..<100 { full.warning(.noEffect, .beginning, "") }
    #expect(!full.wantsSuggestions)
    var sound = 0
    for _ in 0..<20_000 {
      var bytes = Array((Self.texts.randomElement(using: &numbers) ?? "").utf8)
      for _ in 0..<Int.random(in: 1...2, using: &numbers) { Self.damage(&bytes, &numbers) }
      let text = String(decoding: bytes, as: UTF8.self)
      let place = Self.places.randomElement(using: &numbers) ?? .rule
      var sink = full
      let condition = ExpressionReader.read(
        ReadExpression.scalar(text), at: place, outlier: Outlier(keys: []), &sink)
      // An expectation that is met takes longer than reading the expression: only what fails is recorded.
      let found = sink.diagnostics.dropFirst(100)
      if (condition == nil) != found.contains(where: { $0.severity == .error }) { Issue.record("\(text)") }
      let last = text.unicodeScalars.count + 1
      if !found.allSatisfy({ $0.span.line == 1 && (1...last).contains($0.span.column) }) {
        Issue.record("\(text)")
      }
      guard let condition else { continue }
      sound += 1
      var again = full
      let reread = ExpressionReader.read(
        ReadExpression.scalar(condition.expression), at: place, outlier: Outlier(keys: []), &again)
      if reread != condition { Issue.record("\(text)") }
    }
    // Some damage does no harm; most of it must be noticed.
    #expect((500...10_000).contains(sound), "\(sound)")
  }

  private static let places: [ExpressionReader.Place] = [
    .selection(scope: .instance), .selection(scope: .instance), .selection(scope: .instance), .rule,
    .selection(scope: .series), .selection(scope: .study),
  ]

  private static let texts: [String] =
    ConditionTruthTests.truths.map(\.text) + ExpressionWord.allCases.map(\.example) + [
      #"study.Modality == "US" and not ("CT" in study.ModalitiesInStudy)"#,
      #"series.Rows > 600 or study.StudyDate < "20200101""#,
      "SeriesDescription ~ /work ?sheet|report|measure?ments?|a\\/b/i",
      #"SeriesDescription == "Schädel \"nativ\" 頭部" or (0010,0010) startswith 'Ä\\'"#,
      "outlier(Rows, Columns, exists(SequenceOfUltrasoundRegions), (0028,0004))",
      #"(((any(Rows, Columns) >= 1.5e2 and Modality not in ["KO", "PR"])))"#,
    ]

  private static func damage(_ bytes: inout [UInt8], _ numbers: inout Numbers) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &numbers)
    let signs = Array("()[]\"'/\\=!<>~.,&|{}0x \n".utf8)
    switch Int.random(in: 0..<7, using: &numbers) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(UInt8.random(in: 0...255, using: &numbers), at: place)
    case 3: bytes.insert(signs.randomElement(using: &numbers) ?? 0x20, at: place)
    case 4: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &numbers))
    case 5: bytes.removeSubrange(place..<min(place + Int.random(in: 1...12, using: &numbers), bytes.count))
    default:
      let length = min(Int.random(in: 1...20, using: &numbers), bytes.count - place)
      bytes.insert(
        contentsOf: bytes[place..<place + length], at: Int.random(in: 0...bytes.count, using: &numbers))
    }
  }

  // MARK: Conditions by chance

  private static func condition(depth: Int, _ numbers: inout Numbers) throws -> Condition {
    guard depth > 0, Bool.random(using: &numbers) else { return try comparison(&numbers) }
    switch Int.random(in: 0..<3, using: &numbers) {
    case 0: return .not(try condition(depth: depth - 1, &numbers))
    case 1: return .all(try list(depth: depth - 1, &numbers))
    default: return .any(try list(depth: depth - 1, &numbers))
    }
  }

  private static func list(depth: Int, _ numbers: inout Numbers) throws -> [Condition] {
    var list: [Condition] = []
    for _ in 0..<Int.random(in: 2...4, using: &numbers) { list.append(try condition(depth: depth, &numbers)) }
    return list
  }

  private static func comparison(_ numbers: inout Numbers) throws -> Condition {
    let texts = ["a", "A \"b\"", "back\\slash", "it's", "naïve 頭", "/x/", "and", "1", "("]
    let figures: [Double] = [0, 1, -1, 0.1, 600, 65_535, 1e16, 1.5e-7, 123_456_789, -2.5]
    let dates = ["20200101", "19991231"]
    let patterns = ["a/b", "x+", "a|b", "\\d", "\\\\/", "^ $"]
    let text = AttributeReference(
      [Tag.seriesDescription, .studyDescription, Tag(0x0018, 0x4000)].randomElement(using: &numbers) ?? .rows,
      scope: AttributeReference.Scope.allCases.randomElement(using: &numbers) ?? .instance)
    let number = AttributeReference(
      [Tag.rows, .patientWeight, .instanceNumber, Tag(0x6002, 0x0010)].randomElement(using: &numbers)
        ?? .rows,
      scope: AttributeReference.Scope.allCases.randomElement(using: &numbers) ?? .instance)
    let figure = figures.randomElement(using: &numbers) ?? 0
    let word = texts.randomElement(using: &numbers) ?? ""
    let order = [Condition.Comparison.less, .lessOrEqual, .greater, .greaterOrEqual].randomElement(
      using: &numbers)
    switch Int.random(in: 0..<11, using: &numbers) {
    case 0: return .always
    case 1: return .equals(.init([text]), .text(word))
    case 2: return .equals(.init([number]), .number(figure))
    case 3: return .compares(.init([number]), order ?? .less, .number(figure))
    case 4:
      return .compares(.init(.studyDate), order ?? .less, .text(dates.randomElement(using: &numbers) ?? ""))
    case 5:
      let count = Int.random(in: 1...4, using: &numbers)
      return .isOneOf(.init([text]), Array(texts.shuffled(using: &numbers).prefix(count)).map { .text($0) })
    case 6:
      let pattern = try Pattern(
        patterns.randomElement(using: &numbers) ?? "a", ignoresCase: Bool.random(using: &numbers))
      return .matches(.init([text]), pattern)
    case 7: return .startsWith(.init([text]), word)
    case 8: return Bool.random(using: &numbers) ? .exists(number) : .isEmpty(text)
    case 9:
      let value = Int.random(in: 1...9, using: &numbers)
      return .isEmpty(AttributeReference(.imageType, value: value))
    default:
      return .outlier(Outlier(keys: [.values(AttributeReference(.rows)), .existence(.pixelData)]))
    }
  }
}
