package uk.datr.workforce.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process of the stack. It outlives the program that started it and is recognised later by its id and its start time together, so
 * that a stranger that got the same id is never taken for it, and never stopped.
 *
 * @param name what people call it, "keycloak"
 * @param handle the process
 * @param started when the operating system says it started
 * @param log where its output goes
 */
public record RunningProcess(String name, ProcessHandle handle, Instant started, Path log) {

  private static final Path DETACH = Path.of("/usr/bin/setsid");
  // The start is computed from the boot time, which may be corrected by a second while the machine
  // runs.
  private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofMillis(25);

  /** Starts a process with its output in {@code log}, whose older content is kept beside it as {@code .previous}. */
  static RunningProcess start(
      String name, List<String> command, Map<String, String> environment, Path folder, Path log) {
    List<String> line = new ArrayList<>();
    if (Files.isExecutable(DETACH)) {
      // Otherwise Ctrl-C at the terminal would reach all parts at once, in no order.
      line.add(DETACH.toString());
    }
    line.addAll(command);
    try {
      Folders.create(folder);
      Folders.create(log.resolveSibling("."));
      if (Files.exists(log)) {
        Files.move(
            log,
            log.resolveSibling(log.getFileName() + ".previous"),
            StandardCopyOption.REPLACE_EXISTING);
      }
      ProcessBuilder builder =
          new ProcessBuilder(line)
              .directory(folder.toFile())
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      return OwnedProcesses.own(() -> {
        ProcessHandle handle = builder.start().toHandle();
        return new RunningProcess(
            name, handle, handle.info().startInstant().orElseGet(Instant::now), log);
      });
    } catch (IOException failed) {
      throw new StackException(name + " could not be started: " + failed.getMessage(), failed);
    }
  }

  /** The process that was started as {@code pid} at {@code started}, if it still runs. */
  static Optional<RunningProcess> find(String name, long pid, Instant started, Path log) {
    return ProcessHandle.of(pid)
        .filter(RunningProcess::alive)
        .filter(handle ->
            handle
                .info()
                .startInstant()
                .map(start -> Duration.between(start, started).abs())
                .filter(apart -> apart.compareTo(CLOCK_CORRECTION) < 0)
                .isPresent())
        .map(handle -> new RunningProcess(name, handle, started, log));
  }

  /** Whether it is this process that listens at a port, and not another one that was there first. */
  boolean listensAt(int port) {
    return Ports.listener(port).filter(handle::equals).isPresent();
  }

  /** A check that is repeated until it holds. */
  @FunctionalInterface
  interface Ready {
    boolean yet() throws Exception;
  }

  /** Waits until the process is ready; fails at once, with the end of its log, when it ends before that. */
  void await(Ready ready, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    String lastProblem = "";
    while (true) {
      try {
        // Alive after the answer: otherwise somebody else's server at this port may have given it.
        if (ready.yet() && alive()) {
          return;
        }
      } catch (StackException never) {
        throw never;
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new StackException(name + ": interrupted while it started", interrupted);
      } catch (Exception notYet) {
        lastProblem = " (" + notYet.getMessage() + ")";
      }
      if (!alive()) {
        throw new StackException(name + " ended while it started. " + endOfLog());
      }
      if (System.nanoTime() > end) {
        throw new StackException(
            name
                + " was not ready after "
                + patience.toSeconds()
                + " s"
                + lastProblem
                + ". "
                + endOfLog());
      }
      pause();
    }
  }

  /** Waits until the process has ended; gives the end of its log when it takes longer than {@code patience}. */
  void awaitEnd(Duration patience) {
    if (!ended(List.of(handle), patience)) {
      stop(Duration.ZERO);
      throw new StackException(
          name + " took longer than " + patience.toSeconds() + " s. " + endOfLog());
    }
  }

  /** Asks the process to end (SIGTERM), waits, and then ends it and its descendants by force. */
  public void stop(Duration patience) {
    stop(patience, handle::destroy);
  }

  /** Ends the process and its descendants at once, as a loss of power would (SIGKILL). */
  void kill() {
    // The parent first, so that it starts no more children.
    stop(Duration.ZERO, handle::destroyForcibly);
  }

  /** As {@link #stop(Duration)} with SIGINT, which PostgreSQL takes for "end now, but properly". */
  void interrupt(Duration patience) {
    stop(
        patience,
        () -> {
          try {
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + handle.pid())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
          } catch (IOException noShell) {
            handle.destroy();
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private void stop(Duration patience, Runnable request) {
    List<ProcessHandle> descendants = handle.descendants().toList();
    if (alive()) {
      request.run();
    }
    List<ProcessHandle> all = Stream.concat(descendants.stream(), Stream.of(handle)).toList();
    if (!ended(all, patience)) {
      all.forEach(ProcessHandle::destroyForcibly);
      ended(all, Duration.ofSeconds(5));
    }
  }

  private static boolean ended(List<ProcessHandle> handles, Duration patience) {
    // The JDK tells the end of a process that another program started only after up to seconds.
    long end = System.nanoTime() + patience.toNanos();
    while (handles.stream().anyMatch(RunningProcess::alive)) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause();
    }
    return true;
  }

  /** Whether it still runs. */
  public boolean alive() {
    return alive(handle);
  }

  static boolean alive(ProcessHandle handle) {
    return handle.isAlive() && !ended(handle);
  }

  /** Where nobody collects orphans, as in a bare container, a process that has ended keeps its id as a zombie. */
  private static boolean ended(ProcessHandle handle) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(handle.pid()), "stat"));
      return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
    } catch (IOException gone) {
      return true;
    }
  }

  private String endOfLog() {
    return "The end of " + log + ":\n" + String.join("\n", LogTail.lastLines(log, 25)).indent(4);
  }

  private static void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted", interrupted);
    }
  }
}
