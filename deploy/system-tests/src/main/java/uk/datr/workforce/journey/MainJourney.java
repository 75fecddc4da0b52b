package uk.datr.workforce.journey;

import static uk.datr.workforce.journey.JourneyException.require;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The main job of the platform from end to end: a return travels from an authority's system to that authority's profile.
 * Every run registers a fresh pair of units at the two organisations of the example, so that it can be repeated at will.
 */
public final class MainJourney {
  private static final String LEEDS_ORGANISATION = "ORG-0097";
  private static final String AIRE_ORGANISATION = "ORG-1001";
  private static final String LEEDS = "E08000035";
  private static final String NORTH_EAST_AND_YORKSHIRE = "E40000012";

  /** An accepted return counts this soon (ARCHITECTURE section 9). */
  private static final Duration SOON = Duration.ofSeconds(2);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Platform platform;
  private final Callers callers;
  private final Narrator narrator;
  private final Census census;
  private final Collection collection;
  private final Unit team;
  private final Unit service;
  private final BigDecimal before;

  /** Prepares a run: the open collection, a fresh unit at each organisation, England's figure before. */
  public MainJourney(Platform platform, Callers callers, Narrator narrator) {
    this.platform = platform;
    this.callers = callers;
    this.narrator = narrator;
    this.census = new Census(platform.census(), callers.person("collection-manager"));
    this.collection = census.openCollection();
    this.team = census.freshUnit(collection, LEEDS_ORGANISATION, "COMMISSIONER", LEEDS, "LA");
    this.service = census.freshUnit(collection, AIRE_ORGANISATION, "PROVIDER", LEEDS, "VOL");
    this.before = england();
  }

  /** What a run came to. */
  public record Outcome(Duration visibleAfter, BigDecimal before, BigDecimal after) {}

  /** Does every step; fails at the first expectation that is not met. */
  public Outcome run() {
    threeMistakesAreToldAtOnce();
    theCorrectedReturnIsSubmitted();
    BigDecimal after = before.add(new BigDecimal("4.40")).add(new BigDecimal("12.80"));
    Visible visible = theProvidersReturnIsSubmitted(after);
    aSignatorySignsInAndSignsOff();
    anotherAuthoritySeesNothing();
    Duration visibleAfter = theAnalystsFigureHasMoved(visible, after);
    theAuthoritySeesItselfBesideRegionAndEngland();
    return new Outcome(visibleAfter, before, after);
  }

  private void threeMistakesAreToldAtOnce() {
    narrator.step("Leeds' own system checks a return with three mistakes");
    Caller system = callers.machine("leeds-system");
    Answer answer =
        system
            .post(
                platform.census(),
                "/census/v1/validations",
                Bodies.validation(
                    collection, Bodies.commissionerReturnWithThreeMistakes(collection, team)))
            .expect(200);
    List<JsonNode> errors =
        list(answer.json().path("findings")).stream()
            .filter(finding -> finding.path("severity").asText().equals("ERROR"))
            .toList();
    narrator.call(
        system,
        answer,
        answer.text("/status")
            + errors.stream()
                .map(error ->
                    "\n%s at %s: %s"
                        .formatted(
                            error.path("ruleId").asText(),
                            error.path("pointer").asText(),
                            error.path("message").asText()))
                .collect(Collectors.joining()));
    require(
        errors.stream()
            .map(error -> error.path("ruleId").asText())
            .collect(Collectors.toSet())
            .equals(java.util.Set.of("C009", "C203", "C212")),
        "Not exactly the three mistakes are named: " + answer);
    narrator.meaning(
        "All three mistakes are named in one answer, each with its place. Nothing was stored: a check never is.");
  }

  private void theCorrectedReturnIsSubmitted() {
    narrator.step("Leeds' system corrects the return, saves it and submits it");
    Caller system = callers.machine("leeds-system");
    Answer saved =
        census
            .save(system, collection, team, Bodies.commissionerReturn(collection, team))
            .expect(200);
    narrator.call(system, saved, state(saved));
    String key = UUID.randomUUID().toString();
    Answer submitted = census.submit(system, collection, team, key);
    require(submitted.status() / 100 == 2, "The submission was refused: " + submitted);
    narrator.call(system, submitted, state(submitted));
    require(submitted.text("/state").equals("VALIDATED"), "Not validated at once: " + submitted);
    narrator.meaning(
        "The return is accepted and validated: no error, nothing left to explain. It counts from now on.");

    narrator.step("The network fails, so the system sends the same submission again");
    Answer again = census.submit(system, collection, team, key);
    narrator.call(system, again, state(again));
    require(
        again.status() == submitted.status() && again.body().equals(submitted.body()),
        "The repeated submission was answered otherwise: " + again);
    narrator.meaning(
        "The same Idempotency-Key gets the same answer, word for word. The return was submitted once.");
  }

