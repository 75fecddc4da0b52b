package uk.datr.workforce.census.returns.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a return is taken besides the window of its collection.
 *
 * @param extendedUntil first instant after its own window; null without one
 * @param reopened whether it was reopened, which gives it a window until the end of quality assurance (domain 4.9.2)
 */
public record ReturnWindow(@Nullable Instant extendedUntil, boolean reopened) {

  /** The collection's window alone. */
  public static final ReturnWindow OF_THE_COLLECTION = new ReturnWindow(null, false);

  /** Whether a return of that collection is taken at that instant (C008). */
  boolean openAt(Instant at, CollectionFacts collection) {
    boolean extended = extendedUntil != null && at.isBefore(extendedUntil);
    return collection.takesReturnsAt(at)
        || (collection.beforeFinalised() && (reopened || extended));
  }
}
