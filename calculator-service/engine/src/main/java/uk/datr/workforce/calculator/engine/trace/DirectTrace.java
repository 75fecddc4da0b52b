package uk.datr.workforce.calculator.engine.trace;

import java.util.ArrayList;
import java.util.List;
import uk.datr.workforce.calculator.engine.model.Caseload;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.model.RoleModel;
import uk.datr.workforce.calculator.engine.request.RoleEntry;

/** The direct requirement of each role (specification B4 "Direct requirement"). */
record DirectTrace(Nodes nodes, Source source, DemandTrace demand) {

  void add() {
    source
        .model()
        .roles()
        .forEach((role, parameters) -> {
          Node workload = workload(role);
          Node caseload = caseload(role, parameters.caseload());
          direct(role, parameters, workload, caseload);
        });
  }

  private Node workload(Role role) {
    var hours =
        nodes.calculate(
            id(role, "directHours"),
            "Hours with and for people, " + Words.of(role),
            "hours a year");
    source
        .model()
        .interventions()
        .forEach((code, intervention) -> {
          if (intervention.staff().containsKey(role)) {
            hours.with("hours_" + code, nodes.get(WorkTrace.id(code, "hoursByRole." + role)));
          }
        });
    return nodes
        .calculate(id(role, "workloadWte"), "WTE by workload, " + Words.of(role), "WTE")
        .with("directHours", hours.sum())
        .with("awtHours", nodes.get(id(role, "awtHours")))
        .with("caf", nodes.get(id(role, "caf")))
        .with("iafWte", nodes.get(id(role, "iafWte")))
        .as("directHours / awtHours * caf + iafWte");
  }

  private Node caseload(Role role, Caseload caseload) {
    var wte = nodes.calculate(id(role, "caseloadWte"), "WTE by caseload, " + Words.of(role), "WTE");
    List<String> terms = new ArrayList<>();
    caseload
        .share()
        .forEach((group, share) -> {
          var people = source.model().demand().get(group);
          if (people == null) {
            return;
          }
          people
              .mix()
              .forEach((tier, part) -> {
                Double limit = caseload.perWte().get(tier);
                if (limit == null) {
                  return;
                }
                var shareAt = source.given(role, "caseloadShare", RoleEntry::caseloadShare).at();
                var limitAt = source.given(role, "caseloadPerWte", RoleEntry::caseloadPerWte).at();
                wte.with("people_" + group, demand.averageCaseload(group))
                    .with("share_" + group + "_" + tier, demand.share(group, tier, part))
                    .with(
                        "carried_" + group,
                        nodes.input(
                            shareAt.to(group.name()),
                            share,
                            "Part of the caseload carried, " + Words.of(group),
                            "share"))
                    .with(
                        "perWte_" + tier,
                        nodes.input(
                            limitAt.to(tier.name()),
                            limit,
                            "People for a WTE at " + Words.of(tier) + " complexity",
                            "persons"));
                terms.add(
                    "people_%1$s * share_%1$s_%2$s * carried_%1$s / perWte_%2$s"
                        .formatted(group, tier));
              });
        });
    return wte.joined(" + ", terms.size(), terms::get);
  }

  private void direct(Role role, RoleModel parameters, Node workload, Node caseload) {
    var direct = nodes.calculate(id(role, "directWte"), "Direct work, " + Words.of(role), "WTE");
    switch (parameters.method()) {
      case WORKLOAD -> direct.with("workloadWte", workload).as("workloadWte");
      case CASELOAD -> direct.with("caseloadWte", caseload).as("caseloadWte");
      case MAX_OF_BOTH ->
          direct
              .with("workloadWte", workload)
              .with("caseloadWte", caseload)
              .as("max(workloadWte, caseloadWte)");
      case FIXED ->
          direct
              .with(
                  "fixedWte",
                  nodes.input(
                      source.given(role, "fixedWte", RoleEntry::fixedWte).at(),
                      parameters.fixedWte(),
                      "WTE as given, " + Words.of(role),
                      "WTE"))
              .as("fixedWte");
      case STRUCTURAL_ONLY -> direct.as("0");
    }
  }

  private static String id(Role role, String figure) {
    return "roles." + role + "." + figure;
  }
}
