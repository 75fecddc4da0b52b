package uk.datr.workforce.stack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The processes that this program has started and still answers for. When it is told to end, by Ctrl-C for example, it stops them all
 * and starts no more; there is no moment at which a process exists and is not known here.
 */
final class OwnedProcesses {

  private static final List<RunningProcess> OWNED = new ArrayList<>();
  private static final Object STOPPING = new Object();
  private static boolean ending;

  private OwnedProcesses() {}

  /** How a process is started. */
  @FunctionalInterface
  interface Start {
    RunningProcess now() throws IOException;
  }

  static RunningProcess own(Start start) throws IOException {
    synchronized (OWNED) {
      if (ending) {
        throw new StackException("Stopping: nothing more is started.");
      }
      RunningProcess process = start.now();
      OWNED.add(process);
      return process;
    }
  }

  /** From now on the processes live on their own; nothing happens when they are being stopped already. */
  static void letGo() {
    synchronized (OWNED) {
      if (!ending) {
        OWNED.clear();
      }
    }
  }

  /** Stops all in the right order; whoever calls while they are being stopped waits for the end of that. */
  static void stopAll(Progress progress) {
    List<RunningProcess> all;
    synchronized (OWNED) {
      ending = true;
      all = OWNED.stream().filter(RunningProcess::alive).toList();
    }
    synchronized (STOPPING) {
      StackStop.stop(all.stream().filter(RunningProcess::alive).toList(), progress);
    }
  }
}
