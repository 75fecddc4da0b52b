package uk.datr.workforce.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The program behind the script {@code workforce}: runs the platform on this machine. */
public final class LocalStack {

  private final Repository repository;
  private final PrintStream out;

  private LocalStack(Repository repository, PrintStream out) {
    this.repository = repository;
    this.out = out;
  }

  /** Runs one command; ends with status 1 and a message when it cannot be done. */
  public static void main(String[] arguments) {
    try {
      String command = arguments.length == 0 ? "" : arguments[0];
      List<String> rest =
          Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
      new LocalStack(Repository.find(), System.out).run(command, rest);
      System.exit(0);
    } catch (StackException cannot) {
      System.err.println(cannot.getMessage());
      System.exit(1);
    } catch (IOException failed) {
      System.err.println("Reading or writing failed: " + failed);
      System.exit(1);
    }
  }

  private void run(String command, List<String> rest) throws IOException {
    switch (command) {
      case "up" -> alone(() -> up(rest));
      case "down" -> alone(this::down);
      case "status" -> status();
      case "token" -> token(rest);
      case "logs" -> logs(rest);
      case "parts" -> parts(Path.of(only(rest, "parts FILE")));
      case "upgrade-realm" -> upgradeRealm();
      default ->
          throw new StackException("Commands: up, down, status, token, logs, parts, upgrade-realm");
    }
  }

  private void up(List<String> options) {
    boolean fresh = false;
    Set<PlatformService> without = new HashSet<>();
    for (String option : options) {
      if (option.equals("--fresh")) {
        fresh = true;
      } else if (option.startsWith("--without=")) {
        without.add(PlatformService.named(option.substring("--without=".length())));
      } else {
        throw new StackException("up knows --fresh and --without=SERVICE, not " + option);
      }
    }
    Progress progress = new Progress(out);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> OwnedProcesses.stopAll(progress), "stop-all"));
    Optional<StackState> before = StackState.read(repository);
    List<RunningProcess> running = before.map(StackState::running).orElse(List.of());
    if (before.isPresent() && !running.isEmpty()) {
      if (before.get().ready() && running.size() == before.get().processes().size()) {
        out.println("The stack runs already; ./workforce down stops it.");
        new Overview(repository, before.get()).print(out);
        return;
      }
      progress.say("Stopping what is left of an earlier start");
      StackStop.stop(running, progress);
    }
    StackState.forget(repository);
    if (fresh) {
      progress.say("Deleting the data of this checkout's stack");
      wipe();
    }
    StackPorts ports = StackPorts.from(System.getenv());
    ports.requireFree();
    StackState state = new StackStart(repository, ports, progress).start(without);
    progress.say(
        String.format(
            Locale.ROOT,
            "Ready after %.1f s, with %d MB of memory (RSS of all processes)",
            progress.elapsed().toMillis() / 1000.0,
            Memory.residentMegabytes(state.running())));
    new Overview(repository, state).print(out);
  }

  private void wipe() {
    try (Stream<Path> content = Files.list(repository.state())) {
      content.filter(path -> !path.endsWith("lock")).forEach(LocalStack::delete);
    } catch (IOException failed) {
      throw new StackException(
          "Cannot delete " + repository.state() + ": " + failed.getMessage(), failed);
    }
  }

  private static void delete(Path path) {
    Folders.delete(path);
  }

  private void down() {
    Progress progress = new Progress(out);
    List<RunningProcess> running =
        StackState.read(repository).map(StackState::running).orElse(List.of());
    if (running.isEmpty()) {
      out.println("Nothing of the stack runs.");
    } else {
      StackStop.stop(running, progress);
      out.println("Stopped. The data is kept; ./workforce up --fresh starts without it.");
    }
    StackState.forget(repository);
  }

  private void status() {
    Optional<StackState> state = StackState.read(repository);
    if (state.isEmpty() || state.get().running().isEmpty()) {
      throw new StackException("The stack is not running: ./workforce up");
    }
    new Overview(repository, state.get()).printProcesses(out);
    if (state.get().running().size() < state.get().processes().size()) {
      throw new StackException("Not all of it runs: ./workforce up starts it anew.");
    }
    out.println(
        "  "
            + Memory.residentMegabytes(state.get().running())
            + " MB of memory (RSS of all processes)");
  }

  private void token(List<String> options) {
    List<String> names = options.stream().filter(option -> !option.equals("--json")).toList();
    String name = only(names, "token NAME [--json]");
    StackState state = StackState.ofRunning(repository);
    ExampleAccount account =
        ExampleAccount.all(repository).stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(() ->
                new StackException(
                    "There is no example person or client '"
                        + name
                        + "'. There are:\n  "
                        + String.join(
                            "\n  ",
                            ExampleAccount.all(repository).stream()
                                .map(ExampleAccount::name)
                                .toList())));
    SignIn realm = new SignIn(state.ports().realmUrl());
    SignIn.Tokens tokens =
        account.machine()
            ? realm.machine(name, KeycloakPart.CLIENT_SECRET)
            : realm.person(name, PostgresPart.PASSWORD);
    JsonNode answer = tokens.answer();
    out.println(options.contains("--json") ? answer.toPrettyString() : tokens.accessToken());
  }

  private void logs(List<String> names) throws IOException {
    Path folder = repository.state().resolve("logs");
    if (!Files.isDirectory(folder)) {
      throw new StackException("There are no logs yet: ./workforce up");
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> logs =
          files
              .filter(file -> file.toString().endsWith(".log"))
              .filter(file -> names.isEmpty() || names.contains(name(file)))
              .sorted()
              .toList();
      if (logs.isEmpty()) {
        throw new StackException("No such log in " + folder);
      }
      int lines = names.isEmpty() ? 10 : 200;
      for (Path log : logs) {
        out.println("==> " + log);
        LogTail.lastLines(log, lines).forEach(out::println);
      }
    }
  }

  private static String name(Path log) {
    return log.getFileName().toString().replace(".log", "");
  }

  private void upgradeRealm() {
    List<RealmChange> applied =
        RealmUpgrade.run(System.getenv(), RealmChange.all(repository.realmChanges()));
    applied.forEach(change -> out.println("Change " + change.number() + ": " + change.title()));
    out.println(applied.isEmpty() ? "The realm has all changes already." : "Done.");
  }

  private void parts(Path addresses) throws IOException {
    try (Parts _ = Parts.start(repository, addresses, new Progress(out))) {
      while (System.in.read() >= 0) {
        // Whoever started this holds the other end; it closes with them, however they end.
      }
    }
  }

  /** Two starts or stops at the same time would undo each other. */
  private void alone(Runnable command) throws IOException {
    Folders.create(repository.state());
    try (FileChannel file =
        FileChannel.open(
            repository.state().resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      FileLock lock = file.tryLock();
      if (lock == null) {
        throw new StackException("Another ./workforce up or down is at work in this checkout.");
      }
      command.run();
    } catch (java.nio.file.AccessDeniedException notOurs) {
      throw new StackException(
          repository.state() + " belongs to another user: delete it as that user.", notOurs);
    }
  }

  private static String only(List<String> values, String usage) {
    if (values.size() != 1) {
      throw new StackException("Usage: ./workforce " + usage);
    }
    return values.getFirst();
  }
}
