package uk.datr.workforce.census.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.datr.workforce.census.people.MachineClient.State;
import uk.datr.workforce.census.people.MachineClientStore.Stored;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.access.Job;
import uk.datr.workforce.kit.access.RegisteredOrganisation;
import uk.datr.workforce.kit.audit.AuditLog;

/**
 * The machine clients of an organisation. What is about to be done is written down first. Who dies while a client is made leaves
 * it MAKING, holding a job at most and with a secret that nobody was told, and it is removed; who dies while one is removed
 * leaves it REMOVING, and the removal is ended. So there is, a minute later, the client or none.
 */
@ApplicationScoped
public class MachineClients {

  private static final String SUBJECT = "machine-client";
  private static final int NAME_LENGTH = 12;

  private final MachineClientStore store;
  private final ClientRegistration registration;
  private final SignInService service;
  private final Memberships memberships;
  private final OrganisationTurn turn;
  private final AuditLog audit;
  private final PeopleConfig config;

  MachineClients(
      MachineClientStore store,
      ClientRegistration registration,
      SignInService service,
      Memberships memberships,
      OrganisationTurn turn,
      AuditLog audit,
      PeopleConfig config) {
    this.store = store;
    this.registration = registration;
    this.service = service;
    this.memberships = memberships;
    this.turn = turn;
    this.audit = audit;
    this.config = config;
  }

  /** The clients of an organisation, the oldest first. */
  public List<MachineClient> list(RegisteredOrganisation organisation) {
    return store.list(organisation.code()).stream().map(Stored::client).toList();
  }

  /** Makes a client with these jobs and tells its secret. */
  public PeopleResult<MachineClient> make(
      Act act, RegisteredOrganisation organisation, ClientRequest request) {
    JobRules.Wanted wanted = JobRules.read(request.jobs(), organisation.kind());
    if (!wanted.findings().isEmpty()) {
      return new PeopleResult.Invalid<>(wanted.findings());
    }
    memberships.requireThere();
    return turn.alone(
        organisation.code(), () -> make(act, organisation.code(), request.name(), wanted));
  }

  private PeopleResult<MachineClient> make(
      Act act, String organisation, String name, JobRules.Wanted wanted) {
    String clientId =
        organisation.toLowerCase(Locale.ROOT)
            + "-"
            + UUID.randomUUID().toString().replace("-", "").substring(0, NAME_LENGTH);
    List<String> jobs = MembershipChange.ids(wanted.jobs());
    Map<String, Object> detail = Map.of("jobs", jobs);
    write(
        act,
        "client-making",
        clientId,
        organisation,
        detail,
        () -> store.begin(act, clientId, organisation, name, jobs));
    RegisteredClient made = registration.register(clientId, name);
    byte[] sealed = seal().seal(clientId, made.registrationToken());
    QuarkusTransaction.requiringNew().run(() -> store.keepToken(clientId, sealed));
    String account = service.subjectOf(clientId, made.secret());
    for (Job job : wanted.jobs()) {
      memberships.join(account, organisation, job);
    }
    write(
        act, "client-made", clientId, organisation, detail, () -> store.ready(clientId, act.at()));
    Stored ready = store.find(organisation, clientId).orElseThrow();
    return new PeopleResult.Done<>(ready.client().withSecret(made.secret(), act.at()));
  }

  /** Gives a client a new secret and tells it; the old one ends at once. */
  public PeopleResult<MachineClient> renew(
      Act act, RegisteredOrganisation organisation, String clientId) {
    memberships.requireThere();
    return turn.alone(
        organisation.code(),
        () -> {
          Optional<Stored> found = store.find(organisation.code(), clientId);
          if (found.isEmpty()) {
            return new PeopleResult.NotThere<MachineClient>();
          }
          MachineClient client = found.get().client();
          if (client.state() != State.READY) {
            return new PeopleResult.NotNow<MachineClient>("The client is not ready; make another.");
          }
          Map<String, Object> detail = Map.of("jobs", client.jobs());
          write(
              act, "client-secret-changing", clientId, client.organisationCode(), detail, () -> {});
          RegisteredClient renewed =
              registration.renew(clientId, client.name(), opened(found.get()));
          write(
              act,
              "client-secret-changed",
              clientId,
              client.organisationCode(),
              detail,
              () -> store.ready(clientId, act.at()));
          return new PeopleResult.Done<>(client.withSecret(renewed.secret(), act.at()));
        });
  }

  /** Removes a client; its tokens end with their ten minutes. */
  public PeopleResult<MachineClient> remove(
      Act act, RegisteredOrganisation organisation, String clientId) {
    return turn.alone(organisation.code(), () -> end(act, organisation.code(), clientId));
  }

  /** Ends work at a client that was begun and left, by removing the client: nobody was told its secret. */
  void endWhatWasLeft(Act act, Stored left) {
    MachineClient client = left.client();
    turn.alone(
        client.organisationCode(),
        () -> {
          Optional<State> now =
              store
                  .find(client.organisationCode(), client.clientId())
                  .map(stored -> stored.client().state());
          // Who made it had the turn until now, and may have ended it.
          return now.isEmpty() || now.get() == State.READY
              ? new PeopleResult.NotThere<MachineClient>()
              : end(act, client.organisationCode(), client.clientId());
        });
  }

  private PeopleResult<MachineClient> end(Act act, String organisation, String clientId) {
    Optional<Stored> found = store.find(organisation, clientId);
    if (found.isEmpty()) {
      return new PeopleResult.NotThere<>();
    }
    Stored stored = found.get();
    Map<String, Object> detail =
        Map.of("jobs", stored.client().jobs(), "leftInSignInService", stored.token().isEmpty());
    if (stored.client().state() != State.REMOVING) {
      write(
          act,
          "client-removing",
          clientId,
          organisation,
          detail,
          () -> store.removing(clientId, act.at()));
    }
    if (stored.token().isPresent()) {
      registration.remove(clientId, opened(stored));
    }
    write(act, "client-removed", clientId, organisation, detail, () -> store.removed(clientId));
    return new PeopleResult.Done<>(stored.client());
  }

  private void write(
      Act act,
      String action,
      String clientId,
      String organisation,
      Map<String, Object> detail,
      Runnable change) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          change.run();
          audit.append(act, action, SUBJECT, clientId, organisation, detail);
        });
  }

  private String opened(Stored stored) {
    return seal().open(stored.client().clientId(), stored.token().orElseThrow());
  }

  private SealedToken seal() {
    return new SealedToken(
        config
            .secret()
            .orElseThrow(
                () -> new SignInServiceException("workforce.people.secret is not configured.")));
  }
}
