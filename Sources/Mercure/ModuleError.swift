/// Why a job ends without an output, in words that hold nothing of a patient.
public struct ModuleError: Error, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}
