package uk.datr.workforce.testkit.parts;

import java.util.List;
import uk.datr.workforce.stack.ExampleAccount;
import uk.datr.workforce.stack.Repository;

/** The example people and machines of the realm's local overlay, read from it, so that tests and stack know the same ones. */
public final class ExamplePeople {

  private ExamplePeople() {}

  /** Everybody, people and machines. */
  public static List<ExampleAccount> all() {
    return ExampleAccount.all(Repository.find());
  }

  /** The account with this user name or client id. */
  public static ExampleAccount named(String name) {
    return all().stream()
        .filter(account -> account.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("The overlay has no account '" + name + "'"));
  }

  /** Who holds the national job. */
  public static List<ExampleAccount> holding(String nationalJob) {
    return all().stream().filter(account -> account.nationalJobs().contains(nationalJob)).toList();
  }

  /** Who holds the job at the organisation, given by its register code. */
  public static List<ExampleAccount> holding(String job, String organisation) {
    return all().stream()
        .filter(account ->
            account.jobsByOrganisation().containsKey(organisation)
                && account.jobsByOrganisation().get(organisation).contains(job))
        .toList();
  }
}
