package uk.datr.workforce.calculator.parametersets;

import java.util.Optional;
import uk.datr.workforce.calculator.engine.parameterset.SetVersion;

/**
 * The name of one version of a set.
 *
 * @param id name of the set in all its versions
 * @param version of this one
 */
public record SetReference(String id, SetVersion version) {

  /** What the name of a set looks like. */
  public static final String ID_PATTERN = "^[a-z][a-z0-9-]{2,39}$";

  /** Reads {@code id@major.minor.patch}; nothing for any other text. */
  public static Optional<SetReference> parse(String text) {
    int at = text.indexOf('@');
    if (at < 0 || !text.substring(0, at).matches(ID_PATTERN)) {
      return Optional.empty();
    }
    return Optional.ofNullable(SetVersion.parse(text.substring(at + 1)))
        .map(version -> new SetReference(text.substring(0, at), version));
  }

  @Override
  public String toString() {
    return id + "@" + version;
  }
}
