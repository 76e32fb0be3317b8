internal import Glibc

/// Threads of the operating system, because blocking file access does not belong on Swift's cooperative pool.
///
/// The unsafe room of this module: pthread passes its argument as a pointer.
enum Threads {
  private final class Task: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Calls `body` on a thread of its own, which nobody waits for.
  static func start(_ body: @escaping @Sendable () -> Void) {
    if let thread = spawn(body) { pthread_detach(thread) }
  }

  private static func spawn(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    let task = Unmanaged.passRetained(Task(body))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Task>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, task.toOpaque())
    if status == 0 { return thread }
    task.release()
    return nil
  }

  /// Calls `body` with 0, 1, … `count - 1`, each on a thread of its own, and returns when all have. The calling
  /// thread is the first of them.
  static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    var threads: [pthread_t] = []
    for index in 1..<max(count, 1) {
      if let thread = spawn({ body(index) }) { threads.append(thread) }
    }
    body(0)
    for thread in threads { pthread_join(thread, nil) }
  }
}
