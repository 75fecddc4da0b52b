package uk.datr.workforce.calculator.calculations;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.model.Role;

/**
 * Which number is to be explained, and how far.
 *
 * @param role whose required WTE it is; none for the total or a figure
 * @param figure id of a number; none for the total or a role
 * @param depth levels below it, 0 for the number alone
 */
public record ExplanationQuestion(@Nullable String role, @Nullable String figure, int depth) {

  /** Deeper than any explanation goes. */
  public static final int DEEPEST = 20;

  /** Deep enough to see what a figure is made of. */
  public static final int USUAL = 2;

  /** The role asked for, when it is one. */
  Optional<Role> known() {
    return Arrays.stream(Role.values()).filter(known -> known.name().equals(role)).findFirst();
  }
}
