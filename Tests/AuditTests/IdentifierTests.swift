import DICOM
import Testing

@testable import Audit

@Suite("What identifies somebody")
struct IdentifierTests {
  /// Whether a text is found once a value has been collected.
  private static func finds(_ text: [UInt8], after tag: Tag, _ vr: VR, _ value: String, set: String = "")
    -> Bool
  { finds(text, after: tag, vr, bytes: Array(value.utf8), set: set) }

  private static func finds(_ text: [UInt8], after tag: Tag, _ vr: VR, bytes: [UInt8], set: String) -> Bool {
    var vocabulary = IdentifierVocabulary(ConfidentialityTable(), Expectations())
    guard vocabulary.wants(tag, vr) else { return false }
    vocabulary.add(tag, vr, bytes, characterSet: Array(set.utf8))
    let search = ByteSearch(&vocabulary, showsValues: false)
    return !search.matcher.hits(in: text.span.bytes).isEmpty
  }

  private static let name = Tag(0x0010, 0x0010)

  @Test(
    "A name in any order, case and punctuation",
    arguments: ["DOE^JANE", "Jane Doe", "doe, jane", "JANE_DOE", "Doe,Jane", "letter to jane"])
  func names(text: String) { #expect(Self.finds(Array(text.utf8), after: Self.name, .pn, "DOE^JANE^^")) }

  @Test("A word of DICOM's own is no name by itself, and with the other it is")
  func dictionaryWords() {
    #expect(!Self.finds(Array("the head".utf8), after: Self.name, .pn, "HEAD^XAVERIA"))
    #expect(Self.finds(Array("head, xaveria".utf8), after: Self.name, .pn, "HEAD^XAVERIA"))
    #expect(Self.finds(Array("Xaveria".utf8), after: Self.name, .pn, "HEAD^XAVERIA"))
  }

  @Test(
    "A date of birth as people write it",
    arguments: ["19710203", "03.02.1971", "1971-02-03", "02/03/1971", "197102031015"])
  func birthDates(text: String) {
    #expect(Self.finds(Array(text.utf8), after: Tag(0x0010, 0x0030), .da, "19710203"))
  }

  @Test(
    "A day of birth as people write it elsewhere",
    arguments: [
      "3.2.1971", "03 02 1971", "1971_02_03", "3. 2. 1971", "2/3/1971", "03.02.71", "02-03-71",
      "3 February 1971",
      "03FEB1971", "Feb 3, 1971", "3. Februar 1971", "3 févr", "3 février 1971", "3 de fevereiro de 1971",
      "3-feb-1971", "3 Feb 71", "03-FEB-71", "Feb 3, 71", "3. Februar 71", "03feb71",
    ])
  func birthDatesElsewhere(text: String) {
    // Without a year it is nobody's.
    #expect(
      Self.finds(Array(text.utf8), after: Tag(0x0010, 0x0030), .da, "19710203") == text.contains("71"))
  }

  @Test(
    "What is no day of birth",
    arguments: ["3.2.71", "13.2.1971", "3.2.19712", "1.03.02.1971", "19710204", "31 February 1971"])
  func otherDays(text: String) {
    #expect(!Self.finds(Array(text.utf8), after: Tag(0x0010, 0x0030), .da, "19710203"))
  }

  @Test(
    "A name in plain letters",
    arguments: [
      ("Mueller", "MÜLLER^JÖRG"), ("Muller, Jorg", "MÜLLER^JÖRG"), ("joerg.mueller", "MÜLLER^JÖRG"),
      ("joergmueller", "MÜLLER^JÖRG"), ("Lukasz Wojcik", "Wójcik^Łukasz"), ("Soeren", "Sørensen^Sören"),
      ("Sorensen", "Sørensen^Sören"), ("Tran", "Trần^Ngọc"), ("Popovic", "Popović^Đorđe"),
      ("Strasse", "Straße^Ada"),
      ("JANEDOE", "DOE^JANE"), ("Muller", "MUELLER^JOERG"), ("Müller", "MUELLER^JOERG"),
      ("Jorg Muller", "MUELLER^JOERG"),
    ])
  func plainLetters(text: String, value: String) {
    #expect(Self.finds(Array(text.utf8), after: Self.name, .pn, value, set: "ISO_IR 192"))
  }

