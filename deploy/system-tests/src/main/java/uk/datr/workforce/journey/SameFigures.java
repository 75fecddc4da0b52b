package uk.datr.workforce.journey;

import static uk.datr.workforce.journey.JourneyException.require;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The profile's figures equal a query over census-service's tables, and the totals of 2024 are exact. */
final class SameFigures {
  private static final String PUBLISHED = "DATRWC-2024";
  private static final Duration SETTLED = Duration.ofSeconds(10);
  private static final List<String> REGIONS =
      List.of(
          "E40000003",
          "E40000005",
          "E40000006",
          "E40000007",
          "E40000010",
          "E40000011",
          "E40000012");

  private final Platform platform;
  private final Callers callers;
  private final CensusTables tables;

  SameFigures(Platform platform, Callers callers, CensusTables tables) {
    this.platform = platform;
    this.callers = callers;
    this.tables = tables;
  }

  List<Point> points() {
    return List.of(
        new Point("the totals of 2024 are exact", this::exactTotals),
        new Point("England's provisional profile equals SQL over the census tables", this::england),
        new Point(
            "every region's provisional profile equals SQL over the census tables", this::regions),
        new Point(
            "every authority's provisional profile equals SQL over the census tables",
            this::authorities));
  }

  private String exactTotals() {
    Profile.Figure england = figure(PUBLISHED, Profile.ENGLAND, "PUBLISHED");
    require(
        england.wte().compareTo(new BigDecimal("14121.00")) == 0,
        "England has " + england.wte() + " WTE in 2024");
    BigDecimal commissioning = staff(england, "COM").path("wte").decimalValue();
    require(
        commissioning.compareTo(new BigDecimal("565.00")) == 0,
        "commissioning has " + commissioning + " WTE in 2024");
    return england.wte()
        + " WTE, of it 13556.00 (96.0 %) delivery and "
        + commissioning
        + " commissioning";
  }

  private String england() {
    return compare(Profile.ENGLAND, null);
  }

  private String regions() {
    List<String> compared = new ArrayList<>();
    REGIONS.forEach(region -> compared.add(compare(region, region)));
    return compared.size() + " regions";
  }

  private String authorities() {
    List<String> codes = tables.authorities(openCollection());
    List<String> silent = new ArrayList<>();
    for (String code : codes) {
      if (tables.rates(openCollection(), code).answered() == 0) {
        Profile.Figure figure = figure(openCollection(), code, "PROVISIONAL");
        require(
            figure.json().path("status").asText().equals("no_answers"),
            "Nobody answered in %s, yet its profile says %s".formatted(code, figure.json()));
        silent.add(code);
      } else {
        compare(code, code);
      }
    }
    return "%d authorities, %d of them without an answer".formatted(codes.size(), silent.size());
  }

  private String openCollection() {
    return new Census(platform.census(), callers.person("collection-manager"))
        .openCollection()
        .id();
  }

  private String compare(String area, @Nullable String part) {
    String collection = openCollection();
    Map<String, CensusTables.Staff> staff = tables.staff(collection, part);
    // What was submitted a moment ago is still on its way.
    Visible.since(() -> figure(collection, area, "PROVISIONAL").wte(), wte(staff)).within(SETTLED);
    Profile.Figure figure = figure(collection, area, "PROVISIONAL");
    for (Map.Entry<String, CensusTables.Staff> group : staff.entrySet()) {
      JsonNode shown = staff(figure, group.getKey());
      same(area, group.getKey() + " paid WTE", group.getValue().paidWte(), shown.path("paidWte"));
      same(
          area,
          group.getKey() + " unpaid WTE",
          group.getValue().unpaidWte(),
          shown.path("unpaidWte"));
      same(
          area,
          group.getKey() + " paid people",
          BigDecimal.valueOf(group.getValue().paidHeadcount()),
          shown.path("paidHeadcount"));
      same(
          area,
          group.getKey() + " unpaid people",
          BigDecimal.valueOf(group.getValue().unpaidHeadcount()),
          shown.path("unpaidHeadcount"));
    }
    same(area, "WTE", wte(staff), figure.json().at("/totals/wte"));
    CensusTables.Rates rates = tables.rates(collection, part);
    sameRate(
        area,
        figure.indicator("vacancy_rate"),
        rates.vacantWte(),
        rates.establishedWte().add(rates.vacantWte()));
    sameRate(
        area,
        figure.indicator("turnover_rate"),
        BigDecimal.valueOf(rates.leavers()),
        rates.meanHeadcount());
    same(
        area,
        "organisations asked",
        BigDecimal.valueOf(rates.asked()),
        figure.json().path("organisationsAsked"));
    same(
        area,
        "organisations answered",
        BigDecimal.valueOf(rates.answered()),
        figure.json().path("organisationsAnswered"));
    return "%s WTE in %d role groups, %s of %s organisations, vacancies %s, turnover %s"
        .formatted(
            wte(staff),
            staff.size(),
            rates.answered(),
            rates.asked(),
            figure.percent("vacancy_rate"),
            figure.percent("turnover_rate"));
  }

  private static BigDecimal wte(Map<String, CensusTables.Staff> staff) {
    return staff.values().stream()
        .map(group -> group.paidWte().add(group.unpaidWte()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void sameRate(
      String area, JsonNode shown, BigDecimal numerator, BigDecimal denominator) {
    String id = shown.path("id").asText();
    if (denominator.signum() == 0) {
      require(
          shown.path("value").isNull() && shown.path("status").asText().equals("no_base"),
          "%s has no base for %s, yet shows %s".formatted(area, id, shown));
    } else {
      same(area, id + " numerator", numerator, shown.path("numerator"));
      same(area, id + " denominator", denominator, shown.path("denominator"));
    }
  }

  private static void same(String area, String what, BigDecimal stored, JsonNode shown) {
    require(
        shown.isNumber() && shown.decimalValue().compareTo(stored) == 0,
        "%s, %s: the tables hold %s, the profile shows %s".formatted(area, what, stored, shown));
  }

  private Profile.Figure figure(String collection, String area, String basis) {
    return Profile.read(callers.person("analyst"), platform.reporting(), area, collection)
        .figure(area, basis);
  }

  private static JsonNode staff(Profile.Figure figure, String group) {
    for (JsonNode row : figure.json().path("roleGroups")) {
      if (row.path("roleGroup").asText().equals(group)) {
        return row;
      }
    }
    throw new JourneyException("The profile has no role group " + group + ": " + figure.json());
  }
}
