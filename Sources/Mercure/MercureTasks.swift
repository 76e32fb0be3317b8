public import Engine
internal import ProfileDSL
public import SystemPackage

/// What the task.json files of mercure in an input say, for a run outside of mercure.
public struct MercureTasks: Sendable {
  /// What may be kept of them, by the UID that each is about: that of a study or of a series.
  public private(set) var kept: KeptTasks = [:]
  /// Files of that name that are no task of mercure's.
  public private(set) var unreadable = 0

  /// Looks for them in every folder of the inputs.
  public init(below inputs: [FilePath]) {
    var walker = FileWalker(inputs)
    while let found = walker.next() {
      guard case .file(let path) = found, path.lastComponent?.string == "task.json" else { continue }
      add(path)
    }
  }

  private mutating func add(_ path: FilePath) {
    guard let bytes = try? TextFile.read(path.string, most: MercureTask.greatestSize),
      let task = try? MercureTask(bytes)
    else {
      unreadable += 1
      return
    }
    for uid in task.subjects {
      kept[uid] = kept[uid].map { TaskEntry.common($0, task.kept) } ?? task.kept
    }
  }
}

extension MercureTask {
  /// The UIDs of the study and of the series that it is about; none when it does not say.
  var subjects: Set<String> { Set(["info.uid", "study.study_uid"].compactMap { text($0) }) }

  /// The text of an entry; nil when it has none.
  fileprivate func text(_ name: String) -> String? {
    guard let entry = TaskEntry(named: name), case .text(let text)? = kept[entry], !text.isEmpty else {
      return nil
    }
    return text
  }
}
