package uk.datr.workforce.calculator.engine.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Solves W = D + M·W (specification B4 "Structure") in the order in which roles call for each other: first those that
 * call for nobody else's work, each from those before it. Only roles that need each other in a circle are solved
 * together, by elimination. So each W is explained by few numbers, and every step is plain arithmetic.
 *
 * @param <T> a number, or whatever stands for one
 */
public final class StructureSolution<T> {

  private final SortedMap<Role, SortedMap<Role, T>> wtePerWte;
  private final Steps<T> steps;
  private final SortedMap<Role, T> required = new TreeMap<>();

  private StructureSolution(SortedMap<Role, SortedMap<Role, T>> wtePerWte, Steps<T> steps) {
    this.wtePerWte = wtePerWte;
    this.steps = steps;
  }

  /**
   * The arithmetic of the solution.
   *
   * @param <T> a number, or whatever stands for one
   */
  public interface Steps<T> {

    /** An amount and products, added from left to right. */
    T plusProducts(T amount, List<Product<T>> products);

    /** An amount divided by 1 − share. */
    T overOneMinus(T amount, T share);

    /** The product of two. */
    T product(T one, T other);

    /** Notes that this is what a role requires. */
    T required(Role role, T amount);
  }

  /**
   * A product of two.
   *
   * @param <T> a number, or whatever stands for one
   */
  public record Product<T>(T factor, T amount) {}

  /**
   * W by role.
   *
   * @param direct D by role, of every role
   * @param wtePerWte M: WTE of a role (outer) for each WTE of another (inner)
   */
  public static <T> SortedMap<Role, T> solve(
      SortedMap<Role, T> direct, SortedMap<Role, SortedMap<Role, T>> wtePerWte, Steps<T> steps) {
    StructureSolution<T> solution = new StructureSolution<>(wtePerWte, steps);
    for (List<Role> circle : CallOrder.of(direct.keySet(), wtePerWte)) {
      solution.solve(circle, direct);
    }
    return Collections.unmodifiableSortedMap(solution.required);
  }

  private void solve(List<Role> circle, SortedMap<Role, T> direct) {
    SortedMap<Role, T> amounts = new TreeMap<>();
    SortedMap<Role, SortedMap<Role, T>> within = new TreeMap<>();
    for (Role role : circle) {
      List<Product<T>> products = new ArrayList<>();
      SortedMap<Role, T> own = new TreeMap<>();
      row(role)
          .forEach((served, factor) -> {
            T known = required.get(served);
            if (circle.contains(served)) {
              own.put(served, factor);
            } else if (known != null) {
              products.add(new Product<>(factor, known));
            }
          });
      T amount = Objects.requireNonNull(direct.get(role), role.name());
      amounts.put(role, products.isEmpty() ? amount : steps.plusProducts(amount, products));
      within.put(role, own);
    }
    eliminate(circle, amounts, within);
    substituteBack(circle, amounts, within);
  }

  /** Takes each role of a circle out of the equations of those after it. */
  private void eliminate(
      List<Role> circle, Map<Role, T> amounts, SortedMap<Role, SortedMap<Role, T>> within) {
    for (int step = 0; step < circle.size(); step++) {
      Role role = circle.get(step);
      SortedMap<Role, T> row = Objects.requireNonNull(within.get(role));
      List<Role> later = circle.subList(step + 1, circle.size());
      T self = row.remove(role);
      if (self != null) {
        amounts.computeIfPresent(role, (_, amount) -> steps.overOneMinus(amount, self));
        row.replaceAll(
            (other, factor) -> later.contains(other) ? steps.overOneMinus(factor, self) : factor);
      }
      for (Role other : later) {
        SortedMap<Role, T> otherRow = Objects.requireNonNull(within.get(other));
        T factor = otherRow.remove(role);
        if (factor != null) {
          T amount = Objects.requireNonNull(amounts.get(role));
          amounts.computeIfPresent(
              other, (_, own) -> steps.plusProducts(own, List.of(new Product<>(factor, amount))));
          row.forEach((through, share) -> {
            if (later.contains(through)) {
              T own = otherRow.get(through);
              otherRow.put(
                  through,
                  own == null
                      ? steps.product(factor, share)
                      : steps.plusProducts(own, List.of(new Product<>(factor, share))));
            }
          });
        }
      }
    }
  }

  private void substituteBack(
      List<Role> circle, Map<Role, T> amounts, SortedMap<Role, SortedMap<Role, T>> within) {
    for (Role role : circle.reversed()) {
      List<Product<T>> products = new ArrayList<>();
      Objects.requireNonNull(within.get(role))
          .forEach((other, factor) -> {
            T known = required.get(other);
            if (known != null) {
              products.add(new Product<>(factor, known));
            }
          });
      T amount = Objects.requireNonNull(amounts.get(role));
      T solved = products.isEmpty() ? amount : steps.plusProducts(amount, products);
      required.put(role, steps.required(role, solved));
    }
  }

  private SortedMap<Role, T> row(Role role) {
    return wtePerWte.getOrDefault(role, Collections.emptySortedMap());
  }
}
