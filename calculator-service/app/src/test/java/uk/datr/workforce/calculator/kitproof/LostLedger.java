package uk.datr.workforce.calculator.kitproof;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import uk.datr.workforce.events.EventTypes;
import uk.datr.workforce.events.Topic;
import uk.datr.workforce.kit.inbox.EventHandler;
import uk.datr.workforce.kit.projection.ProjectedTable;
import uk.datr.workforce.kit.projection.Projection;

/** A projection whose topic gets lost; rebuilds alone feed it. */
@ApplicationScoped
class LostLedger implements Projection {

  static final String NAME = "lost-ledger";

  private final Shelf shelf;
  private final EventHandler handler;

  LostLedger(Shelf shelf) {
    this.shelf = shelf;
    this.handler =
        EventHandler.builder()
            .on(
                EventTypes.ORGANISATION_CHANGED,
                (event, thing, act) ->
                    shelf.update(
                        """
                        insert into lost_ledger (code, name) values (?, ?)
                        on conflict (code) do update set name = excluded.name
                        """,
                        thing.organisationCode(),
                        thing.name()))
            .build();
  }

  void create(@Observes StartupEvent event) {
    shelf.update("create table lost_ledger (code text primary key, name text not null)");
  }

  @Override
  public String consumer() {
    return NAME;
  }

  @Override
  public Topic topic() {
    return Topic.REPORTING;
  }

  @Override
  public EventHandler handler() {
    return handler;
  }

  @Override
  public List<ProjectedTable> tables() {
    return List.of(ProjectedTable.of("lost_ledger", "code"));
  }
}
