package uk.datr.workforce.kit.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import uk.datr.workforce.events.UuidV7;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.paging.Page;
import uk.datr.workforce.kit.paging.PageRequest;

/** Where a use case leaves messages to people. They go or vanish with its transaction. */
@ApplicationScoped
public class Notifications {

  private final NotificationStore store;
  private final MailServer server;

  Notifications(NotificationStore store, MailServer server) {
    this.store = store;
    this.server = server;
  }

  /** Whether there is a mail server to hand messages to; without one they wait, and expire. */
  public boolean canBeSent() {
    return server.configured();
  }

  /**
   * Leaves a message in the caller's transaction.
   *
   * @return false when there is one with its key already, whatever became of it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean leave(Act act, Notification notification) {
    return store.insert(UUID.fromString(UuidV7.next(act.at())), act, notification);
  }

  /** The messages about a thing, the newest first. */
  public Page<NotificationStatus> about(String type, String id, PageRequest page) {
    List<NotificationStatus> items = store.list(type, id, page.offset(), page.pageSize());
    return Page.of(page, items, store.count(type, id));
  }
}
