package uk.datr.workforce.faults;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What the tables hold of a round's collection after everything has settled.
 *
 * @param returns of census-service
 * @param streams of census-service's outbox: everything of the collection's returns, units asked and the collection itself
 * @param positions of reporting-service's inbox by {@link Stream#name}
 * @param facts of reporting-service, by return
 * @param areas WTE that reporting-service has summed for each authority
 * @param profile England's provisional WTE as the API shows it
 * @param waiting events of any collection that census-service has not sent
 * @param parked events of any collection that census-service has parked
 * @param deadLetters records on any dead-letter topic, and rows that wait for somebody
 * @param brokenAudits services whose audit log is not as it was sealed
 */
record Stored(
    List<Return> returns,
    List<Stream> streams,
    Map<String, Long> positions,
    List<Fact> facts,
    Map<String, BigDecimal> areas,
    BigDecimal profile,
    long waiting,
    long parked,
    long deadLetters,
    List<String> brokenAudits) {

  Stored {
    returns = List.copyOf(returns);
    streams = List.copyOf(streams);
    positions = Map.copyOf(positions);
    facts = List.copyOf(facts);
    areas = Map.copyOf(areas);
    brokenAudits = List.copyOf(brokenAudits);
  }

  /**
   * A return in census-service.
   *
   * @param counted the version that counts, 0 when none does
   * @param wte paid and unpaid WTE of its newest version, 0 without one
   * @param submissions audit rows that say that it was submitted
   */
  record Return(
      String returnId,
      String unit,
      String area,
      String state,
      int counted,
      BigDecimal wte,
      int submissions) {

    boolean validated() {
      return state.equals("VALIDATED");
    }
  }

  /** The events of an aggregate on a topic. */
  record Stream(String topic, String key, int events, long first, long last, int unsent) {

    String name() {
      return topic + " " + key;
    }
  }

  /** A return as reporting-service counts it. */
  record Fact(String returnId, String unit, int counted, BigDecimal wte) {}
}
