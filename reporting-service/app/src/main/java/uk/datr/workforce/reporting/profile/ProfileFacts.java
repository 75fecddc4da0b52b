package uk.datr.workforce.reporting.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.kit.sql.DatabaseException;
import uk.datr.workforce.reporting.areas.Area;
import uk.datr.workforce.reporting.areas.AreaLevel;
import uk.datr.workforce.reporting.measures.Measures;
import uk.datr.workforce.reporting.measures.Measures.Flows;
import uk.datr.workforce.reporting.measures.Measures.People;
import uk.datr.workforce.reporting.measures.Measures.Vacancies;

/**
 * Reads the projections for a profile: the collections, and one query for each set of figures. A query touches the
 * facts and measures of one collection, of one region or of one authority by index, whatever earlier years hold.
 */
@ApplicationScoped
class ProfileFacts {

  private static final String COLLECTIONS =
      """
      select c.collection_id, c.year, c.reference_date, c.state, r.revision
        from collection c
        join collection_revision r using (collection_id)
       order by c.reference_date, c.collection_id
      """;

  /**
   * One query for a set of figures: who answered, and what their returns add up to. In braces: which counted returns are
   * in the figure, and what part of the collection is read at all.
   */
  private static final String FIGURES =
      """
      with p as (
        select ?::text[] as authority, ?::text as region, ?::text[] as organisations
      ), counted as (
        select f.return_id, f.unit_id, f.nhs_region_code, f.vacancies_held,
               f.la_code = any(p.authority) as in_authority,
               f.nhs_region_code = p.region as in_region,
               {included} as included
          from return_fact f cross join p
         where f.collection_id = ? and f.counted_version is not null and {f within}
      ), asked as (
        select count(distinct e.organisation_code) filter (where a) as asked_authority,
               count(distinct e.organisation_code) filter (where r) as asked_region,
               count(distinct e.organisation_code) as asked_england,
               count(distinct e.organisation_code) filter (where a and c.included) as answered_authority,
               count(distinct e.organisation_code) filter (where r and c.included) as answered_region,
               count(distinct e.organisation_code) filter (where c.included) as answered_england,
               count(distinct e.organisation_code) filter (where a and not c.included) as waiting_authority,
               count(distinct e.organisation_code) filter (where r and not c.included) as waiting_region,
               count(distinct e.organisation_code) filter (where not c.included) as waiting_england
          from expected_return e
         cross join p
         cross join lateral (select e.la_code = any(p.authority) as a, e.nhs_region_code = p.region as r) place
          left join counted c on c.unit_id = e.unit_id
         where e.collection_id = ? and e.status in ('EXPECTED', 'ADDED') and {e within}
      ), returned as (
        select count(*) filter (where in_authority) as returns_authority,
               count(*) filter (where in_region) as returns_region,
               count(*) as returns_england,
               count(*) filter (where in_authority and not vacancies_held) as unheld_authority,
               count(*) filter (where in_region and not vacancies_held) as unheld_region,
               count(*) filter (where not vacancies_held) as unheld_england
          from counted where included
      ), measure as (
        {measures}
      ), sums as (
        select m.nhs_region_code, m.in_authority, m.role_group,
               sum(m.paid_headcount) as paid_headcount,
               sum(m.paid_wte) as paid_wte,
               sum(m.unpaid_headcount) as unpaid_headcount,
               sum(m.unpaid_wte) as unpaid_wte,
               sum(m.unpaid_without_wte) as unpaid_without_wte,
               sum(m.agency_bank_headcount) as agency_bank_headcount,
               sum(m.vacancy_base_wte) as vacancy_base_wte,
               sum(m.vacant_wte) as vacant_wte,
               sum(m.leavers) as leavers,
               sum(m.headcount_at_start) as headcount_at_start,
               sum(m.headcount_at_end) as headcount_at_end,
               sum(m.turnover_base_given) as turnover_base_given,
               sum(m.turnover_base_previous) as turnover_base_previous,
               sum(m.turnover_base_derived) as turnover_base_derived
          from measure m
         group by m.nhs_region_code, m.in_authority, m.role_group
      )
      select asked.*, returned.*, sums.*
        from asked cross join returned
        left join sums on true
       order by sums.nhs_region_code, sums.in_authority, sums.role_group
      """;

  /** Single returns: for the few of one authority of which only some are in the figure. */
  private static final String OF_RETURNS =
      """
      select c.nhs_region_code, c.in_authority, rm.*
          from counted c
          join return_measure rm on rm.return_id = c.return_id
         where c.included
      """;

  /** Whole authorities, as they are kept summed. */
  private static final String OF_AUTHORITIES =
      """
      select am.la_code = any(p.authority) as in_authority, am.*
          from area_measure am cross join p
         where am.collection_id = ? and {am within} and {summed}
      """;

  private final DataSource dataSource;

