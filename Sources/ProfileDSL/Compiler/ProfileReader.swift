internal import Engine

/// Makes a checked profile of a document, now that the parameters of all that it extends are known.
enum ProfileReader {
  /// Whatever can be read is, so that all mistakes of the file come to light; the sink says what is mistaken.
  static func read(
    _ document: ProfileDocument, _ parameters: ParameterScope, _ sink: inout DiagnosticSink
  ) -> ProfileSource {
    var profile = ProfileSource(document.source)
    var parameters = parameters
    parameters.directory = document.directory
    let entries = document.entries
    if let entry = entries[.name], let name = MapReader.text(entry, &sink) { profile.name = name.text }
    if let entry = entries[.about] { profile.about = MapReader.text(entry, &sink)?.text }
    if let node = entries[.options]?.value { profile.options = OptionsReader.read(node, &sink) }
    if let entry = entries[.combined] {
      profile.combinedSpan = entry.value.span
      profile.combined = MapReader.word(valueOf: entry, Vocabulary.CombinedWord.self, &sink)
    }
    if let node = entries[.identity]?.value { profile.identity = IdentityReader.read(node, &sink) }
    if let node = entries[.dates]?.value { profile.dateShift = DatesReader.read(node, &sink) }
    if let node = entries[.defaults]?.value {
      profile.defaults = PartialDefaults.read(node, parameters, &sink)
    }
    if let entry = entries[.sweep] {
      profile.sweepSpan = entry.value.span
      profile.sweep = MapReader.word(valueOf: entry, Vocabulary.SweepWord.self, &sink)
        .flatMap { Plan.Sweep(rawValue: $0.rawValue) }
    }
    if let node = entries[.tags]?.value {
      profile.rows = TagsReader(parameters: parameters).read(node, &sink)
    }
    if let node = entries[.rules]?.value {
      profile.blocks = RulesReader(parameters: parameters).read(node, &sink)
    }
    if let node = entries[.select]?.value { profile.selection = SelectReader.read(node, &sink) }
    if let node = entries[.output]?.value {
      profile.output = OutputReader(parameters: parameters).read(node, &sink)
    }
    if let node = entries[.accept]?.value { profile.accepted = AcceptReader.read(node, &sink) }
    if let node = entries[.tests]?.value { profile.tests = TestsReader.read(node, &sink) }
    return profile
  }
}
