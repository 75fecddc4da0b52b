package uk.datr.workforce.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;

/** Memory of processes as the kernel counts it. */
final class Memory {

  private Memory() {}

  /** Resident memory (RSS) of the processes and their descendants in MB; pages that two share count twice. */
  static long residentMegabytes(Collection<RunningProcess> processes) {
    return processes.stream()
            .map(RunningProcess::handle)
            .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
            .mapToLong(Memory::residentKilobytes)
            .sum()
        / 1024;
  }

  private static long residentKilobytes(ProcessHandle handle) {
    Path status = Path.of("/proc", Long.toString(handle.pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException ended) {
      return 0;
    }
  }
}
