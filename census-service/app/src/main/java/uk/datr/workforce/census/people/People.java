package uk.datr.workforce.census.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.access.Job;
import uk.datr.workforce.kit.access.RegisteredOrganisation;

/**
 * The people of an organisation, whose jobs stand in the sign-in service. Whoever holds a job there is shown, also the account
 * of a client that operators made, but for the clients that the organisation made itself: a name alone makes nobody a machine.
 */
@ApplicationScoped
public class People {

  private final Memberships memberships;
  private final MachineClientStore clients;
  private final MembershipChanges changes;
  private final OrganisationTurn turn;

  People(
      Memberships memberships,
      MachineClientStore clients,
      MembershipChanges changes,
      OrganisationTurn turn) {
    this.memberships = memberships;
    this.clients = clients;
    this.changes = changes;
    this.turn = turn;
  }

  /** Who holds a job at an organisation, machines left out, by user name. */
  public List<Person> list(RegisteredOrganisation organisation) {
    return holders(organisation).entrySet().stream()
        .map(member -> person(member.getKey(), member.getValue()))
        .sorted(Comparator.comparing(Person::userName).thenComparing(Person::personId))
        .toList();
  }

  /** Has a person of the organisation hold exactly these jobs there. */
  public PeopleResult<Person> change(
      Act act, RegisteredOrganisation organisation, String personId, List<String> ids) {
    JobRules.Wanted wanted = JobRules.read(ids, organisation.kind());
    if (!wanted.findings().isEmpty()) {
      return new PeopleResult.Invalid<>(wanted.findings());
    }
    return turn.alone(organisation.code(), () -> move(act, organisation, personId, wanted.jobs()));
  }

  /** Takes every job at the organisation from a person; the account and jobs elsewhere stay. */
  public PeopleResult<Person> remove(
      Act act, RegisteredOrganisation organisation, String personId) {
    return turn.alone(
        organisation.code(), () -> move(act, organisation, personId, EnumSet.noneOf(Job.class)));
  }

  private PeopleResult<Person> move(
      Act act, RegisteredOrganisation organisation, String personId, Set<Job> wanted) {
    changes.finish(organisation.code());
    Map<Member, Set<Job>> all = holders(organisation);
    Optional<Map.Entry<Member, Set<Job>>> found =
        all.entrySet().stream().filter(one -> one.getKey().id().equals(personId)).findFirst();
    if (found.isEmpty()) {
      return new PeopleResult.NotThere<>();
    }
    Set<Job> held = found.get().getValue();
    if (held.contains(Job.ORGANISATION_ADMINISTRATOR)
        && !wanted.contains(Job.ORGANISATION_ADMINISTRATOR)) {
      if (personId.equals(act.actor())) {
        return new PeopleResult.NotNow<>(
            "You administer this organisation: another administrator has to take that from you.");
      }
      if (administratorsBeside(personId, all) == 0) {
        return new PeopleResult.NotNow<>("An organisation keeps one administrator at least.");
      }
    }
    if (!held.equals(wanted)) {
      QuarkusTransaction.requiringNew()
          .run(() ->
              changes.begin(
                  act,
                  organisation.code(),
                  personId,
                  without(wanted, held),
                  without(held, wanted)));
      changes.finish(organisation.code());
    }
    return new PeopleResult.Done<>(person(found.get().getKey(), wanted));
  }

  private Map<Member, Set<Job>> holders(RegisteredOrganisation organisation) {
    Set<String> ownClients =
        clients.list(organisation.code()).stream()
            .map(stored -> Member.MACHINE_PREFIX + stored.client().clientId())
            .collect(Collectors.toUnmodifiableSet());
    Map<Member, Set<Job>> holders = new LinkedHashMap<>();
    memberships
        .of(organisation.code(), JobRules.of(organisation.kind()))
        .forEach((member, jobs) -> {
          if (!ownClients.contains(member.userName())) {
            holders.put(member, jobs);
          }
        });
    return holders;
  }

  private static Set<Job> without(Set<Job> jobs, Set<Job> others) {
    return jobs.stream()
        .filter(job -> !others.contains(job))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static long administratorsBeside(String personId, Map<Member, Set<Job>> all) {
    return all.entrySet().stream()
        .filter(one ->
            !one.getKey().machine()
                && !one.getKey().id().equals(personId)
                && one.getValue().contains(Job.ORGANISATION_ADMINISTRATOR))
        .count();
  }

  private static Person person(Member member, Set<Job> jobs) {
    return new Person(
        member.id(),
        member.userName(),
        member.firstName(),
        member.lastName(),
        member.email(),
        MembershipChange.ids(jobs));
  }
}
