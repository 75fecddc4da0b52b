package uk.datr.workforce.kit.projection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.datr.workforce.kit.sql.Sql;

/** The projections of this service. */
@ApplicationScoped
public class Projections {

  private final Instance<Projection> projections;
  private final ProjectionHash hash;
  private final Sql sql;

  Projections(Instance<Projection> projections, ProjectionHash hash, Sql sql) {
    this.projections = projections;
    this.hash = hash;
    this.sql = sql;
  }

  /** The projection of that name, which is its consumer's. */
  public Optional<Projection> find(String name) {
    return projections.stream()
        .filter(projection -> projection.consumer().equals(name))
        .findFirst();
  }

  /** What every projection holds, by name. */
  public List<ProjectionView> views() {
    return projections.stream()
        .sorted(Comparator.comparing(Projection::consumer))
        .map(projection -> QuarkusTransaction.requiringNew().call(() -> view(projection)))
        .toList();
  }

  private ProjectionView view(Projection projection) {
    sql.execute("set transaction isolation level repeatable read read only");
    ProjectionHash.Content content = hash.of(projection);
    return sql.first(
            "select count(*) as events, max(received_at) as last from inbox_event where consumer = ?",
            row ->
                new ProjectionView(
                    projection.consumer(),
                    projection.topic().topicName(),
                    content.hash(),
                    row.getLong("events"),
                    content.rows(),
                    Sql.instant(row, "last")),
            projection.consumer())
        .orElseThrow();
  }
}
