package uk.datr.workforce.census.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.rules.ReturnTables.Caseload;
import uk.datr.workforce.census.rules.ReturnTables.Coverage;
import uk.datr.workforce.census.rules.ReturnTables.Demographics;
import uk.datr.workforce.census.rules.ReturnTables.Funding;
import uk.datr.workforce.census.rules.ReturnTables.LaSplit;
import uk.datr.workforce.census.rules.ReturnTables.Pattern;
import uk.datr.workforce.census.rules.ReturnTables.Pay;
import uk.datr.workforce.census.rules.ReturnTables.Registration;
import uk.datr.workforce.census.rules.ReturnTables.Sickness;
import uk.datr.workforce.census.rules.ReturnTables.TimeInPost;

/**
 * The content of an aggregate return: header (section A) and sections B to O of census.md 4.4. A section that is null
 * was not answered, an empty one says "none"; a field that is null was not answered, zero is zero. A section whose letter
 * is in {@code notHeld} of the header is not held.
 *
 * <p>Whatever exists holds only numbers of the right format: counts are whole, decimals have two places
 * (rule C012, {@link NumberFormat}). The records refuse anything else.
 */
public record ReturnContent(
    Header header,
    @Nullable List<StaffInPost> staffInPost,
    @Nullable List<UnpaidStaff> unpaidStaff,
    @Nullable List<Vacancy> vacancies,
    @Nullable List<Flow> flows,
    @Nullable List<Pattern> pattern,
    @Nullable Demographics demographics,
    @Nullable List<TimeInPost> timeInPost,
    @Nullable Sickness sickness,
    @Nullable List<Caseload> caseload,
    @Nullable Registration registration,
    @Nullable List<Pay> pay,
    @Nullable List<Funding> funding,
    @Nullable List<LaSplit> laSplit,
    @Nullable List<Coverage> coverage) {

  public ReturnContent {
    staffInPost = staffInPost == null ? null : List.copyOf(staffInPost);
    unpaidStaff = unpaidStaff == null ? null : List.copyOf(unpaidStaff);
    vacancies = vacancies == null ? null : List.copyOf(vacancies);
    flows = flows == null ? null : List.copyOf(flows);
    pattern = pattern == null ? null : List.copyOf(pattern);
    timeInPost = timeInPost == null ? null : List.copyOf(timeInPost);
    caseload = caseload == null ? null : List.copyOf(caseload);
    pay = pay == null ? null : List.copyOf(pay);
    funding = funding == null ? null : List.copyOf(funding);
    laSplit = laSplit == null ? null : List.copyOf(laSplit);
    coverage = coverage == null ? null : List.copyOf(coverage);
  }

  /** A return of sections A to E, the others not answered. */
  public ReturnContent(
      Header header,
      @Nullable List<StaffInPost> staffInPost,
      @Nullable List<UnpaidStaff> unpaidStaff,
      @Nullable List<Vacancy> vacancies,
      @Nullable List<Flow> flows) {
    this(
        header,
        staffInPost,
        unpaidStaff,
        vacancies,
        flows,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** The same return with another header and split of WTE by authority. */
  ReturnContent with(Header other, @Nullable List<LaSplit> split) {
    return new ReturnContent(
        other,
        staffInPost,
        unpaidStaff,
        vacancies,
        flows,
        pattern,
        demographics,
        timeInPost,
        sickness,
        caseload,
        registration,
        pay,
        funding,
        split,
        coverage);
  }

  /** Whether the return declares that there is nothing to report. */
  public boolean nil() {
    return header.nilReason() != null;
  }

  /**
   * The lines of a section, all tables of sections G and K one after the other; null where the section was not answered,
   * and for the header. Sickness is one line.
   */
  public @Nullable List<?> lines(Section section) {
    return switch (section) {
      case A -> null;
      case B -> staffInPost;
      case C -> unpaidStaff;
      case D -> vacancies;
      case E -> flows;
      case F -> pattern;
      case G ->
          demographics == null
              ? null
              : together(
                  demographics.ageBand(), demographics.gender(), demographics.ethnicCategory());
      case H -> timeInPost;
      case I -> sickness == null ? null : List.of(sickness);
      case J -> caseload;
      case K ->
          registration == null
              ? null
              : together(registration.registered(), registration.qualification());
      case L -> pay;
      case M -> funding;
      case N -> laSplit;
      case O -> coverage;
    };
  }

  private static List<?> together(@Nullable List<?>... tables) {
    return Arrays.stream(tables).filter(Objects::nonNull).flatMap(List::stream).toList();
  }

  /** The return as JSON in the form in which it is sent, without what was not answered. */
  public ObjectNode toJson() {
    return ReturnWriter.write(this);
  }

  /**
   * Section A. Lists hold codes exactly as sent.
   *
   * @param specVersion specification that the sender worked with (C004)
   * @param returnType code of CL-01
   * @param sector code of CL-04
   * @param serviceAgeRange code of CL-05
   * @param settings codes of CL-06
   * @param laCodes GSS codes of the authorities served
   * @param changeSinceLast codes of CL-19
   * @param standardWeeklyHours full-time hours a week
   * @param notHeld letters of the sections whose data the unit does not hold
   * @param nilReason code of CL-21; makes the return a nil return
   */
  public record Header(
      @Nullable String collectionId,
      @Nullable String specVersion,
      @Nullable String reportingUnitId,
      @Nullable String ndtmsAgencyCode,
      @Nullable String returnType,
      @Nullable String sector,
      @Nullable String serviceAgeRange,
      @Nullable List<String> settings,
      @Nullable List<String> laCodes,
      @Nullable LocalDate contractStart,
      @Nullable LocalDate contractEnd,
      @Nullable List<String> changeSinceLast,
      @Nullable BigDecimal standardWeeklyHours,
      @Nullable String contactName,
      @Nullable String contactEmail,
      @Nullable String contactPhone,
      @Nullable String dataSourceNote,
      @Nullable String comments,
      @Nullable List<String> notHeld,
      @Nullable String nilReason) {

    /** A header in which nothing is answered. */
    public static final Header NONE =
        new Header(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null);

    public Header {
      settings = settings == null ? null : List.copyOf(settings);
      laCodes = laCodes == null ? null : List.copyOf(laCodes);
      changeSinceLast = changeSinceLast == null ? null : List.copyOf(changeSinceLast);
      standardWeeklyHours = NumberFormat.DECIMAL.require(standardWeeklyHours);
      notHeld = notHeld == null ? null : List.copyOf(notHeld);
    }

    /** The same header with other authorities. */
    Header serving(@Nullable List<String> otherLaCodes) {
      return new Header(
          collectionId,
          specVersion,
          reportingUnitId,
          ndtmsAgencyCode,
          returnType,
          sector,
          serviceAgeRange,
          settings,
          otherLaCodes,
          contractStart,
          contractEnd,
          changeSinceLast,
          standardWeeklyHours,
          contactName,
          contactEmail,
          contactPhone,
          dataSourceNote,
          comments,
          notHeld,
          nilReason);
    }
  }

  /** A line of sections B to E. */
  public sealed interface Line permits StaffLine, Vacancy, Flow {

    /** Code of CL-02. */
    @Nullable String role();

    /** What people in a role {@code …99} do (C108). */
    @Nullable String roleDescription();
  }

  /** A line that counts people in post, paid or unpaid. */
  public sealed interface StaffLine extends Line permits StaffInPost, UnpaidStaff {

    /** People, each counted once in the role. */
    @Nullable Integer headcount();

    /** Whole-time equivalents. */
    @Nullable BigDecimal wte();
  }

  /**
   * Section B: paid staff of a role on an employment basis.
   *
   * @param basis paid code of CL-07
   */
  public record StaffInPost(
      @Nullable String role,
      @Nullable String roleDescription,
      @Nullable String basis,
      @Nullable Integer headcount,
      @Nullable BigDecimal wte)
      implements StaffLine {
    public StaffInPost {
      NumberFormat.COUNT.require(headcount);
      wte = NumberFormat.DECIMAL.require(wte);
    }
  }

  /**
   * Section C: unpaid staff of a role and a kind.
   *
   * @param kind code of CL-08
   */
  public record UnpaidStaff(
      @Nullable String role,
      @Nullable String roleDescription,
      @Nullable String kind,
      @Nullable Integer headcount,
      @Nullable BigDecimal wte)
      implements StaffLine {
    public UnpaidStaff {
      NumberFormat.COUNT.require(headcount);
      wte = NumberFormat.DECIMAL.require(wte);
    }
  }

  /** Section D: funded posts of a role that are unfilled at the reference date, being recruited to or held. */
  public record Vacancy(
      @Nullable String role,
      @Nullable String roleDescription,
      @Nullable BigDecimal vacantWte,
      @Nullable Integer vacantPosts,
      @Nullable BigDecimal coveredByTemporaryWte,
      @Nullable Integer openOver90DaysPosts)
      implements Line {
    public Vacancy {
      vacantWte = NumberFormat.DECIMAL.require(vacantWte);
      NumberFormat.COUNT.require(vacantPosts);
      coveredByTemporaryWte = NumberFormat.DECIMAL.require(coveredByTemporaryWte);
      NumberFormat.COUNT.require(openOver90DaysPosts);
    }
  }

  /**
   * Section E: joiners and leavers of a role in the twelve months to the reference date, paid, no bank or agency.
   *
   * @param leaversByReason why they left, as far as it is known
   */
  public record Flow(
      @Nullable String role,
      @Nullable String roleDescription,
      @Nullable Integer headcountAtStart,
      @Nullable Integer joiners,
      @Nullable Integer leavers,
      @Nullable Integer internalMovesIn,
      @Nullable Integer internalMovesOut,
      @Nullable Integer tupeIn,
      @Nullable Integer tupeOut,
      @Nullable List<Leavers> leaversByReason)
      implements Line {

    public Flow {
      leaversByReason = leaversByReason == null ? null : List.copyOf(leaversByReason);
      NumberFormat.COUNT.require(headcountAtStart);
      NumberFormat.COUNT.require(joiners);
      NumberFormat.COUNT.require(leavers);
      NumberFormat.COUNT.require(internalMovesIn);
      NumberFormat.COUNT.require(internalMovesOut);
      NumberFormat.COUNT.require(tupeIn);
      NumberFormat.COUNT.require(tupeOut);
    }
  }

  /**
   * Leavers of a role who left for one reason.
   *
   * @param reason code of CL-14
   */
  public record Leavers(@Nullable String reason, @Nullable Integer count) {
    public Leavers {
      NumberFormat.COUNT.require(count);
    }
  }
}
