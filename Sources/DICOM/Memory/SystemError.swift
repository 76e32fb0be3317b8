internal import Glibc

/// A call to the operating system that failed.
public struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The value of `errno`.
  public let code: Int32

  public init(_ code: Int32) { self.code = code }

  /// The system's own words, such as "No space left on device".
  public var description: String { String(cString: strerror(code)) }
}
