import DICOM
import ProfileDSL
import Testing

/// The kinds of mistakes that hands make in a profile that was right.
let mutations: [Mutation] = [
  // Selectors.
  .key("a letter is missing", .unknownAttribute) { row in
    row.keyword.prefix(2) + String(row.keyword.dropFirst(3))
  },
  .key("a letter is doubled", .unknownAttribute) { row in row.keyword + String(row.keyword.suffix(1)) },
  .key("two letters are swapped", .unknownAttribute) { row in
    let letters = Array(row.keyword)
    return String(letters[0..<2] + [letters[3], letters[2]] + letters[4...])
  },
  .key("small letters", .unknownAttribute) { $0.keyword.lowercased() },
  .key("capital letters", .unknownAttribute) { $0.keyword.uppercased() },
  .key("a space in the keyword", .unknownAttribute) { $0.keyword.prefix(3) + " " + $0.keyword.dropFirst(3) },
  .key("a hyphen in the keyword", .unknownAttribute) { $0.keyword.prefix(3) + "-" + $0.keyword.dropFirst(3) },
  .key("a point behind the keyword", .unknownAttribute) { $0.keyword + "." },
  .key("a plural", .unknownAttribute) { $0.keyword + "es" },
  .key("a tag without parentheses", .badSelector) {
    $0.tag.replacing("(", with: "").replacing(")", with: "")
  },
  .key("a tag of eight digits", .badSelector) { String($0.tag.filter(\.isHexDigit)) },
  .key("a tag with 0x", .badSelector) { "0x" + $0.tag.filter(\.isHexDigit) },
  .key("a tag that is not closed", .badSelector) { String($0.tag.dropLast()) },
  .key("a tag with a digit too few", .badSelector) { String($0.tag.dropLast(2)) + ")" },
  .key("a tag with a letter for a digit", .badSelector) { $0.tag.replacing("0", with: "O") },
  .key("a tag with a space", .badSelector) { $0.tag.replacing(",", with: ", ") },
  .key("a tag of a private block", .privateBlock) { "(0029," + $0.tag.dropFirst(6) },
  .key("a path through what is no sequence", .notASequence) { $0.keyword + "/CodeValue" },
  .key("a path without end", .badSelector, offset: 26) { _ in "RequestAttributesSequence/" },
  .key("a path that begins twice", .badSelector, offset: 1) { "//" + $0.keyword },
  .key("one item of a rule", .badSelector) { $0.keyword + "[0]" },
  .key("an item without end", .badSelector) { $0.keyword + "[0" },
  .key("a VR in small letters", .badSelector) { _ in "vr:pn" },
  .key("a VR that is none", .badSelector) { _ in "vr:PX" },
  .key("a pattern of nothing", .emptyGlob) { $0.keyword + "Xyz*" },
  .key("a range backwards", .emptyRange) { _ in "(0010,0020)..(0010,0010)" },
  .key("a range with one end", .badSelector) { $0.tag + ".." },
  .key("file meta information", .noEffect) { _ in "(0002,0010)" },
  .key("the rest of a path misspelt", .unknownAttribute, offset: 26) {
    "RequestAttributesSequence/" + $0.keyword.lowercased()
  },
  .key("an alias by accident", .yamlFeature) { _ in "*Name" },
  .key("a merge key", .yamlFeature) { _ in "<<" },
  .key("a list as a key", .yamlFeature) { "[" + $0.keyword + "]" },
  // Values.
  .value("an anchor", .yamlFeature) { "&a " + $0.value },
  .value("a tag", .yamlFeature) { "!!str " + ($0.value.first == "{" ? "keep" : $0.value) },
  .value("an alias", .yamlFeature) { _ in "*a" },
  .value("no such action", .unknownAction) { _ in "frobnicate" },
  .value("delete misspelt", .unknownAction) { _ in "delte" },
  .value("keep in capitals", .unknownAction) { _ in "KEEP" },
  .value("hash-uid with an underscore", .unknownAction) { _ in "hash_uid" },
  .value("a letter of the standard", .unknownAction) { _ in "X" },
  .value("another letter of the standard", .unknownAction) { _ in "Z/D" },
  .value("an action of dicom-anonymizer", .unknownAction) { _ in "delete_or_empty" },
  .value("an action of another language", .unknownAction) { _ in "REMOVE" },
  .value("true", .unknownAction) { _ in "true" },
  .value("no actions", .missingParameter) { _ in "[]" },
  .value("no action in a map", .actionCount) { _ in "{}" },
  .value("two actions in a map", .actionCount) { _ in "{ replace: A, set: B }" },
  .value("an action misspelt in a map", .unknownAction, offset: 2) { _ in "{ repalce: A }" },
  .value("keep with a parameter", .wrongShape, offset: 8) { _ in "{ keep: yes }" },
  .value("delete with a parameter", .wrongShape, offset: 10) { _ in "{ delete: [a] }" },
  .value("hash with a word", .wrongShape, offset: 8) { _ in "{ hash: long }" },
  .value("hash with an option misspelt", .unknownParameter, offset: 10) { _ in "{ hash: { lenth: 12 } }" },
  .value("hash with a length in words", .badValue, offset: 18) { _ in "{ hash: { length: twelve } }" },
  .value("hash too short", .badValue, offset: 18) { _ in "{ hash: { length: 3 } }" },
  .value("hash with one option twice", .duplicateKey, offset: 22) { _ in
    "{ hash: { length: 12, length: 13 } }"
  },
  .value("substitute with a word", .wrongShape, offset: 14) { _ in "{ substitute: slash }" },
  .value("substitute for itself", .noEffect, offset: 16) { _ in "{ substitute: { \"/\": \"/\" } }" },
  .value("substitute nothing", .missingParameter, offset: 14) { _ in "{ substitute: {} }" },
  .value("date without a word", .missingParameter) { _ in "date" },
  .value("date with another word", .badValue, offset: 8) { _ in "{ date: day }" },
  .value("age without options", .missingParameter, offset: 7) { _ in "{ age: {} }" },
  .value("age with an option misspelt", .unknownKey, offset: 9) { _ in "{ age: { cpa: 89 } }" },
  .value("age beyond life", .badValue, offset: 14) { _ in "{ age: { cap: 999 } }" },
  .value("lookup without options", .missingParameter, offset: 10) { _ in "{ lookup: {} }" },
  .value("replace by nothing", .badLiteral, offset: 11) { _ in "{ replace: \"\" }" },
  .value("replace by a list", .wrongShape, offset: 11) { _ in "{ replace: [a] }" },
  .value("a template misspelt", .unknownAttribute, offset: 12) { _ in "{ replace: \"{PatientIDD}\" }" },
  .value("a template that is not closed", .badTemplate, offset: 12) { _ in "{ replace: \"{PatientID\" }" },
  .value("a parameter that is not there", .unknownParameterName, offset: 12) { _ in
    "{ replace: \"{param.xyz}\" }"
  },
  .value("a tab that is written", .badLiteral, offset: 11) { _ in "{ replace: \"n\\te\" }" },
  .value("a list in a list", .badPipeline, offset: 1) { _ in "[[keep]]" },
  .value("delete among others", .badPipeline, offset: 7) { _ in "[hash, delete]" },
  .value("set without text", .missingParameter) { _ in "set" },
  .value("clean with an option misspelt", .unknownKey, offset: 11) { _ in "{ clean: { alow: [a] } }" },
  .value("a comma too many", .syntax, offset: 2) { _ in "{ , }" },
  .value("a control character", .badEncoding, offset: 1) { _ in "k\u{1}" },
  .value("a NUL", .badEncoding, offset: 4) { _ in "keep\u{0}" },
  Mutation(title: "one row twice") { lines in
    MutableRow.all(lines).map { row in
      var lines = lines
      lines.insert(row.line(value: "keep"), at: row.index + 1)
      return Mutation.Site(lines: lines, code: .duplicateKey, line: row.index + 2, column: row.keyColumn)
    }
  },
  Mutation(title: "one row under two names") { lines in
    MutableRow.all(lines).map { row in
      var lines = lines
      lines.insert(row.indentation + row.tag + ": keep", at: row.index + 1)
      return Mutation.Site(lines: lines, code: .duplicateRule, line: row.index + 2, column: row.keyColumn)
    }
  },
  Mutation(title: "a tab for indentation") { lines in
    MutableRow.all(lines).map { row in
      var lines = lines
      lines[row.index] = "\t" + lines[row.index].dropFirst(2)
      return Mutation.Site(lines: lines, code: .syntax, line: row.index + 1, column: 1)
    }
  },
  Mutation(title: "a row without value") { lines in
    MutableRow.all(lines).map { row in
      var lines = lines
      lines[row.index] = row.indentation + row.keyword + ":"
      let column = row.indentation.count + row.keyword.count + 2
      return Mutation.Site(lines: lines, code: .missingParameter, line: row.index + 1, column: column)
    }
  },
  Mutation(title: "a row at the left") { lines in
    guard let row = MutableRow.all(lines).last else { return [] }
    return [
      Mutation.Site(
        lines: lines + [row.keyword + ": delete"], code: .unknownKey, line: lines.count + 1, column: 1)
    ]
  },
  // Keys at the left.
  .section("a letter of a key is missing", .unknownKey) { String($0.prefix(1) + $0.dropFirst(2)) },
  .section("a key in capitals", .unknownKey) { $0.prefix(1).uppercased() + $0.dropFirst() },
  .section("a key with an s", .unknownKey) { $0 + "s" },
  .section("a key with a hyphen", .unknownKey) { $0 + "-list" },
  .section("a key of another tool", .unknownKey) { $0 == "tags" ? "fields" : nil },
  Mutation(title: "a key twice") { lines in
    [Mutation.Site(lines: lines + ["name: other"], code: .duplicateKey, line: lines.count + 1, column: 1)]
  },
  Mutation(title: "a second document") { lines in
    [
      Mutation.Site(
        lines: lines + ["---", "name: other"], code: .yamlFeature, line: lines.count + 1, column: 1)
    ]
  },
  Mutation(title: "a directive") { lines in
    [Mutation.Site(lines: ["%YAML 1.1", "---"] + lines, code: .yamlFeature, line: 1, column: 1)]
  },
  .head("profile", is: "2", .unsupported),
  .head("profile", is: "one", .unsupported),
  .head("profile", is: "[1]", .unsupported),
  .head("name", is: "[a]", .wrongShape),
  .head("name", is: "\"\"", .wrongShape),
  .head("about", is: "{ a: b }", .wrongShape),
  .head("about", is: "*nothing", .yamlFeature),
  .head("extends", is: "dicom/basic", .unknownProfile),
  .head("extends", is: "dicom/basic@2019a", .unknownProfile),
  .head("extends", is: "dicom/basics@2026d", .unknownProfile),
  .head("extends", is: "base.yaml", .unknownProfile),
  .head("extends", is: "./there-is-no-such-file.yaml", .missingFile),
  .head("extends", is: "/tmp", .unreadableFile),
  .head("extends", is: "{ a: b }", .wrongShape),
  .head("extends", is: "[basic, basic]", .duplicateKey, offset: 8),
  .head("extends", is: "[basic, [basic]]", .wrongShape, offset: 8),
]

