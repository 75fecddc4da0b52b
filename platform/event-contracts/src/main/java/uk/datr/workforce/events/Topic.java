package uk.datr.workforce.events;

import java.util.Map;
import java.util.Set;

/**
 * A Kafka topic of the platform: who writes it, who reads it, and with what it is created. Topics are created by the
 * deployment, each with a dead-letter topic beside it; the key of a record is the event's subject.
 */
public enum Topic {
  /** Organisations, units and expected returns. */
  REGISTER("workforce.register", 3, "Organisations, units and expected returns.", Service.CENSUS),
  /** Collections and the status of returns, without measures. */
  CENSUS(
      "workforce.census",
      3,
      "Collections and the status of returns, without measures.",
      Service.CENSUS),
  /** Measures of counted return versions: of a small unit they say something about single people. */
  CENSUS_FACTS(
      "workforce.census-facts",
      3,
      "Measures of counted return versions. Of a small unit they say something about single people: nobody but the readers"
          + " named reads them.",
      Service.CENSUS),
  /** Campaigns and published aggregates. */
  SURVEY(
      "workforce.survey", 3, "Campaigns and published aggregates of the survey.", Service.SURVEY),
  /** Approved scenarios and plans. */
  CALCULATOR("workforce.calculator", 3, "Approved scenarios and plans.", Service.CALCULATOR),
  /** Versions and releases. */
  REPORTING(
      "workforce.reporting",
      3,
      "Versions and releases of the published figures.",
      Service.REPORTING);

  /** A service that writes or reads topics. */
  public enum Service {
    CENSUS("census-service"),
    SURVEY("survey-service"),
    CALCULATOR("calculator-service"),
    REPORTING("reporting-service");

    private final String serviceName;

    Service(String serviceName) {
      this.serviceName = serviceName;
    }

    /** Its name; {@code "/" + serviceName()} is the source of its events. */
    public String serviceName() {
      return serviceName;
    }
  }

  /** The largest record that a topic takes, in bytes: 1 MiB. The largest event is below half of it. */
  private static final int LARGEST_RECORD = 1 << 20;

  private final String topicName;
  private final int partitions;
  private final String content;
  private final Service owner;

  Topic(String topicName, int partitions, String content, Service owner) {
    this.topicName = topicName;
    this.partitions = partitions;
    this.content = content;
    this.owner = owner;
  }

  /** The name on the broker, without the prefix that tests put before it. */
  public String topicName() {
    return topicName;
  }

  /** The number of partitions with which the topic, and its dead-letter topic, are created. */
  public int partitions() {
    return partitions;
  }

  /** The settings with which the topic is created: kept without limit, never compacted, records up to 1 MiB. */
  public Map<String, String> settings() {
    return Map.of(
        "cleanup.policy",
        "delete",
        "retention.ms",
        "-1",
        "max.message.bytes",
        String.valueOf(LARGEST_RECORD));
  }

  /** What it carries, in a sentence. */
  public String content() {
    return content;
  }

  /** The only service that writes it. */
  public Service owner() {
    return owner;
  }

  /** The services that may read it; nobody else may. */
  public Set<Service> readers() {
    return switch (this) {
      case REGISTER, CENSUS, CENSUS_FACTS ->
          Set.of(Service.SURVEY, Service.CALCULATOR, Service.REPORTING);
      case SURVEY, CALCULATOR -> Set.of(Service.REPORTING);
      case REPORTING -> Set.of();
    };
  }

  /** The name of the topic that takes events which could not be applied. */
  public String deadLetterName() {
    return topicName + ".dead-letter";
  }
}
