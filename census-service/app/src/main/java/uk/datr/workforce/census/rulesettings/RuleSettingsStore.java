package uk.datr.workforce.census.rulesettings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.database.Row;
import uk.datr.workforce.census.rules.RuleSettings;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.kit.access.Act;

/** Rule settings in the database; a change adds a state and takes none away. */
@ApplicationScoped
public class RuleSettingsStore {

  private static final TypeReference<List<RuleAdjustmentEntry>> ADJUSTMENTS =
      new TypeReference<>() {};

  private static final String PRESENT =
      """
      select c.collection_id, c.spec_version, c.state, coalesce(s.settings_no, 0) as settings_no, s.reason, s.changed_at,
             coalesce(s.adjustments, '[]') as adjustments
      from collection c
      left join lateral (
        select * from rule_settings s where s.collection_id = c.collection_id order by s.settings_no desc limit 1
      ) s on true
      where c.collection_id = ?
      """;

  /** A collection with its settings. */
  record Present(String specVersion, CollectionState state, RuleSettingsView view) {}

  /**
   * Settings that are in force.
   *
   * @param settingsNo 0 for the catalogue's own
   */
  public record InForce(int settingsNo, RuleSettings settings) {}

  private final Database database;
  private final ObjectMapper mapper;

  RuleSettingsStore(Database database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  /** The settings that are in force in a collection; the catalogue's own where there is none of that id. */
  public InForce inForce(String collectionId) {
    return find(collectionId)
        .map(Present::view)
        .map(view -> new InForce(view.settingsNo(), settings(view.adjustments())))
        .orElseGet(() -> new InForce(0, RuleSettings.standard()));
  }

  Optional<Present> find(String collectionId) {
    return database.first(PRESENT, this::read, collectionId);
  }

  /** The same, held until the transaction ends, so that no return is handed in under settings that are being replaced. */
  Optional<Present> hold(String collectionId) {
    database.list(
        "select 1 as held from collection where collection_id = ? for update",
        row -> row.number("held"),
        collectionId);
    return find(collectionId);
  }

  void add(Act act, RuleSettingsView next) {
    database.update(
        """
        insert into rule_settings (collection_id, settings_no, adjustments, reason, changed_by, changed_at)
        values (?, ?, ?::jsonb, ?, ?, ?)
        """,
        next.collectionId(),
        next.settingsNo(),
        json(next.adjustments()),
        next.reason(),
        act.actor(),
        act.at());
  }

  private static RuleSettings settings(List<RuleAdjustmentEntry> adjustments) {
    return adjustments.isEmpty()
        ? RuleSettings.standard()
        : RuleSettings.of(adjustments.stream().map(RuleAdjustmentEntry::adjustment).toList());
  }

  private Present read(Row row) throws SQLException {
    return new Present(
        row.text("spec_version"),
        row.constant(CollectionState.class, "state"),
        new RuleSettingsView(
            row.text("collection_id"),
            row.number("settings_no"),
            row.textOrNull("reason"),
            row.instantOrNull("changed_at"),
            adjustments(row.text("adjustments"))));
  }

  private List<RuleAdjustmentEntry> adjustments(String json) {
    try {
      return mapper.readValue(json, ADJUSTMENTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored JSON is readable.", e);
    }
  }

  private String json(List<RuleAdjustmentEntry> adjustments) {
    try {
      return mapper.writeValueAsString(adjustments);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Adjustments are plain data.", e);
    }
  }
}
