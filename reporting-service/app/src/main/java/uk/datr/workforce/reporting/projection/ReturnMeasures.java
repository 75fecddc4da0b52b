package uk.datr.workforce.reporting.projection;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.datr.workforce.events.ReturnFacts;
import uk.datr.workforce.events.ReturnFacts.Flow;
import uk.datr.workforce.events.ReturnFacts.StaffInPost;
import uk.datr.workforce.events.ReturnFacts.UnpaidStaff;
import uk.datr.workforce.events.ReturnFacts.Vacancy;
import uk.datr.workforce.events.StartSource;
import uk.datr.workforce.reporting.measures.Measures;
import uk.datr.workforce.reporting.measures.Measures.Flows;
import uk.datr.workforce.reporting.measures.Measures.People;
import uk.datr.workforce.reporting.measures.Measures.Vacancies;

/** What a return adds to the figures of each role group. */
final class ReturnMeasures {

  /** The mark of a return that does not hold vacancies: no vacancy is known of it, which is not none. */
  static final String VACANCIES_NOT_HELD = "NOT_HELD_D";

  /** Bases of CL-07 whose people are in no indicator (census.md 4.7). */
  private static final Set<String> OUTSIDE_INDICATORS = Set.of("AGENCY", "BANK");

  private ReturnMeasures() {}

  /** Whether a return knows its vacancies. */
  static boolean holdsVacancies(ReturnFacts facts) {
    return !facts.marks().contains(VACANCIES_NOT_HELD);
  }

  /** The measures by role group, in order of the group's code; none when nothing of the return counts. */
  static Map<String, Measures> of(ReturnFacts facts) {
    Map<String, Measures> groups = new TreeMap<>();
    if (!facts.counts()) {
      return groups;
    }
    boolean vacanciesHeld = holdsVacancies(facts);
    for (StaffInPost line : facts.staffInPost()) {
      groups.merge(line.roleGroup(), paid(line, vacanciesHeld), Measures::plus);
    }
    for (UnpaidStaff line : facts.unpaidStaff()) {
      groups.merge(line.roleGroup(), unpaid(line), Measures::plus);
    }
    for (Vacancy line : facts.vacancies()) {
      groups.merge(line.roleGroup(), vacant(line), Measures::plus);
    }
    for (Flow line : facts.flows()) {
      groups.merge(line.roleGroup(), flow(line), Measures::plus);
    }
    return groups;
  }

  private static Measures paid(StaffInPost line, boolean vacanciesHeld) {
    boolean outside = OUTSIDE_INDICATORS.contains(line.basis());
    BigDecimal none = Vacancies.NONE.inPostWte();
    Vacancies base =
        new Vacancies(
            none, outside || !vacanciesHeld ? none : line.wte(), outside ? line.headcount() : 0);
    return new Measures(new People(line.headcount(), line.wte()), People.NONE, 0, base, Flows.NONE);
  }

  private static Measures unpaid(UnpaidStaff line) {
    BigDecimal wte = line.wte();
    People people = new People(line.headcount(), wte == null ? People.NONE.wte() : wte);
    return new Measures(
        People.NONE, people, wte == null ? line.headcount() : 0, Vacancies.NONE, Flows.NONE);
  }

  private static Measures vacant(Vacancy line) {
    Vacancies vacancies = new Vacancies(line.vacantWte(), Vacancies.NONE.inPostWte(), 0);
    return new Measures(People.NONE, People.NONE, 0, vacancies, Flows.NONE);
  }

  private static Measures flow(Flow line) {
    long base = (long) line.headcountAtStart() + line.headcountAtEnd();
    Flows flows =
        new Flows(
            line.leavers(),
            line.headcountAtStart(),
            line.headcountAtEnd(),
            line.startSource() == StartSource.GIVEN ? base : 0,
            line.startSource() == StartSource.PREVIOUS_RETURN ? base : 0,
            line.startSource() == StartSource.DERIVED ? base : 0);
    return new Measures(People.NONE, People.NONE, 0, Vacancies.NONE, flows);
  }
}
