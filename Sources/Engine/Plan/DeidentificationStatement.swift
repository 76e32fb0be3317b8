/// What a file says of its own de-identification (PS3.3 C.7.1.1, C.12.1; PS3.15 E.1.1).
///
/// It is worked out from the rules, not from what was asked for. What depends on the instance depends on which of the
/// plan's conditions hold for it.
public struct DeidentificationStatement: Hashable, Sendable {
  /// (0012,0063): how, in words, each of at most 64 characters of ASCII.
  public var method: [String]
  /// (0012,0064): the codes, and when they would say too much.
  public var codes: [Claim]
  /// When something that names the patient stays: (0012,0062) is NO then.
  public var keepsIdentity: When
  /// When dates that PS3.15 E.3.6 speaks of stay what they are.
  public var keepsDates: When
  /// When such dates come out changed.
  public var changesDates: When

  public init(
    method: [String], codes: [Claim], keepsIdentity: When = .never, keepsDates: When = .never,
    changesDates: When = .never
  ) {
    self.method = method
    self.codes = codes
    self.keepsIdentity = keepsIdentity
    self.keepsDates = keepsDates
    self.changesDates = changesDates
  }

  /// A code of CID 7050 (PS3.16), and when it does not hold.
  public struct Claim: Hashable, Sendable {
    public var code: String
    public var meaning: String
    public var isLost: When

    public init(code: String, meaning: String, isLost: When = .never) {
      self.code = code
      self.meaning = meaning
      self.isLost = isLost
    }
  }

  /// For which instances something is so.
  public struct When: Hashable, Sendable {
    public private(set) var isAlways: Bool
    /// The bits of the plan's conditions of which one is enough.
    public private(set) var conditions: UInt64

    public static let never = When(isAlways: false, conditions: 0)
    public static let always = When(isAlways: true, conditions: 0)

    /// Adds the instances for which the condition holds; nil is all of them.
    public mutating func insert(_ condition: Int?) {
      if let condition { conditions |= 1 << UInt64(condition) } else { isAlways = true }
    }

    func holds(_ holding: UInt64) -> Bool { isAlways || conditions & holding != 0 }
  }
}
