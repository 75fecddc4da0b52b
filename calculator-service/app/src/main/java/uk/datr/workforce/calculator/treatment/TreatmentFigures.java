package uk.datr.workforce.calculator.treatment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.defaults.AreaTreatment;
import uk.datr.workforce.calculator.engine.model.SubstanceGroup;
import uk.datr.workforce.calculator.engine.provenance.ValueSource;

/** Numbers in treatment of an area: what was imported, and the shared-out published numbers where nothing was. */
@ApplicationScoped
public class TreatmentFigures {

  private final PublishedTreatment published;
  private final TreatmentStore store;

  TreatmentFigures(PublishedTreatment published, TreatmentStore store) {
    this.published = published;
    this.store = store;
  }

  /** People in treatment by group; empty when nothing is known of the area. */
  public Optional<AreaTreatment> of(String area) {
    return Optional.ofNullable(of(Set.of(area)).get(area));
  }

  /** People in treatment by group of each area of which something is known, with one question to the database. */
  public SortedMap<String, AreaTreatment> of(Set<String> areas) {
    Map<String, List<TreatmentFigure>> imported =
        store.inForce(areas).stream().collect(Collectors.groupingBy(TreatmentFigure::area));
    SortedMap<String, AreaTreatment> known = new TreeMap<>(published.today());
    known.keySet().retainAll(areas);
    imported.forEach((area, figures) -> known.put(area, replaced(area, known.get(area), figures)));
    return known;
  }

  private static AreaTreatment replaced(
      String area, @Nullable AreaTreatment estimate, List<TreatmentFigure> imported) {
    SortedMap<SubstanceGroup, AreaTreatment.Group> groups = new TreeMap<>();
    if (estimate != null) {
      groups.putAll(estimate.groups());
    }
    for (TreatmentFigure figure : imported) {
      SubstanceGroup group = figure.substanceGroup();
      groups.put(group, group(figure, groups.get(group)));
    }
    return new AreaTreatment(area, groups);
  }

  /** Who is new keeps its estimated share where an import does not say it. */
  private static AreaTreatment.Group group(
      TreatmentFigure figure, AreaTreatment.@Nullable Group estimate) {
    ValueSource source = figure.valueSource();
    Long entering = figure.newPresentations();
    if (entering != null) {
      return new AreaTreatment.Group(figure.inTreatment(), source, entering, source);
    }
    if (estimate == null || estimate.count() <= 0) {
      return new AreaTreatment.Group(figure.inTreatment(), source, 0, source);
    }
    return new AreaTreatment.Group(
        figure.inTreatment(),
        source,
        Math.rint(figure.inTreatment() * estimate.newPresentations() / estimate.count()),
        estimate.newPresentationsSource());
  }
}
