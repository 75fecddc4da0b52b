package uk.datr.workforce.kit.inbox;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.events.Envelope;
import uk.datr.workforce.events.EventType;
import uk.datr.workforce.kit.access.Act;

/** What a consumer does with each type of event that it cares for; all other types are passed over. */
public final class EventHandler {

  private final Map<String, Application> byType;

  private EventHandler(Map<String, Application> byType) {
    this.byType = Map.copyOf(byType);
  }

  /** A handler to which types are added. */
  public static Builder builder() {
    return new Builder();
  }

  boolean handles(Envelope event) {
    return byType.containsKey(event.type());
  }

  void apply(Envelope event, Act act) {
    @Nullable Application application = byType.get(event.type());
    if (application != null) {
      application.apply(event, act);
    }
  }

  /** Applies the state that an event carries, in the transaction that also remembers the event. */
  @FunctionalInterface
  public interface EventApplication<T> {

    /**
     * Applies one event.
     *
     * @param event the whole event
     * @param data its data as a record
     * @param act the act that it causes here: its correlation id, the event as its cause
     */
    void apply(Envelope event, T data, Act act);
  }

  /** Collects what to do with each type. */
  public static final class Builder {

    private final Map<String, Application> byType = new HashMap<>();

    private Builder() {}

    /** Says what to do with events of a type; a type is given once. */
    public <T> Builder on(EventType<T> type, EventApplication<? super T> application) {
      Application previous =
          byType.put(type.type(), (event, act) -> application.apply(event, event.data(type), act));
      if (previous != null) {
        throw new IllegalArgumentException("Two applications for " + type.type() + ".");
      }
      return this;
    }

    /** The finished handler. */
    public EventHandler build() {
      return new EventHandler(byType);
    }
  }

  private interface Application {
    void apply(Envelope event, Act act);
  }
}
