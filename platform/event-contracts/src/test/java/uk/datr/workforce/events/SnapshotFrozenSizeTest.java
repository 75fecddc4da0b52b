package uk.datr.workforce.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The manifest of the largest collection is far below what a topic takes. */
class SnapshotFrozenSizeTest {

  private static final int HALF_OF_THE_LARGEST_MESSAGE = 512 * 1024;

  /** Four times the returns of 2024. */
  private static final int RETURNS = 2_500;

  @Test
  void aManifestOfTwoAndAHalfThousandReturnsFitsIntoHalfAMessage() {
    SnapshotFrozen manifest =
        new SnapshotFrozen(
            "DATRWC-2026",
            100,
            Instant.parse("2026-11-12T10:00:00Z"),
            "f".repeat(64),
            IntStream.range(0, RETURNS)
                .mapToObj(i ->
                    new SnapshotFrozen.Entry(new UUID(i, i).toString(), 100, "f".repeat(64), false))
                .toList());
    Envelope event =
        Envelope.of(
            EventTypes.SNAPSHOT_FROZEN,
            UuidV7.next(manifest.frozenAt()),
            "/census-service",
            manifest.collectionId(),
            manifest.frozenAt(),
            "0198f0a2-aaaa-7000-8000-0000000000ff",
            null,
            1,
            manifest);

    assertThat(event.toJson().getBytes(StandardCharsets.UTF_8).length)
        .isLessThan(HALF_OF_THE_LARGEST_MESSAGE);
  }
}
