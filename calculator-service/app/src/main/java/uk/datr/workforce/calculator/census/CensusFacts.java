package uk.datr.workforce.calculator.census;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.calculations.CensusCurrent;
import uk.datr.workforce.calculator.engine.defaults.CensusStaff;
import uk.datr.workforce.kit.sql.Sql;

/**
 * What the census says about areas, out of the copy. An authority has what is signed off or final, under {@value
 * PartnerPolicy#ID} for whoever reads it; regions and England have the last published collection alone.
 */
@ApplicationScoped
public class CensusFacts implements CensusCurrent {

  private static final String COLLECTIONS =
      """
      with counted as (
        select r.collection_id, r.reference_date, count(*) as counted
          from census_return r
         where r.la_code = any(?) and r.counted_version is not null and r.state in ('SIGNED_OFF', 'FINAL')
         group by r.collection_id, r.reference_date
      )
      select n.collection_id, n.reference_date, n.counted,
             (select count(*) from census_expected e
               where e.collection_id = n.collection_id and e.la_code = any(?)
                 and e.status in ('EXPECTED', 'ADDED')) as expected,
             coalesce(c.state in ('FINALISED', 'PUBLISHED', 'ARCHIVED'), false) as finalised
        from counted n
        left join census_collection c on c.collection_id = n.collection_id
       where ?::text is null or n.collection_id = ?
       order by n.reference_date desc, n.collection_id desc
       limit ?
      """;

  private static final String ROLES =
      """
      select role, sum(paid_wte) as paid_wte, sum(unpaid_wte) as unpaid_wte
        from census_area_role
       where collection_id = ? and la_code = any(?) and scope = 'AREA'
       group by role
       order by role
      """;

  private static final String LAST_PUBLISHED =
      """
      select collection_id, reference_date
        from census_collection
       where state in ('PUBLISHED', 'ARCHIVED')
       order by reference_date desc, collection_id desc
       limit 1
      """;

  private static final String PUBLISHED_COLLECTIONS =
      """
      select collection_id, reference_date
        from census_collection
       where state in ('PUBLISHED', 'ARCHIVED')
       order by reference_date, collection_id
      """;

  private static final String PUBLISHED_ROLES =
      """
      select nhs_region_code, role, sum(paid_wte) as paid_wte, sum(paid_headcount) as paid_headcount,
             sum(unpaid_wte) as unpaid_wte, sum(unpaid_headcount) as unpaid_headcount
        from census_area_role
       where collection_id = ? and scope = 'PUBLISHED'
       group by nhs_region_code, role
       order by nhs_region_code, role
      """;

  private static final int MOST_COLLECTIONS = 50;

  private final Sql sql;

  CensusFacts(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<CensusStaff> current(String area) {
    return area(area, null).map(AreaStaff::inRolesOfTheCalculator);
  }

  /**
   * Staff in post of an authority.
   *
   * @param collection id of a collection; the latest with a signed return of the area when null
   * @return empty when nothing of the area is signed off
   */
  public Optional<AreaStaff> area(String area, @Nullable String collection) {
    return read(area, collection, 1).stream().findFirst();
  }

  /** Staff in post of an authority in every collection, the latest first. */
  public List<AreaStaff> history(String area) {
    return read(area, null, MOST_COLLECTIONS);
  }

  /** The last published collection by region and role; empty before the first. */
  Optional<PublishedStaff> lastPublished() {
    return sql.first(LAST_PUBLISHED, CensusFacts::collection).map(this::published);
  }

  /** Every published collection by region and role, the earliest first. */
  public List<PublishedStaff> published() {
    return sql.list(PUBLISHED_COLLECTIONS, CensusFacts::collection).stream()
        .map(this::published)
        .toList();
  }

  private PublishedStaff published(PublishedStaff.Collection collection) {
    List<PublishedStaff.Line> lines =
        sql.list(
            PUBLISHED_ROLES,
            row ->
                new PublishedStaff.Line(
                    text(row, "nhs_region_code"),
                    text(row, "role"),
                    row.getBigDecimal("paid_wte"),
                    row.getLong("paid_headcount"),
                    row.getBigDecimal("unpaid_wte"),
                    row.getLong("unpaid_headcount")),
            collection.id());
    return new PublishedStaff(collection, lines);
  }

  private List<AreaStaff> read(String area, @Nullable String collection, int limit) {
    String[] codes = AreaCodes.of(area).toArray(String[]::new);
    List<AreaStaff> found = new ArrayList<>();
    for (Counted counted :
        sql.list(COLLECTIONS, Counted::of, codes, codes, collection, collection, limit)) {
      found.add(staff(counted, codes));
    }
    return found;
  }

  private AreaStaff staff(Counted counted, String[] codes) {
    SortedMap<String, BigDecimal> paid = new TreeMap<>();
    List<BigDecimal> unpaid = new ArrayList<>();
    sql.stream(
        ROLES,
        0,
        row -> {
          String role = text(row, "role");
          BigDecimal wte = row.getBigDecimal("paid_wte");
          if (wte.signum() > 0) {
            paid.put(role, wte);
          }
          if (!role.equals(PartnerPolicy.SMALL_SERVICES)) {
            unpaid.add(row.getBigDecimal("unpaid_wte"));
          }
        },
        counted.collectionId(),
        codes);
    return new AreaStaff(
        counted.collectionId(),
        counted.referenceDate(),
        counted.counted(),
        counted.expected(),
        counted.finalised(),
        paid,
        unpaid.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static PublishedStaff.Collection collection(ResultSet row) throws SQLException {
    return new PublishedStaff.Collection(
        text(row, "collection_id"), row.getObject("reference_date", LocalDate.class));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column));
  }

  private record Counted(
      String collectionId,
      LocalDate referenceDate,
      long counted,
      long expected,
      boolean finalised) {

    static Counted of(ResultSet row) throws SQLException {
      return new Counted(
          text(row, "collection_id"),
          row.getObject("reference_date", LocalDate.class),
          row.getLong("counted"),
          row.getLong("expected"),
          row.getBoolean("finalised"));
    }
  }
}
