package uk.datr.workforce.kit.outbox;

/**
 * An event that waits to be sent.
 *
 * @param id place in the order of sending
 * @param topic name without prefix
 * @param key id of the aggregate
 * @param envelope the finished text
 * @param attempts how often it failed while the broker was there
 */
record OutboxRow(long id, String topic, String key, String envelope, int attempts) {

  Lane lane() {
    return new Lane(topic, key);
  }

  /** Within a lane order is kept. */
  record Lane(String topic, String key) {}
}
