package uk.datr.workforce.journey;

import static uk.datr.workforce.journey.JourneyException.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Bad input gets the right status and problem details that name every fault, and nothing is stored. */
final class HostileInput {
  private static final int FIFTY_MEGABYTES = 50 * 1024 * 1024;
  private static final int PARALLEL = 8;

  private final Platform platform;
  private final Callers callers;
  private final CensusTables tables;
  private final Census census;
  private final Collection open;
  private final Unit unit;
  private final Unit bristol;

  HostileInput(Platform platform, Callers callers, CensusTables tables) {
    this.platform = platform;
    this.callers = callers;
    this.tables = tables;
    this.census = new Census(platform.census(), callers.person("collection-manager"));
    this.open = census.openCollection();
    this.unit = census.freshUnit(open, "ORG-0097", "COMMISSIONER", "E08000035", "LA");
    this.bristol = census.freshUnit(open, "ORG-0023", "COMMISSIONER", "E06000023", "LA");
  }

  List<Point> points() {
    List<Point> points = new ArrayList<>();
    malformed(points);
    faultsInTheBody(points);
    protocol(points);
    strangers(points);
    points.add(refused("a closed collection", 409, "COLLECTION_CLOSED", this::closedCollection));
    points.add(
        refused(
            "a stale If-Match",
            412,
            "PRECONDITION_FAILED",
            () -> save(editor().with("If-Match", "\"0-stale\""), good())));
    points.add(
        refused(
            "an update without If-Match",
            428,
            "PRECONDITION_REQUIRED",
            () -> save(editor(), good())));
    points.add(
        new Point("a reused key with another body gets 422, and once is once", this::reusedKey));
    points.add(new Point("the same key in parallel submits once", this::parallelKey));
    return points;
  }

  private void malformed(List<Point> points) {
    String body = good().toString();
    points.add(
        refused("malformed JSON", 400, "MALFORMED_JSON", () -> saveText(body.substring(0, 40))));
    points.add(
        refused(
            "JSON 100,000 levels deep",
            400,
            "MALFORMED_JSON",
            () -> saveText("[".repeat(100_000))));
    points.add(
        refused(
            "duplicate keys",
            400,
            "MALFORMED_JSON",
            () -> saveText(body.replaceFirst("\\{", "{\"header\":{},"))));
    points.add(refused("NaN", 400, "MALFORMED_JSON", () -> saveText(body.replace("0.80", "NaN"))));
    points.add(refused("an empty body", 400, "MALFORMED_JSON", () -> saveText("")));
  }

  private void faultsInTheBody(List<Point> points) {
    points.add(
        refused(
            "1e999 as WTE",
            422,
            "VALIDATION_FAILED",
            () -> saveText(good().toString().replace("0.80", "1e999")),
            Set.of("C012")));
    points.add(
        refused(
            "wrong types and unknown fields together",
            422,
            "VALIDATION_FAILED",
            () -> {
              ObjectNode body = good();
              body.put("salary", 1);
              ((ObjectNode) body.at("/staffInPost/0")).put("headcount", "three");
              ((ObjectNode) body.at("/header")).put("contactName", true);
              return save(editor().with("If-Match", tag()), body);
            },
            Set.of("UNKNOWN_FIELD", "WRONG_TYPE")));
    points.add(
        new Point(
            "duplicate lines are named (C013), with other faults (C009)", this::duplicateLines));
    points.add(
        refused(
            "a body of 50 MB",
            413,
            "BODY_TOO_LARGE",
            () ->
                editor()
                    .send(
                        "PUT",
                        platform.census(),
                        open.returnOf(unit),
                        HttpRequest.BodyPublishers.ofByteArray(new byte[FIFTY_MEGABYTES]),
                        "application/json")));
  }

  private void protocol(List<Point> points) {
    points.add(
        refused(
            "another media type",
            415,
            "UNSUPPORTED_MEDIA_TYPE",
            () ->
                editor()
                    .with("If-Match", tag())
                    .send(
                        "PUT",
                        platform.census(),
                        open.returnOf(unit),
                        HttpRequest.BodyPublishers.ofString("role;wte"),
                        "text/csv")));
    points.add(
        refused(
            "an unknown path",
            404,
            "NOT_FOUND",
            () -> editor().get(platform.census(), "/census/v1/nothing-here")));
    points.add(
        refused(
            "a method that a path lacks",
            405,
            "METHOD_NOT_ALLOWED",
            () -> editor().send("DELETE", platform.census(), "/census/v1/collections", "")));
    points.add(
        refused(
            "an answer that cannot be given",
            406,
            "NOT_ACCEPTABLE",
            () ->
                editor()
                    .with("Accept", "image/png")
                    .get(platform.census(), "/census/v1/collections")));
  }

  private void strangers(List<Point> points) {
    points.add(
        refused(
            "another organisation's unit, reading",
            404,
            "NOT_FOUND",
            () -> editor().get(platform.census(), open.returnOf(bristol))));
    points.add(
        refused(
            "another organisation's unit, writing",
            404,
            "NOT_FOUND",
            () ->
                editor()
                    .with("If-Match", "\"1\"")
                    .put(
                        platform.census(),
                        open.returnOf(bristol),
                        Bodies.commissionerReturn(open, bristol))));
    points.add(
        refused(
            "no token",
            401,
            "UNAUTHENTICATED",
            () -> callers.anonymous().get(platform.census(), open.returnOf(unit))));
    points.add(
        refused(
            "a tampered token",
            401,
            "UNAUTHENTICATED",
            () ->
                callers
                    .withToken("tampered", tampered())
                    .get(platform.census(), open.returnOf(unit))));
    points.add(
        refused(
            "a token without a signature",
            401,
            "UNAUTHENTICATED",
            () ->
                callers
                    .withToken("unsigned", unsigned())
                    .get(platform.census(), open.returnOf(unit))));
  }

