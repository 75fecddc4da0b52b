package uk.datr.workforce.census.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.datr.workforce.census.people.Invitation.State;
import uk.datr.workforce.events.UuidV7;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.access.RegisteredOrganisation;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.notification.Notification;
import uk.datr.workforce.kit.notification.Notifications;
import uk.datr.workforce.kit.paging.Page;
import uk.datr.workforce.kit.paging.PageRequest;

/**
 * Invites people to an organisation. The platform makes no account: whoever has the message signs in, or registers, at the
 * sign-in service as a person with no job at all, and accepts. Only then the account gets the jobs. So nobody here can make,
 * change or remove anybody's account.
 */
@ApplicationScoped
public class Invitations {

  private static final String SUBJECT = "invitation";

  private static final int TOKEN_BYTES = 32;

  private final InvitationStore store;
  private final Memberships memberships;
  private final MembershipChanges changes;
  private final OrganisationTurn turn;
  private final Notifications notifications;
  private final AuditLog audit;
  private final PeopleConfig config;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Invitations(
      InvitationStore store,
      Memberships memberships,
      MembershipChanges changes,
      OrganisationTurn turn,
      Notifications notifications,
      AuditLog audit,
      PeopleConfig config,
      Clock clock) {
    this.store = store;
    this.memberships = memberships;
    this.changes = changes;
    this.turn = turn;
    this.notifications = notifications;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /** Invites somebody; the invitation and the message to the person are one transaction. */
  @Transactional
  public PeopleResult<Invitation> invite(
      Act act, RegisteredOrganisation organisation, InvitationRequest request) {
    JobRules.Wanted wanted = JobRules.read(request.jobs(), organisation.kind());
    if (!wanted.findings().isEmpty()) {
      return new PeopleResult.Invalid<>(wanted.findings());
    }
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    UUID id = UUID.fromString(UuidV7.next(act.at()));
    Instant expiresAt = act.at().plus(config.invitationsLast());
    store.expire(act.at());
    Invitation invitation =
        new Invitation(
            id,
            organisation.code(),
            request.email(),
            MembershipChange.ids(wanted.jobs()),
            State.OPEN,
            act.at(),
            expiresAt,
            null);
    if (!store.insert(act, invitation, sha256(token))) {
      return new PeopleResult.NotNow<>(
          "There is an open invitation to that address; withdraw it first.");
    }
    notifications.leave(act, message(invitation, token));
    audited(act, "person-invited", invitation);
    return new PeopleResult.Done<>(invitation);
  }

  /** Takes an invitation back that nobody has accepted. */
  @Transactional
  public PeopleResult<Invitation> withdraw(Act act, RegisteredOrganisation organisation, UUID id) {
    Optional<Invitation> found = store.lock(organisation.code(), id);
    if (found.isEmpty()) {
      return new PeopleResult.NotThere<>();
    }
    if (found.get().state() != State.OPEN) {
      return new PeopleResult.NotNow<>("The invitation is " + found.get().state() + ".");
    }
    store.withdraw(id, act.at());
    audited(act, "invitation-withdrawn", found.get());
    return new PeopleResult.Done<>(found.get());
  }

  /**
   * Gives the jobs of an invitation to the person who has its token. With the sign-in service away nothing happens; once it is
   * accepted, the jobs come whatever fails in between, and the same person may ask again.
   */
  public PeopleResult<Invitation> accept(Act act, String token) {
    memberships.requireThere();
    Optional<Invitation> accepted =
        QuarkusTransaction.requiringNew().call(() -> settle(act, sha256(token)));
    if (accepted.isEmpty()) {
      return new PeopleResult.NotThere<>();
    }
    String organisation = accepted.get().organisationCode();
    return turn.alone(
        organisation,
        () -> {
          changes.finish(organisation);
          return new PeopleResult.Done<>(accepted.get());
        });
  }

  private Optional<Invitation> settle(Act act, byte[] token) {
    Optional<Invitation> found = store.lock(token, act.actor(), act.at());
    if (found.isEmpty() || found.get().state() == State.ACCEPTED) {
      return found;
    }
    Invitation invitation = found.get();
    store.accept(invitation.id(), act.actor(), act.at());
    changes.begin(
        act,
        invitation.organisationCode(),
        act.actor(),
        MembershipChange.jobs(invitation.jobs()),
        Set.of());
    audited(act, "invitation-accepted", invitation);
    return Optional.of(invitation.accepted(act.at()));
  }

  /** The invitations of an organisation, the newest first. */
  public Page<Invitation> list(RegisteredOrganisation organisation, PageRequest request) {
    return Page.of(
        request,
        store.list(organisation.code(), request.offset(), request.pageSize()),
        store.count(organisation.code()));
  }

  @Scheduled(every = "10m", identity = "invitations")
  @Transactional
  void expire() {
    store.expire(clock.instant());
  }

  private void audited(Act act, String action, Invitation invitation) {
    audit.append(
        act,
        action,
        SUBJECT,
        invitation.id().toString(),
        invitation.organisationCode(),
        Map.of("jobs", invitation.jobs()));
  }

  private Notification message(Invitation invitation, String token) {
    return new Notification(
        "invitation",
        "invitation/" + invitation.id(),
        String.valueOf(invitation.email()),
        InvitationMessage.SUBJECT,
        InvitationMessage.text(config.acceptAt(), config.invitationsLast(), token),
        invitation.organisationCode(),
        SUBJECT,
        invitation.id().toString(),
        invitation.expiresAt());
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
