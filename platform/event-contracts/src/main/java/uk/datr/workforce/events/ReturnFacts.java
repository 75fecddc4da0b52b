package uk.datr.workforce.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What counts of a return: its state, the version that counts, if any, and all measures of that version with the unit's
 * dimensions as signed. Emitted whenever what counts changes (census.md 4.9.3). A return of which nothing counts has no
 * counted version and empty lists. The event's subject is the return's id.
 *
 * <p>WTE are decimals with two places; a third place is refused. An absent optional figure was not answered, which is
 * not the same as zero.
 *
 * @param countedVersion number of the version that counts; none when nothing counts
 * @param marks what a reader of the figures must know, as code words, for example that an older version counts
 * @param declaration what the signature agreed to; none without a signature
 * @param listVersion version of the code lists with which the version was checked
 * @param tables sections F to N; none when nothing counts, or a release told of it that did not know them
 */
public record ReturnFacts(
    String returnId,
    String collectionId,
    int year,
    LocalDate referenceDate,
    ReportedUnit unit,
    ReturnState state,
    @Nullable Integer countedVersion,
    List<String> marks,
    @Nullable Declaration declaration,
    String listVersion,
    List<StaffInPost> staffInPost,
    List<UnpaidStaff> unpaidStaff,
    List<Vacancy> vacancies,
    List<Flow> flows,
    @Nullable FactTables tables) {

  public ReturnFacts {
    Objects.requireNonNull(returnId, "returnId");
    Objects.requireNonNull(collectionId, "collectionId");
    Objects.requireNonNull(referenceDate, "referenceDate");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(listVersion, "listVersion");
    marks = List.copyOf(marks);
    staffInPost = List.copyOf(staffInPost);
    unpaidStaff = List.copyOf(unpaidStaff);
    vacancies = List.copyOf(vacancies);
    flows = List.copyOf(flows);
  }

  /** Facts of sections A to E alone. */
  public ReturnFacts(
      String returnId,
      String collectionId,
      int year,
      LocalDate referenceDate,
      ReportedUnit unit,
      ReturnState state,
      @Nullable Integer countedVersion,
      List<String> marks,
      @Nullable Declaration declaration,
      String listVersion,
      List<StaffInPost> staffInPost,
      List<UnpaidStaff> unpaidStaff,
      List<Vacancy> vacancies,
      List<Flow> flows) {
    this(
        returnId,
        collectionId,
        year,
        referenceDate,
        unit,
        state,
        countedVersion,
        marks,
        declaration,
        listVersion,
        staffInPost,
        unpaidStaff,
        vacancies,
        flows,
        null);
  }

  /** Whether a version of this return enters totals. */
  @JsonIgnore
  public boolean counts() {
    return countedVersion != null;
  }

  /**
   * The unit's dimensions as the counted version states them.
   *
   * @param sector code of CL-04
   * @param serviceAgeRange code of CL-05
   * @param settings codes of CL-06
   */
  public record ReportedUnit(
      String unitId,
      String organisationCode,
      ReturnKind kind,
      @Nullable String sector,
      @Nullable String serviceAgeRange,
      List<String> settings,
      String laCode,
      String nhsRegionCode) {
    public ReportedUnit {
      Objects.requireNonNull(unitId, "unitId");
      Objects.requireNonNull(organisationCode, "organisationCode");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(laCode, "laCode");
      Objects.requireNonNull(nhsRegionCode, "nhsRegionCode");
      settings = List.copyOf(settings);
    }
  }

  /**
   * The text that was signed.
   *
   * @param agreesToAreaFigures whether figures of the authority's area may be shown (census.md 4.9.9)
   */
  public record Declaration(String version, boolean agreesToAreaFigures) {
    public Declaration {
      Objects.requireNonNull(version, "version");
    }
  }

  /**
   * Paid staff of a role and an employment basis (section B).
   *
   * @param role code of CL-02
   * @param roleGroup group of the role, as in the list version named
   * @param basis paid code of CL-07
   */
  public record StaffInPost(
      String role, String roleGroup, String basis, int headcount, BigDecimal wte) {
    public StaffInPost {
      Objects.requireNonNull(role, "role");
      Objects.requireNonNull(roleGroup, "roleGroup");
      Objects.requireNonNull(basis, "basis");
      wte = Decimals.twoPlaces(wte);
    }
  }

  /**
   * Unpaid staff of a role and a kind (section C).
   *
   * @param kind code of CL-08
   */
  public record UnpaidStaff(
      String role, String roleGroup, String kind, int headcount, @Nullable BigDecimal wte) {
    public UnpaidStaff {
      Objects.requireNonNull(role, "role");
      Objects.requireNonNull(roleGroup, "roleGroup");
      Objects.requireNonNull(kind, "kind");
      wte = wte == null ? null : Decimals.twoPlaces(wte);
    }
  }

  /** Vacancies of a role (section D). */
  public record Vacancy(
      String role,
      String roleGroup,
      BigDecimal vacantWte,
      int vacantPosts,
      @Nullable BigDecimal coveredByTemporaryWte,
      @Nullable Integer openOver90DaysPosts) {
    public Vacancy {
      Objects.requireNonNull(role, "role");
      Objects.requireNonNull(roleGroup, "roleGroup");
      vacantWte = Decimals.twoPlaces(vacantWte);
      coveredByTemporaryWte =
          coveredByTemporaryWte == null ? null : Decimals.twoPlaces(coveredByTemporaryWte);
    }
  }

  /**
   * Joiners and leavers of a role in twelve months (section E) and what turnover is divided by.
   *
   * @param headcountAtStart paid headcount without bank and agency twelve months before the reference date
   * @param startSource where that number came from
   * @param headcountAtEnd paid headcount without bank and agency at the reference date
   */
  public record Flow(
      String role,
      String roleGroup,
      int joiners,
      int leavers,
      @Nullable Integer internalMovesIn,
      @Nullable Integer internalMovesOut,
      @Nullable Integer tupeIn,
      @Nullable Integer tupeOut,
      int headcountAtStart,
      StartSource startSource,
      int headcountAtEnd) {
    public Flow {
      Objects.requireNonNull(role, "role");
      Objects.requireNonNull(roleGroup, "roleGroup");
      Objects.requireNonNull(startSource, "startSource");
    }
  }
}
