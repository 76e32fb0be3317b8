import DICOM
import ProfileDSL
import Testing

/// One kind of mistake, put into a profile that has none.
struct Mutation: Sendable, CustomTestStringConvertible {
  var title: String
  /// Every place in the lines of a profile where the kind fits: what becomes of the lines, and what is to be found where.
  var sites: @Sendable ([String]) -> [Site]

  struct Site: Sendable {
    var lines: [String]
    var code: Diagnostic.Code
    var line: Int
    var column: Int

    var text: String { lines.joined(separator: "\n") }
  }

  var testDescription: String { title }
}

/// One row of `tags`, in block style: where its parts lie.
struct MutableRow {
  var index: Int
  var indentation: String
  var keyword: String
  var value: String
  /// The column of the value, from 1.
  var column: Int
  var keyColumn: Int { indentation.count + 1 }

  /// All rows whose selector is one keyword; comments are taken off.
  static func all(_ lines: [String]) -> [MutableRow] {
    guard let start = lines.firstIndex(where: { $0 == "tags:" }) else { return [] }
    let end =
      lines[(start + 1)...].firstIndex { !$0.isEmpty && $0.first != " " && $0.first != "#" } ?? lines.count
    return (start + 1..<end).compactMap { index in
      let line = lines[index]
      let indentation = String(line.prefix { $0 == " " })
      let keyword = String(line.dropFirst(indentation.count).prefix { $0.isLetter || $0.isNumber })
      let rest = line.dropFirst(indentation.count + keyword.count)
      guard indentation.count == 2, rest.hasPrefix(": "),
        let entry = DataDictionary.entry(forKeyword: keyword),
        entry.pattern.tag != nil
      else { return nil }
      let gap = rest.dropFirst().prefix { $0 == " " }.count
      let value = rest.dropFirst(1 + gap).split(separator: " #", omittingEmptySubsequences: false).first ?? ""
      guard !value.isEmpty, value.first != "#" else { return nil }
      return MutableRow(
        index: index, indentation: indentation, keyword: keyword,
        value: String(value.reversed().drop { $0 == " " }.reversed()),
        column: indentation.count + keyword.count + 2 + gap)
    }
  }

  var tag: String {
    DataDictionary.entry(forKeyword: keyword)?.tag.description ?? ""
  }

  func line(key: String) -> String { indentation + key + ": " + value }
  func line(value: String) -> String { indentation + keyword + ": " + value }
}

extension Mutation {
  /// A kind for the keys of rows.
  static func key(
    _ title: String, _ code: Diagnostic.Code, offset: Int = 0,
    _ change: @escaping @Sendable (MutableRow) -> String?
  ) -> Mutation {
    Mutation(title: title) { lines in
      MutableRow.all(lines).compactMap { row in
        guard let key = change(row), key != row.keyword, DataDictionary.entry(forKeyword: key) == nil else {
          return nil
        }
        var lines = lines
        lines[row.index] = row.line(key: key)
        return Site(lines: lines, code: code, line: row.index + 1, column: row.keyColumn + offset)
      }
    }
  }

  /// A kind for the values of rows; the mistake begins `offset` characters behind the start of the value.
  static func value(
    _ title: String, _ code: Diagnostic.Code, offset: Int = 0,
    _ change: @escaping @Sendable (MutableRow) -> String?
  ) -> Mutation {
    Mutation(title: title) { lines in
      MutableRow.all(lines).compactMap { row in
        guard let value = change(row), value != row.value else { return nil }
        var lines = lines
        lines[row.index] = row.line(value: value)
        return Site(
          lines: lines, code: code, line: row.index + 1,
          column: row.indentation.count + row.keyword.count + 3 + offset)
      }
    }
  }

  /// A kind for the keys at the left.
  static func section(
    _ title: String, _ code: Diagnostic.Code, _ change: @escaping @Sendable (String) -> String?
  ) -> Mutation {
    Mutation(title: title) { lines in
      lines.indices.compactMap { index in
        let word = String(lines[index].prefix { $0.isLetter })
        guard !word.isEmpty, lines[index].dropFirst(word.count).hasPrefix(":"), let key = change(word) else {
          return nil
        }
        var lines = lines
        lines[index] = key + lines[index].dropFirst(word.count)
        return Site(lines: lines, code: code, line: index + 1, column: 1)
      }
    }
  }

  /// A kind for the value of one key at the left.
  static func head(
    _ key: String, is value: String, _ code: Diagnostic.Code, offset: Int = 0
  ) -> Mutation {
    Mutation(title: "\(key): \(value)") { lines in
      guard let index = lines.firstIndex(where: { $0.hasPrefix(key + ":") }) else { return [] }
      var lines = lines
      lines[index] = "\(key): \(value)"
      return [Site(lines: lines, code: code, line: index + 1, column: key.count + 3 + offset)]
    }
  }

  /// A row or a section with a planted mistake, put into a profile that has nothing like it.
  static func planted(_ mistake: PlantedMistake) -> Mutation? {
    let head = "profile: 1\nname: test\n"
    guard mistake.marked.hasPrefix(head), mistake.codes.count == 1, let place = mistake.places.first else {
      return nil
    }
    let body = mistake.text.dropFirst(head.count).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let isRow = body.count == 2 && body[0] == "tags:"
    return Mutation(title: "planted: \(mistake.title)") { lines in
      if mistake.isOfItself, lines.contains(where: { $0.hasPrefix("extends:") }) { return [] }
      // What the profile, or the one that it builds on, has accepted or given is none there.
      let builds = lines.contains { $0.hasPrefix("extends: ./") || $0.hasPrefix("extends: research") }
      let given = mistake.codes[0] == .noDateShift && (builds || lines.contains { $0.hasPrefix("dates:") })
      if given || lines.contains(where: { $0.contains("check: \(mistake.codes[0].rawValue)") }) { return [] }
      let keys = Set(lines.map { String($0.prefix { $0.isLetter }) }.filter { !$0.isEmpty })
      if isRow, let start = lines.firstIndex(of: "tags:") {
        // A second rule for what the profile names would be another mistake.
        let key = String(body[1].drop { $0 == " " }.prefix { $0 != ":" })
        guard !lines.contains(where: { $0.hasPrefix("  \(key):") }) else { return [] }
        var lines = lines
        lines.insert(body[1], at: start + 1)
        return [Site(lines: lines, code: mistake.codes[0], line: start + 2, column: place.column)]
      }
      let own = body.map { String($0.prefix { $0.isLetter }) }.filter { !$0.isEmpty }
      guard !own.isEmpty, keys.isDisjoint(with: own) else { return [] }
      let before = lines.last == "" ? Array(lines.dropLast()) : lines
      return [
        Site(
          lines: before + body, code: mistake.codes[0], line: before.count + place.line - 2,
          column: place.column)
      ]
    }
  }
}
