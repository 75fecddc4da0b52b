package uk.datr.workforce.reporting.access;

import uk.datr.workforce.kit.access.Permission;

/** What may be done in reporting-service. */
public enum ReportingPermission implements Permission {
  /** See region and England of the last published collection, small groups hidden. */
  PUBLISHED_FIGURES_READ(Ids.PUBLISHED_FIGURES_READ),
  /** See the own values of the authority at which the job is held, while a collection runs. */
  OWN_AREA_READ(Ids.OWN_AREA_READ),
  /** See provisional figures of the region at which the job is held, and of the authorities in it. */
  REGION_LIVE_READ(Ids.REGION_LIVE_READ),
  /** See provisional figures of every area. */
  LIVE_FIGURES_READ(Ids.LIVE_FIGURES_READ),
  /** Read what an indicator means. */
  INDICATORS_READ(Ids.INDICATORS_READ);

  private final String id;

  ReportingPermission(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  /** The ids as constants, for annotations. */
  public static final class Ids {
    public static final String PUBLISHED_FIGURES_READ = "published-figures-read";
    public static final String OWN_AREA_READ = "own-area-read";
    public static final String REGION_LIVE_READ = "region-live-read";
    public static final String LIVE_FIGURES_READ = "live-figures-read";
    public static final String INDICATORS_READ = "indicators-read";

    private Ids() {}
  }
}
