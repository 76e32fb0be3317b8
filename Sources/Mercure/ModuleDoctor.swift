internal import Engine
internal import Glibc
internal import ProfileDSL
internal import SystemPackage

/// Looks at a module's variables and settings as a job would, before the first study: nothing is made or changed.
public struct ModuleDoctor {
  /// One thing that was looked at.
  public struct Finding: Sendable, CustomStringConvertible {
    public enum Grade: String, Sendable { case ok, warning, error }
    public var grade: Grade
    public var text: String
    public var description: String { "\(grade.rawValue) \(text)" }
  }

  private var findings: [Finding] = []

  /// The findings, in the order in which a job would meet what they speak of.
  ///
  /// - Parameter settings: The JSON of the settings; nil for those in the task.json of the input, when there is one.
  public static func examine(_ variables: [String: String], settings: [UInt8]?) -> [Finding] {
    var doctor = ModuleDoctor()
    let places = doctor.places(variables)
    if let root = doctor.root(settings, variables) { doctor.settings(root, places) }
    return doctor.findings
  }

  private mutating func note(_ grade: Finding.Grade, _ text: String) {
    findings.append(Finding(grade: grade, text: text))
  }

  // MARK: Folders

  /// Looks at the folders, and gives them for the paths of the settings.
  private mutating func places(_ variables: [String: String]) -> ModulePlaces {
    let persistence = ModuleEnvironment.persistence(variables)
    var places = ModulePlaces(persistence: persistence)
    if ModuleEnvironment.namesFolders(variables) {
      do throws(ModuleError) {
        let environment = try ModuleEnvironment(variables)
        places = ModulePlaces(environment)
        try ModuleJob.check(environment)
        folder("the input folder", environment.input, R_OK | X_OK, "read")
        if folder("the output folder", environment.output, R_OK | W_OK | X_OK, "written to") {
          staging(environment.output)
        }
      } catch { note(.error, error.description) }
    } else {
      note(.ok, "no job: MERCURE_IN_DIR and MERCURE_OUT_DIR are not set, and no folders are looked at")
    }
    if let persistence { folder("the persistence folder", persistence, R_OK | W_OK | X_OK, "written to") }
    return places
  }

  @discardableResult
  private mutating func folder(_ name: String, _ path: FilePath, _ mode: Int32, _ use: String) -> Bool {
    guard FolderTree.resolved(path) != nil else {
      note(.error, "\(name) is not there")
      return false
    }
    guard path.withPlatformString({ access($0, mode) }) == 0 else {
      note(.error, "\(name) cannot be \(use) by the user that the module runs as (uid \(getuid()))")
      return false
    }
    note(.ok, "\(name) can be \(use)")
    return true
  }

  private mutating func staging(_ output: FilePath) {
    guard let folder = Staging.makeFolder(for: output) else {
      return note(.error, "no folder can be made in the output folder: \(String(cString: strerror(errno)))")
    }
    let isInside = folder.removingLastComponent() == output
    guard (try? FolderTree.remove(folder)) != nil else {
      return note(.error, "a folder that was made in the output folder cannot be removed")
    }
    note(
      .ok, "the output is built \(isInside ? "within" : "beside") the output folder and renamed at the end")
  }

  // MARK: Settings

  /// The settings as JSON, `.some(nil)` when there are none; nil when they cannot be read.
  private mutating func root(_ settings: [UInt8]?, _ variables: [String: String]) -> Node?? {
    if let settings {
      var sink = DiagnosticSink(SourceText(name: ModuleSettings.place, bytes: settings))
      if let root = JSONReader.read(settings, &sink), !sink.hasErrors { return .some(root) }
      for mistake in sink.diagnostics { note(.error, mistake.rendered) }
      if sink.diagnostics.isEmpty { note(.error, "\(ModuleSettings.place): there is no JSON") }
      return nil
    }
    if let environment = try? ModuleEnvironment(variables) {
      do throws(ModuleError) {
        let task = try ModuleJob.task(in: environment.input)
        if task.retainsInput { note(.error, ModuleJob.retainsInput) }
        return .some(task.settings)
      } catch {
        note(.error, error.description)
        return nil
      }
    }
    note(.warning, "no settings are given: by --settings, those of a site are looked at")
    return .some(nil)
  }

  private mutating func settings(_ root: Node?, _ places: ModulePlaces) {
    let projects = ModuleSettings.projects(of: root)
    if !projects.isEmpty, !projects.contains("default") {
      note(.warning, "no project is called default: a study that another AE title received is refused")
      settings(root, for: .outside, places, "around the projects: ")
    }
    for title in projects.isEmpty ? [nil] : projects.map(Optional.some) {
      let place = title.map { "project \($0): " } ?? ""
      settings(root, for: .receiver(title), places, place)
    }
    note(
      .warning,
      "mercure puts its own task.json, with name and numbers, into every output: set the exclusion filter of each "
        + "target to task.json, which cannot be seen from here")
  }

  private mutating func settings(
    _ root: Node?, for scope: ModuleSettings.Scope, _ places: ModulePlaces, _ place: String
  ) {
    do throws(SettingsMistakes) {
      let loaded = try ModuleSettings.load(root, for: scope, places)
      note(.ok, "\(place)the settings hold, and the profile \(loaded.profile.name) compiles")
      for line in loaded.warnings { noteOnce(.warning, line) }
      if scope == .outside { return }
      key(loaded.settings, places, place)
      layout(loaded.settings, loaded.profile, place)
    } catch {
      for line in error.lines.isEmpty ? ["the settings are mistaken"] : error.lines { noteOnce(.error, line) }
    }
  }

  /// What is found outside the projects is the same for each.
  private mutating func noteOnce(_ grade: Finding.Grade, _ text: String) {
    if !findings.contains(where: { $0.text == text }) { note(grade, text) }
  }

  private mutating func key(_ settings: ModuleSettings, _ places: ModulePlaces, _ place: String) {
    do throws(ModuleError) {
      switch try ModuleKey(settings, places) {
      case .none:
        note(
          .warning,
          "\(place)neither persistence nor key-file: each job has a fresh key, and studies cannot be linked")
      case .file(let path):
        do throws(StoredKey.Failure) { _ = try StoredKey.read(path) } catch { throw error.inWords }
        note(.ok, "\(place)the key file is there, and closed to others")
      case .kept(let path):
        do throws(StoredKey.Failure) {
          _ = try StoredKey.read(path)
          note(.ok, "\(place)the key is in the persistence folder, and closed to others")
        } catch {
          guard error == .missing else { throw error.inWords }
          note(.ok, "\(place)there is no key in the persistence folder: the first job makes it")
        }
      }
    } catch { note(.error, place + error.description) }
  }

  private mutating func layout(_ settings: ModuleSettings, _ profile: CompiledProfile, _ place: String) {
    guard settings.layout == .nested, let layout = profile.plan.layout else { return }
    guard layout.components.count > 1 else { return }
    note(
      .warning,
      "\(place)the output has folders, which folder, sftp and rsync targets keep: for s3, dicomtls and xnat targets and "
        + "for another module behind this one set \"layout\" to \"flat\"")
  }
}
