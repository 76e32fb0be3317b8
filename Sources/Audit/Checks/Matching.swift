/// Finds out which instance of the output is which of the input: by the map, the key, the same UID, and where these
/// tell nothing by pixels and instance number.
struct Matching {
  /// Pairs of indices into the instances of the input and the output.
  private(set) var pairs: [(input: Int, output: Int)] = []
  private(set) var lostInputs: [Int] = []
  private(set) var strangeOutputs: [Int] = []
  /// Whether UIDs could be followed; by pixels and numbers alone some instances stay open.
  let followsUIDs: Bool

  init(
    inputs: [InstanceFacts], outputs: [InstanceFacts], derivation: UIDDerivation?, map: [[UInt8]: [UInt8]]?
  ) {
    followsUIDs = derivation != nil || map != nil
    var byUID: [[UInt8]: Int] = [:]
    for (index, facts) in outputs.enumerated() {
      byUID[facts.sopInstance] = byUID[facts.sopInstance] ?? index
    }
    var open: [Int] = []
    var taken: Set<Int> = []
    for (index, facts) in inputs.enumerated() {
      let candidates = [map?[facts.sopInstance], derivation?.uid(for: facts.sopInstance), facts.sopInstance]
      let output = candidates.lazy.compactMap { $0 }.compactMap { byUID[$0] }.first
      if let output {
        pairs.append((index, output))
        taken.insert(output)
      } else {
        open.append(index)
      }
    }
    // With a key or a map, what has no counterpart is lost, unless another key made it; pixels still tell.
    for key in [Self.pixelsAndNumber, Self.pixels, Self.classAndNumber] where !open.isEmpty {
      match(&open, &taken, inputs, outputs, by: key)
    }
    lostInputs = open
    strangeOutputs = outputs.indices.filter { !taken.contains($0) }
  }

  private typealias Trait = @Sendable (InstanceFacts) -> [UInt8]?

  private static let pixelsAndNumber: Trait = { facts in facts.pixels.map { $0 + facts.instanceNumber } }
  private static let pixels: Trait = { $0.pixels }
  private static let classAndNumber: Trait = { facts in
    facts.pixels == nil ? facts.sopClass + [0] + facts.instanceNumber : nil
  }

  /// Matches what has a trait that only one of the input and one of the output have.
  private mutating func match(
    _ open: inout [Int], _ taken: inout Set<Int>, _ inputs: [InstanceFacts], _ outputs: [InstanceFacts],
    by trait: Trait
  ) {
    var known: [[UInt8]: [Int]] = [:]
    for index in outputs.indices where !taken.contains(index) {
      if let value = trait(outputs[index]) { known[value, default: []].append(index) }
    }
    var wanting: [[UInt8]: Set<[UInt8]>] = [:]
    for index in open {
      if let value = trait(inputs[index]) { wanting[value, default: []].insert(inputs[index].sopInstance) }
    }
    var left: [Int] = []
    for index in open {
      guard let value = trait(inputs[index]), wanting[value]?.count == 1, let found = known[value],
        found.count == 1
      else {
        left.append(index)
        continue
      }
      pairs.append((index, found[0]))
      taken.insert(found[0])
    }
    open = left
  }
}
