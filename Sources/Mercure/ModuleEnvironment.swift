public import SystemPackage

/// Where mercure's variables say that the input, the output and what stays between jobs lie.
public struct ModuleEnvironment: Sendable {
  public var input: FilePath
  public var output: FilePath
  /// The folder that is kept between jobs, when the module has one.
  public var persistence: FilePath?

  private static let inputNames = ["MERCURE_IN_DIR", "MONAI_INPUTPATH", "HOLOSCAN_INPUT_PATH"]
  private static let outputNames = ["MERCURE_OUT_DIR", "MONAI_OUTPUTPATH", "HOLOSCAN_OUTPUT_PATH"]
  private static let persistenceName = "MODULE_PERSISTENCE_DIR"

  /// The variables that say something to a module.
  public static let names = inputNames + outputNames + [persistenceName]

  /// Reads the variables. Of several that mean the same one is enough, and two that differ are a mistake.
  public init(_ variables: [String: String]) throws(ModuleError) {
    input = try Self.path(Self.inputNames, variables)
    output = try Self.path(Self.outputNames, variables)
    persistence = Self.persistence(variables)
  }

  /// The folder that is kept between jobs, when the module has one.
  static func persistence(_ variables: [String: String]) -> FilePath? {
    variables[persistenceName].flatMap { $0.isEmpty ? nil : FilePath($0) }
  }

  /// Whether the variables speak of a job, if of only one of its folders.
  static func namesFolders(_ variables: [String: String]) -> Bool {
    (inputNames + outputNames).contains { variables[$0]?.isEmpty == false }
  }

  private static func path(_ names: [String], _ variables: [String: String]) throws(ModuleError) -> FilePath {
    let given = names.compactMap { name in variables[name].flatMap { $0.isEmpty ? nil : FilePath($0) } }
    guard let first = given.first else {
      throw ModuleError("\(names[0]) is not set: mercure sets it for a job")
    }
    guard given.allSatisfy({ $0.lexicallyNormalized() == first.lexicallyNormalized() }) else {
      throw ModuleError("\(names.joined(separator: ", ")) name different folders")
    }
    return first
  }
}
