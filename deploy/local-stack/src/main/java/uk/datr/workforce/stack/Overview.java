package uk.datr.workforce.stack;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
        row(out, service.id(), url, "API: " + url + "/q/swagger-ui   health: " + url + "/q/health");
      }
    }
    row(
        out,
        "keycloak",
        ports.keycloakUrl(),
        "realm workforce; console: " + KeycloakPart.ADMIN + " / " + PostgresPart.PASSWORD);
    row(out, "kafka", ports.bootstrapServers(), "topics workforce.*");
    row(
        out,
        "postgresql",
        PostgresPart.jdbcUrl(ports.postgresql(), "<database>"),
        "login = database, password " + PostgresPart.PASSWORD + ": " + databases());
    out.println();
    people(out);
    out.println();
    out.println("  Try next:  ./workforce demo");
    out.println(
        "             curl -H \"Authorization: Bearer $(./workforce token leeds-editor)\" "
            + ports.serviceUrl(PlatformService.CENSUS)
            + "/census/v1/collections");
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

  /** Names say the job; so one line for each organisation is enough. */
  private void people(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "  Example people (password %s) and, marked *, machine clients (secret %s)%n",
        PostgresPart.PASSWORD,
        KeycloakPart.CLIENT_SECRET);
    Map<String, List<String>> byPlace = new TreeMap<>();
    for (ExampleAccount account : ExampleAccount.all(repository)) {
      String name = account.name() + (account.machine() ? "*" : "");
      Set<String> organisations = account.jobsByOrganisation().keySet();
      for (String place : organisations.isEmpty() ? Set.of("nationally") : organisations) {
        byPlace.computeIfAbsent(place, same -> new ArrayList<>()).add(name);
      }
    }
    byPlace.forEach((place, names) ->
        out.printf(Locale.ROOT, "    %-11s %s%n", place, String.join(", ", names)));
  }

  private static void row(PrintStream out, String name, String address, String remark) {
    out.printf(Locale.ROOT, "  %-12s %-40s %s%n", name, address, remark);
  }
}
