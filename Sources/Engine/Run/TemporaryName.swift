internal import Glibc

/// A part of a name that nobody has: in a container the process of every run may have one number.
public enum TemporaryName {
  public static func fresh() -> String {
    String(getpid()) + "-" + String(UInt32.random(in: .min ... .max), radix: 36)
  }
}
