package uk.datr.workforce.census.returns.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.database.Row;
import uk.datr.workforce.census.returns.model.Explanation;
import uk.datr.workforce.census.rules.Lineage;
import uk.datr.workforce.census.rules.PriorReturn;
import uk.datr.workforce.census.rules.PriorReturns;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.census.rules.ReturnReader;
import uk.datr.workforce.census.rules.StablePlace;

/** What units and those that they took over from said in the collection before, in one statement for any number of units. */
@ApplicationScoped
public class PriorReturnStore {

  /**
   * The collection before is the latest earlier one of which the unit or a predecessor has a final return. A predecessor
   * belongs to it when it was there on its reference date, and has gone since or the unit has come since: afterwards the unit
   * stands for itself. Who was asked there and has no final return is silent. A single unit is asked for with a plain
   * equality: the server then keeps one plan, where for a list of unknown length it would plan anew each time, which takes
   * many times as long as the answer.
   */
  private static final String BEFORE =
      """
      with unit as (
        select unit_id, organisation_code, predecessor_unit_ids, lineage_reason, valid_from
        from reporting_unit where unit_id %s
      ),
      family as (
        select u.unit_id as of_unit, u.unit_id, u.organisation_code, 'SAME_UNIT' as lineage,
               u.valid_from, null::date as valid_to
        from unit u
        union all
        select u.unit_id, p.unit_id, p.organisation_code, u.lineage_reason, p.valid_from, p.valid_to
        from unit u join reporting_unit p on p.unit_id = any(u.predecessor_unit_ids)
      ),
      before as (
        select distinct on (f.of_unit) f.of_unit, c.collection_id, c.reference_date
        from family f
        join census_return r on r.unit_id = f.unit_id and r.state = 'FINAL'
        join collection c on c.collection_id = r.collection_id and c.reference_date < ?
        order by f.of_unit, c.reference_date desc, c.collection_id
      )
      select u.unit_id as of_unit, f.unit_id, f.lineage, b.reference_date, v.content,
             v.explanations, f.organisation_code = u.organisation_code as own
      from before b
      join unit u on u.unit_id = b.of_unit
      join family f on f.of_unit = b.of_unit and (
        f.lineage = 'SAME_UNIT'
        or (f.valid_from <= b.reference_date and (f.valid_to is null or f.valid_to >= b.reference_date)
            and (u.valid_from > b.reference_date or f.valid_to < ?)))
      join expected_return e
        on e.collection_id = b.collection_id and e.unit_id = f.unit_id and e.status <> 'NOT_REQUIRED'
      left join census_return r
        on r.collection_id = e.collection_id and r.unit_id = e.unit_id and r.state = 'FINAL'
      left join return_version v on v.return_id = r.return_id and v.version_no = r.counted_version
      order by u.unit_id, f.lineage <> 'SAME_UNIT', f.unit_id
      """;

  private static final String OF_ONE = BEFORE.formatted("= ?");

  private static final String OF_MANY = BEFORE.formatted("= any(?::uuid[])");

  private static final TypeReference<List<Explanation>> EXPLANATIONS = new TypeReference<>() {};

  private record Member(UUID ofUnit, String unitId, @Nullable PriorReturn answered) {}

  private final Database database;
  private final ObjectMapper mapper;

  PriorReturnStore(Database database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  /** What was said the year before of the staff that a unit has now. */
  public PriorReturns of(UUID unitId, LocalDate referenceDate) {
    return known(database.list(OF_ONE, this::member, unitId, referenceDate, referenceDate))
        .getOrDefault(unitId, PriorReturns.NONE);
  }

  /** The same for many units; a unit of which nothing is known is left out. */
  public Map<UUID, PriorReturns> of(List<UUID> units, LocalDate referenceDate) {
    return known(
        database.list(
            OF_MANY,
            this::member,
            units.stream().map(UUID::toString).toList(),
            referenceDate,
            referenceDate));
  }

  private static Map<UUID, PriorReturns> known(List<Member> members) {
    Map<UUID, List<Member>> byUnit = new HashMap<>();
    members.forEach(
        member -> byUnit.computeIfAbsent(member.ofUnit(), unit -> new ArrayList<>()).add(member));
    Map<UUID, PriorReturns> known = new HashMap<>();
    byUnit.forEach((unit, family) -> known.put(unit, together(family)));
    return known;
  }

  private static PriorReturns together(List<Member> family) {
    return new PriorReturns(
        family.stream().flatMap(one -> Optional.ofNullable(one.answered()).stream()).toList(),
        family.stream().filter(one -> one.answered() == null).map(Member::unitId).toList());
  }

  private Member member(Row row) throws SQLException {
    String unitId = row.uuid("unit_id").toString();
    String content = row.textOrNull("content");
    return new Member(
        row.uuid("of_unit"), unitId, content == null ? null : answered(row, unitId, read(content)));
  }

  private PriorReturn answered(Row row, String unitId, ReturnContent content) throws SQLException {
    boolean own = row.truth("own");
    return new PriorReturn(
        unitId,
        row.constant(Lineage.class, "lineage"),
        row.date("reference_date"),
        content,
        explanations(row.text("explanations")).stream()
            .map(one -> explained(one, content, own))
            .toList());
  }

  /** What people of another organisation wrote is not shown to the one that took over from it (domain 4.9.7). */
  private static PriorReturn.Explained explained(
      Explanation one, ReturnContent content, boolean own) {
    return new PriorReturn.Explained(
        one.ruleId(),
        one.pointer() == null ? "" : StablePlace.of(content, one.pointer()),
        one.code(),
        one.text() == null || !own ? "" : one.text());
  }

  private ReturnContent read(String content) {
    try {
      return ReturnReader.read(mapper.readTree(content)).content();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored JSON is readable.", e);
    }
  }

  private List<Explanation> explanations(String json) {
    try {
      return mapper.readValue(json, EXPLANATIONS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored JSON is readable.", e);
    }
  }
}
