import DICOM
import Testing

@testable import Engine

/// What is cut out of texts, and what stays. Every expectation is written by hand.
@Suite("Cleaning of text")
struct TextCleaningTests {
  /// An identifying value.
  typealias Identifier = (kind: IdentifyingAttributes.Kind, text: String)

  static func cleaner(_ identifiers: [Identifier]) -> TextCleaner {
    var builder = VocabularyBuilder()
    for identifier in identifiers { builder.add(Array(identifier.text.utf8), identifier.kind) }
    return TextCleaner(vocabulary: builder.vocabulary)
  }

  static func cleaned(_ text: String, _ identifiers: [Identifier], _ clean: Action.Clean = .init()) -> String
  {
    String(decoding: cleaner(identifiers).cleaned(Array(text.utf8), clean), as: UTF8.self)
  }

  static func swept(_ text: String, _ identifiers: [Identifier], scope: IdentityVocabulary.Scope = .prose)
    -> String
  {
    let bytes = Array(text.utf8)
    return String(decoding: cleaner(identifiers).swept(bytes, scope: scope) ?? bytes, as: UTF8.self)
  }

  private static let patient: [Identifier] = [
    (.name, "Doe^Jane^Quincy^Dr^MD"), (.identifier, "PID-0042"), (.identifier, "70012345"),
    (.number, "1"), (.place, "St. Elsewhere Hospital"), (.address, "12 Elm Street, Springfield"),
    (.telephone, "+1 (555) 010-9999"), (.date, "20040119"), (.date, "20240102"),
  ]

