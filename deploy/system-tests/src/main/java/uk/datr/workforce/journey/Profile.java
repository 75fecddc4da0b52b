package uk.datr.workforce.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** An area profile as reporting-service shows it to a caller. */
public record Profile(Answer answer) {

  /** England's code. */
  public static final String ENGLAND = "E92000001";

  /** Reads the profile of an area. */
  public static Profile read(Caller caller, URI reporting, String area, String collectionId) {
    return new Profile(
        caller
            .get(reporting, "/reporting/v1/areas/" + area + "/profile?collection=" + collectionId)
            .expect(200));
  }

  /** The figure of an area on a basis, if it is shown. */
  public Optional<Figure> find(String area, String basis) {
    return StreamSupport.stream(answer.json().path("figures").spliterator(), false)
        .filter(figure -> figure.at("/area/code").asText().equals(area))
        .filter(figure -> figure.path("basis").asText().equals(basis))
        .map(Figure::new)
        .findFirst();
  }

  /** The figure of an area on a basis. */
  public Figure figure(String area, String basis) {
    return find(area, basis)
        .orElseThrow(
            () -> new JourneyException("No " + basis + " figure of " + area + ": " + answer));
  }

  /** The values of one area in one collection on one basis. */
  public record Figure(JsonNode json) {

    /** Name of the area. */
    public String area() {
      return json.at("/area/name").asText();
    }

    /** Paid and unpaid WTE of all role groups. */
    public BigDecimal wte() {
      return number("/totals/wte");
    }

    /** Any number of the figure. */
    public BigDecimal number(String pointer) {
      JsonNode value = json.at(pointer);
      if (!value.isNumber()) {
        throw new JourneyException("No number at " + pointer + " of " + json);
      }
      return value.decimalValue();
    }

    /** An indicator by its id. */
    public JsonNode indicator(String id) {
      return StreamSupport.stream(json.path("indicators").spliterator(), false)
          .filter(indicator -> indicator.path("id").asText().equals(id))
          .findFirst()
          .orElseThrow(() -> new JourneyException("No indicator " + id + " in " + json));
    }

    /** A rate in percent with one decimal, or why it is not shown. */
    public String percent(String id) {
      JsonNode value = indicator(id).path("value");
      return value.isNumber()
          ? value.decimalValue().movePointRight(2).setScale(1, java.math.RoundingMode.HALF_UP)
              + " %"
          : indicator(id).path("status").asText();
    }

    /** The figure in one line. */
    public String line() {
      return "%-28s %10s WTE · vacancies %s · turnover %s · %s of %s organisations answered (%s, %s)"
          .formatted(
              area(),
              json.at("/totals/wte").isNumber()
                  ? wte().toPlainString()
                  : json.at("/totals/status").asText(),
              percent("vacancy_rate"),
              percent("turnover_rate"),
              json.path("organisationsAnswered").asText(),
              json.path("organisationsAsked").asText(),
              json.at("/collection/id").asText(),
              json.path("basis").asText());
    }
  }
}
