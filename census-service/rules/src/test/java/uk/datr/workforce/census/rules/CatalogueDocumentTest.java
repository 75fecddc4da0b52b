package uk.datr.workforce.census.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/methods/census-rules.md is the catalogue in words. */
class CatalogueDocumentTest {

  private static final Path DOCUMENT = Path.of("../../docs/methods/census-rules.md");

  @Test
  void theDocumentSaysWhatTheCatalogueSays() throws IOException {
    String current = document();
    if (Boolean.getBoolean("workforce.docs.update")) {
      Files.createDirectories(DOCUMENT.getParent());
      Files.writeString(DOCUMENT, current);
    }

    assertThat(DOCUMENT)
        .as("write it again with -Dworkforce.docs.update=true")
        .exists()
        .content()
        .isEqualTo(current);
  }

  private static String document() {
    return Stream.of(
            List.of(
                "# Validation rules of the census return",
                "",
                "Generated from the rule catalogue of census-service; do not edit. `GET /census/v1/rules` gives the"
                    + " same.",
                "",
                INTRODUCTION),
            section("Structure and identity", StructureRules.ALL),
            section("Completeness", CompletenessRules.ALL),
            section("Internal consistency", ConsistencyRules.ALL))
        .flatMap(List::stream)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static final String INTRODUCTION =
      """
      An **error** blocks the submission; a **warning** has to be explained when the return is submitted; an **information** needs nothing. Errors of structure and identity refuse even a draft, because what cannot be understood cannot be kept. Stages: F a file or body arrives, D a draft is saved, S a return is submitted or validated as if it were.

      A finding names the rule, the message, a JSON pointer into the body as it was sent and, where it may be repeated, the value. All faults of a body are told at once. What could not be read (a text where a number belongs) is reported by the schema of the operation; rules that need it stay silent and all others still run. The order of lines does not matter. One fault has one finding: where C201 fires, C203 and C204 do not; where C203 fires, C204 does not.

      Numbers are judged by their value: 2, 2.0 and 2e0 are the same count, 1.5 and 1.500 the same decimal. Counts are whole numbers from 0 to 100,000, decimals lie between 0 and 100,000 with at most two places; both limits are far above any unit and are not thresholds of a collection.

      A section is answered when it has lines or is an empty list; a section that the unit does not hold is named by its letter (B, C, D, E) in `notHeld` of the header. Version 2024.1 of the specification asks sections A, B, D and E of commissioning teams and A to E of providers and lived experience recovery organisations.

      An authority's code must be in force on the reference date. A superseded code is an error of C011 that names the code to use, until rule C010 accepts and replaces it. A role that ends in 99 needs a description in sections B to E.

      Thresholds are set for a collection by their full name, for example `C203.mostWtePerPerson`.\
      """;

  private static List<String> section(String title, List<Rule> rules) {
    return Stream.concat(
            Stream.of("", "## " + title), rules.stream().flatMap(CatalogueDocumentTest::rule))
        .toList();
  }

  private static Stream<String> rule(Rule rule) {
    String stages =
        rule.stages().stream().map(Stage::letter).collect(Collectors.joining(", ", "stages ", ""));
    return Stream.of(
            Stream.of(
                "",
                "### " + rule.id() + " " + rule.title(),
                "",
                "*" + rule.level().name().toLowerCase(Locale.ROOT) + ", " + stages + "*",
                ""),
            rule.messages().stream().map(message -> "> " + message + "\n"),
            Stream.of(rule.help()),
            Stream.ofNullable(rule.enforcedBy()).map(place -> "\nChecked by " + place + "."),
            rule.parameters().stream()
                .map(parameter ->
                    "\nThreshold `"
                        + rule.id()
                        + "."
                        + parameter.name()
                        + "`: "
                        + parameter.meaning()
                        + ", "
                        + parameter.standard().toPlainString()
                        + " unless the collection sets another."))
        .flatMap(lines -> lines);
  }
}