  @Test(
    "Names in any order and case, with what joins them",
    arguments: [
      ("CT CHEST DOE^JANE", "CT CHEST"), ("ct chest jane doe", "ct chest"), ("DOE, JANE: knee", "knee"),
      ("Jane Q. Doe left knee", "left knee"), ("T1_DOE_AX", "T1_AX"), ("knee (Doe) left", "knee left"),
      ("DOEJANE T2", "T2"), ("scan of JaneDoe2", "scan of 2"), ("Quincy's knee", "'s knee"),
      ("Doe-knee", "knee"), ("J. Doe", ""), ("doe", ""), ("Doer does doe's", "Doer does 's"),
      ("line\r\nDoe\r\nother", "line\r\nother"), ("A, Doe, B", "A, B"),
    ])
  func names(text: String, expected: String) { #expect(Self.swept(text, Self.patient) == expected) }

  @Test(
    "A name that is everybody's word with a number, as accounts and readers have them",
    arguments: [
      ("User2", "tumor segmentation - User2 Manual trial 1", "tumor segmentation - Manual trial 1"),
      ("Tech12", "by TECH12: see tech 1", "by see tech 1"), ("User2", "USER 3 of 2", "USER 3 of 2"),
      ("Series2", "Series2 of 3", "Series2 of 3"), ("CT1", "CT1", "CT1"),
    ])
  func numberedNames(name: String, text: String, expected: String) {
    #expect(Self.swept(text, [(.name, name)]) == expected)
  }

  @Test(
    "Numbers, telephones, places and addresses",
    arguments: [
      ("id PID-0042 knee", "id knee"), ("id PID0042", "id"), ("PID 0042", ""), ("xx_pid_0042_yy", "xx_yy"),
      ("MRN70012345X", "MRNX"), ("call 555-010-9999 now", "call now"), ("call 15550109999", "call"),
      ("at St Elsewhere  hospital today", "at today"), ("a hospital elsewhere", "a hospital elsewhere"),
      ("lives 12 Elm Street", "lives"), ("elm tree", "elm tree"), ("series 1 of 1", "series 1 of 1"),
      ("0042", "0042"), ("ST. ELSEWHERE", "ST. ELSEWHERE"),
    ])
  func numbers(text: String, expected: String) { #expect(Self.swept(text, Self.patient) == expected) }

  @Test(
    "Numbers as telephones, states, health services and archives have them",
    arguments: [
      "555 123 4567", "01 23 45 67 89", "020 7946 0958", "0171 / 1234 56", "030/123456", "123-45-6789",
      "943 476 5919", "171153-1234", "123.45.678", "2 53 11 75 116 001 23", "S19-12345", "S-2019-12345",
    ])
  func nationalNumbers(text: String) {
    #expect(Self.cleaned("knee \(text)", Self.patient) == "knee")
    #expect(Self.swept("knee \(text)", Self.patient) == "knee \(text)")
  }

  @Test(
    "The days of the data set in their usual forms, and no others",
    arguments: [
      "20040119", "2004-01-19", "2004/01/19", "2004.01.19", "19.01.2004", "01/19/2004", "19/01/2004",
      "19 Jan 2004", "19-JAN-2004", "19JAN2004", "January 19, 2004", "Jan 19th 2004", "19. Januar 2004",
      "2004 Jan 19", "19th of January 2004", "20040119101500", "19012004", "2024-1-2", "2/1/2024",
    ])
  func dates(text: String) {
    #expect(Self.swept("on \(text) scan", Self.patient) == "on scan")
    // What no attribute says stays in what is only swept, and goes in what is cleaned.
    #expect(Self.swept("on \(text) scan", [(.name, "Doe^Jane")]) == "on \(text) scan")
    #expect(Self.cleaned("on \(text) scan", [(.name, "Doe^Jane")]) == "on scan")
  }

  @Test(
    "A year of two digits is one where the data set has that day, and nothing where it does not",
    arguments: [
      "19.01.04", "01/19/04", "19/01/04", "04-01-19", "19 Jan 04", "Jan 19, 04", "19JAN04", "19-jan-04",
      "190104",
      "040119", "011904", "2.1.24", "1/2/24", "24-1-2", "2. Januar 24",
    ])
  func shortDates(text: String) {
    #expect(Self.swept("on \(text) scan", Self.patient) == "on scan")
    #expect(Self.swept("\(text)", Self.patient) == "")
    #expect(Self.swept("on \(text) scan", [(.date, "20050119"), (.date, "20240103")]) == "on \(text) scan")
    let anchors = Self.cleaner(Self.patient).vocabulary.anchors
    for shown in ["on \(text) scan", text] {
      let bytes = Array(shown.utf8)
      let mayOccur = anchors.mayOccur(in: bytes.span.bytes)
      #expect(mayOccur, "\(shown)")
    }
  }

  @Test(
    "What describes an image stays",
    arguments: [
      "CT CHEST W CONTRAST", "T1 AXIAL 3D", "5 mm", "TE 100", "1.5 x 1.5 x 3.0 mm", "TR 2000 TE 30 FA 90",
      "ep2d_diff_3scan_trace_p2_ADC", "MR knee left, fat sat", "512 512 120", "b=1000 s/mm2", "C-spine 3/4",
      "Lung 1.0 B70f", "0.123456789", "v12.0.5", "HU 100-2000", "MPR Range[1]", "10:15", "T2 tse dark-fluid",
      "version 1.5.10", "*tfl3d1_04", "3 mar 5", "VE11C 1.2.4",
      "Abdomen 3-phase, portal venous 70 s", "b 0 500 1000 2000", "DWI b0-1000", "0.5/0.75", "L4-L5 256-512",
      "20-40-60",
    ])
  func descriptions(text: String) {
    #expect(Self.swept(text, Self.patient) == text)
    #expect(Self.cleaned(text, Self.patient) == text)
  }

  @Test(
    "A phantom, a test and a device cost no description its words",
    arguments: [
      "CT^PHANTOM", "MR", "TEST", "QA^DAILY", "Anonymous^", "PATIENT^TEST^A", "Siemens^Phantom", "^",
    ])
  func phantoms(name: String) {
    let identifiers: [Identifier] = [
      (.name, name), (.identifier, "TEST"), (.place, "Hospital"), (.number, "1"),
    ]
    for text in ["CT CHEST", "MR HEAD TEST", "PHANTOM QA DAILY", "SIEMENS", "patient a", "Hospital"] {
      #expect(Self.swept(text, identifiers) == text)
    }
  }

  @Test(
    "Short and small words of a name count beside another word of it",
    arguments: [
      ("He^An", "he an scan", "scan"), ("He^An", "An He: scan", "scan"), ("He^An", "he has an aneurysm", nil),
      ("de la Cruz^Maria", "MARIA DE LA CRUZ knee", "knee"), ("de la Cruz^Maria", "MR de la rodilla", nil),
      ("Li^Na", "Li knee", "knee"), ("TEST^Jane", "Jane Test knee", "knee"), ("Max^Mara", "MAX IP", nil),
      ("O'Brien^Pat", "O'Brien knee", "knee"), ("Müller^Jörg", "MULLER, Jorg knee", "knee"),
      ("Muller^Jorg", "Müller knee", "knee"), ("Doe^Jane", "ＤＯＥ ｊａｎｅ knee", "knee"),
      ("ＤＯＥ^ＪＡＮＥ", "knee of Jane Doe", "knee of"),
    ] as [(String, String, String?)])
  func small(name: String, text: String, expected: String?) {
    #expect(Self.swept(text, [(.name, name)]) == expected ?? text)
  }

  @Test(
    "Ideographs have no spaces around names",
    arguments: [
      ("Yamada^Tarou=山田^太郎=やまだ^たろう", "山田太郎の検査", "の検査"), ("Yamada^Tarou=山田^太郎", "CT 太郎 yamada", "CT"),
      ("Kim^Heejung=김^희중", "김희중 MR", "MR"), ("Wang=王^小东", "王府井 小东", "王府井"),
    ])
  func ideographs(name: String, text: String, expected: String) {
    #expect(Self.swept(text, [(.name, name)]) == expected)
  }

  @Test(
    "Clean cuts what looks like a number of somebody",
    arguments: [
      ("id 123456 knee", "id knee"), ("MRN12345 knee", "knee"), ("tel +49 89 1234567 knee", "tel knee"),
      ("(555) 010-9999 knee", "knee"), ("555.010.9999", ""), ("mail jane.roe@example.org now", "mail now"),
      ("see https://example.org/~jane now", "see now"), ("www.example.org/x", ""), ("19.01.04 knee", "knee"),
      ("uid 1.2.840.113619.2.55.3 knee", "uid knee"), ("12345 knee", "12345 knee"),
    ])
  func patterns(text: String, expected: String) { #expect(Self.cleaned(text, []) == expected) }

  @Test("With a list of words only those stay; with a mask something stands for what is cut")
  func options() {
    let allow = Action.Clean(allow: WordList(["CT", "chest", "T1", "Doe"]))
    #expect(Self.cleaned("CT of the Chest, T1 T2 Doe 5", Self.patient, allow) == "CT Chest, T1")
    let mask = Action.Clean(mask: "[x]")
    #expect(Self.cleaned("knee of Jane Doe, left", Self.patient, mask) == "knee of [x], left")
  }

  @Test(
    "In code strings and bytes only what is long counts, and no term",
    arguments: [
      ("DOE", "DOE"), ("JANE", ""), ("PID_0042", ""), ("AXIAL", "AXIAL"), ("X JANE Y", "X Y"),
      ("20040119", ""),
    ])
  func terms(text: String, expected: String) {
    #expect(Self.swept(text, Self.patient, scope: .terms) == expected)
    #expect(Self.swept("HEAD", [(.name, "Head^Chest")], scope: .terms) == "HEAD")
    #expect(Self.swept("HEAD", [(.name, "Head^Chest")]) == "")
  }

  @Test("The quick look finds whatever the exact look does")
  func quickLook() {
    let vocabulary = Self.cleaner(Self.patient).vocabulary
    func mayOccur(_ text: String) -> Bool {
      let bytes = Array(text.utf8)
      return vocabulary.anchors.mayOccur(in: bytes.span.bytes)
    }
    for text in [
      "CHEST DOE", "xjane jane", "PID0042", "MRN70012345X", "ELSEWHERE", "555 010 9999", "19 Jan 2004", "doe",
      "20040119101500", "é",
    ] {
      #expect(mayOccur(text))
    }
    for text in [
      "CT CHEST W CONTRAST", "T1 AXIAL 3D", "", "12.5", "SIEMENS", "doer", "H", "1234567", "04", "*tfl3d1_04",
      "T1 04", "3 04",
    ] {
      #expect(!mayOccur(text))
    }
  }
}
