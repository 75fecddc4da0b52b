package uk.datr.workforce.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.datr.workforce.testkit.contract.ApiAnswer;
import uk.datr.workforce.testkit.contract.ApiContract;
import uk.datr.workforce.testkit.contract.ApiOperation;

/** Says what is wrong with an answer. */
final class Oracle {

  /**
   * A fault of an answer.
   *
   * @param kind groups faults of the same sort
   * @param what in words, with the values of this answer
   */
  record Fault(String kind, String what) {}

  /** Traces of code, of the database and of libraries, which mean nothing to a caller and much to an attacker. */
  private static final Pattern INNARDS =
      Pattern.compile(
          "\\b\\w*(Exception|Error)\\b(?=:|\\()|[Ss]tack ?trace|\\bat [a-z]\\w*(\\.[\\w$]+)+\\(|"
              + "\\b(java|javax|jakarta|sun)\\.[a-z]+\\.[\\w.]+|\\b(io\\.(quarkus|vertx|netty|smallrye)|org\\.[a-z]+|com\\.(fasterxml|networknt))\\.[\\w.]+|"
              + "\\buk\\.datr\\.workforce\\b|SQLSTATE|PSQL|(?i:\\bhibernate\\b|\\bjackson\\b|\\bagroal\\b|\\bpostgres\\w*\\b|"
              + "\\bselect\\b[^\"]{1,80}\\bfrom\\b|\\binsert into\\b|\\brelation \\\\?\"|\\bsyntax error at\\b|Cannot invoke|\\bnull ?pointer\\b)");

  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "\\bORG-[0-9]{4,8}\\b|\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b");

  private static final Pattern NAME = Pattern.compile("\"([^\"\\\\]*Example[^\"\\\\]*)\"");

  /** What the HTTP layer refuses before there is a request: no operation sees it, and it may say so without a body. */
  private static final Set<Integer> OF_THE_HTTP_LAYER = Set.of(400, 414, 431);

  private final World world;
  private final Map<String, Set<String>> namesakes;
  private final long slowMillis;

  Oracle(World world, long slowMillis) {
    this.world = world;
    this.namesakes = world.namesakes();
    this.slowMillis = slowMillis;
  }

  /** Every fault of an answer. */
  List<Fault> faults(FuzzCase fuzz, RawRequest sent, ApiAnswer answer, long millis) {
    List<Fault> faults = new ArrayList<>();
    if (answer.status() >= 500) {
      faults.add(new Fault("status " + answer.status(), "the answer is " + answer.status()));
    }
    if (fuzz.mustRefuse() && answer.status() < 400) {
      faults.add(new Fault("accepted", fuzz.kind() + " was answered with " + answer.status()));
    }
    contract(fuzz, sent, answer, faults);
    if (millis > slowMillis) {
      faults.add(new Fault("slow", "it took " + millis + " ms"));
    }
    String known = sent.sent();
    Matcher innards = INNARDS.matcher(answer.body());
    while (innards.find()) {
      if (!known.contains(innards.group())) {
        faults.add(new Fault("innards", "the answer shows '" + innards.group() + "'"));
        break;
      }
    }
    foreign(fuzz, known, answer, faults);
    return faults;
  }

  /** The fault of an answer about something of others that is unlike that about nothing; empty when they are alike. */
  Optional<Fault> difference(RawRequest sent, ApiAnswer answer, RawRequest twin, ApiAnswer ofTwin) {
    if (answer.status() == ofTwin.status() && neutral(sent, answer).equals(neutral(twin, ofTwin))) {
      return Optional.empty();
    }
    return Optional.of(
        new Fault(
            "existence told",
            "what belongs to others is answered with %d %s, what does not exist with %d %s"
                .formatted(
                    answer.status(),
                    neutral(sent, answer),
                    ofTwin.status(),
                    neutral(twin, ofTwin))));
  }

  private static String neutral(RawRequest sent, ApiAnswer answer) {
    String text = answer.body();
    for (String part : sent.path().split("/", -1)) {
      if (IDENTIFIER.matcher(part).matches() || part.matches("E[0-9]{8}")) {
        text = text.replace(part, "ID");
      }
    }
    return text.replaceAll("\"correlationId\":\"[^\"]*\"", "");
  }

  private static void contract(
      FuzzCase fuzz, RawRequest sent, ApiAnswer answer, List<Fault> faults) {
    if (OF_THE_HTTP_LAYER.contains(answer.status()) && answer.body().isEmpty()) {
      return;
    }
    Optional<ApiOperation> operation = fuzz.target().contract().find(sent.method(), sent.path());
    List<String> wrong =
        operation
            .map(found -> fuzz.target().contract().faults(found, answer))
            .orElseGet(() -> fuzz.target().contract().faultsOutside(answer));
    if (fuzz.kind() == Kind.PATH && ofAnother(fuzz, sent, answer)) {
      return;
    }
    wrong.stream().map(what -> new Fault("outside the document", what)).forEach(faults::add);
  }

  /** Dots, slashes and parameters inside a path may lead to another operation, or to none. */
  private static boolean ofAnother(FuzzCase fuzz, RawRequest sent, ApiAnswer answer) {
    ApiContract contract = fuzz.target().contract();
    return contract.faultsOutside(answer).isEmpty()
        || contract.operations().stream()
            .filter(operation -> operation.method().equals(sent.method()))
            .anyMatch(operation -> contract.faults(operation, answer).isEmpty());
  }

  private void foreign(FuzzCase fuzz, String known, ApiAnswer answer, List<Fault> faults) {
    Member sender = fuzz.sender();
    if (sender.national()) {
      return;
    }
    Set<String> shown = new TreeSet<>();
    Matcher identifiers = IDENTIFIER.matcher(answer.body() + answer.headers());
    while (identifiers.find()) {
      String id = identifiers.group();
      if (!known.contains(id) && !world.mayBeShown(sender, id)) {
        shown.add(id + " of " + world.owner(id).orElseThrow());
      }
    }
    Matcher names = NAME.matcher(answer.body());
    while (names.find()) {
      Set<String> owners = namesakes.getOrDefault(names.group(1), Set.of());
      if (!owners.isEmpty()
          && owners.stream().noneMatch(owner -> world.mayKnow(sender, owner))
          && !known.contains(names.group(1))) {
        shown.add("the name '" + names.group(1) + "'");
      }
    }
    if (!shown.isEmpty()) {
      faults.add(new Fault("foreign", sender.name() + " is shown " + shown));
    }
  }
}
