package uk.datr.workforce.calculator.engine.trace;

import java.util.ArrayList;
import java.util.List;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.model.Intervention;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.model.Volume;
import uk.datr.workforce.calculator.engine.request.InterventionEntry;

/** The work of each intervention (specification B4 "Volume", "Minutes per attended contact", "Hours"). */
record WorkTrace(Nodes nodes, Source source, DemandTrace demand) {

  void add() {
    source
        .model()
        .interventions()
        .forEach((code, intervention) -> {
          volume(code, intervention.volume());
          minutes(code);
          intervention.staff().forEach((role, heads) -> hours(code, role, heads));
        });
    contactMinutes();
  }

  private void volume(String code, Volume volume) {
    var contacts =
        nodes.calculate(id(code, "volume"), "Contacts a year, " + Words.of(code), "contacts");
    switch (volume) {
      case Volume.Fixed fixed ->
          contacts.with("fixedVolume", fixedVolume(code, fixed)).as("fixedVolume");
      case Volume.Driven driven -> contacts(contacts, code, driven);
    }
  }

  private Node fixedVolume(String code, Volume.Fixed fixed) {
    return nodes.input(
        at(code).to("fixedVolume"),
        fixed.contacts(),
        "Contacts a year as given, " + Words.of(code),
        "contacts");
  }

  private void contacts(Nodes.Calculation contacts, String code, Volume.Driven driven) {
    List<String> terms = new ArrayList<>();
    String of = " of " + Words.of(code);
    source
        .model()
        .demand()
        .forEach((group, people) -> {
          Double coverage = driven.coverage().get(group);
          if (coverage == null) {
            return;
          }
          people
              .mix()
              .forEach((tier, share) -> {
                Double frequency = driven.frequency().get(tier);
                if (frequency == null) {
                  return;
                }
                contacts
                    .with("people_" + group, demand.people(group, driven.driver()))
                    .with("share_" + group + "_" + tier, demand.share(group, tier, share))
                    .with(
                        "coverage_" + group,
                        nodes.input(
                            at(code).to("coverage").to(group.name()),
                            coverage,
                            "Coverage" + of + ", " + Words.of(group),
                            "share"))
                    .with(
                        "frequency_" + tier,
                        nodes.input(
                            at(code).to("frequency").to(tier.name()),
                            frequency,
                            "Frequency" + of + " at " + Words.of(tier) + " complexity",
                            "contacts a year for a person"));
                terms.add(
                    "people_%1$s * share_%1$s_%2$s * coverage_%1$s * frequency_%2$s"
                        .formatted(group, tier));
              });
        });
    contacts.joined(" + ", terms.size(), terms::get);
  }

  private void minutes(String code) {
    InterventionEntry entry = source.intervention(code);
    Pointer at = at(code);
    String of = ", " + Words.of(code);
    Intervention intervention = source.model().interventions().get(code);
    if (intervention == null) {
      throw new IllegalArgumentException("No intervention " + code);
    }
    nodes
        .calculate(
            id(code, "minutesPerAttendedContact"),
            "Minutes for an attended contact" + of,
            "minutes")
        .with("contactMinutes", contact(code, intervention))
        .with(
            "travelMinutes",
            nodes.input(
                at.to("travelMinutes"), entry.travelMinutes(), 0, "Travel minutes" + of, "minutes"))
        .with(
            "groupSize",
            nodes.input(
                at.to("groupSize"), entry.groupSize(), 1, "Mean group size" + of, "persons"))
        .with(
            "nonContactMinutes",
            nodes.input(
                at.to("nonContactMinutes"),
                entry.nonContactMinutes(),
                0,
                "Minutes without the person" + of,
                "minutes"))
        .with(
            "dnaRate",
            nodes.input(
                at.to("dnaRate"), entry.dnaRate(), 0, "Share of appointments missed" + of, "share"))
        .with(
            "dnaTimeLost",
            nodes.input(
                at.to("dnaTimeLost"),
                entry.dnaTimeLost(),
                0,
                "Share of a missed slot that is lost" + of,
                "share"))
        .as(
            "(contactMinutes + travelMinutes) / groupSize + nonContactMinutes"
                + " + [groupSize = 1] * dnaRate / (1 - dnaRate) * dnaTimeLost"
                + " * (contactMinutes + travelMinutes)");
  }

  private Node contact(String code, Intervention intervention) {
    return nodes.input(
        at(code).to("contactMinutes"),
        intervention.contact().contactMinutes(),
        "Contact minutes, " + Words.of(code),
        "minutes");
  }

  private void hours(String code, Role role, double heads) {
    nodes
        .calculate(
            id(code, "hoursByRole." + role),
            "Hours of " + Words.of(role) + " for " + Words.of(code),
            "hours a year")
        .with("volume", nodes.get(id(code, "volume")))
        .with("minutes", nodes.get(id(code, "minutesPerAttendedContact")))
        .with("heads", heads(code, role, heads))
        .as("volume * minutes * heads / 60");
  }

  private Node heads(String code, Role role, double heads) {
    return nodes.input(
        at(code).to("staff").to(role.name()),
        heads,
        "Heads of " + Words.of(role) + " in a session of " + Words.of(code),
        "heads");
  }

  /** Contacts that fill the available time of one WTE; needs the role's working time. */
  void standardWorkload() {
    source
        .model()
        .interventions()
        .forEach((code, intervention) -> {
          Node minutes = nodes.get(id(code, "minutesPerAttendedContact"));
          intervention
              .staff()
              .forEach((role, heads) -> {
                if (source.model().roles().containsKey(role) && minutes.value() * heads > 0) {
                  nodes
                      .calculate(
                          id(code, "standardWorkloadByRole." + role),
                          "Contacts of " + Words.of(code) + " that fill a WTE of " + Words.of(role),
                          "contacts a year")
                      .with("awtHours", nodes.get("roles." + role + ".awtHours"))
                      .with("minutes", minutes)
                      .with("heads", heads(code, role, heads))
                      .as("awtHours * 60 / (minutes * heads)");
                }
              });
        });
  }

  private void contactMinutes() {
    Node caseload = nodes.get("totals.averageCaseload");
    if (!(caseload.value() > 0)) {
      return;
    }
    List<String> terms = new ArrayList<>();
    var minutes =
        nodes
            .calculate(
                "totals.contactMinutesPerPersonMonth",
                "Minutes of contact for a person in a month",
                "minutes")
            .with("averageCaseload", caseload);
    source
        .model()
        .interventions()
        .forEach((code, intervention) -> {
          minutes
              .with("volume_" + code, nodes.get(id(code, "volume")))
              .with("contactMinutes_" + code, contact(code, intervention));
          terms.add("volume_%1$s * contactMinutes_%1$s".formatted(code));
        });
    String sum = terms.isEmpty() ? "0" : String.join(" + ", terms);
    minutes.as("(" + sum + ") / averageCaseload / 12");
  }

  static String id(String code, String figure) {
    return "interventions." + code + "." + figure;
  }

  private static Pointer at(String code) {
    return Source.PARAMETERS.to("interventions").to(code);
  }
}
