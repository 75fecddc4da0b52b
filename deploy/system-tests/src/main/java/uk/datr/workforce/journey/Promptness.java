package uk.datr.workforce.journey;

import static uk.datr.workforce.journey.JourneyException.require;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** An accepted return is visible in reporting-service soon. */
final class Promptness {
  private static final int RETURNS = 20;
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final BigDecimal WTE = new BigDecimal("12.80");

  private final Platform platform;
  private final Callers callers;

  Promptness(Platform platform, Callers callers) {
    this.platform = platform;
    this.callers = callers;
  }

  List<Point> points() {
    return List.of(
        new Point("an accepted return is visible in reporting, p95 within 2 s", this::visible));
  }

  private String visible() {
    Census census = new Census(platform.census(), callers.person("collection-manager"));
    Collection collection = census.openCollection();
    List<Duration> taken = new ArrayList<>();
    for (int i = 0; i < RETURNS; i++) {
      Unit unit = census.freshUnit(collection, "ORG-1001", "PROVIDER", "E08000035", "VOL");
      Caller system = callers.machine("aire-system");
      census.save(system, collection, unit, Bodies.providerReturn(collection, unit)).expect(200);
      BigDecimal wanted = england(collection).add(WTE);
      Answer submitted = census.submit(system, collection, unit, UUID.randomUUID().toString());
      Visible visible = Visible.since(() -> england(collection), wanted);
      require(submitted.status() / 100 == 2, "The submission was refused: " + submitted);
      taken.add(visible.within(Duration.ofSeconds(20)));
    }
    Collections.sort(taken);
    Duration median = taken.get(RETURNS / 2);
    Duration p95 = taken.get((int) Math.ceil(RETURNS * 0.95) - 1);
    require(p95.compareTo(SOON) <= 0, "p95 is " + p95.toMillis() + " ms");
    return "%d returns, median %d ms, p95 %d ms"
        .formatted(RETURNS, median.toMillis(), p95.toMillis());
  }

  private BigDecimal england(Collection collection) {
    return Profile.read(
            callers.person("analyst"), platform.reporting(), Profile.ENGLAND, collection.id())
        .figure(Profile.ENGLAND, "PROVISIONAL")
        .wte();
  }
}
