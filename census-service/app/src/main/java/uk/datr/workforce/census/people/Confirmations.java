package uk.datr.workforce.census.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.datr.workforce.census.database.Database;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.access.RegisteredOrganisation;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.time.Clocks;

/** Keeps the yearly confirmations; a second one of a year replaces the first, and both are audited. */
@ApplicationScoped
public class Confirmations {

  private final Database database;
  private final People people;
  private final MachineClients clients;
  private final AuditLog audit;

  Confirmations(Database database, People people, MachineClients clients, AuditLog audit) {
    this.database = database;
    this.people = people;
    this.clients = clients;
    this.audit = audit;
  }

  /** Confirms who is there now, for this year in England. */
  public Confirmation confirm(Act act, RegisteredOrganisation organisation) {
    Confirmation confirmation =
        new Confirmation(
            organisation.code(),
            LocalDate.ofInstant(act.at(), Clocks.ENGLAND).getYear(),
            act.at(),
            people.list(organisation).size(),
            clients.list(organisation).size());
    QuarkusTransaction.requiringNew().run(() -> keep(act, confirmation));
    return confirmation;
  }

  private void keep(Act act, Confirmation confirmation) {
    database.update(
        """
        insert into people_confirmation (organisation_code, year, confirmed_at, confirmed_by, people, clients)
        values (?, ?, ?, ?, ?, ?)
        on conflict (organisation_code, year) do update
          set confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by, people = excluded.people,
              clients = excluded.clients
        """,
        confirmation.organisationCode(),
        confirmation.year(),
        confirmation.confirmedAt(),
        act.actor(),
        confirmation.people(),
        confirmation.clients());
    audit.append(
        act,
        "people-confirmed",
        "organisation-people",
        confirmation.organisationCode(),
        confirmation.organisationCode(),
        Map.of(
            "year",
            confirmation.year(),
            "people",
            confirmation.people(),
            "clients",
            confirmation.clients()));
  }

  /** The confirmations of an organisation, the latest first. */
  public List<Confirmation> list(RegisteredOrganisation organisation) {
    return database.list(
        """
        select organisation_code, year, confirmed_at, people, clients from people_confirmation
        where organisation_code = ? order by year desc
        """,
        row ->
            new Confirmation(
                row.text("organisation_code"),
                row.number("year"),
                row.instant("confirmed_at"),
                row.number("people"),
                row.number("clients")),
        organisation.code());
  }
}
