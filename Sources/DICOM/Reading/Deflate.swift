internal import CZlib
internal import Glibc

/// The deflated transfer syntax: everything behind the file meta information is one raw deflate stream (PS3.5 A.5,
/// RFC 1951). Streams go from file to file through fixed buffers; nothing is held.
public enum Deflate {
  /// More than deflate can reach with anything but long runs of one byte.
  public static let maximumRatio: UInt64 = 500
  /// Below this size no stream is taken for a bomb.
  private static let harmless: UInt64 = 64 << 20
  private static let bufferSize = 256 << 10

  /// Inflates what lies in `source` from `start` on into `target`, at its current position.
  public static func inflate(
    from source: Int32, start: UInt64, size: UInt64, to target: Int32
  ) throws(ReadError) {
    var stream = z_stream()
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw .malformedDeflate
    }
    defer { inflateEnd(&stream) }
    var input = AlignedBuffer(capacity: bufferSize)
    let output = AlignedBuffer(capacity: bufferSize)
    var offset = start
    var produced: UInt64 = 0
    var status = Z_OK
    while status != Z_STREAM_END {
      let count: Int
      do { count = try input.read(0..<bufferSize, from: source, at: offset) } catch {
        throw .unreadable(error)
      }
      guard count > 0 else { throw .truncated(at: offset) }
      offset += UInt64(count)
      stream.next_in = input.memory.assumingMemoryBound(to: UInt8.self)
      stream.avail_in = UInt32(count)
      repeat {
        stream.next_out = output.memory.assumingMemoryBound(to: UInt8.self)
        stream.avail_out = UInt32(bufferSize)
        status = CZlib.inflate(&stream, Z_NO_FLUSH)
        guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
          throw .malformedDeflate
        }
        let fresh = bufferSize - Int(stream.avail_out)
        produced += UInt64(fresh)
        if produced > harmless, produced / maximumRatio > size - start { throw .deflateBomb }
        do { try output.write(0..<fresh, to: target) } catch { throw .scratch(error) }
      } while stream.avail_out == 0 && status != Z_STREAM_END
    }
    // PS3.5 A.5 allows one zero byte that makes the length even; anything else hidden behind the stream is not read.
  }

  /// Deflates `source` from `start` on and appends the stream to `target`, with an even length in all.
  public static func deflate(from source: Int32, to target: Int32) throws(SystemError) {
    var stream = z_stream()
    let isReady =
      deflateInit2_(
        &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    guard isReady else { throw SystemError(ENOMEM) }
    defer { deflateEnd(&stream) }
    var input = AlignedBuffer(capacity: bufferSize)
    let output = AlignedBuffer(capacity: bufferSize)
    var offset: UInt64 = 0
    var produced = 0
    var isLast = false
    while !isLast {
      let count = try input.read(0..<bufferSize, from: source, at: offset)
      offset += UInt64(count)
      isLast = count < bufferSize
      stream.next_in = input.memory.assumingMemoryBound(to: UInt8.self)
      stream.avail_in = UInt32(count)
      repeat {
        stream.next_out = output.memory.assumingMemoryBound(to: UInt8.self)
        stream.avail_out = UInt32(bufferSize)
        _ = CZlib.deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH)
        let fresh = bufferSize - Int(stream.avail_out)
        produced += fresh
        try output.write(0..<fresh, to: target)
      } while stream.avail_out == 0
    }
    if produced % 2 == 1 { try AlignedBuffer(capacity: 1).write(0..<1, to: target) }
  }
}

extension AlignedBuffer {
  /// Writes a range of the bytes at the file's current position.
  func write(_ range: Range<Int>, to file: Int32) throws(SystemError) {
    precondition(range.lowerBound >= 0 && range.upperBound <= capacity)
    var done = range.lowerBound
    while done < range.upperBound {
      let count = Glibc.write(file, memory + done, range.upperBound - done)
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError(errno)
      }
      done += count
    }
  }
}
