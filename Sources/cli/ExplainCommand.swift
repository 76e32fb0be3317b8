internal import ArgumentParser
internal import DICOM
internal import Engine
internal import ProfileDSL
internal import SystemPackage

/// `anonymise explain`: which rule decides about an attribute, and which do not.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show the rule that decides about an attribute, and those that do not.",
    discussion: """
      An attribute is a keyword, a tag, a private element or a way through sequences: PatientName, (0010,0010),
      (0029,"SIEMENS CSA HEADER",10), RequestAttributesSequence[0]/StudyInstanceUID.
      """)

  @OptionGroup var parameters: ParameterOptions
  @Option(
    name: .customLong("on"),
    help: "A DICOM file: its conditions are decided, and what the value would become is shown.")
  var file: String?
  @Option(help: SOPClassArgument.help)
  var sopClass: SOPClassArgument?
  @Option(name: .customLong("key-file"), help: "The project's key, for the pseudonyms that --on shows.")
  var keyFile: String?
  @Flag(help: "With --on: print original values too. They may identify somebody.")
  var showValues = false
  @Argument(help: "The path of a YAML file, or the name of a shipped profile.")
  var profile: String
  @Argument(help: "Attributes.")
  var attributes: [String]

  func validate() throws {
    if showValues, file == nil { throw ValidationError("--show-values goes with --on") }
    if sopClass != nil, file != nil { throw ValidationError("--on says the SOP class itself") }
  }

  func run() throws {
    let compiled = try ProfileLoader.loadOrExit(profile, parameters.values())
    var inspection = Inspection(compiled.plan, key: try KeyFile.key(at: keyFile))
    for (index, attribute) in attributes.enumerated() {
      if index > 0 { Terminal.print("\n") }
      let name: ElementName
      do { name = try ElementName(attribute) } catch {
        Terminal.error(error.diagnostic?.rendered ?? "\(attribute) names no element")
        throw ExitCode(2)
      }
      guard let file else {
        Terminal.print(Explanation(name, in: compiled, sopClass: sopClass?.uid).rendered + "\n")
        continue
      }
      let report: Inspection.Report
      do { report = try inspection.look(at: name.element, in: FilePath(file)) } catch {
        Terminal.error("\(Terminal.printable(file)): \(error)")
        throw ExitCode(2)
      }
      let explanation = Explanation(
        name, in: compiled, holding: report.holding, sopClass: report.sopClass)
      Terminal.print(explanation.rendered + "\n" + words(report, explanation.action))
    }
  }

  private func words(_ report: Inspection.Report, _ action: Action) -> String {
    let kind = UIDRegistry.entry(for: report.sopClass)?.name ?? "of an unknown SOP class"
    var text = "  in the file (\(kind)): \(words(report.original, isShown: showValues))\n"
    if let quarantine = report.quarantine {
      text += "  the instance would be quarantined: \(Terminal.printable("\(quarantine)"))\n"
    } else if report.original != .absent {
      // What is kept, or kept in part, is the original value.
      let isShown = showValues || !(action.showsOriginal || report.sharesValue)
      let result =
        report.result == report.original && !showValues ? "kept" : words(report.result, isShown: isShown)
      text += "  would become: \(result)\n"
    }
    return text
  }

  private func words(_ content: Inspection.Content, isShown: Bool) -> String {
    switch content {
    case .absent: "absent"
    case .empty: "empty"
    case .other: "a value that is no text"
    case .text(let text): isShown ? "\"\(Terminal.printable(text))\"" : "a value"
    }
  }
}

extension Inspection.Report {
  /// Whether one of several values came out as it went in.
  fileprivate var sharesValue: Bool {
    guard case .text(let before) = original, case .text(let after) = result else { return false }
    let values = { (text: String) in Set(text.split(separator: "\\").map { $0.filter { $0 != " " } }) }
    return !values(before).isDisjoint(with: values(after))
  }
}

extension Action {
  /// Whether the result may hold characters of the original.
  fileprivate var showsOriginal: Bool {
    switch self {
    case .keep, .keepVerbatim, .substitute, .require, .quarantine: true
    case .replace(let template), .set(let template): template.constant == nil
    case .pipeline(let steps): steps.allSatisfy(\.showsOriginal)
    default: false
    }
  }
}
