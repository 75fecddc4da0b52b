package uk.datr.workforce.events;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time-ordered ids (RFC 9562, version 7). Within one process every id is greater than the one before: 12 bits count
 * inside a millisecond and run over into the next one when they are used up. A clock that goes back by less than ten
 * seconds is carried on from the last id; one that goes back further is believed, and order starts anew.
 */
public final class UuidV7 {

  private static final long BELIEVE_A_CLOCK_BACK_MILLIS = Duration.ofSeconds(10).toMillis();
  private static final int COUNTER_BITS = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Milliseconds since 1970 (48 bits) and counter (12 bits) of the last id. */
  private static final AtomicLong LAST = new AtomicLong();

  private UuidV7() {}

  /** An id for now by that clock. */
  public static String next(Clock clock) {
    return next(clock.instant());
  }

  /** An id for that instant, which must not lie before 1970. */
  public static String next(Instant instant) {
    long millis = instant.toEpochMilli();
    if (millis < 0) {
      throw new IllegalArgumentException("An id cannot speak of a time before 1970.");
    }
    long ticket = LAST.updateAndGet(last -> follow(last, millis));
    long high = (ticket >>> COUNTER_BITS) << 16 | 0x7000L | (ticket & ((1L << COUNTER_BITS) - 1));
    long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  private static long follow(long last, long millis) {
    long fresh = millis << COUNTER_BITS;
    boolean clockWentBackFar = (last >>> COUNTER_BITS) - millis > BELIEVE_A_CLOCK_BACK_MILLIS;
    return fresh > last || clockWentBackFar ? fresh : last + 1;
  }
}
