package uk.datr.workforce.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UuidV7Test {

  private static final Instant NOW = Instant.parse("2026-11-21T10:15:30.123Z");

  @Test
  void saysItsVersionVariantAndTime() {
    UUID id = UUID.fromString(UuidV7.next(Clock.fixed(NOW, ZoneOffset.UTC)));

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16)
        .isBetween(NOW.toEpochMilli(), NOW.toEpochMilli() + 100);
  }

  @Test
  void countsUpWithinAMillisecondAndBeyondItsCounter() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      ids.add(UuidV7.next(NOW));
    }

    assertThat(ids).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void countsUpWhenTheClockGoesBackALittle() {
    String before = UuidV7.next(NOW.plusSeconds(100));

    assertThat(UuidV7.next(NOW.plusSeconds(95))).isGreaterThan(before);
  }

  @Test
  void believesAClockThatGoesBackFar() {
    UuidV7.next(NOW.plus(Duration.ofDays(365)));

    UUID id = UUID.fromString(UuidV7.next(NOW.minusSeconds(60)));

    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.minusSeconds(60).toEpochMilli());
  }

  @Test
  void neverGivesAnIdTwiceHoweverManyAskAtOnce() {
    Set<String> ids = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 50_000).parallel().forEach(i -> ids.add(UuidV7.next(NOW)));

    assertThat(ids).hasSize(50_000);
  }

  @Test
  void refusesATimeBeforeItsBeginning() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UuidV7.next(Instant.EPOCH.minusMillis(1)));
  }
}
