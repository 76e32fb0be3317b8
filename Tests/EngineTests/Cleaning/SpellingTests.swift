import DICOM
import Testing

@testable import Engine

/// The same name, number or day, as others write it. Every expectation is written by hand.
@Suite("Spellings")
struct SpellingTests {
  private typealias Tests = TextCleaningTests

  /// What is left of `knee <written> left` where the data set has a value: all must go.
  private static func left(
    of written: String, _ kind: IdentifyingAttributes.Kind, _ value: String,
    scope: IdentityVocabulary.Scope = .prose
  ) -> String {
    let bytes = Array("knee \(written) left".utf8)
    let cleaner = Tests.cleaner([(kind, value)])
    // What the quick look passes over is never looked at.
    guard cleaner.vocabulary.anchors.mayOccur(in: bytes.span.bytes) else { return "passed over" }
    return String(decoding: cleaner.swept(bytes, scope: scope) ?? bytes, as: UTF8.self)
  }

  @Test(
    "Names with and without accents, composed and decomposed, in any width",
    arguments: [
      ("Șerbănescu^Ioana", "SERBANESCU"), ("SERBANESCU^Ioana", "Șerbănescu"), ("Nguyễn^Văn An", "NGUYEN"),
      ("NGUYEN^VAN AN", "Nguyễn"), ("Nguyễn^An", "Nguye\u{302}\u{303}n"), ("Dvořák^Jan", "DVORAK"),
      ("Łukasiewicz^Zofia", "Lukasiewicz"), ("Þórðarson^Jón", "THORDARSON"), ("Yıldız^Ayşe", "YILDIZ"),
      ("MULLER^Eva", "Mu\u{308}ller"), ("Schultz^Eva", "ＳＣＨＵＬＴＺ"), ("Παπαδόπουλος^Ιωάννης", "ΠΑΠΑΔΟΠΟΥΛΟΣ"),
      ("Йовчева^Мария", "И\u{306}овчева"), ("أحمد^خالد", "احمد"), ("מֹשֶׁה^לוי", "משה"), ("Weiß^Eva", "WEISS"),
    ])
  func accents(name: String, written: String) { #expect(Self.left(of: written, .name, name) == "knee left") }

  @Test(
    "Names as people spell them in other letters",
    arguments: [
      ("MUELLER^Eva", "Müller"), ("Müller^Eva", "Mueller"), ("Müller^Eva", "Muller"),
      ("Müller^Eva", "Mu\u{308}ller"),
      ("MUELLER^Eva", "Mu\u{308}ller"), ("Sørensen^Bo", "Soerensen"), ("SOERENSEN^Bo", "Sørensen"),
      ("Aagaard^Bo", "Ågård".replacing("å", with: "aa")), ("STRASSER^Eva", "Straßer"),
      ("Ægidius^Bo", "AEGIDIUS"), ("Mueller^Eva", "Muller"), ("KUEHN^Eva", "Kuhn"),
      ("OEZDEMIR^Eva", "Ozdemir"),
      ("Schaefer^Joerg", "Schafer, Jorg"),
    ])
  func otherLetters(name: String, written: String) {
    #expect(Self.left(of: written, .name, name) == "knee left")
  }

  @Test("Names of one ideograph each, with something between", arguments: ["李^明", "李 明", "李明", "明李", "明, 李"])
  func ideographs(written: String) {
    #expect(Self.left(of: written, .name, "Li^Ming=李^明") == "knee left")
    #expect(Tests.swept("李 of 明", [(.name, "Li^Ming=李^明")]) == "李 of 明")
  }

  @Test(
    "Names beside a number",
    arguments: [
      ("ZWINGELSTEIN QUIRINA 1953", "Quirina Zwingelstein"),
      ("ZWINGELSTEIN QUIRINA 19531117 F", "ZWINGELSTEIN"),
      ("Zwingelstein, Quirina (65y)", "Zwingelstein"), ("Zwingelstein-Smith 2^Quirina", "Zwingelstein"),
      ("Zwingelstein^Quirina Anna 2", "Quirina"), ("Zwingelstein_Quirina_1953", "Zwingelstein"),
    ])
  func numbered(name: String, written: String) { #expect(Self.left(of: written, .name, name) == "knee left") }

  @Test("A code in the place of a name")
  func codes() {
    for (name, text) in [
      ("QIN-HEADNECK-01-0003", "headneck"), ("LIDC-IDRI-0001", "lidc"), ("XQBR7QB", "xqbr"),
    ] {
      #expect(Tests.swept(text, [(.name, name)]) == text)
      #expect(Tests.swept("of \(name) left", [(.name, name)]) == "of left")
    }
  }

  @Test(
    "Names of accounts",
    arguments: [
      ("Quibbleton^Marzanna", "mquibbleton"), ("Quibbleton^Marzanna", "QuibbletonM"),
      ("Müller^Eva", "emueller"),
      ("Wang^Xu", "xwang"),
    ])
  func accounts(name: String, written: String) { #expect(Self.left(of: written, .name, name) == "knee left") }

  @Test("A word of a report that a name and an initial happen to make")
  func noAccounts() {
    for (name, text) in [("Pine^Sue", "spine"), ("Rain^Bo", "brain"), ("Lee^Kim", "klee")] {
      #expect(Tests.swept(text, [(.name, name)]) == text)
    }
  }

  @Test("Two vowels of which the second belongs to no first are not one")
  func otherVowels() {
    for (name, text) in [("Bauer^Eva", "baur"), ("Quentin^Eva", "quntin"), ("Loew^Eva", "low signal")] {
      #expect(Tests.swept(text, [(.name, name)]) == text)
    }
  }

  @Test(
    "What cannot be seen parts no name",
    arguments: [
      "Zwingel\u{AD}stein", "Zwingel\u{200B}stein", "Zwingel\u{200D}stein", "\u{FEFF}Zwingelstein",
      "Zwing\u{2060}elstein",
      "\u{202A}Zwingelstein\u{202C}", "Zwingels\u{FE0F}tein",
    ])
  func invisible(written: String) {
    let rest = Self.left(of: written, .name, "Zwingelstein^Quirina")
    #expect(rest.split(whereSeparator: { !$0.isLetter || !$0.isASCII }) == ["knee", "left"])
  }

  @Test(
    "Names in one word, in two, and with an ending",
    arguments: [
      ("O'Brien^Mary", "OBrien"), ("OBRIEN^Mary", "O'Brien"), ("OBRIEN^Mary", "O\u{2019}Brien"),
      ("Jean-Pierre^Luc", "Jeanpierre"), ("McDonald^Ann", "Mc Donald"), ("DE LUCA^Anna", "DeLuca"),
      ("DELUCA^Anna", "De Luca"), ("O'Neil^Jo", "ONeil"), ("Mc Coy^Jo", "McCoy"), ("Kim^Min-Ho", "MinHo"),
      ("VANDENBERG^Jo", "van den Berg"), ("Doe, Jane", "JaneDoe"), ("Đorđević^Ana", "Djordjevic"),
      ("Zwingelstein^Q", "Zwingelsteins"), ("VAN DER BERG^Jo", "Vanderberg"),
    ])
  func joined(name: String, written: String) { #expect(Self.left(of: written, .name, name) == "knee left") }

  @Test("The ending of a genitive makes no word of every text a name")
  func genitives() {
    for (name, text) in [
      ("Serie^Anna", "series 3"), ("Image^Anna", "images"), ("Doe^Jane", "does"), ("Hand^Eva", "hands"),
    ] {
      #expect(Tests.swept(text, [(.name, name)]) == text)
    }
  }

  @Test(
    "Katakana in half and full width, hiragana, and letters that are composed",
    arguments: [
      ("ヤマダ^タロウ", "ﾔﾏﾀﾞ"), ("ﾔﾏﾀﾞ^ﾀﾛｳ", "ヤマダ"), ("ヤマダ^タロウ", "やまだ"), ("ヤマダ^タロウ", "ヤマタ\u{3099}"),
      ("ショウジ^ケン", "シヨウジ"), ("김^영호", "영호"), ("홍^길동", "길동".decomposedStringForTest),
      ("สมชาย^ใจดี", "สมชาย"),
    ])
  func ideographs(name: String, written: String) {
    #expect(Self.left(of: written, .name, name) == "knee left")
    // Other letters stand right beside it.
    let beside = Self.left(of: "検\(written)査", .name, name)
    #expect(beside == "knee 検査 left" || beside == "knee 検\(written)査 left" && written == "สมชาย")
  }

  @Test(
    "Numbers with other separators, with and without zeros in front, in other digits",
    arguments: [
      ("1234567", "12-34-567"), ("1234567", "123 4567"), ("1234567", "1234.567"), ("1234567", "123_4567"),
      ("12-34-567", "1234567"), ("12-34-567", "123.45.67"), ("1234567", "0001234567"),
      ("0001234567", "1234567"),
      ("1234567", "00-1234567"), ("P1234567", "1234567"), ("P-1234567", "P 123 4567"), ("1234567", "１２３４５６７"),
      ("1234567", "١٢٣٤٥٦٧"), ("20041234", "2004/1234"), ("1234567", "1,234,567"),
      ("1234567", "1\u{2019}234\u{2019}567"), ("1234567", "123\u{A0}4567"), ("ZQ-4711-0815", "47110815"),
      ("12345", "00012345"), ("1234567", "123-456-7"),
    ])
  func numbers(value: String, written: String) {
    let rest = Self.left(of: written, .identifier, value)
    #expect(rest == "knee left" || (rest == "knee P left" && written.first == "P"))
  }

  @Test(
    "Numbers that are others stay",
    arguments: ["12-34-568", "123 456", "1.234.56", "234567", "12345678", "1 2 3"])
  func otherNumbers(text: String) { #expect(Tests.swept(text, [(.identifier, "1234567")]) == text) }

  @Test(
    "Telephone numbers however they are dialled",
    arguments: [
      "+49 30 1234567", "030/1234567", "0049 30 1234567", "+493001234567".replacing("00", with: "0"),
      "(030) 123 45 67",
      "030-12345-67", "1234567", "123-4567", "0301234567", "030 12 34 56 7",
    ])
  func telephones(written: String) {
    #expect(Self.left(of: written, .telephone, "+49 (0)30 1234567") == "knee left")
  }

  @Test(
    "Days in the words of many languages",
    arguments: [
      "4 listopada 1976", "4. November 1976", "4 de noviembre de 1976", "4 de novembro de 1976",
      "le 4 novembre 1976",
      "1976. november 4.", "4 ноября 1976", "4 noiembrie 1976", "4 Kasım 1976", "4. marraskuuta 1976",
      "4.XI.1976",
      "4 xi 1976", "November the 4th, 1976", "4 november 76", "4. studenoga 1976", "4. listopadu 1976",
      "4 listopada 76",
      "4 Νοεμβρίου 1976", "1976年11月4日", "昭和51年11月4日", "S51.11.4", "S51/11/04", "1976년 11월 4일", "4/11/2519",
      "４．１１．１９７６".replacing("．", with: "."), "4 نوفمبر 1976",
    ])
  func days(written: String) {
    let rest = Self.left(of: written, .date, "19761104")
    // The sign of the day tells nothing.
    #expect(["knee left", "knee le left", "knee . left", "knee 日 left", "knee 일 left"].contains(rest))
  }

  @Test(
    "What looks like another day does not hide one that begins within it",
    arguments: [
      "T2_07_04_1961", "IMG_3_07_04_1961", "2-07-04-1961", "2 x 07.04.1961", "T1 I 07.04.1961",
      "3 May 07.04.1961",
      "1_07_04_1961",
    ])
  func hiddenDays(written: String) {
    for text in [
      Self.left(of: written, .date, "19610407"),
      Tests.cleaned("knee \(written) left", [(.name, "Doe^Jane")]),
    ] {
      #expect(!text.contains("1961") && !text.contains("07"), "\(text)")
      #expect(text.hasPrefix("knee") && text.hasSuffix("left"))
    }
  }

  @Test(
    "Days with other signs and spaces",
    arguments: [
      "07. 04. 1961", "1961. 4. 7.", "07 / 04 / 1961", "07．04．1961", "07\u{2013}04\u{2013}1961",
      "7.\u{A0}4.\u{A0}1961",
      "7.4.'61", "昭36.4.7", "昭和 36年 4月 7日", "7-го апреля 1961", "25040407", "7 เมษายน 2504", "7 באפריל 1961",
    ])
  func signs(written: String) {
    let rest = Self.left(of: written, .date, "19610407")
    #expect(["knee left", "knee . left", "knee 日 left"].contains(rest), "\(rest)")
  }

  @Test(
    "Telephone numbers of which a value has several, or extensions",
    arguments: [
      ("030/1234567 ext. 5", "030/1234567"), ("030/1234567-89", "030/1234567-89"),
      ("030/1234567-89", "030 1234567"),
      ("0171 2345678 / 030 998877", "0171 2345678"), ("0171 2345678; 030 9988776", "030/9988776"),
    ])
  func severalTelephones(value: String, written: String) {
    #expect(Self.left(of: written, .telephone, value) == "knee left")
  }

  @Test(
    "Numbers of a scan are no number of somebody",
    arguments: ["1 2 3 4 5 6 7", "TE 102 TR 34", "12.3 mm", "0.123"])
  func numbersOfScans(text: String) {
    #expect(
      Tests.swept(text, [(.identifier, "1234567"), (.name, "Te^Anna"), (.identifier, "10234")]) == text)
  }

  @Test("A year of one digit in an era", arguments: ["H5.3.2", "平成5年3月2日", "h5/3/2"])
  func era(written: String) {
    #expect(["knee left", "knee 日 left"].contains(Self.left(of: written, .date, "19930302")))
  }

  @Test(
    "Other days stay",
    arguments: ["4 listopada 1977", "S50.11.4", "昭和52年11月4日", "4.X.1976", "T51.11.4", "1976年11月5日"])
  func otherDays(text: String) { #expect(Tests.swept(text, [(.date, "19761104")]) == text) }

  @Test("Every month of every language is one, and only what means two has two")
  func months() {
    for (word, months) in [
      ("listopada", [10, 11]), ("wrzesnia", [9]), ("srpna", [8]), ("srpnja", [7]), ("mag", [5]), ("set", [9]),
      ("декабря", [12]),
    ] {
      #expect(
        TextToken.tokens(of: Array(word.utf8)).first.flatMap { MonthNames.months($0)?.months } == months)
    }
  }

  @Test(
    "Text of two bytes a character", arguments: [true, false],
    ["Zwingelstein", "ZWINGELSTEIN Q", "Müllerin", "id 1234567"])
  func wide(isLittle: Bool, text: String) {
    let units = Array("x \(text) y".utf16)
    let bytes: [UInt8] =
      [1, 2, 3]
      + units.flatMap { (unit: UInt16) -> [UInt8] in
        isLittle ? [UInt8(unit), 0] : [0, UInt8(unit)]
      } + [9]
    let mayStand = WideText.mayStand(in: bytes.span.bytes)
    #expect(mayStand)
    let wide = String(decoding: WideText.latin(in: bytes), as: UTF8.self)
    #expect(wide.contains(text))
  }

  @Test("Numbers of two bytes are no text of two bytes a character")
  func narrow() {
    for bytes in [
      [UInt8](repeating: 0, count: 64), [1, 0, 2, 0, 3, 0, 4, 0], [65, 0, 1, 0, 66, 0, 2, 0],
      Array("plain text".utf8), [0x41],
      [],
    ] {
      let mayStand = WideText.mayStand(in: bytes.span.bytes)
      #expect(!mayStand)
    }
  }
}

extension String {
  /// Syllables of Hangul taken apart by arithmetic (Unicode, 3.12).
  fileprivate var decomposedStringForTest: String {
    var text = ""
    for scalar in unicodeScalars {
      let index = scalar.value - 0xAC00
      for value in [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
      where value != 0x11A7 {
        text.unicodeScalars.append(Unicode.Scalar(value) ?? "?")
      }
    }
    return text
  }
}
