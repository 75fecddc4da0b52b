package uk.datr.workforce.reporting.profile;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.http.Answers;
import uk.datr.workforce.reporting.areas.Area;

/**
 * What a profile will show to its caller, before any figure is read.
 *
 * @param area the area asked for, on the boundaries of the collection
 * @param figures what is shown, in order
 * @param organisations register codes of the caller's organisations that are the area
 */
record ProfilePlan(
    Area area,
    List<PlannedFigure> figures,
    CollectionChoice collections,
    Set<String> organisations) {

  /** Changes with every change of how a profile is made or written, so that no older answer is taken for a newer. */
  private static final String FORM = "profile-1";

  ProfilePlan {
    figures = List.copyOf(figures);
    organisations = Set.copyOf(organisations);
  }

  /** The collection that figures of a basis are made of; none while there is no such collection. */
  @Nullable CensusCollection collection(Basis basis) {
    return switch (basis) {
      case OWN, PROVISIONAL -> collections.chosen();
      case PUBLISHED -> collections.published();
    };
  }

  /**
   * Names this very answer without reading a figure: the same area for the same eyes at the same revision of its
   * collections.
   */
  EntityTag tag() {
    return Answers.tag(FORM, area, figures, new TreeSet<>(organisations), collections);
  }
}