  ProfileFacts(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The collections known, the oldest reference date first. */
  List<CensusCollection> collections() {
    List<CensusCollection> collections = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(COLLECTIONS);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        collections.add(
            new CensusCollection(
                row.getString("collection_id"),
                row.getInt("year"),
                row.getObject("reference_date", LocalDate.class),
                CollectionState.valueOf(row.getString("state")),
                row.getLong("revision")));
      }
    } catch (SQLException e) {
      throw new DatabaseException("The collections could not be read.", e);
    }
    return collections;
  }

  /**
   * The sums of a collection on a basis.
   *
   * @param place the area asked for, with whose sums those of its region and country are read
   * @param within the widest level that is needed: nothing beyond it is read
   * @param organisations register codes of the caller's own organisations, for {@link Basis#OWN}
   */
  FigureSet figures(
      String collectionId, Basis basis, Area place, AreaLevel within, Set<String> organisations) {
    String sql =
        FIGURES
            .replace("{measures}", basis == Basis.OWN ? OF_RETURNS : OF_AUTHORITIES)
            .replace("{included}", included(basis))
            .replace("{summed}", basis == Basis.PUBLISHED ? "am.final" : "true")
            .replace("{f within}", within(within, "f"))
            .replace("{e within}", within(within, "e"))
            .replace("{am within}", within(within, "am"));
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      Array authority =
          texts(connection, place.level() == AreaLevel.LOCAL_AUTHORITY ? place.codes() : Set.of());
      List<@Nullable Object> scopeParameter =
          switch (within) {
            case LOCAL_AUTHORITY -> List.of(authority);
            case NHS_REGION -> Collections.singletonList(place.regionCode());
            case ENGLAND -> List.of();
          };
      List<@Nullable Object> parameters = new ArrayList<>();
      parameters.add(authority);
      parameters.add(place.regionCode());
      parameters.add(texts(connection, organisations));
      int parts = basis == Basis.OWN ? 2 : 3;
      for (int part = 0; part < parts; part++) {
        parameters.add(collectionId);
        parameters.addAll(scopeParameter);
      }
      for (int i = 0; i < parameters.size(); i++) {
        query.setObject(i + 1, parameters.get(i));
      }
      try (ResultSet row = query.executeQuery()) {
        return read(row);
      }
    } catch (SQLException e) {
      throw new DatabaseException("The figures of an area could not be read.", e);
    }
  }

  private static String included(Basis basis) {
    return switch (basis) {
      case PROVISIONAL -> "true";
      case PUBLISHED -> "f.state = 'FINAL'";
      case OWN ->
          "(f.state in ('SIGNED_OFF', 'FINAL')"
              + " or f.kind = 'COMMISSIONER' and f.organisation_code = any(p.organisations))";
    };
  }

  private static String within(AreaLevel widest, String row) {
    return switch (widest) {
      case LOCAL_AUTHORITY -> row + ".la_code = any(?)";
      case NHS_REGION -> row + ".nhs_region_code = ?";
      case ENGLAND -> "true";
    };
  }

  private static Array texts(Connection connection, Set<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }

  /** Every row repeats who answered; without any measure there is one row of that alone. */
  private static FigureSet read(ResultSet row) throws SQLException {
    Map<AreaLevel, Response> responses = Map.of();
    List<FigureSet.Sum> sums = new ArrayList<>();
    while (row.next()) {
      if (responses.isEmpty()) {
        responses =
            Map.of(
                AreaLevel.LOCAL_AUTHORITY, response(row, "authority"),
                AreaLevel.NHS_REGION, response(row, "region"),
                AreaLevel.ENGLAND, response(row, "england"));
      }
      String group = row.getString("role_group");
      if (group != null) {
        sums.add(
            new FigureSet.Sum(
                row.getString("nhs_region_code"),
                row.getBoolean("in_authority"),
                group,
                measures(row)));
      }
    }
    return new FigureSet(responses, sums);
  }

  private static Response response(ResultSet row, String level) throws SQLException {
    return new Response(
        row.getLong("asked_" + level),
        row.getLong("answered_" + level),
        row.getLong("waiting_" + level),
        row.getLong("returns_" + level),
        row.getLong("unheld_" + level));
  }

  private static Measures measures(ResultSet row) throws SQLException {
    return new Measures(
        new People(row.getLong("paid_headcount"), row.getBigDecimal("paid_wte")),
        new People(row.getLong("unpaid_headcount"), row.getBigDecimal("unpaid_wte")),
        row.getLong("unpaid_without_wte"),
        new Vacancies(
            row.getBigDecimal("vacant_wte"),
            row.getBigDecimal("vacancy_base_wte"),
            row.getLong("agency_bank_headcount")),
        new Flows(
            row.getLong("leavers"),
            row.getLong("headcount_at_start"),
            row.getLong("headcount_at_end"),
            row.getLong("turnover_base_given"),
            row.getLong("turnover_base_previous"),
            row.getLong("turnover_base_derived")));
  }
}
