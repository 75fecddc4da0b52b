package uk.datr.workforce.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import uk.datr.workforce.kit.broker.BrokerAdmin;

/**
 * Which topics the broker has. To a producer a topic that is missing looks as if the broker were away, and it waits for it
 * with all that is behind; so the broker is asked before an event is handed over to a topic that has taken none yet.
 * Only the publisher's thread looks.
 */
@ApplicationScoped
class OutboxTopics {

  private static final Logger LOG = Logger.getLogger(OutboxTopics.class);

  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

  private final BrokerAdmin broker;
  private final OutboxConfig config;
  private final String prefix;
  private final Set<String> there = new HashSet<>();
  private volatile SortedSet<String> missing = new TreeSet<>();
  private long lastLook;

  OutboxTopics(
      BrokerAdmin broker,
      OutboxConfig config,
      @ConfigProperty(name = "workforce.topic-prefix") Optional<String> prefix) {
    this.broker = broker;
    this.config = config;
    this.prefix = prefix.orElse("");
  }

  /** Names without prefix, in order, of the topics that the broker did not have when it was asked last. */
  SortedSet<String> missing() {
    return missing;
  }

  /** The rows whose topics are not missing. */
  List<OutboxRow> there(List<OutboxRow> rows) {
    return rows.stream().filter(row -> !missing.contains(row.topic())).toList();
  }

  /**
   * Learns about the topics of rows what is not known of them.
   *
   * @return false when the broker does not answer
   */
  boolean look(List<OutboxRow> rows) {
    Set<String> topics = topics(rows);
    topics.removeAll(missing);
    return there.containsAll(topics) || ask(topics);
  }

  /**
   * Asks about the topics of rows whatever is known of them.
   *
   * @return false when the broker does not answer
   */
  boolean lookAgain(List<OutboxRow> rows) {
    there.clear();
    return ask(topics(rows));
  }

  private static Set<String> topics(List<OutboxRow> rows) {
    return rows.stream().map(OutboxRow::topic).collect(Collectors.toCollection(HashSet::new));
  }

  /** Whether it is time to ask whether topics are still missing. */
  boolean missedForLong() {
    return !missing.isEmpty() && System.nanoTime() - lastLook > config.longestPause().toNanos();
  }

  /** Asks whether topics are still missing of those that events still wait for. */
  void lookForMissing(Set<String> waitedFor) {
    SortedSet<String> still = new TreeSet<>(missing);
    still.retainAll(waitedFor);
    missing = still;
    ask(Set.of());
  }

  /** Forgets everything: the next look asks. */
  void forget() {
    there.clear();
    missing = new TreeSet<>();
  }

  private boolean ask(Set<String> topics) {
    Optional<Set<String>> present = broker.ask(admin -> admin.listTopics().names());
    lastLook = System.nanoTime();
    if (present.isEmpty()) {
      forget();
      return false;
    }
    Set<String> wanted = new TreeSet<>(topics);
    wanted.addAll(missing);
    SortedSet<String> absent = new TreeSet<>();
    for (String topic : wanted) {
      // A name that no topic can have is the fault of its event: the producer refuses it for good.
      if (present.get().contains(prefix + topic) || !NAME.matcher(prefix + topic).matches()) {
        there.add(topic);
      } else {
        absent.add(topic);
      }
    }
    tell(absent);
    missing = absent;
    return true;
  }

  private void tell(SortedSet<String> absent) {
    for (String topic : absent) {
      if (!missing.contains(topic)) {
        LOG.errorf(
            "The broker has no topic %s, or does not show it to this service. Its events wait; those of other topics go on.",
            prefix + topic);
      }
    }
    for (String topic : missing) {
      if (!absent.contains(topic)) {
        LOG.infof("The broker has the topic %s again.", prefix + topic);
      }
    }
  }
}