  private Point refused(String what, int status, String code, Supplier<Answer> attempt) {
    return refused(what, status, code, attempt, Set.of());
  }

  private Point refused(
      String what, int status, String code, Supplier<Answer> attempt, Set<String> rules) {
    return new Point(
        what + " gets " + status + ", nothing is stored",
        () -> {
          String before = tables.stored();
          Answer answer = attempt.get();
          require(answer.status() == status && answer.code().equals(code), "Not so: " + answer);
          require(
              !answer.text("/correlationId").isEmpty() && !answer.text("/detail").isEmpty(),
              "The problem details are not complete: " + answer);
          require(rules(answer).containsAll(rules), "Not every fault is named: " + answer);
          require(tables.stored().equals(before), "Something was stored after " + answer);
          return rules.isEmpty() ? code : code + " " + rules(answer);
        });
  }

  private String duplicateLines() {
    ObjectNode body = good();
    ArrayNode staff = (ArrayNode) body.path("staffInPost");
    staff.add(staff.get(0).deepCopy());
    ((ObjectNode) staff.get(1)).put("role", "NOBODY");
    String before = tables.stored();
    Answer answer =
        editor()
            .post(platform.census(), "/census/v1/validations", Bodies.validation(open, body))
            .expect(200);
    require(
        answer.text("/status").equals("FAILED")
            && rules(answer).containsAll(Set.of("C009", "C013")),
        "Not every fault is named: " + answer);
    require(tables.stored().equals(before), "A check has stored something");
    return rules(answer).toString();
  }

  private Answer closedCollection() {
    Collection closed = census.collection("DATRWC-2024");
    JsonNode mine =
        editor()
            .get(platform.census(), "/census/v1/collections/" + closed.id() + "/returns")
            .expect(200)
            .json()
            .at("/items/0/unitId");
    Unit old = new Unit(mine.asText(), "ORG-0097", "COMMISSIONER", "E08000035", "LA");
    return census.save(editor(), closed, old, Bodies.commissionerReturn(closed, old));
  }

  private String reusedKey() {
    census.save(editor(), open, unit, good()).expect(200);
    String key = UUID.randomUUID().toString();
    Answer first = census.submit(editor(), open, unit, key);
    require(first.status() / 100 == 2, "The submission was refused: " + first);
    String before = tables.stored();
    ObjectNode other = Bodies.submission();
    other
        .withArray("explanations")
        .addObject()
        .put("ruleId", "C204")
        .put("code", "CONFIRMED_CORRECT");
    Answer reused =
        editor()
            .with("Idempotency-Key", key)
            .post(platform.census(), open.returnOf(unit) + "/submissions", other);
    require(
        reused.status() == 422 && reused.code().equals("IDEMPOTENCY_KEY_REUSED"),
        "Not so: " + reused);
    require(census.submit(editor(), open, unit, key).body().equals(first.body()), "Another answer");
    require(tables.stored().equals(before), "Something was stored");
    return reused.code();
  }

  private String parallelKey() {
    Unit fresh = census.freshUnit(open, "ORG-0097", "COMMISSIONER", "E08000035", "LA");
    Caller editor = editor();
    census.save(editor, open, fresh, Bodies.commissionerReturn(open, fresh)).expect(200);
    String key = UUID.randomUUID().toString();
    List<CompletableFuture<Answer>> running =
        IntStream.range(0, PARALLEL)
            .mapToObj(_ ->
                CompletableFuture.supplyAsync(
                    () -> census.submit(editor, open, fresh, key), Thread::startVirtualThread))
            .toList();
    Set<String> accepted = new TreeSet<>();
    int waiting = 0;
    for (CompletableFuture<Answer> one : running) {
      Answer answer = one.join();
      if (answer.status() / 100 == 2) {
        accepted.add(answer.body());
      } else {
        require(
            answer.status() == 409
                && answer.code().equals("REQUEST_IN_PROGRESS")
                && !answer.header("Retry-After").isEmpty(),
            "Not so: " + answer);
        waiting++;
      }
    }
    require(accepted.size() == 1, "The same key got different answers: " + accepted);
    Answer now = editor.get(platform.census(), open.returnOf(fresh)).expect(200);
    require(now.text("/versionNo").equals("1"), "Submitted more than once: " + now);
    return "%d at once: one answer, %d told to wait".formatted(PARALLEL, waiting);
  }

  private Answer save(Caller caller, ObjectNode body) {
    return caller.put(platform.census(), open.returnOf(unit), body);
  }

  private Answer saveText(String body) {
    return editor()
        .with("If-Match", tag())
        .send("PUT", platform.census(), open.returnOf(unit), body);
  }

  private ObjectNode good() {
    return Bodies.commissionerReturn(open, unit);
  }

  private String tag() {
    return editor().get(platform.census(), open.returnOf(unit)).expect(200).header("ETag");
  }

  private Caller editor() {
    return callers.machine("leeds-system");
  }

  private String tampered() {
    String[] parts = callers.tokenOf(editor()).split("\\.", -1);
    return parts[0] + "." + changed(parts[1]) + "." + parts[2];
  }

  private String unsigned() {
    String header =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
    return header + "." + changed(callers.tokenOf(editor()).split("\\.", -1)[1]) + ".";
  }

  /** The claims with Bristol in the place of Leeds. */
  private static String changed(String claims) {
    String text = new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.replace("ORG-0097", "ORG-0023").getBytes(StandardCharsets.UTF_8));
  }

  private static Set<String> rules(Answer answer) {
    Set<String> rules = new TreeSet<>();
    answer.json().path("findings").forEach(finding -> rules.add(finding.path("ruleId").asText()));
    return rules;
  }
}
