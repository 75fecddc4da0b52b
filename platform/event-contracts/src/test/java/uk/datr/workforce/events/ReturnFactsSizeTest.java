package uk.datr.workforce.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.events.ReturnFacts.Flow;
import uk.datr.workforce.events.ReturnFacts.StaffInPost;
import uk.datr.workforce.events.ReturnFacts.UnpaidStaff;
import uk.datr.workforce.events.ReturnFacts.Vacancy;

/** The largest fact event is far below what a topic takes, so that none is ever too large to be sent. */
class ReturnFactsSizeTest {

  private static final int HALF_OF_THE_LARGEST_MESSAGE = 512 * 1024;

  /** More roles than CL-02 has, with codes as long as its codes. */
  private static final List<String> ROLES =
      IntStream.range(0, 80).mapToObj(number -> "PEER%02d".formatted(number)).toList();

  private static final List<String> BASES =
      List.of(
          "PERMANENT",
          "FIXED_TERM",
          "BANK",
          "AGENCY",
          "SECONDED_IN",
          "APPRENTICE",
          "SELF_EMPLOYED",
          "ZERO_HOURS");

  private static final List<String> KINDS =
      List.of("VOLUNTEER", "PEER_MENTOR_UNPAID", "STUDENT_PLACEMENT", "HONORARY");

  private static final BigDecimal WTE = new BigDecimal("99999.99");
  private static final int PEOPLE = 100_000;

  @Test
  void everyRoleOnEveryBasisFitsIntoHalfAMessage() {
    ReturnFacts facts =
        new ReturnFacts(
            "0198f0a1-6a00-7d11-9b64-0f1e2d3c4b5a",
            "DATRWC-2026",
            2026,
            LocalDate.parse("2026-06-30"),
            new ReturnFacts.ReportedUnit(
                "0198f0a1-5f00-7c3e-8a53-9d1b2c3d4e60",
                "ORG-1001",
                ReturnKind.PROVIDER,
                "VOL",
                "ALL_AGE",
                List.of("COMMUNITY", "RES_REHAB", "INPATIENT_DETOX", "OUTREACH", "OTHER"),
                "E08000035",
                "E40000012"),
            ReturnState.SIGNED_OFF,
            12,
            List.of("OLDER_VERSION", "UNSIGNED", "UNRESOLVED_QUERY"),
            new ReturnFacts.Declaration("2026.1", true),
            "2026.1",
            each(BASES, (role, basis) -> new StaffInPost(role, "PEER", basis, PEOPLE, WTE)),
            each(KINDS, (role, kind) -> new UnpaidStaff(role, "PEER", kind, PEOPLE, WTE)),
            each(role -> new Vacancy(role, "PEER", WTE, PEOPLE, WTE, PEOPLE)),
            each(role ->
                new Flow(
                    role,
                    "PEER",
                    PEOPLE,
                    PEOPLE,
                    PEOPLE,
                    PEOPLE,
                    PEOPLE,
                    PEOPLE,
                    PEOPLE,
                    StartSource.PREVIOUS_RETURN,
                    PEOPLE)),
            tables());
    Envelope event =
        Envelope.of(
            EventTypes.RETURN_FACTS_CHANGED,
            UuidV7.next(Instant.parse("2026-11-21T10:00:00Z")),
            "/census-service",
            facts.returnId(),
            Instant.parse("2026-11-21T10:00:00Z"),
            "0198f0a1-6a00-7d11-9b64-0f1e2d3c4b5a",
            null,
            1,
            facts);

    assertThat(facts.counts()).isTrue();
    assertThat(event.toJson().getBytes(StandardCharsets.UTF_8).length)
        .isLessThan(HALF_OF_THE_LARGEST_MESSAGE);
  }

  /** Every role with every reason and on every register, and every authority. */
  private static FactTables tables() {
    List<FactTables.PaidAndUnpaid> twenty =
        codes(20).map(code -> new FactTables.PaidAndUnpaid(code, PEOPLE, PEOPLE)).toList();
    List<FactTables.People> people =
        codes(20).map(code -> new FactTables.People(code, PEOPLE)).toList();
    List<FactTables.Wte> wte = codes(160).map(code -> new FactTables.Wte(code, WTE)).toList();
    return new FactTables(
        each(
            codes(15).toList(),
            (role, reason) -> new FactTables.Leavers(role, "PEER", reason, PEOPLE)),
        each(BASES, (role, basis) -> new FactTables.Pattern(basis, "FULL_TIME", PEOPLE))
            .subList(0, 32),
        twenty,
        twenty,
        twenty,
        people,
        new FactTables.Sickness(WTE, WTE),
        each(role -> new FactTables.Caseload(role, "PEER", PEOPLE, WTE, PEOPLE)),
        each(
            codes(12).toList(),
            (role, body) -> new FactTables.Registered(role, "PEER", body, PEOPLE)),
        PEOPLE,
        people,
        people,
        wte,
        wte);
  }

  /** Codes as long as the longest. */
  private static Stream<String> codes(int number) {
    return IntStream.range(0, number).mapToObj("SOME_LONG_CODE_%03d"::formatted);
  }

  private interface Line<T> {
    T of(String role, String key);
  }

  private static <T> List<T> each(List<String> keys, Line<T> line) {
    return ROLES.stream().flatMap(role -> keys.stream().map(key -> line.of(role, key))).toList();
  }

  private static <T> List<T> each(Function<String, T> line) {
    return ROLES.stream().map(line).toList();
  }
}
