package uk.datr.workforce.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Ports on 127.0.0.1: free ones for tests, and who has taken one. */
final class Ports {

  private static final String LISTENING = "0A";

  /** Platforms that one program starts side by side take their ports some seconds after they were given them. */
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private Ports() {}

  /**
   * Different ports that are free now, taken by chance from below the range that Linux gives to outgoing connections: between now and
   * their use no such connection can take them. No port is given twice by one program.
   */
  static List<Integer> someFree(int count) {
    List<Integer> ports =
        ThreadLocalRandom.current()
            .ints(20_000, 32_000)
            .distinct()
            .limit(2_000)
            .filter(Ports::free)
            .filter(GIVEN::add)
            .limit(count)
            .boxed()
            .toList();
    if (ports.size() < count) {
      throw new StackException("There are not " + count + " free ports between 20000 and 32000.");
    }
    return ports;
  }

  static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // As the parts do it: a port that only waits for its last connection to fade away is free.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(loopback(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  /** Id and command of the process that listens at the port, if this user may see it. */
  static Optional<ProcessHandle> listener(int port) {
    return inode(port).flatMap(Ports::holder);
  }

  private static Optional<String> inode(int port) {
    String suffix = String.format(Locale.ROOT, ":%04X", port);
    return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
        .flatMap(Ports::lines)
        .map(line -> line.strip().split("\\s+"))
        .filter(fields -> fields.length > 9)
        .filter(fields -> fields[1].endsWith(suffix) && fields[3].equals(LISTENING))
        .map(fields -> fields[9])
        .findFirst();
  }

  private static Optional<ProcessHandle> holder(String inode) {
    String link = "socket:[" + inode + "]";
    return ProcessHandle.allProcesses()
        .filter(process -> holds(Path.of("/proc", Long.toString(process.pid()), "fd"), link))
        .findFirst();
  }

  private static boolean holds(Path descriptors, String link) {
    try (Stream<Path> open = Files.list(descriptors)) {
      return open.anyMatch(descriptor -> link.equals(target(descriptor)));
    } catch (IOException othersOrGone) {
      return false;
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closed) {
      return "";
    }
  }

  private static Stream<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file)).stream();
    } catch (IOException absent) {
      return Stream.empty();
    }
  }

  private static InetAddress loopback() {
    return InetAddress.ofLiteral("127.0.0.1");
  }
}
