internal import DICOM

/// What this language makes of one script of CTP's DICOM anonymizer.
struct CTPAction {
  let parameters: [String: String]

  /// The action, and what of the script was lost.
  struct Result {
    var action: ForeignRow.Action
    var losses: [String] = []
    /// What `@select` does to the root data set, when that differs.
    var root: ForeignRow.Action?
  }

  private static let greatestDepth = 8

  func result(of script: String, for tag: Tag?, depth: Int = 0) -> Result {
    guard depth < Self.greatestDepth else { return Result(action: .none("clauses are nested too deep")) }
    guard let script = CTPScript(script) else {
      return Result(action: .none("a call in the script has no end"))
    }
    var parts = script.parts
    var inserts = false
    if case .call(let call)? = parts.first, call.name == "always" {
      parts.removeFirst()
      inserts = true
    }
    if let text = text(parts) {
      var result = Result(action: .replace(text))
      if text.contains(where: { $0 == "{" || $0 == "}" }) {
        result = Result(action: .write(["replace"]), losses: ["no equivalent: braces make a template here"])
      } else if inserts, !text.isEmpty {
        result.action = .write(["{ set: \(YAMLText.scalar(text)) }"])
      }
      return result
    }
    guard parts.count == 1, case .call(let call)? = parts.first else {
      return Result(action: .none("a text that is put together by functions"))
    }
    var result = self.result(of: call, tag, depth)
    if inserts, result.action != .keep {
      result.losses.append("@always: this does not insert the element where it is missing")
    }
    return result
  }

  /// The text of a script that is nothing but text and parameters.
  private func text(_ parts: [CTPScript.Part]) -> String? {
    var text = ""
    for part in parts {
      switch part {
      case .text(let piece): text += piece
      case .call(let call):
        guard call.name == "param", let value = parameter(call.argument(0)) else { return nil }
        text += value
      }
    }
    return text.trimmingSpace
  }

  /// A parameter by its name, or the text itself when it is none.
  private func parameter(_ text: String?) -> String? {
    guard let text, let first = text.first, first == "@" || first == "$" else { return text }
    return parameters[String(text.dropFirst())]
  }

  private func result(of call: CTPScript.Call, _ tag: Tag?, _ depth: Int) -> Result {
    switch call.name {
    case "keep", "process": Result(action: .keep)
    case "remove": Result(action: .delete)
    case "empty": Result(action: .empty)
    case "blank": Result(action: .empty, losses: ["@blank: emptied, not filled with blanks"])
    case "require":
      Result(action: .keep, losses: ["@require: this does not insert the element where it is missing"])
    case "hashuid": hashUID(call)
    case "hash": hash(call, of: call.argument(0), length: call.argument(1), tag)
    case "hashname": hash(call, of: call.argument(0), length: call.argument(1), tag)
    case "hashptid": hash(call, of: call.argument(1), length: call.argument(2), tag)
    case "encrypt":
      Result(action: .write(["hash"]), losses: ["@encrypt: a hash, which nobody can decrypt, stands in"])
    case "incrementdate":
      Result(
        action: .shiftDate,
        losses: ["@incrementdate: every patient has a shift of its own here, not one constant (see dates)"])
    case "hashdate": Result(action: .shiftDate, losses: isThis(call.argument(0), tag) ? [] : [other(call)])
    case "modifydate": modifyDate(call, tag)
    case "round": round(call, tag)
    case "contents", "value": contents(call, tag)
    case "if": either(call, tag, depth)
    case "select": select(call, tag, depth)
    case "skip", "quarantine":
      Result(action: .write(["{ quarantine: imported from CTP }"]))
    case "lookup":
      Result(action: .none("@lookup: put the table into a CSV file and write { lookup: { table: … } }"))
    case "param": Result(action: .none("the script has no parameter \(call.argument(0) ?? "")"))
    default: Result(action: .none("the function @\(call.name)"))
    }
  }

  private func isThis(_ name: String?, _ tag: Tag?) -> Bool {
    guard let name, name != "this", name != "" else { return true }
    return tag.flatMap { DataDictionary.entry(for: $0)?.keyword } == name
  }

