public import DICOM

/// A file beside the images that a profile asks for: tags, a table or the task file.
public struct Sidecar: Hashable, Sendable {
  /// Of what one file is made.
  public enum Scope: String, Hashable, Sendable, CaseIterable { case study, series, instance }

  /// What is in it.
  public enum Content: Hashable, Sendable {
    /// A data set as JSON: the instance's, or the first image's of the series or study.
    case dataSet(DataSetJSON.Model)
    /// What ran, what came out, and what is kept of mercure's task.
    case task(keep: [TaskEntry])
    /// One row a series, filled in from its first image.
    case table([Column])
  }

  /// A column of a table.
  public struct Column: Hashable, Sendable {
    public enum Cell: Hashable, Sendable {
      case template(Template)
      /// How many instances of the series were written.
      case instances
    }

    /// What stands in the first line.
    public var name: String
    public var cell: Cell

    public init(name: String, cell: Cell) {
      self.name = name
      self.cell = cell
    }
  }

  /// The folders below the study's, and the file last. Templates are filled in from the output's first image.
  public var path: [Template]
  public var scope: Scope
  public var content: Content

  public init(_ path: [Template], per scope: Scope, _ content: Content) {
    self.path = path
    self.scope = scope
    self.content = content
  }

  /// The attributes that its path and its columns show.
  public var attributes: [Tag] { path.flatMap(\.attributes) + columns.flatMap(\.attributes) }

  /// The templates of its columns.
  var columns: [Template] {
    guard case .table(let columns) = content else { return [] }
    return columns.compactMap { if case .template(let template) = $0.cell { template } else { nil } }
  }
}

extension Sidecar.Content {
  /// Whether the file says what became of a study, of which it then keeps the accession number.
  public var keepsAccessionNumber: Bool {
    guard case .task(let keep) = self else { return false }
    return keep.contains(.accessionNumber)
  }
}

extension Plan {
  /// Whether task files keep anything of mercure's task.
  public var keepsOfTask: Bool {
    sidecars.contains { if case .task(let keep) = $0.content { !keep.isEmpty } else { false } }
  }
}
