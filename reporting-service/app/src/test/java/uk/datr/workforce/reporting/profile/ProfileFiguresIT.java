package uk.datr.workforce.reporting.profile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.datr.workforce.reporting.census.ExampleCensus.BRISTOL;
import static uk.datr.workforce.reporting.census.ExampleCensus.ENGLAND;
import static uk.datr.workforce.reporting.census.ExampleCensus.LEEDS;
import static uk.datr.workforce.reporting.census.ExampleCensus.NORTH_EAST_AND_YORKSHIRE;
import static uk.datr.workforce.reporting.census.ExampleCensus.SOUTH_WEST;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.events.ReturnFacts;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.events.ReturnState;
import uk.datr.workforce.events.StartSource;
import uk.datr.workforce.referencedata.RoleGroup;
import uk.datr.workforce.reporting.census.ExampleCensus;
import uk.datr.workforce.testkit.events.EventPlayer;
import uk.datr.workforce.testkit.parts.PlatformTestResource;
import uk.datr.workforce.testkit.parts.Tokens;

/** The figures shown are those that somebody else gets who adds up the events line by line. */
@QuarkusTest
@WithTestResource(
    value = PlatformTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reporting"))
class ProfileFiguresIT {

  private static final List<String> AUTHORITIES =
      List.of(LEEDS, BRISTOL, "E08000032", "E06000022", "E09000001");
  private static final List<ReturnState> STATES =
      List.of(
          ReturnState.SUBMITTED,
          ReturnState.QUERIED,
          ReturnState.VALIDATED,
          ReturnState.SIGNED_OFF,
          ReturnState.FINAL);
  private static final List<StartSource> SOURCES =
      List.of(StartSource.GIVEN, StartSource.PREVIOUS_RETURN, StartSource.DERIVED);
  private static final List<String> BASES = List.of("PERMANENT", "AGENCY", "BANK", "ZERO_HOURS");

  private static final ObjectMapper EXACT =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final EventPlayer player;
  private final ExampleCensus census;
  private final List<ReturnFacts> facts = new ArrayList<>();

  ProfileFiguresIT(DataSource database) {
    player = new EventPlayer(database);
    census = new ExampleCensus(player);
  }

  @AfterEach
  void stopPlaying() {
    player.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void provisionalFiguresAreTheSumsOfAllCountedReturns(long seed) throws IOException {
    play(new Random(seed), 40);
    check(LEEDS, "analyst", 0, fact -> fact.unit().laCode().equals(LEEDS));
    check(
        LEEDS,
        "region-lead-north-east-and-yorkshire",
        1,
        fact -> fact.unit().nhsRegionCode().equals(NORTH_EAST_AND_YORKSHIRE));
    check(SOUTH_WEST, "analyst", 0, fact -> fact.unit().nhsRegionCode().equals(SOUTH_WEST));
    check(ENGLAND, "statistics-lead", 0, fact -> true);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void ownFiguresAreTheOwnReturnAndWhatIsSignedOff(long seed) throws IOException {
    ExampleCensus.register(player);
    play(new Random(seed), 40);
    check(
        LEEDS,
        "leeds-commissioner",
        0,
        fact -> fact.unit().laCode().equals(LEEDS) && (ownTeam(fact) || signed(fact)));
  }

  @Test
  void publishedFiguresAreTheSumsOfFinalReturnsAndTheSameForEverybody() throws IOException {
    ExampleCensus.register(player);
    play(new Random(6), 60);
    census.in(CollectionState.PUBLISHED);
    player.settle();
    JsonNode forAnalyst = figures("analyst", ENGLAND).get(1);
    JsonNode forProvider = figures("aire-reader", ENGLAND).get(0);
    assertThat(forProvider).isEqualTo(forAnalyst);
    assertThat(forProvider.get("basis").textValue()).isEqualTo("PUBLISHED");
    check(ENGLAND, "aire-reader", 0, fact -> fact.state() == ReturnState.FINAL);
  }

  private static boolean ownTeam(ReturnFacts fact) {
    return fact.unit().kind() == ReturnKind.COMMISSIONER
        && fact.unit().organisationCode().equals(ExampleCensus.LEEDS_ORGANISATION);
  }

  private static boolean signed(ReturnFacts fact) {
    return fact.state() == ReturnState.SIGNED_OFF || fact.state() == ReturnState.FINAL;
  }

  /** Returns of many states, some of which count no longer. */
  private void play(Random random, int returns) {
    census.in(CollectionState.OPEN);
    for (int i = 0; i < returns; i++) {
      String authority = AUTHORITIES.get(random.nextInt(AUTHORITIES.size()));
      boolean team = i % 5 == 0;
      ExampleCensus.Unit unit =
          census.unit(
              team ? ReturnKind.COMMISSIONER : ReturnKind.PROVIDER,
              team && authority.equals(LEEDS) ? ExampleCensus.LEEDS_ORGANISATION : "ORG-2" + i,
              authority);
      ReturnFacts fact = random(random, unit, STATES.get(random.nextInt(STATES.size())));
      census.facts(fact);
      if (i % 9 == 8) {
        census.facts(census.nothing(unit, ReturnState.WITHDRAWN));
      } else {
        facts.add(fact);
      }
    }
    player.settle();
  }

  private ReturnFacts random(Random random, ExampleCensus.Unit unit, ReturnState state) {
    List<ReturnFacts.StaffInPost> staff = new ArrayList<>();
    List<ReturnFacts.UnpaidStaff> unpaid = new ArrayList<>();
    List<ReturnFacts.Vacancy> vacancies = new ArrayList<>();
    List<ReturnFacts.Flow> flows = new ArrayList<>();
    for (RoleGroup group : RoleGroup.values()) {
      String role = group + "01";
      if (random.nextInt(3) > 0) {
        String basis = BASES.get(random.nextInt(BASES.size()));
        int people = random.nextInt(30);
        BigDecimal wte = BigDecimal.valueOf(random.nextInt(people * 100 + 1), 2);
        staff.add(new ReturnFacts.StaffInPost(role, group.name(), basis, people, wte));
        vacancies.add(
            new ReturnFacts.Vacancy(
                role, group.name(), BigDecimal.valueOf(random.nextInt(300), 2), 3, null, null));
        flows.add(
            new ReturnFacts.Flow(
                role,
                group.name(),
                random.nextInt(5),
                random.nextInt(5),
                null,
                null,
                null,
                null,
                random.nextInt(30),
                SOURCES.get(random.nextInt(SOURCES.size())),
                people));
      }
      if (random.nextInt(4) == 0) {
        int people = random.nextInt(10);
        BigDecimal wte = random.nextBoolean() ? null : BigDecimal.valueOf(people * 40L, 2);
        unpaid.add(new ReturnFacts.UnpaidStaff(role, group.name(), "VOLUNTEER", people, wte));
      }
    }
    return census.lines(unit, state, staff, unpaid, vacancies, flows);
  }

  private void check(String area, String person, int index, Predicate<ReturnFacts> counted)
      throws IOException {
    JsonNode figure = figures(person, area).get(index);
    List<ReturnFacts> of = facts.stream().filter(counted).toList();
    assertThat(figure.get("status").textValue()).isEqualTo("ok");
    assertThat(figure.get("organisationsAnswered").intValue())
        .isEqualTo(
            (int) of.stream().map(fact -> fact.unit().organisationCode()).distinct().count());
    for (JsonNode row : figure.get("roleGroups")) {
      if (row.get("status").textValue().equals("ok")) {
        String group = row.get("roleGroup").textValue();
        checkStaff(row, of, group::equals);
      }
    }
    checkStaff(figure.get("totals"), of, group -> true);
    checkRates(figure.get("indicators"), of);
  }

  private static void checkStaff(JsonNode row, List<ReturnFacts> of, Predicate<String> group) {
    BigDecimal paidWte = BigDecimal.ZERO;
    BigDecimal unpaidWte = BigDecimal.ZERO;
    int paid = 0;
    int unpaid = 0;
    for (ReturnFacts fact : of) {
      for (ReturnFacts.StaffInPost line : fact.staffInPost()) {
        if (group.test(line.roleGroup())) {
          paid += line.headcount();
          paidWte = paidWte.add(line.wte());
        }
      }
      for (ReturnFacts.UnpaidStaff line : fact.unpaidStaff()) {
        BigDecimal wte = line.wte();
        if (group.test(line.roleGroup())) {
          unpaid += line.headcount();
          unpaidWte = wte == null ? unpaidWte : unpaidWte.add(wte);
        }
      }
    }
    assertThat(row.get("paidHeadcount").intValue()).isEqualTo(paid);
    assertThat(row.get("unpaidHeadcount").intValue()).isEqualTo(unpaid);
    assertThat(row.get("headcount").intValue()).isEqualTo(paid + unpaid);
    assertThat(row.get("paidWte").decimalValue()).isEqualByComparingTo(paidWte);
    assertThat(row.get("unpaidWte").decimalValue()).isEqualByComparingTo(unpaidWte);
    assertThat(row.get("wte").decimalValue()).isEqualByComparingTo(paidWte.add(unpaidWte));
  }

  private static void checkRates(JsonNode rates, List<ReturnFacts> of) {
    BigDecimal vacant = BigDecimal.ZERO;
    BigDecimal inPost = BigDecimal.ZERO;
    int leavers = 0;
    int startAndEnd = 0;
    for (ReturnFacts fact : of) {
      for (ReturnFacts.StaffInPost line : fact.staffInPost()) {
        if (!line.basis().equals("AGENCY") && !line.basis().equals("BANK")) {
          inPost = inPost.add(line.wte());
        }
      }
      for (ReturnFacts.Vacancy line : fact.vacancies()) {
        vacant = vacant.add(line.vacantWte());
      }
      for (ReturnFacts.Flow line : fact.flows()) {
        leavers += line.leavers();
        startAndEnd += line.headcountAtStart() + line.headcountAtEnd();
      }
    }
    checkRate(rates.get(0), vacant, inPost.add(vacant));
    checkRate(
        rates.get(1),
        BigDecimal.valueOf(leavers),
        BigDecimal.valueOf(startAndEnd).multiply(new BigDecimal("0.5")));
  }

  private static void checkRate(JsonNode rate, BigDecimal numerator, BigDecimal denominator) {
    assertThat(rate.get("numerator").decimalValue()).isEqualByComparingTo(numerator);
    assertThat(rate.get("denominator").decimalValue()).isEqualByComparingTo(denominator);
    assertThat(rate.get("value").decimalValue())
        .isEqualByComparingTo(numerator.divide(denominator, 4, RoundingMode.HALF_UP));
  }

  private JsonNode figures(String person, String area) throws IOException {
    return EXACT
        .readTree(
            given()
                .auth()
                .oauth2(Tokens.person(person))
                .get("/reporting/v1/areas/{code}/profile?collection={id}", area, census.id())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray())
        .get("figures");
  }
}
