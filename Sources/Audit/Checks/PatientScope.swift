/// Which patients of the input the files of an output are of, as far as matching tells.
///
/// One word of a name, and the name of a place or a machine, may be a word of anybody's: `Long`, `FMRI`. Such values
/// count only where data of their own patient lie; whole names, ids, dates and UIDs count everywhere.
struct PatientScope {
  /// Nil where an instance's origin is not known: anybody's words count there.
  private var files: [String: Set<Int32>?] = [:]
  private var folders: [Substring: Set<Int32>?] = [:]

  init(_ inputs: [InstanceFacts], _ outputs: [InstanceFacts], _ pairs: [(input: Int, output: Int)]) {
    var patients: [Int: Set<Int32>] = [:]
    for pair in pairs { patients[pair.output, default: []].insert(inputs[pair.input].patient) }
    for (index, facts) in outputs.enumerated() {
      let known = patients[index].flatMap { $0.contains { $0 < 0 } ? nil : $0 }
      files[facts.file] = .some(known)
      for folder in StatedOptions.folders(around: facts.file) {
        guard let others = folders[folder] else {
          folders[folder] = .some(known)
          continue
        }
        folders[folder] = .some(known.flatMap { known in others.map { known.union($0) } })
      }
    }
  }

  /// The patients of a file, or of the instances that it lies beside; nil when they are not known.
  func patients(of file: String) -> Set<Int32>? {
    if let patients = files[file] { return patients }
    return StatedOptions.folders(around: file).lazy.compactMap { folders[$0] }.first ?? nil
  }
}
