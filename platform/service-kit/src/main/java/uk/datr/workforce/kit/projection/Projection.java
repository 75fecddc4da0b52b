package uk.datr.workforce.kit.projection;

import java.util.List;
import uk.datr.workforce.kit.inbox.EventConsumer;

/**
 * Tables that are made from the events of one topic alone, so that they can be emptied and rebuilt. What its handler does
 * belongs into the present transaction: plain statements, no transaction of its own.
 */
public interface Projection extends EventConsumer {

  /** The tables, in an order in which they can be emptied. */
  List<ProjectedTable> tables();
}