  private func other(_ call: CTPScript.Call) -> String {
    "@\(call.name) speaks of another element (\(call.arguments.joined(separator: ", "))); this of its own value"
  }

  private func hashUID(_ call: CTPScript.Call) -> Result {
    let isPlain = call.arguments.count == 2 && call.argument(1) == "this"
    return Result(action: .hashUID, losses: isPlain ? [] : [other(call)])
  }

  private func hash(_ call: CTPScript.Call, of name: String?, length: String?, _ tag: Tag?) -> Result {
    var options: [String] = []
    if let number = parameter(length).flatMap({ Int($0) }) {
      options.append("length: \(min(max(number, 6), 48))")
    }
    if !isThis(name, tag), let name { options.append("of: \(YAMLText.scalar(name))") }
    let bare = options.isEmpty ? "hash" : "{ hash: { \(options.joined(separator: ", ")) } }"
    return Result(action: .write([bare]))
  }

  private func modifyDate(_ call: CTPScript.Call, _ tag: Tag?) -> Result {
    guard isThis(call.argument(0), tag), call.arguments.count == 4, parameter(call.argument(1)) == "*",
      Int(parameter(call.argument(3)) ?? "") == 1
    else { return Result(action: .none("@modifydate: a date keeps its year, or its year and month")) }
    let month = parameter(call.argument(2))
    if month == "*" { return Result(action: .coarsen(["{ date: month }"])) }
    return Int(month ?? "") == 1
      ? Result(action: .coarsen(["{ date: year }"]))
      : Result(action: .none("@modifydate: a date keeps its year, or its year and month"))
  }

  private func round(_ call: CTPScript.Call, _ tag: Tag?) -> Result {
    guard isThis(call.argument(0), tag), let size = parameter(call.argument(1)).flatMap({ Int($0) }), size > 1
    else {
      return Result(action: .none("@round of another element"))
    }
    return Result(action: .coarsen(["{ age: { bin: \(size) } }"]))
  }

  private func contents(_ call: CTPScript.Call, _ tag: Tag?) -> Result {
    guard isThis(call.argument(0), tag) else {
      return Result(action: .none("@\(call.name) takes the original value of another element"))
    }
    guard call.name == "contents", call.arguments.count > 1 else { return Result(action: .keep) }
    return Result(
      action: ForeignExpression.action(find: call.argument(1) ?? "", replace: call.argument(2) ?? ""))
  }

  /// The stricter of the two branches.
  private func either(_ call: CTPScript.Call, _ tag: Tag?, _ depth: Int) -> Result {
    let branches = [0, 1].map { index in
      result(of: call.clauses.indices.contains(index) ? call.clauses[index] : "", for: tag, depth: depth + 1)
    }
    let isBlankTest = call.argument(1) == "isblank" && isThis(call.argument(0), tag)
    if isBlankTest, case .write = branches[1].action { return branches[1] }
    var strict = branches[1].action.strictness > branches[0].action.strictness ? branches[1] : branches[0]
    if branches.contains(where: { $0.action == .delete }) { strict.action = .delete }
    // To set every instance aside is no way to say that some are.
    if case .write(let candidates) = strict.action, candidates.first?.contains("quarantine") ?? false {
      strict.action = .none("@\(call.name) sets some instances aside")
    }
    let condition = call.arguments.joined(separator: " ")
    let clauses = call.clauses.joined(separator: " else ")
    strict.losses.append(
      "@if(\(condition)) \(clauses): the stricter branch holds always; \"rules\" with \"if\" can say the rest"
    )
    return strict
  }

  private func select(_ call: CTPScript.Call, _ tag: Tag?, _ depth: Int) -> Result {
    let branches = [0, 1].map { index in
      result(of: call.clauses.indices.contains(index) ? call.clauses[index] : "", for: tag, depth: depth + 1)
    }
    return Result(
      action: branches[1].action, losses: branches[0].losses + branches[1].losses, root: branches[0].action)
  }
}
