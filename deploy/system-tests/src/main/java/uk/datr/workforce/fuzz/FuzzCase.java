package uk.datr.workforce.fuzz;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One generated request with what has to happen before it.
 *
 * @param index together with the seed it gives this case again
 * @param target operation that it is about
 * @param kind what was done to it
 * @param sender who sends it
 * @param before requests that bring about the state that it needs
 * @param request the request, not signed yet
 * @param twin the same request about something that does not exist; null without one
 * @param mustRefuse whether success would be a fault
 */
record FuzzCase(
    long index,
    Target target,
    Kind kind,
    Member sender,
    List<Step> before,
    RawRequest request,
    @Nullable RawRequest twin,
    boolean mustRefuse) {

  /** One of so many cases is sent while nothing else happens, and nothing may be stored by it. */
  private static final int QUIET_EVERY = 20;

  /** What is certain to be refused. */
  static final Set<Kind> ALWAYS_REFUSED = Set.of(Kind.BYTES, Kind.FOREIGN_PATH, Kind.METHOD);

  /** A request of the preparation. */
  record Step(Member sender, RawRequest request) {}

  FuzzCase {
    before = List.copyOf(before);
  }

  /** Whether the case with that index is sent while nothing else happens. */
  static boolean quiet(long index) {
    return index % QUIET_EVERY == QUIET_EVERY - 1;
  }
}
