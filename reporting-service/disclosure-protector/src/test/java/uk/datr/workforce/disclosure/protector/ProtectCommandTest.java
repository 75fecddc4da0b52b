package uk.datr.workforce.disclosure.protector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtectCommandTest {

  @TempDir Path folder;

  private record Run(int exit, String out, String errors) {}

  private Run run(String problem, String... options) throws IOException {
    Path file = folder.resolve("problem.json");
    Files.writeString(file, problem);
    List<String> arguments = new java.util.ArrayList<>(List.of(options));
    arguments.add(file.toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int exit =
        ProtectCommand.run(
            arguments,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8));
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
  }

  private static final String ROW =
      """
      {"policy": {"threshold": 5, "zeros_published": true, "min_width": 4},
       "cells": [{"id": "a", "value": 2}, {"id": "b", "value": 12}, {"id": "c", "value": 30}, {"id": "T", "value": 44}],
       "equations": [{"total": "T", "parts": ["a", "b", "c"]}]MORE}
      """;

  @Test
  void prints_only_the_publication() throws IOException {
    Run run = run(ROW.replace("MORE", ""));

    assertThat(run.exit()).isZero();
    assertThat(run.errors()).isEmpty();
    assertThat(run.out().replaceAll("\\s", ""))
        .isEqualTo(
            "{\"cells\":{\"T\":{\"value\":44},\"a\":{\"hidden\":true},\"b\":{\"hidden\":true},\"c\":{\"value\":30}}}");
  }

  @Test
  void rounds_what_is_shown_when_asked_to() throws IOException {
    Run run = run(ROW.replace("MORE", ""), "--round");

    assertThat(run.exit()).isZero();
    assertThat(run.out().replaceAll("\\s", ""))
        .contains("\"T\":{\"low\":43,\"high\":47}", "\"a\":{\"hidden\":true}");
  }

  @Test
  void names_every_cell_that_cells_to_be_published_leave_open() throws IOException {
    Run run = run(ROW.replace("MORE", ", \"must_publish\": [\"b\", \"c\", \"T\"]"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errors())
        .startsWith("No safe publication of this problem exists. Cells that stay open:")
        .contains("a (public)", "T, b, c");
  }

  @Test
  void refuses_to_publish_a_sensitive_cell() throws IOException {
    Run run = run(ROW.replace("MORE", ", \"must_publish\": [\"a\"]"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errors()).contains("a ");
  }

  @Test
  void lists_the_faults_of_an_unusable_problem() throws IOException {
    Run run = run(ROW.replace("MORE", "").replace("44", "45"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errors()).contains("/equations/0");
  }

  @Test
  void says_how_it_is_used() throws IOException {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int exit =
        ProtectCommand.run(
            List.of(),
            new PrintStream(new ByteArrayOutputStream()),
            new PrintStream(errors, true, StandardCharsets.UTF_8));

    assertThat(exit).isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains("PROBLEM");
    assertThat(
            ProtectCommand.run(
                List.of(folder.resolve("none").toString()), System.out, new PrintStream(errors)))
        .isEqualTo(2);
  }

  @Test
  void names_a_file_that_cannot_be_read() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    String missing = folder.resolve("missing.json").toString();

    int exit =
        ProtectCommand.run(
            List.of(missing),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8));

    assertThat(exit).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(errors.toString(StandardCharsets.UTF_8).strip())
        .isEqualTo("The file " + missing + " cannot be read.");
  }

  @Test
  void an_unknown_option_is_no_file() throws IOException {
    Run run = run(ROW.replace("MORE", ""), "--sideways");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errors()).startsWith("Usage:");
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    assertThat(
            ProtectCommand.run(
                List.of("--sideways"),
                new PrintStream(new ByteArrayOutputStream()),
                new PrintStream(errors, true, StandardCharsets.UTF_8)))
        .isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8)).startsWith("Usage:");
  }

  @Test
  void counts_the_faults_that_are_too_many_to_list() throws IOException {
    String sums =
        java.util.stream.IntStream.range(0, 503)
            .mapToObj(k -> "{\"total\": \"T\", \"parts\": [\"a\", \"b\"]}")
            .collect(java.util.stream.Collectors.joining(", ", "[", "]"));
    String problem =
        ROW.replace("MORE", "")
            .replaceAll("\\[\\{\"total\".*", java.util.regex.Matcher.quoteReplacement(sums + "}"));

    Run run = run(problem);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errors().lines().count()).isEqualTo(501);
    assertThat(run.errors().lines().toList().getLast()).isEqualTo("and 3 more faults");
    assertThat(run(ROW.replace("MORE", "").replace("44", "45")).errors()).doesNotContain("more");
  }

  @Test
  void an_earlier_figure_that_must_be_shown_is_not_rounded() throws IOException {
    Run run = run(ROW.replace("MORE", ", \"must_publish\": [\"T\"]"), "--round");

    assertThat(run.exit()).isZero();
    assertThat(run.out().replaceAll("\\s", "")).contains("\"T\":{\"value\":44}");
  }
}