  @Test(
    "A name in the character set of the file, in another order and case (bytes by Python's codecs)",
    arguments: [
      // latin-1, iso8859-5, gb18030; iso2022_jp as a file of ISO 2022 IR 87 has it; euc_kr behind its escape sequence.
      ("ISO_IR 100", "4dfc6c6c65726d616e6e5e4afc7267656e", "6f66204afc7267656e204dfc6c6c65726d616e6e"),
      ("ISO_IR 100", "4dfc6c6c65726d616e6e5e4afc7267656e", "6f66204ddc4c4c45524d414e4e"),
      ("ISO_IR 144", "c9d5e0d1d0daded25ec4f1d4dee0", "c9d5e0d1d0daded220c4f1d4dee0"),
      ("GB18030", "57616e673dcdf55ed0a1b6ab", "7820cdf5d0a1b6ab2079"),
      (
        "\\ISO 2022 IR 87", "59616d6164613d1b24423b3345441b28425e1b244242404f3a1b2842",
        "78201b24423b33454442404f3a1b2842"
      ),
      (
        "\\ISO 2022 IR 87", "59616d6164613d1b24423b3345441b28425e1b244242404f3a1b2842", "1b244242404f3a1b2842"
      ),
      ("\\ISO 2022 IR 149", "486f6e673d1b242943fbf35e1b242943d1ced4d7", "78201b242943fbf3d1ced4d7"),
    ])
  func characterSets(set: String, value: String, text: String) {
    func bytes(_ digits: String) -> [UInt8] {
      stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(digits.dropFirst($0).prefix(2), radix: 16) }
    }
    #expect(Self.finds(bytes(text), after: Self.name, .pn, bytes: bytes(value), set: set))
  }

  @Test(
    "An id and a telephone number with other signs between their parts",
    arguments: [
      ("123456789", "12-3456/789", Tag(0x0010, 0x0020)), ("12 3456 78", "12-3456/78", Tag(0x0010, 0x0020)),
      ("4711998", "004711998", Tag(0x0010, 0x0020)), ("AB_123_456", "AB-123-456", Tag(0x0010, 0x0020)),
      ("MRN 7734219", "MRN7734219", Tag(0x0010, 0x0020)), ("mrn-7734219", "MRN7734219", Tag(0x0010, 0x0020)),
      ("7734219", "MRN7734219", Tag(0x0010, 0x0020)), ("55667788", "ACC55667788", Tag(0x0008, 0x0050)),
      ("AB_12_34567_C", "AB12-34567C", Tag(0x0010, 0x0020)),
      ("0301234567", "030/1234567", Tag(0x0010, 0x2154)), ("030-1234567", "030/1234567", Tag(0x0010, 0x2154)),
    ])
  func separators(text: String, value: String, tag: Tag) {
    #expect(Self.finds(Array("id \(text) x".utf8), after: tag, .lo, value))
    #expect(!Self.finds(Array("id 9\(text)9 x".utf8), after: tag, .lo, value) || !text.allSatisfy(\.isNumber))
  }

  @Test(
    "What many texts say, and is nobody's id or name",
    arguments: [
      ("20240115", "2024-0115", Tag(0x0008, 0x0050), VR.sh), ("101500", "10-15-00", Tag(0x0010, 0x0020), .lo),
      ("CT HEAD 5.0", "CT-HEAD", Tag(0x0010, 0x0020), .lo), ("do an MPR", "Do^An", Tag(0x0010, 0x0010), .pn),
      ("syngo 10.11.12", "20121110", Tag(0x0010, 0x0030), .da),
      ("17 Nov 2019", "19201117", Tag(0x0010, 0x0030), .da), ("TE 100", "TE100", Tag(0x0010, 0x0020), .lo),
      ("20240115", "MRN20240115", Tag(0x0010, 0x0020), .lo),
      ("123456", "MRN123456", Tag(0x0010, 0x0020), .lo),
      ("0.7734219", "MRN7734219", Tag(0x0010, 0x0020), .lo),
      ("1.2.7734219.1", "MRN7734219", Tag(0x0010, 0x0020), .lo),
      ("Zwirnhagel", "Brendel^Zwirnhagel", Tag(0x0008, 0x0090), .pn),
      ("Zwirnhagels", "Zwirnhagel^Otto", Tag(0x0008, 0x0090), .pn),
      ("referring physician", "Referring^Otto", Tag(0x0008, 0x0090), .pn),
      ("station nordflur", "Nordflur Sued", Tag(0x0008, 0x0090), .pn),
      ("Zwirnhagel", "Zwirnhagel^Otto", Tag(0x0008, 0x1070), .pn),
    ])
  func nobodysWords(text: String, value: String, tag: Tag, vr: VR) {
    #expect(!Self.finds(Array(text.utf8), after: tag, vr, value))
    #expect(Self.finds(Array(value.utf8), after: tag, vr, value))
  }

  @Test(
    "A physician's family name",
    arguments: [
      ("ask Dr Zwirnhagel", "Zwirnhagel^Otto", Tag(0x0008, 0x0090)),
      ("ZWIRNHAGEL", "Zwirnhagel^Otto", Tag(0x0008, 0x1050)),
      ("Muellermann", "Müllermann-Quern^^^Dr", Tag(0x0008, 0x0090)),
    ])
  func physicians(text: String, value: String, tag: Tag) {
    #expect(Self.finds(Array(text.utf8), after: tag, .pn, value, set: "ISO_IR 192"))
  }

  /// What is found in a text once files of patients have been read, each with its name and what its Manufacturer says.
  private static func found(in text: String, _ files: [(patient: String, name: String, maker: String)]) -> Int
  {
    var vocabulary = IdentifierVocabulary(ConfidentialityTable(), Expectations())
    for file in files {
      vocabulary.add(name, .pn, Array(file.name.utf8), characterSet: [])
      vocabulary.add(Tag(0x0008, 0x0070), .lo, Array(file.maker.utf8), characterSet: [])
      _ = vocabulary.endInstance(of: Array(file.patient.utf8))
    }
    return ByteSearch(&vocabulary, showsValues: false).matcher.hits(in: Array(text.utf8).span.bytes).count
  }

  @Test("A name that stands where the maker of the machine should is looked for all the same")
  func nameAsMaker() {
    for maker in ["QUERNWALD", "Quernwald Jorunn", "QUERNWALD^JORUNN"] {
      let files = [("A", "QUERNWALD^JORUNN", maker), ("B", "DOE^JANE", "ACME")]
      #expect(Self.found(in: "seen: quernwald", files) == 1)
      #expect(Self.found(in: "Jorunn Quernwald", files) > 0)
    }
    #expect(Self.found(in: "seen: quernwald", [("A", "QUERNWALD", "QUERNWALD")]) == 1)
  }

  @Test("The maker's name, which a patient has too")
  func makerAsName() {
    let files = [("A", "QUERNWALD^JORUNN", "Quernwald Medical Imagery"), ("B", "DOE^JANE", "ACME")]
    #expect(Self.found(in: "quernwald", files) == 0)
    #expect(Self.found(in: "Quernwald^Jorunn", files) > 0)
    let pair = [("A", "QUERNWALD", "QUERNWALD"), ("B", "DOE^JANE", "Quernwald")]
    #expect(Self.found(in: "quernwald", pair) == 0)
  }

  @Test("Where two patients have one word, it is a word of both")
  func wordOfTwo() {
    var vocabulary = IdentifierVocabulary(ConfidentialityTable(), Expectations())
    for (patient, name) in [("A", "QUERNWALD^ADA"), ("B", "QUERNWALD^BOB")] {
      vocabulary.add(Self.name, .pn, Array(name.utf8), characterSet: [])
      _ = vocabulary.endInstance(of: Array(patient.utf8))
    }
    let search = ByteSearch(&vocabulary, showsValues: false)
    let hits = search.matcher.hits(in: Array("Quernwald follow-up".utf8).span.bytes)
    #expect(hits.map { search.identifier(of: $0).owners } == [[0, 1]])
  }

  @Test("A name beyond ASCII, in the other case and in UTF-16")
  func beyondASCII() {
    let value = "MÜLLER^JÖRG"
    for text in ["müller^jörg", "Jörg Müller", "MÜLLER, JÖRG"] {
      let set = "ISO_IR 192"
      #expect(Self.finds(Array(text.lowercased().utf8), after: Self.name, .pn, value, set: set))
      let wide = text.uppercased().utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
      #expect(Self.finds(wide, after: Self.name, .pn, value, set: set))
    }
  }

  @Test("A Latin 1 name is found in UTF-8")
  func latin1() {
    var vocabulary = IdentifierVocabulary(ConfidentialityTable(), Expectations())
    // M\u{FC}LLER^J\u{D6}RG in ISO 8859-1.
    let bytes: [UInt8] = [0x4D, 0xDC, 0x4C, 0x4C, 0x45, 0x52, 0x5E, 0x4A, 0xD6, 0x52, 0x47]
    vocabulary.add(Self.name, .pn, bytes, characterSet: Array("ISO_IR 100".utf8))
    let matcher = ByteSearch(&vocabulary, showsValues: false).matcher
    #expect(!matcher.hits(in: Array("MÜLLER^JÖRG".utf8).span.bytes).isEmpty)
    #expect(!matcher.hits(in: bytes.span.bytes).isEmpty)
  }

  @Test(
    "What says nothing is not looked for",
    arguments: ["ANONYMIZED", "1", "000000", "12345", "Test", "XXXXXXXX", "--------"])
  func meaningless(value: String) {
    #expect(!Self.finds(Array(value.utf8), after: Tag(0x0010, 0x0020), .lo, value))
  }

  @Test("Well-known UIDs, and attributes that the table does not list, are nobody's")
  func nobodys() {
    #expect(
      !Self.finds(
        Array("1.2.840.10008.5.1.4.1.1.4".utf8), after: .sopInstanceUID, .ui, "1.2.840.10008.5.1.4.1.1.4"))
    #expect(!Self.finds(Array("1.2.276.0.7".utf8), after: .sopClassUID, .ui, "1.2.276.0.7"))
    #expect(Self.finds(Array("1.2.276.0.7".utf8), after: .sopInstanceUID, .ui, "1.2.276.0.7"))
    #expect(!Self.finds(Array("SIEMENS AG".utf8), after: Tag(0x0008, 0x0070), .lo, "SIEMENS AG"))
  }

  @Test("The table as the standard prints it, row by row that matters")
  func table() {
    let table = ConfidentialityTable()
    #expect(table.row(of: Self.name)?.actions == Set("Z".utf8))
    #expect(table.row(of: Tag(0x0010, 0x0020))?.actions == Set("ZD".utf8))
    #expect(table.row(of: .studyInstanceUID)?.isUID == true)
    #expect(table.row(of: Tag(0x0008, 0x1030))?.cleanedBy.contains(.descriptors) == true)
    #expect(table.row(of: Tag(0x6002, 0x3000))?.isRemovedOnly == true)
    #expect(table.row(of: Tag(0x0028, 0x0010)) == nil)
  }
}

@Suite("The audit's own way from UID to UID")
struct UIDDerivationTests {
  @Test(
    "What Python's hmac and uuid give with a key of 32 bytes 5A",
    arguments: [
      ("1.2.3", "2.25.292157197550688604408735651198686250016"),
      ("2.25.202603141000", "2.25.338774940714874543105401413517094104163"),
      ("1.2.826.0.1.3680043.8.498.12345678901234567890", "2.25.296783984223257845281152186307261495411"),
      ("1.2.840.10008.1.2", "1.2.840.10008.1.2"), ("", ""),
    ])
  func derives(original: String, expected: String) {
    let derivation = UIDDerivation(key: [UInt8](repeating: 0x5A, count: 32))
    #expect(Value.text(derivation.uid(for: Array(original.utf8))) == expected)
  }
}
