package uk.datr.workforce.calculator.plans;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import uk.datr.workforce.calculator.census.CensusFacts;
import uk.datr.workforce.calculator.census.PublishedStaff;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.years.FinancialYear;
import uk.datr.workforce.kit.sql.Sql;
import uk.datr.workforce.kit.time.Clocks;
import uk.datr.workforce.referencedata.LocalAuthorities;

/** Adds up the plans in force and puts them beside the strategy's targets and the census. */
@ApplicationScoped
class NationalPlans {

  private static final String SOURCE =
      "Written statement HLWS460 of 14 May 2024; programme page of Health Education England";

  /** One plan for each authority: its own, else that of the analysts. Fictional areas are in no national total. */
  private static final String TARGETS =
      """
      with in_force as (
        select distinct on (p.area) p.plan_id, p.first_year, p.years
          from plan p
         where p.state = 'PUBLISHED' and p.area like 'E%'
         order by p.area, p.owner_organisation is null
      )
      select f.plan_id, f.first_year, f.years, t.year, t.role, t.wte
        from in_force f
        join plan_target t on t.plan_id = f.plan_id
       order by f.plan_id, t.year, t.role
      """;

  private final Sql sql;
  private final CensusFacts census;
  private final Clock clock;

  NationalPlans(Sql sql, CensusFacts census, Clock clock) {
    this.sql = sql;
    this.census = census;
    this.clock = clock;
  }

  NationalPlansView view() {
    Map<UUID, Summed> plans = plans();
    List<PublishedStaff> published = census.published();
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ENGLAND);
    return new NationalPlansView(
        plans.size(),
        LocalAuthorities.load().validOn(today).size(),
        Arrays.stream(ExpansionTarget.values())
            .map(target -> group(target, plans.values().stream().toList(), published))
            .toList());
  }

  private static NationalPlansView.Group group(
      ExpansionTarget target, List<Summed> plans, List<PublishedStaff> published) {
    double opening = plans.stream().mapToDouble(plan -> plan.opening(target)).sum();
    double planned = plans.stream().mapToDouble(plan -> plan.closing(target)).sum();
    return new NationalPlansView.Group(
        target,
        target.more(),
        ExpansionTarget.REACHED_BY,
        SOURCE,
        Arrays.stream(Role.values()).filter(target::counts).map(Role::name).toList(),
        opening,
        planned,
        planned - opening,
        years(target, plans, opening),
        censuses(target, published));
  }

  private static List<NationalPlansView.Year> years(
      ExpansionTarget target, List<Summed> plans, double opening) {
    int first = plans.stream().mapToInt(Summed::firstYear).min().orElse(0);
    int last = plans.stream().mapToInt(Summed::lastYear).max().orElse(-1);
    List<NationalPlansView.Year> years = new ArrayList<>();
    for (int start = first; start <= last; start++) {
      int year = start;
      double wte = plans.stream().mapToDouble(plan -> plan.at(year, target)).sum();
      years.add(new NationalPlansView.Year(new FinancialYear(year).label(), wte, wte - opening));
    }
    return years;
  }

  private static List<NationalPlansView.Census> censuses(
      ExpansionTarget target, List<PublishedStaff> published) {
    List<NationalPlansView.Census> censuses = new ArrayList<>();
    double earliest = Double.NaN;
    for (PublishedStaff staff : published) {
      double wte = staff.englandWte(target::counts);
      if (censuses.isEmpty()) {
        earliest = wte;
      }
      censuses.add(
          new NationalPlansView.Census(
              staff.collection().id(), staff.collection().referenceDate(), wte, wte - earliest));
    }
    return censuses;
  }

  private Map<UUID, Summed> plans() {
    Map<UUID, Summed> plans = new TreeMap<>();
    sql.stream(
        TARGETS,
        0,
        row -> {
          int first = row.getInt("first_year");
          int last = first + row.getInt("years") - 1;
          Role role = Role.valueOf(Objects.requireNonNull(row.getString("role")));
          plans
              .computeIfAbsent(
                  Objects.requireNonNull(row.getObject("plan_id", UUID.class)),
                  id -> new Summed(first, last, new TreeMap<>()))
              .add(row.getInt("year"), role, row.getDouble("wte"));
        });
    return plans;
  }

  /**
   * A plan by year and group.
   *
   * @param firstYear calendar year in which its first financial year begins
   * @param lastYear the same of its last
   * @param byYear WTE by year and group; the year before the first has who is in post
   */
  private record Summed(
      int firstYear, int lastYear, SortedMap<Integer, Map<ExpansionTarget, Double>> byYear) {

    void add(int year, Role role, double wte) {
      for (ExpansionTarget target : ExpansionTarget.values()) {
        if (target.counts(role)) {
          byYear.computeIfAbsent(year, start -> new TreeMap<>()).merge(target, wte, Double::sum);
        }
      }
    }

    double opening(ExpansionTarget target) {
      return at(firstYear - 1, target);
    }

    double closing(ExpansionTarget target) {
      return at(lastYear, target);
    }

    /** Before the plan who is in post, after it the last target. */
    double at(int year, ExpansionTarget target) {
      int inside = Math.max(firstYear - 1, Math.min(lastYear, year));
      return byYear.getOrDefault(inside, Map.of()).getOrDefault(target, 0.0);
    }
  }
}
