package uk.datr.workforce.calculator.engine.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.datr.workforce.calculator.engine.formula.Formula;
import uk.datr.workforce.calculator.engine.model.StructureSolution.Product;

/**
 * What roles call for of each other: M and its solution W = (I−M)⁻¹·D (specification B4 "Structure").
 */
public final class Structure {

  /** Below it a circle of roles has as good as no end. */
  private static final double LEAST_REST = 1e-12;

  private final SortedMap<Role, SortedMap<Role, Double>> wtePerWte;

  private Structure(SortedMap<Role, SortedMap<Role, Double>> wtePerWte) {
    this.wtePerWte = wtePerWte;
  }

  /**
   * The structure of some roles, or nothing when their needs of each other never settle: when the spectral radius of M
   * is 1 or more. As no entry of M is negative, that is so exactly when a pivot of I − M is not positive.
   */
  public static Optional<Structure> of(
      SortedMap<Role, RoleModel> models, List<StructuralNeed> needs) {
    SortedMap<Role, SortedMap<Role, Double>> wtePerWte = sums(models, needs);
    SortedMap<Role, Double> nothing = new TreeMap<>();
    models.keySet().forEach(role -> nothing.put(role, 0.0));
    Numbers numbers = new Numbers();
    StructureSolution.solve(nothing, wtePerWte, numbers);
    return numbers.settles ? Optional.of(new Structure(wtePerWte)) : Optional.empty();
  }

  /** M: WTE of a provider (outer) for each WTE of a role (inner); pairs without a need are left out. */
  public SortedMap<Role, SortedMap<Role, Double>> wtePerWte() {
    return wtePerWte;
  }

  /** W: required WTE by role, from the direct requirement D of each. */
  public SortedMap<Role, Double> required(SortedMap<Role, Double> direct) {
    return StructureSolution.solve(direct, wtePerWte, new Numbers());
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
      row.forEach((served, wtes) -> sum.put(served, ascending(wtes)));
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

  private static double ascending(List<Double> wtes) {
    return Formula.ascending(wtes.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The arithmetic of the solution on numbers. */
  private static final class Numbers implements StructureSolution.Steps<Double> {

    private boolean settles = true;

    @Override
    public Double plusProducts(Double amount, List<Product<Double>> products) {
      double sum = amount;
      for (Product<Double> product : products) {
        sum += product.factor() * product.amount();
      }
      return sum;
    }

    @Override
    public Double overOneMinus(Double amount, Double share) {
      double rest = 1 - share;
      settles &= rest >= LEAST_REST;
      return amount / rest;
    }

    @Override
    public Double product(Double one, Double other) {
      return one * other;
    }

    @Override
    public Double required(Role role, Double amount) {
      return amount;
    }
  }
}
