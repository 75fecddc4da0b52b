package uk.datr.workforce.stack;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What a person needs to know about the running stack, as text. */
final class Overview {

  private final Repository repository;
  private final StackState state;

  Overview(Repository repository, StackState state) {
    this.repository = repository;
    this.state = state;
  }

  void print(PrintStream out) {
    StackPorts ports = state.ports();
    out.println();
    for (PlatformService service : PlatformService.values()) {
      if (runs(service)) {
        String url = ports.serviceUrl(service);
        row(out, service.id(), url, "API: " + url + "/q/openapi   health: " + url + "/q/health");
      }
    }
    row(out, "keycloak", ports.keycloakUrl(), "realm workforce; console: " + KeycloakPart.ADMIN + " / " + PostgresPart.PASSWORD);
    row(out, "kafka", ports.bootstrapServers(), "topics workforce.*");
    row(
        out,
        "postgresql",
        PostgresPart.jdbcUrl(ports.postgresql(), "<database>"),
        "login = database, password " + PostgresPart.PASSWORD + ": " + databases());
    out.println();
    List<ExampleAccount> accounts = ExampleAccount.all(repository);
    out.println("  Example people (password " + PostgresPart.PASSWORD + ")");
    accounts.stream().filter(account -> !account.machine()).forEach(account -> account(out, account));
    out.println();
    out.println("  Example machine clients (secret " + KeycloakPart.CLIENT_SECRET + ")");
    accounts.stream().filter(ExampleAccount::machine).forEach(account -> account(out, account));
    out.println();
    out.println("  Try next:  ./workforce demo");
    out.println("             curl -H \"Authorization: Bearer $(./workforce token leeds-editor)\" "
        + ports.serviceUrl(PlatformService.CENSUS) + "/census/v1/collections");
    out.println("             ./workforce logs census    ./workforce down");
  }

  /** One line for each process, with its state. */
  void printProcesses(PrintStream out) {
    for (StackState.Entry entry : state.processes()) {
      boolean runs = entry.running().isPresent();
      out.printf(
          Locale.ROOT,
          "  %-12s %-8s process %-8d log %s%n",
          entry.name(),
          runs ? "runs" : "ENDED",
          entry.pid(),
          entry.log());
    }
  }

  private boolean runs(PlatformService service) {
    return state.processes().stream().anyMatch(entry -> entry.name().equals(service.id()));
  }

  private static String databases() {
    return String.join(
        ", ", List.of(PlatformService.values()).stream().map(PlatformService::database).toList());
  }

  private static void account(PrintStream out, ExampleAccount account) {
    String national = String.join(", ", account.nationalJobs());
    String local =
        String.join(
            ", ",
            account.jobsByOrganisation().entrySet().stream()
                .map(at -> (String.join(" + ", at.getValue()) + " at " + at.getKey()).strip())
                .toList());
    String jobs = national.isEmpty() ? local : local.isEmpty() ? national : national + "; " + local;
    out.printf(Locale.ROOT, "    %-37s %s%n", account.name(), jobs);
  }

  private static void row(PrintStream out, String name, String address, String remark) {
    out.printf(Locale.ROOT, "  %-12s %-40s %s%n", name, address, remark);
  }
}