  private Visible theProvidersReturnIsSubmitted(BigDecimal after) {
    narrator.step("A provider's system submits the return of its service in Leeds");
    Caller system = callers.machine("aire-system");
    census
        .save(system, collection, service, Bodies.providerReturn(collection, service))
        .expect(200);
    Answer submitted = census.submit(system, collection, service, UUID.randomUUID().toString());
    Visible visible = Visible.since(this::england, after);
    require(submitted.status() / 100 == 2, "The submission was refused: " + submitted);
    narrator.call(system, submitted, state(submitted));
    narrator.meaning("14 paid people and 3 volunteers, 12.80 WTE together, have arrived.");
    return visible;
  }

  private void aSignatorySignsInAndSignsOff() {
    narrator.step("The provider's signatory signs in with a browser and signs off");
    Answer refused =
        callers
            .machine("aire-system")
            .post(
                platform.census(),
                collection.returnOf(service) + "/sign-offs",
                Bodies.signOff("A Machine", "System"));
    narrator.call(callers.machine("aire-system"), refused, refused.code());
    require(
        refused.status() == 403 && refused.code().equals("HUMAN_REQUIRED"),
        "A machine must not sign off: " + refused);
    Caller signatory = callers.person("aire-signatory");
    Answer signed =
        signatory.post(
            platform.census(),
            collection.returnOf(service) + "/sign-offs",
            Bodies.signOff("Sam Example", "Director of services"));
    narrator.call(signatory, signed, state(signed));
    require(
        signed.status() / 100 == 2 && signed.text("/state").equals("SIGNED_OFF"),
        "The return was not signed off: " + signed);
    narrator.meaning(
        "A machine cannot sign, and nobody signs what they submitted: a second person has confirmed the figures.");
  }

  private void anotherAuthoritySeesNothing() {
    narrator.step("Bristol's system asks for Leeds' return");
    Caller bristol = callers.machine("bristol-system");
    Answer answer = bristol.get(platform.census(), collection.returnOf(team));
    narrator.call(bristol, answer, answer.code());
    require(
        answer.status() == 404 && answer.code().equals("NOT_FOUND"),
        "Another authority must not see that the return exists: " + answer);
    narrator.meaning(
        "For Bristol the return does not exist. The answer does not even say that it may not be seen.");
  }

  private Duration theAnalystsFigureHasMoved(Visible visible, BigDecimal after) {
    narrator.step("An analyst of NHS England looks at the provisional figure of England");
    Duration taken = visible.within(PATIENCE);
    Caller analyst = callers.person("analyst");
    Profile profile = Profile.read(analyst, platform.reporting(), Profile.ENGLAND, collection.id());
    Profile.Figure england = profile.figure(Profile.ENGLAND, "PROVISIONAL");
    narrator.call(analyst, profile.answer(), england.line());
    require(
        england.wte().compareTo(after) == 0, "England does not stand at " + after + ": " + england);
    require(taken.compareTo(SOON) <= 0, "The figure took " + taken.toMillis() + " ms to move");
    narrator.meaning(
        "England has moved from %s to %s WTE, the 4.40 and 12.80 WTE just submitted, %d ms after the last submission."
            .formatted(before.toPlainString(), after.toPlainString(), taken.toMillis()));
    return taken;
  }

  private void theAuthoritySeesItselfBesideRegionAndEngland() {
    narrator.step("Leeds looks at its own profile");
    Caller commissioner = callers.person("leeds-commissioner");
    Profile profile = Profile.read(commissioner, platform.reporting(), LEEDS, collection.id());
    Profile.Figure own = profile.figure(LEEDS, "OWN");
    Profile.Figure region = profile.figure(NORTH_EAST_AND_YORKSHIRE, "PUBLISHED");
    Profile.Figure england = profile.figure(Profile.ENGLAND, "PUBLISHED");
    narrator.call(
        commissioner, profile.answer(), own.line() + "\n" + region.line() + "\n" + england.line());
    require(own.wte().signum() > 0, "Leeds sees nothing of its own: " + own);
    require(
        england.wte().compareTo(new BigDecimal("14121.00")) == 0,
        "The published figure of England is not 14,121.00 WTE: " + england);
    require(
        profile.find(Profile.ENGLAND, "PROVISIONAL").isEmpty(),
        "An authority must not see provisional figures of England: " + profile.answer());
    narrator.meaning(
        "Leeds sees its own return and what its providers have signed off, beside the last published region and England."
            + " It does not see provisional figures of others, which would give single returns away.");
  }

  private BigDecimal england() {
    return Profile.read(
            callers.person("analyst"), platform.reporting(), Profile.ENGLAND, collection.id())
        .figure(Profile.ENGLAND, "PROVISIONAL")
        .wte();
  }

  private static String state(Answer answer) {
    String next =
        list(answer.json().path("allowedActions")).stream()
            .map(JsonNode::asText)
            .collect(Collectors.joining(", "));
    return "%s, version %s%s"
        .formatted(
            answer.text("/state"),
            answer.text("/versionNo"),
            next.isEmpty() ? "" : ", what you may do now: " + next);
  }

  private static List<JsonNode> list(JsonNode array) {
    return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
  }
}
