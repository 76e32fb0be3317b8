internal import Glibc

/// Writes a file piece by piece: new bytes are collected in a small buffer, kept bytes are taken straight from the
/// window that they were read into, and one system call writes them all.
///
/// The length of a sequence is known only behind its last item; `patch` writes it where the header stands, in memory
/// or, when that has been written, in the file. So no header needs to be held whole, however long it is.
public struct FileOutput: ~Copyable {
  /// Room for new bytes between two writes: for the longest value that is edited, and its header.
  public static let bufferCapacity = (128 << 10) + 4096
  /// Kept bytes up to this many are cheaper to copy than to hand to the kernel on their own.
  static let copyLimit = 4096
  private static let mostPieces = 64

  var buffer = AlignedBuffer(capacity: bufferCapacity)
  private(set) var used = 0
  /// Where the new bytes begin that are no piece yet.
  private var pieceStart = 0
  private var pieces: [Piece] = []
  private var vectors: [iovec] = []
  private var pending: UInt64 = 0
  /// Below zero where nothing is written.
  private var file: Int32 = -1
  private var writes: UInt32 = 0
  private var fileTransfer = FileTransfer()
  /// How many bytes have gone to the file.
  private var written: UInt64 = 0

  private struct Piece {
    var isKept: Bool
    var start: Int
    var count: Int
  }

  /// A place in the output whose four bytes may be given later.
  public struct Place: Sendable, BitwiseCopyable {
    var writes: UInt32
    var index: Int
    var offset: UInt64
  }

  public init() {
    pieces.reserveCapacity(Self.mostPieces + 2)
    vectors.reserveCapacity(Self.mostPieces + 2)
  }

  /// Turns to another file, which must be empty. The caller keeps it open, and closes it.
  public mutating func open(file: Int32) {
    self.file = file
    used = 0
    pieceStart = 0
    pending = 0
    written = 0
    writes = 0
    pieces.removeAll(keepingCapacity: true)
  }

  /// A place behind all that has been appended.
  public struct Mark: Sendable, BitwiseCopyable {
    fileprivate var writes: UInt32
    fileprivate var pieces: Int
    fileprivate var used: Int
  }

  /// The place behind all that has been appended so far.
  public var mark: Mark { Mark(writes: writes, pieces: pieces.count, used: used) }

  /// What has been appended since; nil where some of it has been written already, or is no copy.
  public func appended(since mark: Mark) -> [UInt8]? {
    guard mark.writes == writes, mark.pieces == pieces.count, mark.used <= used else { return nil }
    return Array(copying: buffer.bytes(mark.used..<used))
  }

  /// Turns to no file: what is appended is counted and forgotten.
  public mutating func openNothing() { open(file: -1) }

  /// Whether nobody will see what is appended.
  public var isNothing: Bool { file < 0 }

  /// Counts bytes of the input that need not be read, because nobody will see them.
  public mutating func skip(_ count: UInt64) {
    precondition(isNothing)
    written += count
    writes += 1
  }

  /// How long the file is with all that has been appended.
  public var position: UInt64 { written + pending }

  /// Makes room for `count` new bytes. Throws when what was appended before cannot be written.
  public mutating func reserve(_ count: Int, window: borrowing ByteWindow) throws(SystemError) {
    precondition(count <= Self.bufferCapacity)
    if used + count > Self.bufferCapacity || pieces.count >= Self.mostPieces { try flush(window: window) }
  }

  /// Appends new bytes, for which room has been reserved.
  public mutating func append(_ bytes: RawSpan) {
    buffer.copy(bytes, to: used)
    extend(by: bytes.byteCount)
  }

  public mutating func append(_ bytes: [UInt8]) { append(bytes.span.bytes) }

  /// Appends some of the bytes.
  public mutating func append(_ bytes: [UInt8], in range: Range<Int>) {
    append(bytes.span.bytes.extracting(range))
  }

  public mutating func append<Value: FixedWidthInteger & BitwiseCopyable>(_ value: Value, bigEndian: Bool) {
    buffer.store(bigEndian ? value.bigEndian : value.littleEndian, at: used)
    extend(by: MemoryLayout<Value>.size)
  }

  /// Appends bytes of the input. They must stay in the window until the next `flush`.
  public mutating func appendKept(
    _ range: Range<UInt64>, window: borrowing ByteWindow
  ) throws(SystemError) {
    let count = Int(range.upperBound - range.lowerBound)
    guard count > 0 else { return }
    if count <= Self.copyLimit {
      try reserve(count, window: window)
      append(window.bytes(range))
    } else {
      if pieces.count >= Self.mostPieces { try flush(window: window) }
      closePiece()
      precondition(window.holds(range))
      pieces.append(Piece(isKept: true, start: window.index(range.lowerBound), count: count))
      pending += UInt64(count)
    }
  }

  /// Appends bytes of the window's file that need not be in memory, as many as the kernel takes by itself, and says how
  /// many those were: none perhaps. All that was appended before is written first.
  public mutating func transfer(_ range: Range<UInt64>, of window: borrowing ByteWindow) throws(SystemError)
    -> UInt64
  {
    try flush(window: window)
    let count = fileTransfer.move(range, from: window.file, to: file)
    written += count
    writes += 1
    return count
  }

  mutating func extend(by count: Int) {
    used += count
    pending += UInt64(count)
  }

  /// Makes a piece of the new bytes that are none yet.
  private mutating func closePiece() {
    if used > pieceStart {
      pieces.append(Piece(isKept: false, start: pieceStart, count: used - pieceStart))
    }
    pieceStart = used
  }

  /// Where the next byte will stand.
  public var place: Place { place(before: 0) }

  /// The place of the last bytes that were appended.
  func place(before count: Int) -> Place {
    Place(writes: writes, index: used - count, offset: position - UInt64(count))
  }

  /// Writes four bytes at a place that was appended as new bytes before.
  public mutating func patch(_ value: UInt32, at place: Place, bigEndian: Bool) throws(SystemError) {
    let ordered = bigEndian ? value.bigEndian : value.littleEndian
    if place.writes == writes {
      buffer.store(ordered, at: place.index)
      return
    }
    if isNothing { return }
    let count = withUnsafeBytes(of: ordered) { pwrite(file, $0.baseAddress, 4, off_t(place.offset)) }
    guard count == 4 else { throw SystemError(count < 0 ? errno : EIO) }
  }

  /// Writes all that has been appended. The window may move afterwards.
  public mutating func flush(window: borrowing ByteWindow) throws(SystemError) {
    closePiece()
    guard !pieces.isEmpty else { return }
    vectors.removeAll(keepingCapacity: true)
    for piece in pieces where !isNothing {
      let memory = piece.isKept ? window.buffer.memory : buffer.memory
      vectors.append(iovec(iov_base: memory + piece.start, iov_len: piece.count))
    }
    try writeVectors()
    written += pending
    pending = 0
    used = 0
    pieceStart = 0
    writes += 1
    pieces.removeAll(keepingCapacity: true)
  }

  private mutating func writeVectors() throws(SystemError) {
    var first = 0
    while first < vectors.count {
      let count = vectors.withUnsafeBufferPointer { all in
        writev(file, all.baseAddress.map { $0 + first }, Int32(all.count - first))
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError(errno)
      }
      var left = count
      while first < vectors.count, left >= vectors[first].iov_len {
        left -= vectors[first].iov_len
        first += 1
      }
      if left > 0 {
        vectors[first].iov_base += left
        vectors[first].iov_len -= left
      }
    }
  }
}
