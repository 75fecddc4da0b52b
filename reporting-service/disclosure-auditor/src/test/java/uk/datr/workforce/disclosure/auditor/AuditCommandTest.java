package uk.datr.workforce.disclosure.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder = Path.of("");

  /** What a run printed and the status it would end with. */
  private record Run(int status, String out, String err) {
    JsonNode json() throws IOException {
      return JSON.readTree(out);
    }
  }

  @Test
  void aSafePublicationEndsWithZeroAndTheIntervals() throws IOException {
    Run run = golden("rectangle-protects");
    assertThat(run.status()).isEqualTo(AuditCommand.SAFE);
    assertThat(run.json().get("safe").asBoolean()).isTrue();
    JsonNode cell = run.json().get("sensitive").get(0);
    assertThat(cell.get("cell").asText()).isEqualTo("Nurse|LA1");
    assertThat(cell.get("low").intValue()).isEqualTo(1);
    assertThat(cell.get("high").intValue()).isEqualTo(11);
    assertThat(cell.get("safe").asBoolean()).isTrue();
    assertThat(run.json().get("proofs")).isEmpty();
    assertThat(run.json().get("input_sha256").asText()).hasSize(64);
    assertThat(run.json().get("run_time_ms").longValue()).isBetween(0L, 60_000L);
    assertThat(run.out()).startsWith("{").endsWith("}\n");
    assertThat(cell.get("need_width").intValue()).isEqualTo(4);
    assertThat(run.json().get("counts").toString())
        .isEqualTo(
            "{\"cells\":16,\"relations\":8,\"unknown_cells\":4,\"parts\":1,\"largest_part\":4,"
                + "\"simplex_steps\":0,\"readers\":1,\"sensitive\":1,\"unsafe_for_public\":0,"
                + "\"unsafe_for_any\":0}");
  }

  @Test
  void anUnsafePublicationEndsWithOneAndAProof() throws IOException {
    Run run = golden("percentage-whole-number-narrower-than-it-looks");
    assertThat(run.status()).isEqualTo(AuditCommand.NOT_SAFE);
    JsonNode cell = run.json().get("sensitive").get(0);
    assertThat(cell.get("real_low").asText()).isEqualTo("3");
    assertThat(cell.get("real_high").asText()).isEqualTo("17/5");
    assertThat(cell.get("low").intValue()).isEqualTo(3);
    assertThat(cell.get("high").intValue()).isEqualTo(3);
    assertThat(run.json().get("exactly_known")).extracting(JsonNode::asText).containsExactly("num");
    assertThat(run.json().get("unsafe")).extracting(JsonNode::asText).containsExactly("num");
    assertThat(run.json().get("counts").get("unsafe_for_public").intValue()).isEqualTo(1);
    JsonNode proof = run.json().get("proofs").get(0);
    assertThat(proof.get("so").asText()).isEqualTo("num ≥ 3 and num ≤ 17/5");
    assertThat(proof.get("because"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "num ≥ 3: 100 × num ÷ den, printed as 8, is at least 15/2, where den = 40 (shown).",
            "num ≤ 17/5: 100 × num ÷ den, printed as 8, is at most 17/2, where den = 40 (shown).");
  }

  @Test
  void anInsiderWhoCanWorkItOutMakesAPublicationUnsafe() throws IOException {
    Run run = golden("insider-with-five-of-six");
    assertThat(run.status()).isEqualTo(AuditCommand.NOT_SAFE);
    assertThat(run.json().get("unsafe")).isEmpty();
    JsonNode insider = run.json().get("insiders").get(0);
    assertThat(insider.get("name").asText()).isEqualTo("OrgA");
    assertThat(insider.get("safe").asBoolean()).isFalse();
    assertThat(insider.get("unsafe")).hasSize(1);
    assertThat(insider.get("sensitive")).isNotEmpty();
    assertThat(run.json().get("counts").get("unsafe_for_any").intValue()).isEqualTo(1);
    assertThat(run.json().get("counts").get("readers").intValue()).isGreaterThan(1);
    assertThat(run.json().get("proofs").get(0).get("reader").asText()).isEqualTo("OrgA");
    assertThat(run.json().get("proofs").get(0).get("cell").asText())
        .isEqualTo(insider.get("unsafe").get(0).asText());
  }

  @Test
  void anUnlimitedIntervalHasNoUpperEnd() throws IOException {
    Run run = golden("release-versions-after-revision-control");
    assertThat(run.status()).isEqualTo(AuditCommand.SAFE);
    assertThat(run.json().get("sensitive").get(0).get("high").isNull()).isTrue();
    assertThat(run.json().get("sensitive").get(0).get("real_high").isNull()).isTrue();
  }

  @Test
  void amountsArePrintedAsDecimals() throws IOException {
    Run run = golden("whole-time-equivalent-amounts");
    assertThat(run.json().get("sensitive").get(0).get("high").decimalValue())
        .isEqualByComparingTo("10.15");
    assertThat(run.json().get("sensitive").get(0).get("real_high").asText()).isEqualTo("203/20");
  }

  @Test
  void faultsOfTheProblemAreListedAndEndWithTwo() throws IOException {
    Path problem =
        write(
            "problem",
            """
            {"policy": {"threshold": 5, "zeros_published": true, "min_width": 4},
             "cells": [{"id": "a", "value": 3}, {"id": "T", "value": 4}],
             "equations": [{"total": "T", "parts": ["a", "b"]}]}
            """);
    Run run = run(problem.toString(), problem.toString());
    assertThat(run.status()).isEqualTo(AuditCommand.UNUSABLE);
    assertThat(run.json().get("usable").asBoolean()).isFalse();
    assertThat(run.json().get("faults").get(0).get("kind").asText()).isEqualTo("UNKNOWN_CELL");
    assertThat(run.json().get("faults").get(0).get("where").asText())
        .isEqualTo("/equations/0/parts/1");
    assertThat(run.json().get("faults").get(0).get("message").asText()).contains("b");
    assertThat(run.json().get("more").intValue()).isZero();
    assertThat(run.out()).startsWith("{").endsWith("}\n");
  }

  @Test
  void faultsOfThePublicationAreListedAndEndWithTwo() throws IOException {
    Path problem = write("problem", node("percentage-leak").toString());
    Path publication =
        write("publication", "{\"cells\": {\"num\": {\"value\": 3}, \"den\": {\"value\": 40}}}");
    Run run = run(problem.toString(), publication.toString());
    assertThat(run.status()).isEqualTo(AuditCommand.UNUSABLE);
    assertThat(run.json().get("faults"))
        .extracting(fault -> fault.get("kind").asText())
        .containsExactly("SENSITIVE_SHOWN", "OMITTED");
  }

  @Test
  void filesThatCannotBeReadEndWithTwo() throws IOException {
    Path problem = write("problem", node("percentage-leak").toString());
    Run none = run(folder.resolve("none").toString(), problem.toString());
    assertThat(none.status()).isEqualTo(AuditCommand.UNUSABLE);
    assertThat(none.json().get("faults").get(0).get("message").asText())
        .isEqualTo("There is no such file.");
    Run run = run(problem.toString(), folder.toString());
    assertThat(run.status()).isEqualTo(AuditCommand.UNUSABLE);
    assertThat(run.json().get("faults").get(0).get("kind").asText()).isEqualTo("UNREADABLE");
    assertThat(run.json().get("faults").get(0).get("message").asText())
        .isEqualTo("This is a folder.");
  }

  @Test
  void withoutTwoFilesItSaysHowItIsUsed() {
    Run run = run("one");
    assertThat(run.status()).isEqualTo(AuditCommand.UNUSABLE);
    assertThat(run.err()).contains("disclosure audit PROBLEM PUBLICATION");
  }

  @Test
  void aPathThatIsNoneEndsAsFailedAndNotAsUnsafe() {
    Run run = run("\0", "\0");
    assertThat(run.status()).isEqualTo(AuditCommand.FAILED);
    assertThat(run.err()).contains("could not be done");
  }

  private Run golden(String name) throws IOException {
    JsonNode node = node(name);
    return run(
        write("problem", node.toString()).toString(),
        write("publication", node.get("publication").toString()).toString());
  }

  private static JsonNode node(String name) {
    for (JsonNode node : Golden.file("sdc-audit-cases").get("cases")) {
      if (node.get("name").asText().equals(name)) {
        return node;
      }
    }
    throw new AssertionError(name);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".json"), text);
  }

  private static Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        AuditCommand.run(
            arguments,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
