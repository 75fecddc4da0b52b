package uk.datr.workforce.census.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.census.database.Row;
import uk.datr.workforce.census.people.MachineClient.State;
import uk.datr.workforce.kit.access.Act;

/** Machine clients in the database. */
@ApplicationScoped
class MachineClientStore {

  private static final String SELECT =
      """
      select client_id, organisation_code, name, jobs, state, encode(registration_token, 'base64') as token, created_at,
             secret_changed_at, correlation_id
      from machine_client where state <> 'REMOVED'
      """;

  private final Database database;

  MachineClientStore(Database database) {
    this.database = database;
  }

  void begin(Act act, String clientId, String organisationCode, String name, List<String> jobs) {
    database.update(
        """
        insert into machine_client (client_id, organisation_code, name, jobs, state, begun_at, created_at, created_by,
                                    correlation_id)
        values (?, ?, ?, ?, 'MAKING', ?, ?, ?, ?)
        """,
        clientId,
        organisationCode,
        name,
        jobs,
        act.at(),
        act.at(),
        act.actor(),
        act.correlationId());
  }

  /** From now on the client can be changed and removed. */
  void keepToken(String clientId, byte[] sealedToken) {
    database.update(
        "update machine_client set registration_token = ? where client_id = ?",
        sealedToken,
        clientId);
  }

  void ready(String clientId, Instant secretChangedAt) {
    database.update(
        "update machine_client set state = 'READY', secret_changed_at = ? where client_id = ?",
        secretChangedAt,
        clientId);
  }

  void removing(String clientId, Instant now) {
    database.update(
        "update machine_client set state = 'REMOVING', begun_at = ? where client_id = ?",
        now,
        clientId);
  }

  void removed(String clientId) {
    database.update(
        "update machine_client set state = 'REMOVED', registration_token = null where client_id = ?",
        clientId);
  }

  List<Stored> list(String organisationCode) {
    return database.list(
        SELECT + "and organisation_code = ? order by created_at, client_id",
        MachineClientStore::read,
        organisationCode);
  }

  Optional<Stored> find(String organisationCode, String clientId) {
    return database.first(
        SELECT + "and organisation_code = ? and client_id = ?",
        MachineClientStore::read,
        organisationCode,
        clientId);
  }

  /** Clients at which work was begun before an instant and not ended. */
  List<Stored> left(Instant begunBefore) {
    return database.list(
        SELECT + "and state in ('MAKING', 'REMOVING') and begun_at < ? order by begun_at",
        MachineClientStore::read,
        begunBefore);
  }

  private static Stored read(Row row) throws SQLException {
    String token = row.textOrNull("token");
    return new Stored(
        new MachineClient(
            row.text("client_id"),
            row.text("organisation_code"),
            row.text("name"),
            row.texts("jobs"),
            row.constant(State.class, "state"),
            row.instant("created_at"),
            row.instantOrNull("secret_changed_at"),
            null),
        row.text("correlation_id"),
        token == null ? Optional.empty() : Optional.of(Base64.getMimeDecoder().decode(token)));
  }

  /**
   * A client with what is not told.
   *
   * @param correlationId the request that made it
   * @param token sealed; empty until the sign-in service has given it
   */
  record Stored(MachineClient client, String correlationId, Optional<byte[]> token) {}
}
