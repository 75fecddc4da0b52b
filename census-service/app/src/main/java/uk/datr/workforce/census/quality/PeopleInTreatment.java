package uk.datr.workforce.census.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.datr.workforce.kit.problem.Finding;
import uk.datr.workforce.referencedata.LocalAuthorities;

/**
 * How many people are in treatment in each authority, all substances together. No file of the platform has these counts for
 * all authorities: who compares returns sends those that were published.
 */
@Schema(
    name = "PeopleInTreatment",
    description =
        "How many people were in treatment in each authority, all substances together, as NDTMS publishes it.",
    additionalProperties = Schema.False.class)
public record PeopleInTreatment(
    @Schema(
            required = true,
            minLength = 1,
            maxLength = 200,
            pattern = ".*\\S.*",
            description = "Where the counts come from",
            examples = "NDTMS ViewIt, adults 2025/26 by local authority")
        String source,
    @Schema(required = true, description = "When they were published", examples = "2026-12-03")
        LocalDate date,
    @Schema(
            required = true,
            minItems = 1,
            maxItems = PeopleInTreatment.MOST_AUTHORITIES,
            description = "One line for each authority; one that is left out is not compared")
        List<OfAuthority> authorities) {

  /** More than there are. */
  static final int MOST_AUTHORITIES = 300;

  private static final String AUTHORITIES = "/inTreatment/authorities/";

  /** Keeps its own copy of the lines. */
  public PeopleInTreatment {
    authorities = List.copyOf(authorities);
  }

  /** The count of an authority. */
  @Schema(
      name = "PeopleInTreatmentOfAuthority",
      description = "How many people were in treatment in one authority.",
      additionalProperties = Schema.False.class)
  public record OfAuthority(
      @Schema(
              required = true,
              minLength = 1,
              maxLength = 20,
              description = "GSS code in force on the reference date",
              examples = "E08000035")
          String laCode,
      @Schema(required = true, minimum = "1", maximum = "1000000", examples = "6120") int people) {}

  /** Lines of no authority, and of one that has a line already. */
  List<Finding> findings(LocalDate referenceDate, LocalAuthorities localAuthorities) {
    List<Finding> findings = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (int i = 0; i < authorities.size(); i++) {
      String code = authorities.get(i).laCode();
      String pointer = AUTHORITIES + i + "/laCode";
      if (localAuthorities.find(code).filter(one -> one.validOn(referenceDate)).isEmpty()) {
        findings.add(
            Finding.error(
                "NOT_ALLOWED",
                pointer,
                "No upper-tier authority of England has this code on the reference date."));
      } else if (!met.add(code)) {
        findings.add(Finding.error("NOT_ALLOWED", pointer, "This authority has a line already."));
      }
    }
    return findings;
  }

  /** The counts by GSS code. */
  Map<String, Integer> byAuthority() {
    return authorities.stream()
        .collect(Collectors.toUnmodifiableMap(OfAuthority::laCode, OfAuthority::people));
  }
}
