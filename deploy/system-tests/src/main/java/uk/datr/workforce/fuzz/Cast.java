package uk.datr.workforce.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.datr.workforce.journey.Callers;
import uk.datr.workforce.stack.ExampleAccount;
import uk.datr.workforce.stack.Repository;

/** Everybody who sends requests: each example account, nobody, and bearers of tokens that must not be accepted. */
final class Cast {

  private final Callers callers;
  private final List<Member> members;
  private final Map<String, ExampleAccount> accounts = new HashMap<>();
  private final Map<String, String> refused = new HashMap<>();

  /** Signs everybody in. */
  Cast(Callers callers, Repository repository, Map<String, String> furtherRefused) {
    this.callers = callers;
    List<Member> all = new ArrayList<>();
    for (ExampleAccount account : ExampleAccount.all(repository)) {
      accounts.put(account.name(), account);
      all.add(
          new Member(
              account.name(),
              Member.Kind.KNOWN,
              account.nationalJobs(),
              account.jobsByOrganisation()));
    }
    all.add(new Member("anonymous", Member.Kind.ANONYMOUS, Set.of(), Map.of()));
    refused.putAll(furtherRefused);
    String good = token("leeds-system");
    refused.put("tampered", tampered(good));
    refused.put("unsigned", unsigned(good));
    refused.put("nonsense", "nonsense");
    refused.keySet().stream()
        .sorted()
        .forEach(name -> all.add(new Member(name, Member.Kind.REFUSED, Set.of(), Map.of())));
    this.members = List.copyOf(all);
  }

  List<Member> members() {
    return members;
  }

  /** The account with that name. */
  Member named(String name) {
    return members.stream()
        .filter(member -> member.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Nobody is called " + name));
  }

  /** Those who may call an operation. */
  List<Member> allowed(Target target) {
    return members.stream()
        .filter(member -> member.kind() == Member.Kind.KNOWN && member.mayCall(target))
        .toList();
  }

  /** The request with the token of its sender. */
  RawRequest signed(RawRequest request, Member sender) {
    return switch (sender.kind()) {
      case ANONYMOUS -> request;
      case REFUSED ->
          request.plus("Authorization", "Bearer " + refused.getOrDefault(sender.name(), ""));
      case KNOWN -> request.plus("Authorization", "Bearer " + token(sender.name()));
    };
  }

  private String token(String name) {
    boolean machine = Optional.ofNullable(accounts.get(name)).orElseThrow().machine();
    return callers.tokenOf(machine ? callers.machine(name) : callers.person(name));
  }

  /** Claims of another organisation under the old signature. */
  private static String tampered(String token) {
    String[] parts = token.split("\\.", -1);
    return parts[0] + "." + encoded(claims(parts[1])) + "." + parts[2];
  }

  /** The claims of another organisation without any signature. */
  private static String unsigned(String token) {
    return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}")
        + "."
        + encoded(claims(token.split("\\.", -1)[1]))
        + ".";
  }

  private static String claims(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8)
        .replace("ORG-0097", "ORG-0023");
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
