package uk.datr.workforce.census.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.kit.notification.Notification;

class ReminderMessageTest {

  private static final Instant NOW = Instant.parse("2026-08-03T23:30:00Z");
  private static final Instant CLOSING = Instant.parse("2026-08-14T16:00:00Z");
  private static final Addressee ADDRESSEE = new Addressee("ORG-1001", "returns@aire.example");

  private static Notification message(Instant now, Addressee addressee) {
    return ReminderMessage.of(
        "DATRWC-2026",
        now,
        CLOSING,
        addressee,
        List.of(
            new OutstandingUnit(new UUID(0, 1), "Aire, Leeds", "ORG-1001", addressee.contact()),
            new OutstandingUnit(new UUID(0, 2), "Aire, York", "ORG-1001", addressee.contact())));
  }

  @Test
  void theTextNamesTheUnitsAndTheClosingTimeInEnglandAndNoPerson() {
    Notification message = message(NOW, ADDRESSEE);
    assertThat(message.subject())
        .isEqualTo("National workforce census DATRWC-2026: returns outstanding");
    assertThat(message.body())
        .contains("closes on 14 August 2026 at 17:00.", "- Aire, Leeds\n- Aire, York\n")
        .doesNotContain("@");
    assertThat(message.recipient()).isEqualTo("returns@aire.example");
    assertThat(message.organisationCode()).isEqualTo("ORG-1001");
  }

  @Test
  void theSamePeopleOnTheSameDayInEnglandHaveTheSameKeyAndTheKeyDoesNotNameThem() {
    String key = message(NOW, ADDRESSEE).dedupKey();
    assertThat(key).endsWith("/2026-08-04").doesNotContain("@", "aire.example");
    assertThat(message(NOW.plusSeconds(3600), new Addressee("ORG-1001", "Returns@Aire.example")))
        .extracting(Notification::dedupKey)
        .isEqualTo(key);
    assertThat(message(NOW, new Addressee("ORG-1002", "returns@aire.example")).dedupKey())
        .isNotEqualTo(key);
    assertThat(message(NOW.minusSeconds(3600), ADDRESSEE).dedupKey()).isNotEqualTo(key);
  }

  @Test
  void itExpiresAfterTwoDaysOrWhenTheCollectionCloses() {
    assertThat(message(NOW, ADDRESSEE).expiresAt()).isEqualTo("2026-08-05T23:30:00Z");
    assertThat(message(CLOSING.minusSeconds(60), ADDRESSEE).expiresAt()).isEqualTo(CLOSING);
  }
}
