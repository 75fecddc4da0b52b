package uk.datr.workforce.calculator.engine.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What roles call for of each other: M and its solution W = (I−M)⁻¹·D (specification B4 "Structure").
 */
public final class Structure {

  private static final double LOWEST_ENTRY = -1e-9;

  private final SortedMap<Role, SortedMap<Role, Double>> wtePerWte;
  private final List<Role> roles;
  private final SquareMatrix inverse;

  private Structure(
      SortedMap<Role, SortedMap<Role, Double>> wtePerWte, List<Role> roles, SquareMatrix inverse) {
    this.wtePerWte = wtePerWte;
    this.roles = roles;
    this.inverse = inverse;
  }

  /**
   * The structure of some roles, or nothing when their needs of each other never settle: when (I−M)⁻¹ does not exist
   * or has an entry below −1e-9.
   */
  public static Optional<Structure> of(
      SortedMap<Role, RoleModel> models, List<StructuralNeed> needs) {
    SortedMap<Role, SortedMap<Role, Double>> wtePerWte = sums(models, needs);
    List<Role> roles = List.copyOf(models.keySet());
    SquareMatrix system = SquareMatrix.identity(roles.size());
    wtePerWte.forEach((provider, row) ->
        row.forEach(
            (served, wte) -> system.add(roles.indexOf(provider), roles.indexOf(served), -wte)));
    return system
        .inverse()
        .filter(inverse -> inverse.allAtLeast(LOWEST_ENTRY))
        .map(inverse -> new Structure(wtePerWte, roles, inverse));
  }

  /** M: WTE of a provider (outer) for each WTE of a role (inner); pairs without a need are left out. */
  public SortedMap<Role, SortedMap<Role, Double>> wtePerWte() {
    return wtePerWte;
  }

  /** W: required WTE by role, from the direct requirement D of each. */
  public SortedMap<Role, Double> required(SortedMap<Role, Double> direct) {
    SortedMap<Role, Double> required = new TreeMap<>();
    for (int row = 0; row < roles.size(); row++) {
      double wte = 0;
      for (int column = 0; column < roles.size(); column++) {
        wte += inverse.at(row, column) * direct.getOrDefault(roles.get(column), 0.0);
      }
      required.put(roles.get(row), wte);
    }
    return required;
  }

  private static SortedMap<Role, SortedMap<Role, Double>> sums(
      SortedMap<Role, RoleModel> models, List<StructuralNeed> needs) {
    SortedMap<Role, SortedMap<Role, List<Double>>> parts = new TreeMap<>();
    for (StructuralNeed need : needs) {
      for (Role served : need.of()) {
        parts
            .computeIfAbsent(need.provider(), provider -> new TreeMap<>())
            .computeIfAbsent(served, role -> new ArrayList<>())
            .add(need.wtePerWte(modelOf(models, need.provider()), modelOf(models, served)));
      }
    }
    SortedMap<Role, SortedMap<Role, Double>> sums = new TreeMap<>();
    parts.forEach((provider, row) -> {
      SortedMap<Role, Double> sum = new TreeMap<>();
      row.forEach((served, wtes) -> sum.put(served, sumInOrder(wtes)));
      sums.put(provider, Collections.unmodifiableSortedMap(sum));
    });
    return Collections.unmodifiableSortedMap(sums);
  }

  private static RoleModel modelOf(SortedMap<Role, RoleModel> models, Role role) {
    RoleModel model = models.get(role);
    if (model == null) {
      throw new IllegalArgumentException("The structure names " + role + ", which is not modelled");
    }
    return model;
  }

  /** Adds in ascending order of size, so that the order in which entries are listed changes no sum. */
  private static double sumInOrder(List<Double> wtes) {
    double sum = 0;
    for (double wte : wtes.stream().sorted().toList()) {
      sum += wte;
    }
    return sum;
  }
}
