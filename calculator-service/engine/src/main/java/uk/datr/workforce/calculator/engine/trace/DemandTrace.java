package uk.datr.workforce.calculator.engine.trace;

import java.util.Objects;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.model.ComplexityTier;
import uk.datr.workforce.calculator.engine.model.DemandBasis;
import uk.datr.workforce.calculator.engine.model.Driver;
import uk.datr.workforce.calculator.engine.model.GroupDemand;
import uk.datr.workforce.calculator.engine.model.SubstanceGroup;
import uk.datr.workforce.calculator.engine.request.DemandEntry;

/** The people of each group (specification B4 "Demand"). */
record DemandTrace(Nodes nodes, Source source) {

  void add() {
    source.model().demand().forEach(this::group);
    var all = nodes.calculate("totals.averageCaseload", "People in treatment on a day", "persons");
    source
        .model()
        .demand()
        .keySet()
        .forEach(group -> all.with("caseload_" + group, averageCaseload(group)));
    all.sum();
  }

  private void group(SubstanceGroup group, GroupDemand people) {
    DemandEntry entry =
        Objects.requireNonNull(Objects.requireNonNull(source.request().demand()).get(group.name()));
    Pointer at = at(group);
    String of = ", " + Words.of(group);
    people.mix().forEach((tier, part) -> share(group, tier, part));
    Node count = nodes.input(at.to("count"), people.count(), "People counted" + of, "persons");
    Node fresh =
        nodes.input(
            at.to("newPresentations"),
            entry.newPresentations(),
            0,
            "New presentations before growth" + of,
            "persons");
    Node growth =
        nodes.input(at.to("growthPct"), entry.growthPct(), 0, "Expected growth" + of, "per cent");
    Node persons =
        nodes
            .calculate(id(group, "persons"), "People after growth" + of, "persons")
            .with("count", count)
            .with("growthPct", growth)
            .as("count * (1 + growthPct / 100)");
    nodes
        .calculate(id(group, "newPresentations"), "New presentations" + of, "persons")
        .with("newPresentations", fresh)
        .with("growthPct", growth)
        .as("newPresentations * (1 + growthPct / 100)");
    var caseload =
        nodes
            .calculate(id(group, "averageCaseload"), "People in treatment on a day" + of, "persons")
            .with("persons", persons);
    if (people.basis() == DemandBasis.ANNUAL_IN_TREATMENT) {
      caseload
          .with(
              "meanWeeksInTreatment",
              nodes.input(
                  at.to("meanWeeksInTreatment"),
                  people.meanWeeksInTreatment(),
                  "Mean weeks in treatment within the year" + of,
                  "weeks"))
          .as("persons * meanWeeksInTreatment / 52");
    } else {
      caseload.as("persons");
    }
  }

  /** The people of a group that a driver counts. */
  Node people(SubstanceGroup group, Driver driver) {
    return switch (driver) {
      case PER_CASELOAD_PLACE -> averageCaseload(group);
      case PER_NEW_PRESENTATION -> nodes.get(id(group, "newPresentations"));
      case PER_PERSON_IN_YEAR -> nodes.get(id(group, "persons"));
      case FIXED_ANNUAL -> throw new IllegalArgumentException("A fixed volume follows nobody");
    };
  }

  Node averageCaseload(SubstanceGroup group) {
    return nodes.get(id(group, "averageCaseload"));
  }

  /** The share of a tier in a group. */
  Node share(SubstanceGroup group, ComplexityTier tier, double value) {
    return nodes.input(
        at(group).to("complexityMix").to(tier.name()),
        value,
        "Share of " + Words.of(tier) + " complexity, " + Words.of(group),
        "share");
  }

  private static Pointer at(SubstanceGroup group) {
    return Pointer.ROOT.to("demand").to(group.name());
  }

  private static String id(SubstanceGroup group, String figure) {
    return "demand." + group + "." + figure;
  }
}
