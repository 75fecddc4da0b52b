package uk.datr.workforce.reporting.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.reporting.areas.Area;
import uk.datr.workforce.reporting.areas.AreaLevel;
import uk.datr.workforce.reporting.indicators.Indicator;

/**
 * The profile of an area as it is shown: its figures and those that stand beside them. A value that is not there is
 * null, and the status beside it says why: unknown is not zero, and hidden is not unknown.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
    description =
        "An area's workforce, beside its region and England. Every figure names its collection, what it counts and who"
            + " answered of those asked. A value that is not shown is null, and the status beside it says why.")
public record AreaProfile(
    @Schema(required = true) ShownArea area,
    @Schema(
            required = true,
            description =
                "The area asked for first, then its region and England, as far as you may see them.")
        List<Figure> figures) {

  /** An area by code and name. */
  @Schema(description = "An area.")
  public record ShownArea(
      @Schema(required = true, description = "GSS code.", examples = "E08000035") String code,
      @Schema(required = true, examples = "Leeds") String name,
      @Schema(required = true) AreaLevel level) {

    static ShownArea of(Area area) {
      return new ShownArea(area.code(), area.name(), area.level());
    }
  }

  /** A collection by id. */
  @Schema(description = "The collection that the figure is made of.")
  public record ShownCollection(
      @Schema(required = true, examples = "DATRWC-2026") String id,
      @Schema(required = true, examples = "2026") int year,
      @Schema(required = true) CollectionState state) {

    static ShownCollection of(CensusCollection collection) {
      return new ShownCollection(collection.id(), collection.year(), collection.state());
    }
  }

  /** All values of one area on one basis. */
  @Schema(description = "The values of one area in one collection on one basis.")
  public record Figure(
      @Schema(required = true) ShownArea area,
      @Schema(description = "Absent while there is no such collection.")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable ShownCollection collection,
      @Schema(
              required = true,
              description =
                  "What is counted. OWN: your commissioning return, and other returns of your area from sign-off."
                      + " PROVISIONAL: every return submitted so far. PUBLISHED: final returns of a published"
                      + " collection, groups of fewer than 10 people hidden.")
          Basis basis,
      @Schema(required = true) Status status,
      @Schema(
              description = "Organisations of which a return is expected.",
              examples = "6",
              nullable = true)
          @Nullable Long organisationsAsked,
      @Schema(
              description = "Those of them with a return in this figure.",
              examples = "4",
              nullable = true)
          @Nullable Long organisationsAnswered,
      @Schema(required = true, description = "Staff by role group.")
          List<RoleGroupStaff> roleGroups,
      @Schema(required = true, description = "All role groups together.") Staff totals,
      @Schema(required = true) List<IndicatorValue> indicators,
      @Schema(required = true, description = "What a reader has to know.") List<String> notes) {}

  /** People and WTE. */
  @Schema(description = "Staff in post, paid and unpaid. WTE have two decimals.")
  public record Staff(
      @Schema(description = "Paid and unpaid people.", examples = "58", nullable = true)
          @Nullable Long headcount,
      @Schema(description = "Paid and unpaid WTE.", examples = "49.30", nullable = true)
          @Nullable BigDecimal wte,
      @Schema(examples = "52", nullable = true) @Nullable Long paidHeadcount,
      @Schema(examples = "46.80", nullable = true) @Nullable BigDecimal paidWte,
      @Schema(examples = "6", nullable = true) @Nullable Long unpaidHeadcount,
      @Schema(examples = "2.50", nullable = true) @Nullable BigDecimal unpaidWte,
      @Schema(required = true) Status status,
      @Schema(description = MARK, examples = "[c]", nullable = true) @Nullable String mark) {}

  /** People and WTE of a role group. */
  @Schema(description = "Staff of a role group.")
  public record RoleGroupStaff(
      @Schema(
              required = true,
              description = "Code of the group; `unmapped` for roles that are not known yet.",
              examples = "DAW")
          String roleGroup,
      @Schema(required = true, examples = "drug and alcohol workers") String label,
      @Schema(description = "Paid and unpaid people.", examples = "58", nullable = true)
          @Nullable Long headcount,
      @Schema(description = "Paid and unpaid WTE.", examples = "49.30", nullable = true)
          @Nullable BigDecimal wte,
      @Schema(examples = "52", nullable = true) @Nullable Long paidHeadcount,
      @Schema(examples = "46.80", nullable = true) @Nullable BigDecimal paidWte,
      @Schema(examples = "6", nullable = true) @Nullable Long unpaidHeadcount,
      @Schema(examples = "2.50", nullable = true) @Nullable BigDecimal unpaidWte,
      @Schema(required = true) Status status,
      @Schema(description = MARK, examples = "[c]", nullable = true) @Nullable String mark) {

    static RoleGroupStaff of(RoleGroupRow row, Staff staff) {
      return new RoleGroupStaff(
          row.code(),
          row.label(),
          staff.headcount,
          staff.wte,
          staff.paidHeadcount,
          staff.paidWte,
          staff.unpaidHeadcount,
          staff.unpaidWte,
          staff.status,
          staff.mark);
    }
  }

  /** A rate with what it is made of. */
  @Schema(
      description =
          "A rate: summed first, divided last. `/reporting/v1/indicators/{id}` defines it.")
  public record IndicatorValue(
      @Schema(required = true, examples = "vacancy_rate") String id,
      @Schema(description = "Exact.", examples = "4.50", nullable = true)
          @Nullable BigDecimal numerator,
      @Schema(description = "Exact.", examples = "50.25", nullable = true)
          @Nullable BigDecimal denominator,
      @Schema(
              description = "Rounded half up to four decimals; 0.0896 is 8.96 %.",
              examples = "0.0896",
              nullable = true)
          @Nullable BigDecimal value,
      @Schema(required = true) Status status,
      @Schema(description = MARK, examples = "[c]", nullable = true) @Nullable String mark,
      @Schema(required = true, description = "What a reader has to know.") List<String> notes) {

    static IndicatorValue without(Indicator indicator, Status status) {
      return new IndicatorValue(indicator.id(), null, null, null, status, status.mark(), List.of());
    }
  }

  private static final String MARK =
      "`[c]` where something is hidden to protect a small group, else null.";

  /** Whether values are shown, and if not, why. */
  @Schema(
      type = SchemaType.STRING,
      enumeration = {
        "ok",
        "hidden",
        "split_hidden",
        "parts_hidden",
        "no_answers",
        "no_base",
        "no_collection"
      },
      description =
          "ok: shown. hidden: hidden, to protect a small group. split_hidden: only paid and unpaid together are shown."
              + " parts_hidden: only the rate is shown, not what it is made of. no_answers: nobody answered, so the"
              + " values are unknown. no_base: there is nothing to divide by. no_collection: there is no such"
              + " collection yet.")
  public enum Status {
    OK("ok"),
    HIDDEN("hidden"),
    SPLIT_HIDDEN("split_hidden"),
    PARTS_HIDDEN("parts_hidden"),
    NO_ANSWERS("no_answers"),
    NO_BASE("no_base"),
    NO_COLLECTION("no_collection");

    private final String id;

    Status(String id) {
      this.id = id;
    }

    /** The status as it is written. */
    @JsonValue
    public String id() {
      return id;
    }

    @Nullable String mark() {
      return switch (this) {
        case HIDDEN, SPLIT_HIDDEN, PARTS_HIDDEN -> "[c]";
        case OK, NO_ANSWERS, NO_BASE, NO_COLLECTION -> null;
      };
    }
  }
}
