package uk.datr.workforce.calculator.treatment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.model.SubstanceGroup;
import uk.datr.workforce.calculator.engine.provenance.Provenance;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.sql.Sql;

/** Imported numbers in treatment in the database. */
@ApplicationScoped
class TreatmentStore {

  /** Of each area and group the import with the latest date of its source, the later import of one day. */
  private static final String IN_FORCE =
      """
      select distinct on (f.area, f.substance_group)
             f.area, f.substance_group, f.in_treatment, f.new_presentations, i.provenance, i.source, i.source_date
        from treatment_figure f
        join treatment_import i on i.import_id = f.import_id
       where ?::text[] is null or f.area = any (?::text[])
       order by f.area, f.substance_group, i.source_date desc, i.imported_at desc, i.import_id desc
      """;

  private static final String FIGURES =
      """
      insert into treatment_figure (import_id, area, substance_group, in_treatment, new_presentations)
      select ?, figure.area, figure.substance_group, figure.in_treatment::bigint, figure.new_presentations::bigint
        from unnest(?::text[], ?::text[], ?::text[], ?::text[])
             as figure (area, substance_group, in_treatment, new_presentations)
      """;

  private final Sql sql;

  TreatmentStore(Sql sql) {
    this.sql = sql;
  }

  void insert(UUID id, Act act, TreatmentImport entry, List<TreatmentRow> rows) {
    sql.update(
        """
        insert into treatment_import (import_id, source, source_date, provenance, imported_by, imported_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        id,
        entry.source(),
        entry.date(),
        entry.provenance(),
        act.actor(),
        act.at());
    sql.update(
        FIGURES,
        id,
        column(rows, TreatmentRow::area),
        column(rows, row -> row.substanceGroup().name()),
        column(rows, row -> Long.toString(row.inTreatment())),
        column(
            rows,
            row -> {
              Long entering = row.newPresentations();
              return entering == null ? null : entering.toString();
            }));
  }

  /** What is in force of areas. */
  List<TreatmentFigure> inForce(Collection<String> areas) {
    String[] those = areas.toArray(String[]::new);
    return sql.list(IN_FORCE, TreatmentStore::figure, those, those);
  }

  /** A page of what is in force, of one area or of all. */
  List<TreatmentFigure> inForce(@Nullable String area, long offset, int limit) {
    @Nullable Object only = only(area);
    return sql.list(
        IN_FORCE + " offset ? limit ?", TreatmentStore::figure, only, only, offset, limit);
  }

  long count(@Nullable String area) {
    @Nullable Object only = only(area);
    return sql.number("select count(*) from (" + IN_FORCE + ") figure", only, only);
  }

  /** One area as an array; null stands for all. */
  private static @Nullable Object only(@Nullable String area) {
    return area == null ? null : new String[] {area};
  }

  private static @Nullable String[] column(
      List<TreatmentRow> rows, Function<TreatmentRow, @Nullable String> field) {
    return rows.stream().map(field).toArray(String[]::new);
  }

  private static TreatmentFigure figure(ResultSet row) throws SQLException {
    return new TreatmentFigure(
        Objects.requireNonNull(row.getString("area")),
        SubstanceGroup.valueOf(row.getString("substance_group")),
        row.getLong("in_treatment"),
        row.getObject("new_presentations", Long.class),
        Provenance.valueOf(row.getString("provenance")),
        Objects.requireNonNull(row.getString("source")),
        Objects.requireNonNull(row.getObject("source_date", LocalDate.class)));
  }
}
