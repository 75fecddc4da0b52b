package uk.datr.workforce.calculator.census;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.defaults.CensusStaff;
import uk.datr.workforce.calculator.engine.model.Role;
import uk.datr.workforce.calculator.engine.provenance.Provenance;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;
import uk.datr.workforce.referencedata.Roles;

/**
 * Staff in post of an authority as a collection counted them, under {@value PartnerPolicy#ID}.
 *
 * @param collectionId the collection
 * @param referenceDate the day on which staff were counted
 * @param counted returns that are signed off or final
 * @param expected returns that are expected
 * @param finalised whether nothing more comes: the collection is finalised
 * @param paidWte paid WTE by census role; {@value PartnerPolicy#SMALL_SERVICES} for services that are not split
 * @param unpaidWte WTE of unpaid people of the services that are split
 */
public record AreaStaff(
    String collectionId,
    LocalDate referenceDate,
    long counted,
    long expected,
    boolean finalised,
    SortedMap<String, BigDecimal> paidWte,
    BigDecimal unpaidWte) {

  /** Keeps its own copy. */
  public AreaStaff {
    paidWte = Collections.unmodifiableSortedMap(new TreeMap<>(paidWte));
  }

  /** Whether every return of the area that can come has come. */
  public boolean complete() {
    return finalised || (counted >= expected && expected > 0);
  }

  /** WTE of services that are not split by role; null when there is none. */
  public @Nullable Double notSplitWte() {
    BigDecimal wte = paidWte.get(PartnerPolicy.SMALL_SERVICES);
    return wte == null ? null : (Double) wte.doubleValue();
  }

  /** The same in the roles of the calculator, with what no role of it stands for. */
  public CensusStaff inRolesOfTheCalculator() {
    Map<String, Double> wte = new TreeMap<>();
    paidWte.forEach((role, value) -> wte.put(role, value.doubleValue()));
    Map<String, Role> mapping = new HashMap<>();
    for (String code : paidWte.keySet()) {
      Role role = roleOf(code);
      if (role != null) {
        mapping.put(code, role);
      }
    }
    if (unpaidWte.signum() > 0) {
      wte.put(Role.VOLUNTEER.name(), unpaidWte.doubleValue());
      mapping.put(Role.VOLUNTEER.name(), Role.VOLUNTEER);
    }
    return CensusStaff.of(wte, mapping, source());
  }

  /** Where the figures come from: the collection, its day, and of how many returns they are. */
  ValueSource source() {
    return new ValueSource(
        Provenance.OFFICIAL_STATISTIC,
        "National workforce census, collection " + collectionId,
        referenceDate.toString(),
        "Totals by role of %d of %d returns, signed off or final, under %s."
            .formatted(counted, Math.max(counted, expected), PartnerPolicy.ID));
  }

  /** The role of the calculator that stands for a census role by roles.csv; none when there is no such role. */
  static @Nullable Role roleOf(String censusRole) {
    String name = Roles.load().find(censusRole).map(role -> role.calculatorRole()).orElse(null);
    return name == null ? null : Role.valueOf(name);
  }
}
