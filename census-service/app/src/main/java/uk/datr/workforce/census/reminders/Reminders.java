package uk.datr.workforce.census.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.census.reminders.ReminderRequest.Outstanding;
import uk.datr.workforce.kit.access.Act;
import uk.datr.workforce.kit.audit.AuditLog;
import uk.datr.workforce.kit.notification.Notification;
import uk.datr.workforce.kit.notification.Notifications;
import uk.datr.workforce.kit.time.Clocks;

/**
 * Reminds the contacts of units whose returns are outstanding, at most once a day: one message for all units of an
 * organisation with the same contact. The messages name units, never people.
 */
@ApplicationScoped
public class Reminders {

  /** What messages of a collection's reminders are about. */
  static final String ABOUT = "reminders";

  private final ReminderStore store;
  private final Notifications notifications;
  private final AuditLog audit;

  Reminders(ReminderStore store, Notifications notifications, AuditLog audit) {
    this.store = store;
    this.notifications = notifications;
    this.audit = audit;
  }

  /** Leaves a reminder for everybody whose return is outstanding and who was not reminded today. */
  @Transactional
  public ReminderResult remind(Act act, String collectionId, @Nullable Outstanding state) {
    Optional<ReminderStore.Window> window = store.hold(collectionId);
    if (window.isEmpty()) {
      return new ReminderResult.NotThere();
    }
    if (!window.get().openAt(act.at())) {
      return new ReminderResult.Closed();
    }
    LocalDate day = LocalDate.ofInstant(act.at(), Clocks.ENGLAND);
    List<OutstandingUnit> unreachable = new ArrayList<>();
    Map<Addressee, List<OutstandingUnit>> reachable = new LinkedHashMap<>();
    for (OutstandingUnit unit : store.outstanding(collectionId, state)) {
      String contact = unit.contact();
      if (contact == null || contact.isBlank()) {
        unreachable.add(unit);
      } else {
        Addressee addressee = new Addressee(unit.organisationCode(), contact.strip());
        reachable.computeIfAbsent(addressee, one -> new ArrayList<>()).add(unit);
      }
    }
    int left = 0;
    for (var one : reachable.entrySet()) {
      Notification message =
          ReminderMessage.of(
              collectionId, act.at(), window.get().closesAt(), one.getKey(), one.getValue());
      if (notifications.leave(act, message)) {
        left++;
      }
    }
    ReminderRound round =
        new ReminderRound(
            collectionId,
            day,
            left,
            reachable.size() - left,
            reachable.values().stream().mapToInt(List::size).sum(),
            unreachable,
            notifications.canBeSent());
    audit.append(
        act,
        "reminders-left",
        ABOUT,
        collectionId,
        null,
        Map.of("messages", left, "units", round.units(), "unreachable", unreachable.size()));
    return new ReminderResult.Done(round);
  }
}
