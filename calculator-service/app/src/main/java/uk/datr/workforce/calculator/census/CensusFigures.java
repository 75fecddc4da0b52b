package uk.datr.workforce.calculator.census;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.access.Areas;
import uk.datr.workforce.calculator.access.Authority;
import uk.datr.workforce.calculator.engine.defaults.CensusStaff;
import uk.datr.workforce.referencedata.Regions;

/** Census figures of an area as somebody may see them. */
@ApplicationScoped
public class CensusFigures {

  private static final String SHARED_ROLES = "SHARED-ROLES-10";

  private final CensusFacts facts;

  CensusFigures(CensusFacts facts) {
    this.facts = facts;
  }

  /**
   * The figures of an authority, a region or England.
   *
   * @param collection id of a collection, of an authority alone; the newest when null
   * @return empty when there are none, or none for this caller
   */
  public Optional<AreaCensus> of(String area, @Nullable String collection, Authority authority) {
    if (Regions.name(area).isPresent()) {
      return facts
          .lastPublished()
          .filter(published -> collection == null || collection.equals(published.collection().id()))
          .flatMap(published -> wide(area, published));
    }
    return Areas.showsCensus(authority, area)
        ? facts.area(area, collection).map(staff -> authority(area, staff))
        : Optional.empty();
  }

  private static AreaCensus authority(String area, AreaStaff staff) {
    CensusStaff roles = staff.inRolesOfTheCalculator();
    List<AreaCensus.Figure> figures = new ArrayList<>();
    roles
        .current()
        .forEach((role, wte) -> figures.add(new AreaCensus.Figure(List.of(role.name()), two(wte))));
    return new AreaCensus(
        area,
        staff.collectionId(),
        staff.referenceDate(),
        PartnerPolicy.ID,
        staff.counted(),
        Math.max(staff.counted(), staff.expected()),
        figures,
        roles.unmapped());
  }

  private static Optional<AreaCensus> wide(String area, PublishedStaff published) {
    SortedMap<String, SortedMap<String, SharedRoles.Staff>> regions = published.byRegion();
    Collection<SortedMap<String, SharedRoles.Staff>> asked =
        area.equals(Regions.ENGLAND)
            ? regions.values()
            : Optional.ofNullable(regions.get(area)).stream().toList();
    List<AreaCensus.Figure> figures =
        SharedRoles.of(regions).stream()
            .map(group ->
                new AreaCensus.Figure(List.copyOf(group), SharedRoles.sum(group, asked).wte()))
            .toList();
    return asked.isEmpty() || figures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AreaCensus(
                area,
                published.collection().id(),
                published.collection().referenceDate(),
                SHARED_ROLES,
                null,
                null,
                figures,
                null));
  }

  /** Back to the two places in which returns give WTE. */
  private static BigDecimal two(double wte) {
    return BigDecimal.valueOf(wte).setScale(2, RoundingMode.HALF_UP);
  }
}
