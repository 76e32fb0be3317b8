import DICOM
import Samples
import Testing

@testable import Engine

@Suite("How far dates move")
struct DateShiftTests {
  private static let patientID = Tag(0x0010, 0x0020)
  private static let issuer = Tag(0x0010, 0x0021)
  private static let studyDate = Tag(0x0008, 0x0020)

  struct Case: Sendable, CustomTestStringConvertible {
    var vr: VR
    var days: Int
    var value: String
    var expected: String
    var testDescription: String { "\(vr) \(value) by \(days)" }
  }

  static let cases: [Case] = DateCases.lines.split(separator: "\n").compactMap { line in
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 4, let vr = VR(fields[0]), let days = Int(fields[1]) else { return nil }
    return Case(vr: vr, days: days, value: fields[2], expected: fields[3])
  }

  @Test("Every date is where Python's datetime says, and what is none is refused")
  func table() throws {
    #expect(Self.cases.count > 500)
    for test in Self.cases {
      let distance = abs(test.days)
      let shift = DateShift(days: distance...distance, direction: test.days < 0 ? .back : .forward)
      let plan = Plan(rules: [], defaults: .keepEverything, dateShift: shift)
      var editor = ValueEditor(
        key: try Rewriting.key(), instance: InstanceContext(plan, table: .identity, run: []))
      // One offset for everybody, and the patient is known.
      editor.instance.shift = shift.offset(for: 0)
      let new: String?
      do {
        new = String(
          decoding: try editor.edit(
            Array(test.value.utf8), .shiftDate, vr: test.vr, in: .defaultRepertoire, bigEndian: false),
          as: UTF8.self)
      } catch { new = nil }
      #expect((new ?? "!") == test.expected, "\(test.testDescription)")
    }
  }

  /// The date that an instance of a patient gets instead of 1 January 2000.
  private func date(
    patient: String, issuer: String? = nil, in shift: DateShift, identity: [Tag] = Plan.defaultIdentity,
    instance: String = "2.25.1"
  ) throws -> String {
    var plan = Rewriting.plan([(Self.studyDate, .shiftDate)])
    plan.dateShift = shift
    plan.identity = identity
    let input = DataSetBuilder {
      $0.text(Self.studyDate, .da, "20000101")
      $0.text(Self.patientID, .lo, patient)
      if let issuer { $0.text(Self.issuer, .lo, issuer) }
      $0.text(Tag(0x0020, 0x0013), .is, String(instance.utf8.count))
    }
    let output = try Rewriting.dataSet(of: Rewriting.rewritten(Rewriting.file(input).bytes(), by: plan))
    let start = try #require(
      output.firstRange(of: [0x08, 0x00, 0x20, 0x00] + Array("DA".utf8) + [8, 0])?.upperBound)
    return String(decoding: output[start..<start + 8], as: UTF8.self)
  }

  @Test("One patient moves by one distance, in every instance and by every plan; others by others")
  func patients() throws {
    let shift = DateShift(days: 1...36_500, direction: .both)
    let first = try date(patient: "MRN1", in: shift)
    #expect(try date(patient: "MRN1", in: shift, instance: "2.25.12") == first)
    #expect(try date(patient: " MRN1 ", in: shift) == first)
    var dates: Set<String> = []
    for number in 0..<40 { dates.insert(try date(patient: "MRN\(number)", in: shift)) }
    #expect(dates.count >= 39)
  }

  @Test("The issuer tells two patients of one number apart, and no two identities run into each other")
  func identities() throws {
    let shift = DateShift(days: 1...36_500)
    let plain = try date(patient: "12", in: shift)
    #expect(try date(patient: "12", issuer: "A", in: shift) != plain)
    #expect(try date(patient: "1", issuer: "2", in: shift) != date(patient: "12", issuer: "", in: shift))
    #expect(
      try date(patient: "12", issuer: "A", in: shift, identity: [Self.patientID])
        == date(patient: "12", issuer: "B", in: shift, identity: [Self.patientID]))
  }

  @Test("Nobody known, nothing written")
  func nobody() {
    let shift = DateShift(days: 1...10)
    #expect(throws: Quarantine.self) { try date(patient: "", in: shift) }
    #expect(throws: Quarantine.self) { try date(patient: "  ", in: shift) }
  }

  @Test(
    "Distances lie in their range and direction, and both ends occur", arguments: DateShift.Direction.allCases
  )
  func range(direction: DateShift.Direction) throws {
    let shift = DateShift(days: 3...9, direction: direction)
    var seen: Set<Int> = []
    for number in 0..<2_000 {
      seen.insert(shift.offset(for: UInt64(number) &* 0x9E37_79B9_7F4A_7C15))
    }
    let expected: Set<Int> =
      switch direction {
      case .back: Set(-9 ... -3)
      case .forward: Set(3...9)
      case .both: Set(-9 ... -3).union(3...9)
      }
    #expect(seen == expected)
    #expect(expected.contains(shift.offset(for: .max)))
  }

  @Test(
    "Ages are capped, and rounded down to whole classes",
    arguments: [
      ("045Y", 89, nil, "045Y"), ("089Y", 89, nil, "089Y"), ("090Y", 89, nil, "089Y"),
      ("120Y", 89, nil, "089Y"),
      ("999D", 89, nil, "999D"), ("011M", 89, nil, "011M"), ("045Y", nil, 5, "045Y"),
      ("049Y", nil, 5, "045Y"),
      ("004Y", nil, 5, "000Y"), ("011M", nil, 5, "000Y"), ("096M", nil, 5, "005Y"), ("400D", nil, 1, "001Y"),
      ("092Y", 89, 10, "080Y"), ("999W", 15, nil, "015Y"), ("045Y\\092Y", 89, nil, "045Y\\089Y"),
      ("", 89, nil, ""),
      // As many devices and tools write them.
      ("0Y", 89, nil, "000Y"), ("45Y", 89, nil, "045Y"), ("95Y", 89, nil, "089Y"), ("7M", nil, 5, "000Y"),
    ] as [(String, Int?, Int?, String)])
  func ages(value: String, cap: Int?, bin: Int?, expected: String) throws {
    var editor = ValueEditor(
      key: try Rewriting.key(), instance: InstanceContext(.identity, table: .identity, run: []))
    let new = try editor.edit(
      Array(value.utf8), .age(.init(cap: cap, bin: bin)), vr: .as, in: .defaultRepertoire, bigEndian: false)
    #expect(String(decoding: new, as: UTF8.self) == expected)
  }

  @Test(
    "What is no age is refused",
    arguments: ["Y", "0045Y", "045", "99", "045X", "O45Y", "-45Y", "45 Y", "old"])
  func noAges(value: String) throws {
    var editor = ValueEditor(
      key: try Rewriting.key(), instance: InstanceContext(.identity, table: .identity, run: []))
    #expect(throws: ValueEditor.Failure.self) {
      try editor.edit(
        Array(value.utf8), .age(.init(cap: 89)), vr: .as, in: .defaultRepertoire, bigEndian: false)
    }
  }
}
