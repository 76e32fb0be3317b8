internal import Engine
internal import ProfileDSL

/// What mercure's task.json says that a module must know. Whatever else it says is ignored, and what an older version
/// leaves out is absent.
struct MercureTask: Sendable {
  /// `process.settings`; nil when there are none.
  var settings: Node?
  /// Whether mercure is to copy the originals beside the result.
  var retainsInput = false
  /// The AE title that received the study.
  var receiver: String?
  /// What a task file may keep of it.
  var kept: [TaskEntry: TaskValue] = [:]

  /// The most bytes of a task.json.
  static let greatestSize = 10 << 20

  init(_ bytes: [UInt8]) throws(ModuleError) {
    var sink = DiagnosticSink(SourceText(name: "task.json", bytes: []))
    guard let root = JSONReader.read(bytes, &sink), !sink.hasErrors, case .mapping = root.content else {
      let mistake = sink.diagnostics.first
      throw ModuleError(
        mistake.map { "task.json, line \($0.span.line), column \($0.span.column): \($0.message)" }
          ?? "task.json is no object")
    }
    for entry in TaskEntry.all { kept[entry] = root.value(at: entry.name)?.taskValue }
    receiver = root["info"]?["receiver_aet"]?.scalar?.text
    guard let process = root["process"], !process.isMissing else { return }
    guard case .mapping = process.content else {
      throw ModuleError("task.json: process is no object, so that the module's settings are not known")
    }
    if let settings = process["settings"], !settings.isMissing { self.settings = settings }
    switch process["retain_input_images"]?.scalar?.text ?? "false" {
    case "false", "": retainsInput = false
    default: retainsInput = true
    }
  }
}

extension Node {
  /// The value of a key, when the node is a map that has it.
  subscript(key: String) -> Node? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key.text == key }?.value
  }

  /// The node at the end of a way of keys, as in `info.acc`.
  fileprivate func value(at way: String) -> Node? {
    way.split(separator: ".").reduce(Optional(self)) { $0?[String($1)] }
  }

  /// A text, texts, or a flag; nil for what has no value, and for objects.
  fileprivate var taskValue: TaskValue? {
    if isMissing { return nil }
    switch content {
    case .scalar("true", isPlain: true): return .flag(true)
    case .scalar("false", isPlain: true): return .flag(false)
    case .scalar(let text, _): return .text(text)
    case .sequence(let items): return .texts(items.compactMap { $0.scalar?.text })
    case .mapping, .reported: return nil
    }
  }

  /// The keys and indices on the way to a place, as in `.projects.KNEE.tags`.
  func path(to mark: Mark) -> String {
    func holds(_ span: SourceSpan) -> Bool { span.start <= mark && mark < span.end }
    switch content {
    case .mapping(let entries):
      for entry in entries {
        if holds(entry.key.span) { return ".\(entry.key.text)" }
        if holds(entry.value.span) { return ".\(entry.key.text)" + entry.value.path(to: mark) }
      }
    case .sequence(let items):
      for (index, item) in items.enumerated() where holds(item.span) {
        return "[\(index)]" + item.path(to: mark)
      }
    case .scalar, .reported: break
    }
    return ""
  }
}
