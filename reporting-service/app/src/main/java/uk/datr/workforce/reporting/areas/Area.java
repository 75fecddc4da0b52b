package uk.datr.workforce.reporting.areas;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An area for which figures are shown.
 *
 * @param code GSS code that is valid on the day asked for
 * @param codes every code under which facts of this very area may be recorded: its own and, for an authority that only
 *     got a new code, the older or newer ones
 * @param regionCode NHS region of an authority, the code itself for a region, none for England
 */
public record Area(
    String code, String name, AreaLevel level, Set<String> codes, @Nullable String regionCode) {

  public Area {
    codes = Set.copyOf(codes);
  }
}