/// "`check` is fuzzed with its own mutations" (issue 3): a profile that was right, with one mistake in it.
@Suite("Mistakes in the shipped profiles are found at their place")
struct MutationTests {
  static let all = mutations + allMistakes.compactMap(Mutation.planted)

  @Test("Every kind, at every place of every profile where it fits", arguments: all)
  func kind(_ mutation: Mutation) throws {
    for name in ShippedProfiles.names {
      let lines = try #require(ShippedProfiles.text(of: name)).split(
        separator: "\n", omittingEmptySubsequences: false)
      for site in mutation.sites(lines.map(String.init)) {
        let (profile, diagnostics) = ProfileLoader.compile(text: site.text, file: "\(name).yaml")
        let found = diagnostics.filter { diagnostic in
          diagnostic.code == site.code && diagnostic.span.line == site.line
            && diagnostic.span.column == site.column
        }
        #expect(
          found.count == 1,
          "\(name):\(site.line):\(site.column) \(site.code)\n\(diagnostics.map(\.rendered).joined(separator: "\n"))"
        )
        if found.first?.severity == .error { #expect(profile == nil) }
      }
    }
  }

  @Test("At least a hundred kinds of mistakes fit a shipped profile")
  func count() throws {
    let profiles = try ShippedProfiles.names.map { name in
      try #require(ShippedProfiles.text(of: name)).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    }
    for (kinds, least) in [(mutations, 90), (Self.all, 250)] {
      let fitting = kinds.filter { kind in profiles.contains { !kind.sites($0).isEmpty } }
      #expect(fitting.count >= least, "\(fitting.count)")
    }
    #expect(Set(Self.all.map(\.title)).count == Self.all.count)
  }
}
