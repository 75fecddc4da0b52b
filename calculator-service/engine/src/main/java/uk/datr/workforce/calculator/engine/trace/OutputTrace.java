package uk.datr.workforce.calculator.engine.trace;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.request.RoleEntry;

/** The outputs of each role and the totals (specification B4 "Outputs per role"). */
record OutputTrace(Nodes nodes, Source source) {

  void add() {
    source.model().roles().keySet().forEach(this::role);
    totals();
  }

  private void role(Role role) {
    Node required = nodes.get(id(role, "requiredWte"));
    String of = " of " + Words.of(role);
    nodes
        .calculate(id(role, "structuralWte"), "WTE that other roles call for" + of, "WTE")
        .with("requiredWte", required)
        .with("directWte", nodes.get(id(role, "directWte")))
        .as("requiredWte - directWte");
    nodes
        .calculate(id(role, "headcount"), "Heads" + of, "heads")
        .with("requiredWte", required)
        .with("participation", given(role, "participation", RoleEntry::participation, "WTE"))
        .as("requiredWte / participation");
    nodes
        .calculate(id(role, "establishmentWte"), "Posts with expected vacancies" + of, "WTE")
        .with("requiredWte", required)
        .with("vacancyRate", given(role, "vacancyRate", RoleEntry::vacancyRate, "share"))
        .as("requiredWte / (1 - vacancyRate)");
    nodes
        .calculate(id(role, "annualCost"), "Cost" + of, "pounds a year")
        .with("requiredWte", required)
        .with("salary", given(role, "salary", RoleEntry::salary, "pounds a year"))
        .with("onCost", given(role, "onCost", RoleEntry::onCost, "share"))
        .with("overhead", given(role, "overhead", RoleEntry::overhead, "share"))
        .as("requiredWte * salary * (1 + onCost) * (1 + overhead)");
    if (required.value() > 0) {
      nodes
          .calculate(id(role, "peoplePerWte"), "People in treatment for a WTE" + of, "persons")
          .with("averageCaseload", nodes.get("totals.averageCaseload"))
          .with("requiredWte", required)
          .as("averageCaseload / requiredWte");
    }
    current(role, required, of);
  }

  private void current(Role role, Node required, String of) {
    Double inPost = source.model().current().get(role);
    if (inPost == null) {
      return;
    }
    Node current =
        nodes
            .calculate(id(role, "currentWte"), "Paid WTE in post" + of, "WTE")
            .with(
                "current",
                nodes.input(
                    Pointer.ROOT.to("current").to(role.name()),
                    inPost,
                    "Paid WTE in post as given" + of,
                    "WTE"))
            .as("current");
    nodes
        .calculate(id(role, "gapWte"), "WTE in post less those required" + of, "WTE")
        .with("currentWte", current)
        .with("requiredWte", required)
        .as("currentWte - requiredWte");
    if (required.value() > 0) {
      nodes
          .calculate(id(role, "wisnRatio"), "WTE in post by those required" + of, "ratio")
          .with("currentWte", current)
          .with("requiredWte", required)
          .as("currentWte / requiredWte");
    }
  }

  private void totals() {
    var wte = nodes.calculate("totals.requiredWte", "Required WTE of all paid roles", "WTE");
    var cost = nodes.calculate("totals.annualCost", "Cost of all paid roles", "pounds a year");
    var share = nodes.calculate("totals.regulatedShare", "Share of regulated professions", "share");
    StringBuilder regulated = new StringBuilder();
    for (Role role : source.model().roles().keySet()) {
      if (role.isPaid()) {
        wte.with("wte_" + role, nodes.get(id(role, "requiredWte")));
        cost.with("cost_" + role, nodes.get(id(role, "annualCost")));
      }
      if (role.isRegulated()) {
        share.with("wte_" + role, nodes.get(id(role, "requiredWte")));
        regulated.append(regulated.isEmpty() ? "" : " + ").append("wte_").append(role);
      }
    }
    Node required = wte.sum();
    cost.sum();
    if (required.value() > 0) {
      String sum = regulated.isEmpty() ? "0" : regulated.toString();
      share.with("requiredWte", required).as("(" + sum + ") / requiredWte");
    }
    nodes
        .calculate(Trace.TOTAL, "Required WTE, and beside it every other figure", "WTE")
        .with("requiredWte", required)
        .beside(nodes.unused())
        .as("requiredWte");
  }

  private Node given(
      Role role, String field, Function<RoleEntry, @Nullable Double> read, String unit) {
    var given = source.given(role, field, read);
    String label =
        switch (field) {
          case "participation" -> "WTE for a head";
          case "vacancyRate" -> "Vacancy rate";
          case "salary" -> "Salary";
          case "onCost" -> "On-cost";
          default -> "Overhead";
        };
    return nodes.input(given.at(), given.needed(), label, unit);
  }

  private static String id(Role role, String figure) {
    return "roles." + role + "." + figure;
  }
}
