package uk.datr.workforce.census.people;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.access.Job;

/**
 * Jobs at organisations as the sign-in service keeps them: groups {@code /organisations/<code>/<job>} and their members. Nothing
 * here can name a group anywhere else.
 */
@ApplicationScoped
class Memberships {

  private static final String ROOT = "organisations";

  private static final int PAGE = 200;

  private final SignInService service;

  Memberships(SignInService service) {
    this.service = service;
  }

  /** Who holds which of these jobs at an organisation, people and machines, by account. */
  Map<Member, Set<Job>> of(String organisationCode, Set<Job> jobs) {
    Map<String, Member> members = new LinkedHashMap<>();
    Map<String, Set<Job>> held = new LinkedHashMap<>();
    for (Job job : jobs) {
      for (Member member : members(organisationCode, job)) {
        members.putIfAbsent(member.id(), member);
        held.computeIfAbsent(member.id(), id -> new TreeSet<>()).add(job);
      }
    }
    Map<Member, Set<Job>> result = new LinkedHashMap<>();
    members
        .values()
        .forEach(member -> result.put(member, held.getOrDefault(member.id(), Set.of())));
    return result;
  }

  /**
   * Asks for nothing but whether the sign-in service is there.
   *
   * @throws SignInServiceException when it is not
   */
  void requireThere() {
    require(service.own("GET", service.admin("/group-by-path/" + ROOT), null));
  }

  /**
   * Gives an account a job; it may hold it already.
   *
   * @return false when there is no such account
   */
  boolean join(String accountId, String organisationCode, Job job) {
    return service
        .own(
            "PUT",
            service.admin("/users/" + accountId + "/groups/" + group(organisationCode, job)),
            null)
        .there();
  }

  /** Takes a job from an account; it may not hold it. */
  void leave(String accountId, String organisationCode, Job job) {
    Optional<String> group = find(organisationCode + "/" + job.id());
    if (group.isPresent()) {
      service.own("DELETE", service.admin("/users/" + accountId + "/groups/" + group.get()), null);
    }
  }

  private List<Member> members(String organisationCode, Job job) {
    Optional<String> group = find(organisationCode + "/" + job.id());
    List<Member> members = new ArrayList<>();
    if (group.isEmpty()) {
      return members;
    }
    int read;
    do {
      JsonNode page =
          service
              .own(
                  "GET",
                  service.admin(
                      "/groups/%s/members?first=%d&max=%d"
                          .formatted(group.get(), members.size(), PAGE)),
                  null)
              .body();
      read = page.size();
      page.forEach(user -> members.add(member(user)));
    } while (read == PAGE);
    return members;
  }

  /** The group of a job, made when it is the first time that somebody holds it. */
  private String group(String organisationCode, Job job) {
    Optional<String> there = find(organisationCode + "/" + job.id());
    if (there.isPresent()) {
      return there.get();
    }
    String organisation =
        find(organisationCode).orElseGet(() -> child(find("").orElseThrow(), organisationCode));
    return child(organisation, job.id());
  }

  private String child(String parent, String name) {
    return require(
            service.own(
                "POST",
                service.admin("/groups/" + parent + "/children"),
                service.object().put("name", name)))
        .path("id")
        .asText();
  }

  private Optional<String> find(String below) {
    String path = below.isEmpty() ? ROOT : ROOT + "/" + below;
    SignInService.Answer answer = service.own("GET", service.admin("/group-by-path/" + path), null);
    return answer.there() ? Optional.of(answer.body().path("id").asText()) : Optional.empty();
  }

  private static JsonNode require(SignInService.Answer answer) {
    if (!answer.there()) {
      throw new SignInServiceException("The sign-in service does not know the account or group.");
    }
    return answer.body();
  }

  private static Member member(JsonNode user) {
    String userName = user.path("username").asText();
    return new Member(
        user.path("id").asText(),
        userName,
        textOrNull(user.path("firstName")),
        textOrNull(user.path("lastName")),
        textOrNull(user.path("email")),
        userName.startsWith(Member.MACHINE_PREFIX));
  }

  private static @Nullable String textOrNull(JsonNode value) {
    return value.isTextual() ? value.textValue() : null;
  }
}
