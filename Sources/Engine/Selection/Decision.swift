/// What becomes of an instance, by what is known before it is written.
enum Decision: Hashable, Sendable {
  /// It is kept; the catalogue's placements say where.
  case write
  case drop(rule: String)
  case quarantine(Quarantine)
}
