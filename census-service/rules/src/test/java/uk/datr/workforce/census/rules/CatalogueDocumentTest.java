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
            section("Structure and identity", "C0"),
            section("Completeness", "C1"),
            section("Internal consistency", "C2"),
            section("Kind of unit and roles", "C3"),
            section("Beside the year before", "C4"),
            section("Across the returns of a collection", "C6"))
        .flatMap(List::stream)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static final String INTRODUCTION =
      """
      An **error** blocks the submission; a **warning** has to be explained when the return is submitted; an **information** needs nothing. Errors of structure and identity refuse even a draft, because what cannot be understood cannot be kept. Stages: F a file or body arrives, D a draft is saved, S a return is submitted or validated as if it were, Q returns are compared with each other after submission.

      A finding names the rule, the message, a JSON pointer into the body as it was sent and, where it may be repeated, the value. All faults of a body are told at once. What could not be read (a text where a number belongs) is reported by the schema of the operation; rules that need it stay silent and all others still run. The order of lines does not matter. One fault has one finding: where C201 fires, C203 and C204 do not; where C203 fires, C204 does not; C202 speaks for C205, C105 for C104, C227 for C226, C403 for C402, C405 for C406, and what looks like a slip of the decimal point is C410 alone.

      Numbers are judged by their value: 2, 2.0 and 2e0 are the same count, 1.5 and 1.500 the same decimal. Counts are whole numbers from 0 to 100,000, decimals lie between 0 and 100,000 with at most two places; days of all staff in a year go up to 40,000,000. These limits are far above any unit and are not thresholds of a collection. What is not known is never taken for none: a sum of which a part is missing is not compared.

      A section is answered when it has lines or is an empty list; a section that the unit does not hold is named by its letter in `notHeld` of the header. A collection is checked by the rules of its specification. Version 2024.1 asks sections A, B, D and E of commissioning teams and A to E of providers and lived experience recovery organisations, and knows the rules marked so below. Version 2026.1 knows all rules and asks:

      | | must answer | may answer |
      |---|---|---|
      | commissioning team | A B D E F G H M O | I L |
      | provider | A B C D E F G H K M | I J L, and N if it serves more than one authority (C211) |
      | lived experience recovery organisation | A B C D E F G H | I K L M, and N if it serves more than one authority (C211) |

      An authority's code must be in force on the reference date. Version 2026.1 accepts a code with a single replacement and records that (C010); in version 2024.1 it is an error of C011 that names the code to use. A role that ends in 99 needs a description in sections B to E.

      A collection may set a threshold otherwise, by its full name, for example `C203.mostWtePerPerson`, give a rule another level, or switch it off, each with a reason. Rules that refuse a draft keep their level. The rules of C4 need the final return of the year before, of the unit or of the units whose work it took over; where there is none that can be compared, they say nothing but C413.\
      """;

  private static List<String> section(String title, String prefix) {
    return Stream.concat(
            Stream.of("", "## " + title),
            RuleCatalogue.all().stream()
                .filter(rule -> rule.id().startsWith(prefix))
                .flatMap(CatalogueDocumentTest::rule))
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
                "*"
                    + rule.level().name().toLowerCase(Locale.ROOT)
                    + ", "
                    + stages
                    + (Specification.V2024_1.uses(rule) ? ", since 2024.1" : "")
                    + "*",
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
