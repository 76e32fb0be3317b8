internal import ArgumentParser
internal import Glibc
internal import ProfileDSL
internal import Synchronization

/// How everything that is said on standard error is spelt: lines for a person, or JSON Lines for a program.
///
/// It is one for the whole process, because what is said comes from many places, errors of the last moment included.
enum RunLog {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }
  enum Level: String { case info, warning, error }

  private static let isJSON = Atomic<Bool>(false)

  static var format: Format {
    get { isJSON.load(ordering: .relaxed) ? .json : .text }
    set { isJSON.store(newValue == .json, ordering: .relaxed) }
  }

  /// The spelling that arguments ask for, as far as they can be understood.
  static func format(askedIn arguments: [String]) -> Format? {
    let option = "--log-format"
    for (argument, next) in zip(arguments, arguments.dropFirst() + [""]) {
      if argument == option { return Format(rawValue: next) }
      if argument.hasPrefix(option + "=") {
        return Format(rawValue: String(argument.dropFirst(option.count + 1)))
      }
    }
    return nil
  }

  /// Says one thing. `event` names its kind for a program, and `fields` hold what it may count with.
  static func say(
    _ text: String, _ level: Level = .info, event: String = "message", _ fields: [JSONValue.Member] = []
  ) {
    switch format {
    case .text: Terminal.write(text + "\n")
    case .json: Terminal.write(line(text, level, event, fields) + "\n")
    }
  }

  private static func line(
    _ text: String, _ level: Level, _ event: String, _ fields: [JSONValue.Member]
  ) -> String {
    let head: [JSONValue.Member] = [
      .init(name: "time", value: .string(TimeStamp.now.text)),
      .init(name: "level", value: .string(level.rawValue)), .init(name: "event", value: .string(event)),
      .init(name: "message", value: .string(text)),
    ]
    return JSONValue.object(head + fields).line
  }
}

/// A moment in UTC, as RFC 3339 writes it, to the second.
struct TimeStamp: Sendable {
  /// Seconds since 1970.
  var seconds: Int

  static var now: TimeStamp { TimeStamp(seconds: time(nil)) }

  var text: String {
    var (moment, parts) = (time_t(seconds), tm())
    gmtime_r(&moment, &parts)
    let day = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { Int($0) }
    return day.map(Self.digits).joined(separator: "-") + "T"
      + clock.map(Self.digits).joined(separator: ":") + "Z"
  }

  private static func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
