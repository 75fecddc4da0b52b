package uk.datr.workforce.kit.projection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uk.datr.workforce.kit.sql.Sql;

/** The projections of this service. */
@ApplicationScoped
public class Projections {

  /** Jobs are few: administrators start them one by one. */
  private static final String LAST_REBUILD =
      """
      select id, finished_at, (result ->> 'rows')::bigint as rows, result ->> 'hash' as hash
        from job
       where kind = ? and state = 'DONE' and parameters ->> 'projection' = ?
       order by finished_at desc
       limit 1
      """;

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

  /** Every projection, by name. None of their tables is read, so that the list stays cheap however much they hold. */
  public List<ProjectionSummary> summaries() {
    return projections.stream()
        .sorted(Comparator.comparing(Projection::consumer))
        .map(this::summary)
        .toList();
  }

  /** What a projection holds now: all of its rows are read. */
  public ProjectionView read(Projection projection) {
    return QuarkusTransaction.requiringNew().call(() -> view(projection));
  }

  private ProjectionSummary summary(Projection projection) {
    String name = projection.consumer();
    return new ProjectionSummary(
        name,
        projection.topic().topicName(),
        sql.number("select count(*) from inbox_position where consumer = ?", name),
        sql.first(LAST_REBUILD, Projections::lastRebuild, Rebuild.KIND, name).orElse(null));
  }

  private static LastRebuild lastRebuild(ResultSet row) throws SQLException {
    return new LastRebuild(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        Objects.requireNonNull(Sql.instant(row, "finished_at")),
        row.getLong("rows"),
        row.getString("hash"));
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
