package uk.datr.workforce.kit.inbox;

import uk.datr.workforce.events.Topic;

/**
 * A projection or process that is fed by the events of a topic. It is a bean, so that its dead letters can be replayed and
 * its held events applied without the channel.
 */
public interface EventConsumer {

  /** Its name in the inbox: part of the memory of what was applied, so never change it. */
  String consumer();

  /** The topic that it reads. */
  Topic topic();

  /** What it does with each type of event that it cares for. */
  EventHandler handler();
}
