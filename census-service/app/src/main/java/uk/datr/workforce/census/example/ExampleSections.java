package uk.datr.workforce.census.example;

import java.util.List;
import uk.datr.workforce.census.rules.CanonicalReturn;
import uk.datr.workforce.census.rules.ReturnContent;
import uk.datr.workforce.events.ReturnKind;

/** Completes the returns of a collection by every section that is asked, or may be answered, of their kind. */
final class ExampleSections {
  private final ExamplePeople people;
  private final ExamplePatterns patterns;
  private final ExampleWork work;
  private final ExampleMoney money;
  private final ExampleCoverage coverage;
  private final ExampleReach reach;
  private final ExampleCollection collection;

  /**
   * @param answers every return of the collection, in an order that stays
   * @param totals the shares that come out
   */
  ExampleSections(
      ExampleCollection collection,
      List<ExampleAnswer> answers,
      ExampleTotals totals,
      ExampleCoverage coverage,
      ExampleReach reach) {
    this.collection = collection;
    this.coverage = coverage;
    this.reach = reach;
    List<ExampleAnswer> staffed = answers.stream().filter(one -> !one.nil()).toList();
    people = new ExamplePeople(staffed, totals.shares());
    patterns = new ExamplePatterns(staffed, totals.shares().fullTime());
    work = new ExampleWork(collection.year());
    money = new ExampleMoney(collection.referenceDate());
  }

  /** The return with all of its sections, in its canonical form. A nil return describes nobody. */
  ReturnContent complete(ExampleAnswer answer) {
    ExampleService service = answer.service();
    ReturnContent first = answer.content();
    boolean commissions = service.unit().kind() == ReturnKind.COMMISSIONER;
    boolean provides = service.unit().kind() == ReturnKind.PROVIDER;
    boolean staffed = !answer.nil();
    List<String> authorities = reach.authorities(service, collection.referenceDate());
    return CanonicalReturn.of(
        new ReturnContent(
            first.header(),
            first.staffInPost(),
            first.unpaidStaff(),
            first.vacancies(),
            first.flows(),
            staffed ? patterns.of(answer) : null,
            staffed ? people.demographics(answer) : null,
            staffed ? people.timeInPost(answer) : null,
            staffed ? work.sickness(answer) : null,
            staffed && provides ? work.caseload(answer) : null,
            staffed && !commissions ? work.registration(answer) : null,
            staffed ? work.pay(answer) : null,
            staffed ? money.funding(answer) : null,
            staffed && authorities.size() > 1 ? money.laSplit(answer, authorities) : null,
            commissions ? coverage.of(service) : null));
  }
}
