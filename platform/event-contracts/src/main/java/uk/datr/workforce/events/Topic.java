package uk.datr.workforce.events;

/**
 * A Kafka topic of the platform with its stated number of partitions. Topics are created by the deployment, each with a
 * dead-letter topic beside it, and keep events without limit; the key of a record is the event's subject.
 */
public enum Topic {
  /** Organisations, units and expected returns; owned by census-service. */
  REGISTER("workforce.register", 3),
  /** Collections and the status of returns, without measures; owned by census-service. */
  CENSUS("workforce.census", 3),
  /** Measures of counted return versions; owned by census-service, read by three services only. */
  CENSUS_FACTS("workforce.census-facts", 3),
  /** Campaigns and published aggregates; owned by survey-service. */
  SURVEY("workforce.survey", 3),
  /** Approved scenarios and plans; owned by calculator-service. */
  CALCULATOR("workforce.calculator", 3),
  /** Versions and releases; owned by reporting-service. */
  REPORTING("workforce.reporting", 3);

  private final String topicName;
  private final int partitions;

  Topic(String topicName, int partitions) {
    this.topicName = topicName;
    this.partitions = partitions;
  }

  /** The name on the broker, without the prefix that tests put before it. */
  public String topicName() {
    return topicName;
  }

  /** The number of partitions with which the topic, and its dead-letter topic, are created. */
  public int partitions() {
    return partitions;
  }

  /** The name of the topic that takes events which could not be applied. */
  public String deadLetterName() {
    return topicName + ".dead-letter";
  }
}
