package uk.datr.workforce.calculator.census;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import uk.datr.workforce.kit.sql.Sql;

/** Remembers of which authorities the census figures changed until somebody has looked at them. */
@ApplicationScoped
public class CensusChanges {

  /** Stands for every authority. */
  private static final String ALL = "";

  private static final String MARK =
      "insert into census_area_change (la_code) values (?) on conflict do nothing";

  private static final String TAKE =
      """
      delete from census_area_change
       where la_code in (select la_code from census_area_change order by la_code limit ? for update skip locked)
      returning la_code
      """;

  private final Sql sql;

  CensusChanges(Sql sql) {
    this.sql = sql;
  }

  void mark(String laCode) {
    sql.update(MARK, laCode);
  }

  void markAll() {
    sql.update(MARK, ALL);
  }

  /**
   * Takes some of the authorities, under every code that they have or had; an empty code among them stands for all.
   * When the transaction is rolled back they are there again.
   */
  public List<String> take(int atMost) {
    Set<String> areas = new TreeSet<>();
    sql.list(TAKE, row -> row.getString("la_code"), atMost)
        .forEach(laCode -> areas.addAll(AreaCodes.of(laCode)));
    return List.copyOf(areas);
  }
}
