package uk.datr.workforce.disclosure.model.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.check.FaultKind;
import uk.datr.workforce.disclosure.model.check.Faults;

/**
 * Reads one JSON value after the other where it is expected. What is not as expected becomes a fault with its path, and
 * reading goes on behind it, so that one run names all faults of form.
 */
final class StrictParser {

  /** Longer files are refused; a lattice of a million cells has about 150 MB. */
  static final long LONGEST_FILE = 1L << 30;

  /** Longer names are refused. */
  static final int LONGEST_NAME = 300;

  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_NUMBER = 40;
  private static final int MOST_DIGITS = 30;
  private static final int DEEPEST = 20;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(LONGEST_FILE)
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(LONGEST_NAME)
                  .build())
          .build();

  /** Reads the value of one field; false if no such field belongs there. */
  interface Field {
    boolean read(String name) throws IOException;
  }

  /** Reads one element of an array. */
  interface Element {
    void read() throws IOException;
  }

  private final JsonParser parser;
  private final Faults faults;
  private final Deque<String> path = new ArrayDeque<>();

  private StrictParser(JsonParser parser, Faults faults) {
    this.parser = parser;
    this.faults = faults;
  }

  /** The whole document as one value, which the given code reads. */
  interface Document {
    void read(StrictParser parser) throws IOException;
  }

  /**
   * Reads a document and adds its faults.
   *
   * @throws IOException if the stream cannot be read
   */
  static void read(InputStream stream, String root, Faults faults, Document document)
      throws IOException {
    try (JsonParser parser = FACTORY.createParser(stream)) {
      StrictParser strict = new StrictParser(parser, faults);
      strict.path.add(root);
      strict.whole(document);
    }
  }

  private void whole(Document document) throws IOException {
    try {
      parser.nextToken();
      document.read(this);
      if (parser.nextToken() != null) {
        faults.add(FaultKind.MALFORMED, where(), "There is more behind the end.");
      }
    } catch (StreamConstraintsException e) {
      faults.add(FaultKind.TOO_LARGE, position(), e.getOriginalMessage());
    } catch (JacksonException e) {
      faults.add(FaultKind.MALFORMED, position(), e.getOriginalMessage());
    }
  }

  private String position() {
    JsonLocation at = parser.currentLocation();
    return "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
  }

  void object(Field field, String... required) throws IOException {
    if (!expect(JsonToken.START_OBJECT, "an object")) {
      return;
    }
    Collection<String> missing = new ArrayList<>(List.of(required));
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      missing.remove(name);
      path.addLast("/" + name);
      parser.nextToken();
      if (!field.read(name)) {
        faults.add(FaultKind.UNKNOWN_FIELD, where(), "There is no field \"" + name + "\" here.");
        parser.skipChildren();
      }
      path.removeLast();
    }
    for (String name : missing) {
      faults.add(FaultKind.MISSING_FIELD, where(), "The field \"" + name + "\" is missing.");
    }
  }

  void array(Element element) throws IOException {
    if (!expect(JsonToken.START_ARRAY, "a list")) {
      return;
    }
    int index = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      path.addLast("/" + index++);
      element.read();
      path.removeLast();
    }
  }

  List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    array(() -> name().ifPresent(names::add));
    return names;
  }

  /** An id or a name: not empty, no control characters, at most {@value #LONGEST_NAME} long. */
  Optional<String> name() throws IOException {
    if (!expect(JsonToken.VALUE_STRING, "a text")) {
      return Optional.empty();
    }
    String text = parser.getText();
    if (isName(text)) {
      return Optional.of(text);
    }
    return invalid("A name has 1 to " + LONGEST_NAME + " characters, none of them a control one.");
  }

  static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_NAME
        && text.chars().noneMatch(Character::isISOControl);
  }

  Optional<Boolean> truth() throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> Optional.of(true);
      case VALUE_FALSE -> Optional.of(false);
      default -> {
        expect(JsonToken.VALUE_TRUE, "true or false");
        yield Optional.empty();
      }
    };
  }

  Optional<Rational> number() throws IOException {
    return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
            || expect(JsonToken.VALUE_NUMBER_FLOAT, "a number")
        ? decimal(parser.getText())
        : Optional.empty();
  }

  /** A number, or its digits as a text, as they are printed. */
  Optional<Rational> printedNumber() throws IOException {
    return parser.currentToken() == JsonToken.VALUE_STRING ? decimal(parser.getText()) : number();
  }

  /** A whole number that fits into an int. */
  Optional<Integer> whole() throws IOException {
    Optional<Rational> number = number();
    if (number.isEmpty()) {
      return Optional.empty();
    }
    Rational value = number.get();
    return value.isInteger() && value.numerator().bitLength() < Integer.SIZE
        ? Optional.of(value.numerator().intValue())
        : invalid("A whole number is expected here.");
  }

  /** A comment of the file, of whatever form. */
  boolean skip() throws IOException {
    parser.skipChildren();
    return true;
  }

  <T> Optional<T> invalid(String message) {
    faults.add(FaultKind.INVALID_VALUE, where(), message);
    return Optional.empty();
  }

  private Optional<Rational> decimal(String digits) {
    if (digits.length() > LONGEST_NUMBER) {
      return tooLarge();
    }
    try {
      BigDecimal decimal = new BigDecimal(digits);
      return decimal.precision() > MOST_DIGITS || Math.abs((long) decimal.scale()) > MOST_DIGITS
          ? tooLarge()
          : Optional.of(Rational.of(decimal));
    } catch (NumberFormatException e) {
      return invalid("A number is expected here.");
    }
  }

  private Optional<Rational> tooLarge() {
    faults.add(
        FaultKind.TOO_LARGE, where(), "The number has more than " + MOST_DIGITS + " digits.");
    return Optional.empty();
  }

  private boolean expect(JsonToken token, String what) throws IOException {
    if (parser.currentToken() == token) {
      return true;
    }
    if (parser.currentToken() == null) {
      faults.add(FaultKind.MALFORMED, where(), "The file ends where " + what + " is expected.");
    } else {
      faults.add(FaultKind.INVALID_VALUE, where(), "Here must be " + what + ".");
      parser.skipChildren();
    }
    return false;
  }

  private String where() {
    return String.join("", path);
  }
}
