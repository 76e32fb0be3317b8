/// An entry of mercure's task.json that a task file can keep, by its way: `info.acc` (mercure 0.4.1).
public struct TaskEntry: Hashable, Sendable {
  public let name: String
  /// Whether it may lead to a person, a place or the original files.
  public let identifies: Bool

  private init(_ name: String, identifies: Bool = true) {
    self.name = name
    self.identifies = identifies
  }

  /// The study's accession number; outside of mercure that of the data sets.
  public static let accessionNumber = TaskEntry("info.acc")

  /// All that can be kept. What mercure writes beside them has no word here, and so cannot pass.
  public static let all: [TaskEntry] =
    [
      accessionNumber, TaskEntry("info.mrn"), TaskEntry("info.patient_name"), TaskEntry("info.uid"),
      TaskEntry("info.triggered_rules"), TaskEntry("info.applied_rule"), TaskEntry("info.sender_address"),
      TaskEntry("info.sender_aet"), TaskEntry("info.receiver_aet"), TaskEntry("info.mercure_appliance"),
      TaskEntry("info.mercure_server"), TaskEntry("info.device_serial_number"),
      TaskEntry("study.study_uid"), TaskEntry("study.creation_time"), TaskEntry("study.last_receive_time"),
      TaskEntry("study.received_series"), TaskEntry("study.received_series_uid"),
      TaskEntry("dispatch.target_name"),
    ]
    + [
      "id", "info.action", "info.uid_type", "info.mercure_version", "process.module_name",
      "study.complete_trigger", "study.complete_required_series",
    ].map { TaskEntry($0, identifies: false) }

  /// The entry with a name; nil when there is none.
  public init?(named name: String) {
    guard let entry = Self.all.first(where: { $0.name == name }) else { return nil }
    self = entry
  }
}

/// What may be kept of several tasks of mercure's, by the original UID of the study or series that each is about.
public typealias KeptTasks = [String: [TaskEntry: TaskValue]]

extension TaskEntry {
  /// In what two tasks agree: of two values nobody can say which holds.
  public static func common(
    _ one: [TaskEntry: TaskValue], _ other: [TaskEntry: TaskValue]
  ) -> [TaskEntry: TaskValue] {
    one.filter { other[$0.key] == $0.value }
  }
}

/// The value of an entry of mercure's task.
public enum TaskValue: Hashable, Sendable {
  case text(String)
  case texts([String])
  case flag(Bool)
}
