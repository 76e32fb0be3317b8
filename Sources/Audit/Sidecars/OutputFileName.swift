/// What the name of a file in an output says of it, before anybody looks inside.
enum OutputFileName {
  /// Where a directory of the output stands (PS3.10 8.6).
  static let directory = "DICOMDIR"

  /// A file that stands beside the images on purpose.
  enum SidecarFormat { case json, csv }

  /// What is wrong when a file with this name is there at all: a run leaves it only when it was stopped, or is at work.
  static func leftover(_ name: String) -> String? {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    if last == "INCOMPLETE" {
      return "not finished: a run is at work here, or was stopped: \"anonymise run --resume\" goes on"
    }
    if last == ".anonymise-journal" { return "not finished: the journal of a run that was stopped" }
    if last.hasPrefix(".anonymise-") || last.hasSuffix(".part") {
      return "not finished: a file that was being written when a run was stopped"
    }
    return nil
  }

  static func sidecar(_ name: String) -> SidecarFormat? {
    let folded = name.lowercased()
    if folded.hasSuffix(".json") { return .json }
    return folded.hasSuffix(".csv") ? .csv : nil
  }
}
