package uk.datr.workforce.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The jobs, and those who hold none: for each role the members who play it. */
final class Roles {

  private final Map<String, List<Member>> players = new LinkedHashMap<>();
  private final List<String> names;

  Roles(Cast cast) {
    for (String job : jobs(cast)) {
      players.put(job, cast.members().stream().filter(member -> plays(member, job)).toList());
    }
    players.put("anonymous", kind(cast, Member.Kind.ANONYMOUS));
    players.put("refused token", kind(cast, Member.Kind.REFUSED));
    players.values().removeIf(List::isEmpty);
    names = List.copyOf(players.keySet());
  }

  /** The members of a role; the number may be any, roles repeat. */
  List<Member> of(int number) {
    return players.getOrDefault(names.get(number % names.size()), List.of());
  }

  /** Every role. */
  List<String> names() {
    return names;
  }

  /** The roles that somebody plays. */
  List<String> of(Member member) {
    List<String> played = new ArrayList<>();
    players.forEach((name, members) -> {
      if (members.contains(member)) {
        played.add(name);
      }
    });
    return played;
  }

  private static NavigableSet<String> jobs(Cast cast) {
    NavigableSet<String> jobs = new TreeSet<>();
    for (Member member : cast.members()) {
      jobs.addAll(member.nationalJobs());
      member.jobs().values().forEach(jobs::addAll);
    }
    return jobs;
  }

  private static boolean plays(Member member, String job) {
    return member.nationalJobs().contains(job)
        || member.jobs().values().stream().anyMatch(held -> held.contains(job));
  }

  private static List<Member> kind(Cast cast, Member.Kind kind) {
    return cast.members().stream().filter(member -> member.kind() == kind).toList();
  }
}
