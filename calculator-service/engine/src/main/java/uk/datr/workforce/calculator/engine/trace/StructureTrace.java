package uk.datr.workforce.calculator.engine.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.check.Pointer;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.model.StructureSolution;
import uk.datr.workforce.calculator.engine.model.StructureSolution.Product;
import uk.datr.workforce.calculator.engine.model.StructureType;
import uk.datr.workforce.calculator.engine.request.RoleEntry;
import uk.datr.workforce.calculator.engine.request.StructureEntry;

/** What roles call for of each other, and what each requires (specification B4 "Structure"). */
final class StructureTrace implements StructureSolution.Steps<Node> {

  private final Nodes nodes;
  private final Source source;
  private int step;

  StructureTrace(Nodes nodes, Source source) {
    this.nodes = nodes;
    this.source = source;
  }

  void add() {
    SortedMap<Role, Node> direct = new TreeMap<>();
    source
        .model()
        .roles()
        .keySet()
        .forEach(role -> direct.put(role, nodes.get("roles." + role + ".directWte")));
    StructureSolution.solve(direct, needs(), this);
  }

  private SortedMap<Role, SortedMap<Role, Node>> needs() {
    SortedMap<Role, SortedMap<Role, List<Node>>> parts = new TreeMap<>();
    var entries = source.parameters().structure();
    for (int index = 0; entries != null && index < entries.size(); index++) {
      StructureEntry entry = Objects.requireNonNull(entries.get(index));
      Role provider = Role.valueOf(Objects.requireNonNull(entry.provider()));
      for (String code : Objects.requireNonNull(entry.of())) {
        Role served = Role.valueOf(Objects.requireNonNull(code));
        parts
            .computeIfAbsent(provider, role -> new TreeMap<>())
            .computeIfAbsent(served, role -> new ArrayList<>())
            .add(need(index, entry, provider, served));
      }
    }
    SortedMap<Role, SortedMap<Role, Node>> needs = new TreeMap<>();
    parts.forEach((provider, row) -> {
      SortedMap<Role, Node> sums = new TreeMap<>();
      row.forEach((served, terms) -> sums.put(served, sum(provider, served, terms)));
      needs.put(provider, sums);
    });
    return needs;
  }

  private Node need(int index, StructureEntry entry, Role provider, Role served) {
    Pointer at = Source.PARAMETERS.to("structure").to(index);
    var need =
        nodes.calculate(
            "structureEntries." + index + "." + served,
            wtePerWte(provider, served) + " by entry " + (index + 1),
            "WTE per WTE");
    return switch (StructureType.valueOf(Objects.requireNonNull(entry.type()))) {
      case SPAN ->
          need.with("span", input(at, "span", entry.span(), "Span of " + Words.of(provider), "WTE"))
              .as("1 / span");
      case SUPERVISION ->
          need.with("share", input(at, "share", entry.share(), "Share of the supervision", "share"))
              .with(
                  "hours",
                  input(
                      at,
                      "hoursPerMonthPerHead",
                      entry.hoursPerMonthPerHead(),
                      "Hours of supervision in a month for a head",
                      "hours"))
              .with("participation", participation(served))
              .with(
                  "groupSize",
                  input(at, "groupSize", entry.groupSize(), "Heads supervised together", "heads"))
              .with("awtHours", nodes.get("roles." + provider + ".awtHours"))
              .with("caf", nodes.get("roles." + provider + ".caf"))
              .as("share * 12 * hours / (participation * groupSize * awtHours) * caf");
    };
  }

  private Node input(Pointer at, String field, @Nullable Double value, String label, String unit) {
    return nodes.input(at.to(field), Objects.requireNonNull(value), label, unit);
  }

  private Node participation(Role role) {
    var given = source.given(role, "participation", RoleEntry::participation);
    return nodes.input(given.at(), given.needed(), "WTE for a head", "WTE");
  }

  private Node sum(Role provider, Role served, List<Node> terms) {
    var sum =
        nodes.calculate(
            "structure." + provider + "." + served, wtePerWte(provider, served), "WTE per WTE");
    for (int index = 0; index < terms.size(); index++) {
      sum.with("entry_" + (index + 1), terms.get(index));
    }
    return sum.ascendingSum();
  }

  private static String wtePerWte(Role provider, Role served) {
    return Words.of(provider) + " for each WTE of " + Words.of(served);
  }

  @Override
  public Node plusProducts(Node amount, List<Product<Node>> products) {
    var sum = step("Step of the structure: with what others call for", amount.unit());
    sum.with("amount", amount);
    StringBuilder formula = new StringBuilder("amount");
    for (int index = 0; index < products.size(); index++) {
      int number = index + 1;
      sum.with("perWte_" + number, products.get(index).factor())
          .with("wte_" + number, products.get(index).amount());
      formula.append(" + perWte_%1$d * wte_%1$d".formatted(number));
    }
    return sum.as(formula.toString());
  }

  @Override
  public Node overOneMinus(Node amount, Node share) {
    return step("Step of the structure: with what the role calls for of itself", amount.unit())
        .with("amount", amount)
        .with("share", share)
        .as("amount / (1 - share)");
  }

  @Override
  public Node product(Node one, Node other) {
    return step("Step of the structure: need through another role", other.unit())
        .with("one", one)
        .with("other", other)
        .as("one * other");
  }

  @Override
  public Node required(Role role, Node amount) {
    return nodes
        .calculate("roles." + role + ".requiredWte", "Required WTE of " + Words.of(role), "WTE")
        .with("wte", amount)
        .as("wte");
  }

  private Nodes.Calculation step(String label, String unit) {
    step++;
    return nodes.calculate("structureSteps." + step, label, unit);
  }
}
