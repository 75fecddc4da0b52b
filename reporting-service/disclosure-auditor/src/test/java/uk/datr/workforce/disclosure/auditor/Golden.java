package uk.datr.workforce.disclosure.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.disclosure.model.Problem;
import uk.datr.workforce.disclosure.model.Publication;
import uk.datr.workforce.disclosure.model.Rational;
import uk.datr.workforce.disclosure.model.json.ProblemFile;
import uk.datr.workforce.disclosure.model.json.PublicationFile;
import uk.datr.workforce.disclosure.model.json.Reading;

/**
 * A golden case.
 *
 * @param name its name in the file
 * @param problem the case without its publication
 * @param publication the publication in the case
 * @param expected the answers
 */
record Golden(String name, Problem problem, Publication publication, JsonNode expected) {

  static List<Golden> cases() {
    return StreamSupport.stream(file("sdc-audit-cases").get("cases").spliterator(), false)
        .map(Golden::read)
        .toList();
  }

  static JsonNode file(String name) {
    try (InputStream stream =
        Objects.requireNonNull(
            Golden.class.getResourceAsStream("/stats-golden/" + name + ".json"))) {
      return new ObjectMapper().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A bound of the file: "149/50", or null for none. */
  static @Nullable Rational bound(JsonNode text) {
    if (text.isNull()) {
      return null;
    }
    String[] parts = text.asText().split("/", -1);
    return Rational.of(
        new BigInteger(parts[0]), parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]));
  }

  private static Golden read(JsonNode node) {
    try {
      Problem problem = usable(ProblemFile.read(stream(node)));
      return new Golden(
          node.get("name").asText(),
          problem,
          usable(PublicationFile.read(stream(node.get("publication")), problem)),
          node.get("expected"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T usable(Reading<T> reading) {
    return switch (reading) {
      case Reading.Usable<T> usable -> usable.content();
      case Reading.Unusable<T> unusable ->
          throw new AssertionError(unusable.faults().kept().toString());
    };
  }

  private static ByteArrayInputStream stream(JsonNode node) {
    return new ByteArrayInputStream(node.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return name;
  }
}
