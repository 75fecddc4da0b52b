package uk.datr.workforce.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.OrganisationChanged;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.events.UuidV7;
import uk.datr.workforce.kit.access.Act;

class EventHandlerTest {

  @Test
  void anEventIsAppliedAsTheRecordOfItsType() {
    List<String> names = new ArrayList<>();
    EventHandler handler =
        EventHandler.builder()
            .on(
                EventTypes.ORGANISATION_CHANGED,
                (event, data, act) -> names.add(data.name() + act.causationId()))
            .build();
    Envelope event = event();

    handler.apply(event, Act.causedBy(event, "test", Instant.EPOCH));

    assertThat(handler.handles(event)).isTrue();
    assertThat(names).containsExactly("Leeds" + event.id());
  }

  @Test
  void aTypeThatWasNotGivenIsNotHandled() {
    assertThat(EventHandler.builder().build().handles(event())).isFalse();
  }

  @Test
  void aTypeIsGivenOnce() {
    EventHandler.Builder builder =
        EventHandler.builder().on(EventTypes.ORGANISATION_CHANGED, (event, data, act) -> {});

    assertThatThrownBy(() -> builder.on(EventTypes.ORGANISATION_CHANGED, (event, data, act) -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Envelope event() {
    return Envelope.of(
        EventTypes.ORGANISATION_CHANGED,
        UuidV7.next(Clock.systemUTC()),
        "/test",
        "ORG-1",
        Instant.EPOCH,
        "c",
        null,
        1,
        new OrganisationChanged(
            "ORG-1", "Leeds", OrganisationKind.LOCAL_AUTHORITY, null, null, null, null, null));
  }
}
