public import Engine
internal import ProfileDSL
public import SystemPackage

/// What the task.json files of mercure in an input say, for a run outside of mercure.
public struct MercureTasks: Sendable {
  /// What may be kept of them, by the UID that each is about: that of a study or of a series.
  public private(set) var kept: KeptTasks = [:]
  /// Files of that name that are no task of mercure's.
  public private(set) var unreadable = 0
  /// What could not be read or listed for now, and why: a task may be in it. What can never be read is found by the walk
  /// for images as well.
  public private(set) var unread: [FilePath: FileWalker.Failure] = [:]

  /// Looks for them in every folder of the inputs.
  public init(below inputs: [FilePath]) {
    var walker = FileWalker(inputs)
    while let found = walker.next() {
      switch found {
      case .file(let path): if path.lastComponent?.string == "task.json" { add(path) }
      case .failure(let path, let failure): if failure.mayPass { unread[path] = failure }
      }
    }
  }

  private mutating func add(_ path: FilePath) {
    let bytes: [UInt8]
    do { bytes = try TextFile.read(path.string, most: MercureTask.greatestSize) } catch {
      if case .system(let error) = error, FileWalker.Failure(error).mayPass {
        unread[path] = FileWalker.Failure(error)
      } else {
        unreadable += 1
      }
      return
    }
    guard let task = try? MercureTask(bytes) else {
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
