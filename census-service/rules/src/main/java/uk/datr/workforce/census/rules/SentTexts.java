package uk.datr.workforce.census.rules;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnContent.Header;

/** The free texts of a return and the characters that they may have: what C014 looks at. */
final class SentTexts {

  private SentTexts() {}

  private record SentText(String pointer, String text, boolean severalLines) {

    /** Control characters, parts of characters, and those that turn the direction of writing around. */
    boolean acceptable() {
      return text.codePoints()
          .allMatch(character ->
              (severalLines && isLineBreakOrTab(character))
                  || (!Character.isISOControl(character)
                      && Character.getType(character) != Character.SURROGATE
                      && (character & 0xFFFE) != 0xFFFE
                      && !turnsDirection(character)));
    }

    private static boolean isLineBreakOrTab(int character) {
      return character == '\n' || character == '\r' || character == '\t';
    }

    private static boolean turnsDirection(int character) {
      return (character >= 0x202A && character <= 0x202E)
          || (character >= 0x2066 && character <= 0x2069);
    }
  }

  /** Texts with characters that are not accepted (C014). */
  static Stream<Breach> notAccepted(CheckedReturn checked) {
    return all(checked)
        .filter(text -> !text.acceptable())
        .map(text ->
            Breach.at(text.pointer())
                .with("field", text.pointer().substring(text.pointer().lastIndexOf('/') + 1))
                .expected("a text without control characters"));
  }

  private static Stream<SentText> all(CheckedReturn checked) {
    Header header = checked.header();
    return Stream.of(
            oneLine("/header/ndtmsAgencyCode", header.ndtmsAgencyCode()),
            oneLine("/header/contactName", header.contactName()),
            oneLine("/header/contactEmail", header.contactEmail()),
            oneLine("/header/contactPhone", header.contactPhone()),
            severalLines("/header/dataSourceNote", header.dataSourceNote()),
            severalLines("/header/comments", header.comments()),
            checked
                .lines()
                .flatMap(placed ->
                    oneLine(placed.pointer("roleDescription"), placed.line().roleDescription())),
            checked
                .coverage()
                .flatMap(row -> oneLine(row.pointer("providerName"), row.line().providerName())),
            checked
                .coverage()
                .flatMap(row ->
                    oneLine(
                        row.pointer("providerReportingUnitId"),
                        row.line().providerReportingUnitId())))
        .flatMap(texts -> texts);
  }

  private static Stream<SentText> oneLine(String pointer, @Nullable String text) {
    return text == null ? Stream.empty() : Stream.of(new SentText(pointer, text, false));
  }

  private static Stream<SentText> severalLines(String pointer, @Nullable String text) {
    return text == null ? Stream.empty() : Stream.of(new SentText(pointer, text, true));
  }
}
