package uk.datr.workforce.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.datr.workforce.testkit.contract.ApiAnswer;
import uk.datr.workforce.testkit.contract.ApiContent;
import uk.datr.workforce.testkit.contract.ApiOperation;

/** Sends cases, one after the other, over connections of its own. */
final class Sender implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Cast cast;
  private final Oracle oracle;
  private final Roles roles;
  private final Tally tally;
  private final Findings findings;
  private final Map<URI, Wire> wires = new HashMap<>();

  Sender(Cast cast, Oracle oracle, Roles roles, Tally tally, Findings findings) {
    this.cast = cast;
    this.oracle = oracle;
    this.roles = roles;
    this.tally = tally;
    this.findings = findings;
  }

  /** Sends a case with all that belongs to it, and notes every fault. */
  void run(FuzzCase fuzz) {
    RawRequest request = fuzz.request();
    try {
      for (FuzzCase.Step step : fuzz.before()) {
        exchange(fuzz, step.sender(), step.request());
      }
      request = refreshed(fuzz);
      RawRequest signed = cast.signed(request, fuzz.sender());
      long start = System.nanoTime();
      ApiAnswer answer = wire(fuzz).send(signed);
      long millis = (System.nanoTime() - start) / 1_000_000;
      tally.count(fuzz, roles.of(fuzz.sender()), answer.status(), millis);
      for (Oracle.Fault fault : oracle.faults(fuzz, request, answer, millis)) {
        findings.add(fuzz, request, fault);
      }
      RawRequest twin = fuzz.twin();
      if (twin != null) {
        Optional<Oracle.Fault> told =
            oracle.difference(request, answer, twin, exchange(fuzz, fuzz.sender(), twin));
        if (told.isPresent()) {
          findings.add(fuzz, request, told.get());
        }
      }
    } catch (IOException lost) {
      findings.add(fuzz, request, new Oracle.Fault("no answer", String.valueOf(lost.getMessage())));
    }
  }

  /** The kinds of faults that a request has. */
  List<String> kinds(FuzzCase fuzz, RawRequest request) {
    try {
      RawRequest signed = cast.signed(request, fuzz.sender());
      long start = System.nanoTime();
      ApiAnswer answer = wire(fuzz).send(signed);
      long millis = (System.nanoTime() - start) / 1_000_000;
      return oracle.faults(fuzz, request, answer, millis).stream().map(Oracle.Fault::kind).toList();
    } catch (IOException lost) {
      return List.of("no answer");
    }
  }

  /** The answer to a request of a case, signed by a sender. */
  ApiAnswer exchange(FuzzCase fuzz, Member sender, RawRequest request) throws IOException {
    return wire(fuzz).send(cast.signed(request, sender));
  }

  private Wire wire(FuzzCase fuzz) {
    return wires.computeIfAbsent(fuzz.target().service(), Wire::new);
  }

  /**
   * A valid change is that of what stands there: the body is what a read answers, as far as the operation takes it, under the
   * version that was read.
   */
  private RawRequest refreshed(FuzzCase fuzz) throws IOException {
    RawRequest request = fuzz.request();
    ApiOperation operation = fuzz.target().operation();
    boolean plain = fuzz.kind() == Kind.VALID || fuzz.kind() == Kind.SWEEP;
    if (!plain
        || !operation.method().equals("PUT")
        || fuzz.target().contract().find("GET", request.path()).isEmpty()) {
      return request;
    }
    ApiAnswer read = exchange(fuzz, fuzz.sender(), RawRequest.of("GET", request.path()));
    Optional<ApiContent> body = operation.jsonBody();
    if (read.status() == 404) {
      return request.without("If-Match").plus("If-None-Match", "*");
    }
    if (read.status() != 200 || body.isEmpty()) {
      return request;
    }
    RawRequest tagged =
        read.header("ETag").map(tag -> request.with("If-Match", tag)).orElse(request);
    ObjectNode same = common(read.body(), fuzz, body.get());
    return same.isEmpty() || !fuzz.target().contract().faults(body.get(), same).isEmpty()
        ? tagged
        : tagged.withText(same.toString());
  }

  private static ObjectNode common(String text, FuzzCase fuzz, ApiContent body) {
    ObjectNode same = JSON.createObjectNode();
    try {
      JsonNode taken = fuzz.target().contract().schema(body.schemaName()).path("properties");
      for (Map.Entry<String, JsonNode> field : JSON.readTree(text).properties()) {
        if (taken.has(field.getKey())) {
          same.set(field.getKey(), field.getValue());
        }
      }
    } catch (JsonProcessingException notJson) {
      same.removeAll();
    }
    return same;
  }

  @Override
  public void close() {
    wires.values().forEach(Wire::close);
  }
}
