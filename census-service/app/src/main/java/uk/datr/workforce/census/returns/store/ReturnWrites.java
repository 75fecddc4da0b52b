package uk.datr.workforce.census.returns.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.returns.model.Explanation;
import uk.datr.workforce.census.returns.model.Signature;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.kit.access.Act;

/** Changes single returns in the database, one statement a step. */
@ApplicationScoped
public class ReturnWrites {

  private final Database database;
  private final ObjectMapper mapper;

  ReturnWrites(Database database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  /** Stores a state that was reached without new content. */
  public void store(StoredReturn after) {
    database.update(ReturnRows.STORE, ReturnRows.values(after));
  }

  /** Stores the content of the present version, which nobody has submitted yet, and the new state of the return. */
  public void saveDraft(Act act, StoredReturn after, JsonNode content, String hash) {
    database.update(
        """
        with version as (
          insert into return_version
            (return_id, version_no, content, content_hash, list_version, saved_by, saved_at)
          values (?, ?, ?::jsonb, ?, ?, ?, ?)
          on conflict (return_id, version_no) do update
            set content = excluded.content, content_hash = excluded.content_hash,
                list_version = excluded.list_version, saved_by = excluded.saved_by, saved_at = excluded.saved_at
        )
        """
            + ReturnRows.STORE,
        after.returnId(),
        after.versionNo(),
        content.toString(),
        hash,
        after.collection().listVersion(),
        act.actor(),
        act.at(),
        ReturnRows.values(after));
  }

  /**
   * Begins the next version with what the one before says, and stores the new state.
   *
   * @param reason why it is handed in again; null when the submitter gave none
   */
  public void nextVersion(
      Act act, StoredReturn before, StoredReturn after, @Nullable String reason) {
    database.update(
        """
        with version as (
          insert into return_version
            (return_id, version_no, content, content_hash, list_version, saved_by, saved_at, resubmission_reason)
          select return_id, ?, content, content_hash, list_version, ?, ?, ?
          from return_version where return_id = ? and version_no = ?
        )
        """
            + ReturnRows.STORE,
        after.versionNo(),
        act.actor(),
        act.at(),
        reason,
        before.returnId(),
        before.versionNo(),
        ReturnRows.values(after));
  }

  /** Seals the present version with its explanations and what the rules said, and stores the new state. */
  public void submit(
      Act act, StoredReturn after, List<Explanation> explanations, ValidationRun run) {
    database.update(
        """
        with version as (
          update return_version set explanations = ?::jsonb, submitted_by = ?, submitted_at = ?
          where return_id = ? and version_no = ?
        ), run as (
          insert into validation_run (run_id, return_id, version_no, rule_set_version, rule_settings_no, status, errors,
                                      warnings, information, findings, run_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
        )
        """
            + ReturnRows.STORE,
        json(explanations),
        act.actor(),
        act.at(),
        after.returnId(),
        after.versionNo(),
        runValues(act, after, run),
        ReturnRows.values(after));
  }

  /** Stores a version that an analyst corrected, submitted at once, and the new state. */
  public void correct(
      Act act,
      StoredReturn after,
      JsonNode content,
      String hash,
      List<Explanation> explanations,
      ValidationRun run,
      String reason) {
    database.update(
        """
        with version as (
          insert into return_version (return_id, version_no, content, content_hash, list_version, explanations,
                                      saved_by, saved_at, submitted_by, submitted_at, resubmission_reason)
          values (?, ?, ?::jsonb, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
        ), run as (
          insert into validation_run (run_id, return_id, version_no, rule_set_version, rule_settings_no, status, errors,
                                      warnings, information, findings, run_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
        )
        """
            + ReturnRows.STORE,
        after.returnId(),
        after.versionNo(),
        content.toString(),
        hash,
        after.collection().listVersion(),
        json(explanations),
        act.actor(),
        act.at(),
        act.actor(),
        act.at(),
        reason,
        runValues(act, after, run),
        ReturnRows.values(after));
  }

  /**
   * Stores a signature and the new state.
   *
   * @param forUnit whether somebody else signed for a unit of one person
   * @return the id of the signature
   */
  public UUID signOff(Act act, StoredReturn after, Signature signature, boolean forUnit) {
    return database
        .first(
            """
            with signed as (
              insert into sign_off (return_id, version_no, signed_by, name, role, declaration_version,
                                    agrees_to_area_figures, signed_at, for_unit)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?)
              returning sign_off_id
            ), stored as (
            """
                + ReturnRows.STORE
                + ") select sign_off_id from signed",
            row -> row.uuid("sign_off_id"),
            after.returnId(),
            after.versionNo(),
            act.actor(),
            signature.name(),
            signature.role(),
            signature.declaration().version(),
            signature.declaration().agreesToAreaFigures(),
            signature.signedAt(),
            forUnit,
            ReturnRows.values(after))
        .orElseThrow();
  }

  /** Makes the signature under the present version void, and stores the new state. */
  public void voidSignature(Act act, StoredReturn after) {
    database.update(
        """
        with void as (
          update sign_off set voided_at = ?
          where return_id = ? and version_no = ? and voided_at is null
        )
        """
            + ReturnRows.STORE,
        act.at(),
        after.returnId(),
        after.versionNo(),
        ReturnRows.values(after));
  }

  private Object[] runValues(Act act, StoredReturn after, ValidationRun run) {
    Integer version = after.versionNo();
    if (version == null) {
      throw new IllegalArgumentException("Rules run over a version.");
    }
    return new Object[] {
      run.runId(),
      after.returnId(),
      version,
      run.ruleSetVersion(),
      run.settingsNo(),
      run.status(),
      run.errors(),
      run.warnings(),
      run.information(),
      json(run.findings()),
      act.at()
    };
  }

  private String json(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Findings and explanations are plain data.", e);
    }
  }
}
