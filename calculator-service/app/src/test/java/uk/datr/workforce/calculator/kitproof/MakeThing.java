package uk.datr.workforce.calculator.kitproof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.OrganisationChanged;
import uk.datr.workforce.events.OrganisationKind;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.outbox.Outbox;

/** A use case as any: it writes a row, an event and an audit row in one transaction. */
@ApplicationScoped
class MakeThing {

  private final Shelf shelf;
  private final Outbox outbox;
  private final AuditLog audit;
  private final Gate gate;

  MakeThing(Shelf shelf, Outbox outbox, AuditLog audit, Gate gate) {
    this.shelf = shelf;
    this.outbox = outbox;
    this.audit = audit;
    this.gate = gate;
  }

  @Transactional
  void make(Act act, Thing thing) {
    shelf.make(thing);
    tell(act, thing.code(), thing.name());
    audit.append(act, "thing-made", "thing", thing.code(), null, Map.of("size", 7));
    switch (thing.name()) {
      case "slow" -> gate.pass();
      case "broken" -> throw new IllegalStateException("the secret of the broken thing");
      default -> {
        // Most things are simply made.
      }
    }
  }

  /** Sends the whole state of a thing. */
  @Transactional
  void tell(Act act, String code, String name) {
    outbox.append(act, EventTypes.ORGANISATION_CHANGED, code, state(code, name));
  }

  /** Sends the states that things came to, all in one transaction, and writes an audit row for each. */
  @Transactional
  void tellAll(Act act, List<Thing> states) {
    outbox.appendAll(
        states.stream()
            .map(thing ->
                new Outbox.News<>(
                    act,
                    EventTypes.ORGANISATION_CHANGED,
                    thing.code(),
                    state(thing.code(), thing.name())))
            .toList());
    audit.appendAll(
        states.stream()
            .map(thing ->
                new AuditLog.Deed(
                    act, "thing-told", "thing", thing.code(), null, Map.of("name", thing.name())))
            .toList());
  }

  private static OrganisationChanged state(String code, String name) {
    return new OrganisationChanged(
        code, name, OrganisationKind.PROVIDER, null, null, null, null, null);
  }
}
