package uk.datr.workforce.disclosure.model.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.datr.workforce.disclosure.model.Rational;

/**
 * The policies in force, from {@code disclosure/policies.csv}. Who sees what without any hiding (LA-PARTNER-1, OWN-1, INTERNAL) is a
 * matter of access and not in this list.
 */
public final class Policies {

  private static final String RESOURCE = "/disclosure/policies.csv";
  private static final int FIELDS = 13;

  private final Map<String, DisclosurePolicy> byId = new LinkedHashMap<>();

  private Policies(List<String> lines) {
    for (String line : lines.subList(1, lines.size())) {
      DisclosurePolicy policy = policy(line);
      DisclosurePolicy before = byId.get(policy.id());
      if (before == null || before.version() < policy.version()) {
        byId.put(policy.id(), policy);
      }
    }
  }

  /**
   * Reads the list; of each policy the newest version counts.
   *
   * @throws IllegalArgumentException if a line is malformed or weaker than the code allows
   */
  public static Policies read() {
    try (InputStream stream = Policies.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return of(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Policies of(List<String> lines) {
    return new Policies(lines);
  }

  private static DisclosurePolicy policy(String line) {
    String[] field = line.split(",", -1);
    if (field.length != FIELDS) {
      throw new IllegalArgumentException("a policy has " + FIELDS + " fields: " + line);
    }
    return new DisclosurePolicy(
        field[0],
        Integer.parseInt(field[1]),
        Integer.parseInt(field[2]),
        yes(field[3]),
        Rational.decimal(field[4]),
        Rational.decimal(field[5]),
        Rational.decimal(field[6]),
        Integer.parseInt(field[7]),
        Rational.decimal(field[8]),
        yes(field[9]),
        yes(field[10]),
        field[11].isEmpty() ? Optional.empty() : Optional.of(Integer.parseInt(field[11])),
        field[12].isEmpty() ? Optional.empty() : Optional.of(Rational.decimal(field[12])));
  }

  private static boolean yes(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("true or false is wanted: " + text);
    };
  }

  /** The policy of an id. */
  public Optional<DisclosurePolicy> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All of them. */
  public Collection<DisclosurePolicy> all() {
    return List.copyOf(byId.values());
  }
}
