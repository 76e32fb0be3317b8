import Testing

@testable import Engine

/// A worker that has seen all files before, beside a new one for each: what they make of a file must be the same.
struct SeasonedWorker: ~Copyable {
  private let plan: Plan
  private let run = Run.nonce()
  private let folder: TemporaryFolder
  private var rewriter: InstanceRewriter
  /// How many files have been written.
  private(set) var written = 0
  /// How many of their elements had a precedent, and how many of those became something else.
  private(set) var followed = 0
  private(set) var madeAgain = 0

  init(_ plan: Plan) throws {
    let (folder, key) = (try TemporaryFolder(), try Rewriting.key())
    self.plan = plan
    self.folder = folder
    rewriter = InstanceRewriter(plan, key: key, scratch: folder.path, run: run)
  }

  /// Treats a file, and expects that a new worker makes the same of it.
  mutating func treat(_ file: [UInt8], _ about: String) throws {
    let input = try folder.write("in.dcm", file)
    var new = InstanceRewriter(plan, key: try Rewriting.key(), scratch: folder.path, run: run)
    let expected = try Rewriting.outcome(of: input, by: &new, in: folder)
    let outcome = try Rewriting.outcome(of: input, by: &rewriter, in: folder)
    #expect(outcome == expected, "\(about)")
    #expect(Self.gathered(rewriter) == Self.gathered(new), "\(about)")
    if outcome.bytes != nil { written += 1 }
    followed += rewriter.dataSet.precedent.followed
    madeAgain += rewriter.dataSet.precedent.madeAgain
    try folder.remove("in.dcm")
  }

  /// All that was gathered of the last file, and where.
  private static func gathered(_ rewriter: borrowing InstanceRewriter) -> [String] {
    let gathered = rewriter.dataSet.editor.instance.gathered
    let entries = gathered.entries.map {
      "\($0.tag) \($0.vr) at \($0.start), \($0.isBigEndian): \($0.content)"
    }
    let sources = gathered.sources.map { "\($0.start): \($0.entries) \($0.identifiers)" }
    return entries + sources + ["\(gathered.identifiers.bytes) \(gathered.identifiers.marks)"]
  }
}
