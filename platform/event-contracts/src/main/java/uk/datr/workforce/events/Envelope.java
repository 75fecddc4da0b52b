package uk.datr.workforce.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An event as it travels: CloudEvents 1.0 in structured JSON with the extensions {@code correlationid}, {@code
 * causationid}, {@code sequence} and, of a request that is traced, {@code traceparent}. Attributes are checked strictly,
 * extension attributes that this reader does not know are ignored, data are an object and are read leniently by their
 * {@link EventType}.
 *
 * @param specversion always {@code 1.0}
 * @param id UUID version 7 in lower case; the same event sent twice has the same id
 * @param source the emitting service as a URI reference, {@code /census-service}
 * @param type full name of the event type
 * @param subject id of the aggregate, also the key of the record
 * @param time when it happened
 * @param dataschema absolute URI that names the schema of the data
 * @param datacontenttype always {@code application/json}
 * @param correlationid the request that this event comes from
 * @param causationid id of the event that caused this one, if one did
 * @param traceparent the step of a trace that the event comes from, as W3C Trace Context writes it in version 00; null
 *     when no trace is kept of it. Nothing depends on it, so one that cannot be read is as good as none
 * @param sequence counts up from 1 per subject and topic; at most 2,147,483,647, the greatest Integer of CloudEvents
 * @param data the whole state of the aggregate; not to be changed
 */
public record Envelope(
    String specversion,
    String id,
    String source,
    String type,
    String subject,
    Instant time,
    String dataschema,
    String datacontenttype,
    String correlationid,
    @Nullable String causationid,
    @Nullable String traceparent,
    long sequence,
    JsonNode data) {

  /** The version of CloudEvents. */
  public static final String SPECVERSION = "1.0";

  /** The media type of the data. */
  public static final String DATA_CONTENT_TYPE = "application/json";

  /** The media type of a whole event in structured JSON. */
  public static final String MEDIA_TYPE = "application/cloudevents+json; charset=UTF-8";

  private static final Pattern UUID_V7 =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  private static final Pattern RFC_3339 =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

  private static final Pattern TRACEPARENT =
      Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  /** Control characters and non-characters, which CloudEvents forbids in a String. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\uFDD0-\\uFDEF\\uFFFE\\uFFFF]");

  public Envelope {
    if (!specversion.equals(SPECVERSION)) {
      throw new IllegalArgumentException("Attribute specversion is not 1.0.");
    }
    if (!UUID_V7.matcher(id).matches()) {
      throw new IllegalArgumentException("Attribute id is not a UUID of version 7.");
    }
    requireUri("source", source, false);
    requireText("type", type);
    requireText("subject", subject);
    requireUri("dataschema", dataschema, true);
    if (!datacontenttype.equals(DATA_CONTENT_TYPE)) {
      throw new IllegalArgumentException("Attribute datacontenttype is not application/json.");
    }
    requireText("correlationid", correlationid);
    if (causationid != null) {
      requireText("causationid", causationid);
    }
    if (traceparent != null && !TRACEPARENT.matcher(traceparent).matches()) {
      throw new IllegalArgumentException("Attribute traceparent is not one of version 00.");
    }
    if (sequence < 1 || sequence > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("Attribute sequence is not between 1 and 2147483647.");
    }
    if (!data.isObject()) {
      throw new IllegalArgumentException("The data are not an object.");
    }
  }

  /** A new event of a type that no trace is kept of, with the attributes that follow from the type filled in. */
  public static <T> Envelope of(
      EventType<T> type,
      String id,
      String source,
      String subject,
      Instant time,
      String correlationid,
      @Nullable String causationid,
      long sequence,
      T data) {
    return new Envelope(
        SPECVERSION,
        id,
        source,
        type.type(),
        subject,
        time,
        type.dataschema(),
        DATA_CONTENT_TYPE,
        correlationid,
        causationid,
        null,
        sequence,
        type.toJson(data));
  }

  /** The same event as part of a trace; of none without one. */
  public Envelope inTrace(@Nullable String parent) {
    return new Envelope(
        specversion,
        id,
        source,
        type,
        subject,
        time,
        dataschema,
        datacontenttype,
        correlationid,
        causationid,
        parent,
        sequence,
        data);
  }

  /**
   * Reads an event from structured JSON.
   *
   * @throws MalformedEventException when the text is not well-formed JSON or an attribute is missing or at fault; its
   *     message repeats nothing of the text
   */
  public static Envelope parse(String json) throws MalformedEventException {
    JsonNode event;
    try {
      event = EventJson.MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new MalformedEventException("The event is not well-formed JSON.");
    }
    if (!event.isObject()) {
      throw new MalformedEventException("The event is not a JSON object.");
    }
    if (!event.path("sequence").isIntegralNumber() || !event.path("sequence").canConvertToLong()) {
      throw new MalformedEventException("Attribute sequence is missing or not a whole number.");
    }
    JsonNode data = event.get("data");
    if (data == null) {
      throw new MalformedEventException("The event has no data.");
    }
    try {
      return new Envelope(
          text(event, "specversion"),
          text(event, "id"),
          text(event, "source"),
          text(event, "type"),
          text(event, "subject"),
          time(event),
          text(event, "dataschema"),
          text(event, "datacontenttype"),
          text(event, "correlationid"),
          event.path("causationid").isMissingNode() ? null : text(event, "causationid"),
          traceparent(event),
          event.path("sequence").asLong(),
          data);
    } catch (IllegalArgumentException e) {
      throw new MalformedEventException(String.valueOf(e.getMessage()));
    }
  }

  /** The event as structured JSON on one line. */
  public String toJson() {
    ObjectNode event = EventJson.MAPPER.createObjectNode();
    event.put("specversion", specversion);
    event.put("id", id);
    event.put("source", source);
    event.put("type", type);
    event.put("subject", subject);
    event.put("time", time.toString());
    event.put("dataschema", dataschema);
    event.put("datacontenttype", datacontenttype);
    event.put("correlationid", correlationid);
    if (causationid != null) {
      event.put("causationid", causationid);
    }
    if (traceparent != null) {
      event.put("traceparent", traceparent);
    }
    event.put("sequence", sequence);
    event.set("data", data);
    return event.toString();
  }

  /**
   * The data as the record of the type.
   *
   * @throws IllegalArgumentException when the event is of another type
   * @throws UnreadableDataException when the data do not fit the contract
   */
  public <T> T data(EventType<T> expected) {
    if (!expected.type().equals(type)) {
      throw new IllegalArgumentException("The event is not a " + expected.type() + ".");
    }
    return expected.read(data);
  }

  private static String text(JsonNode event, String attribute) throws MalformedEventException {
    JsonNode value = event.get(attribute);
    if (value == null || !value.isTextual()) {
      throw new MalformedEventException("Attribute " + attribute + " is missing or not a text.");
    }
    return value.textValue();
  }

  /** What a later version of Trace Context writes is no reason to refuse an event. */
  private static @Nullable String traceparent(JsonNode event) {
    String value = event.path("traceparent").textValue();
    return value != null && TRACEPARENT.matcher(value).matches() ? value : null;
  }

  private static Instant time(JsonNode event) throws MalformedEventException {
    String time = text(event, "time");
    try {
      if (RFC_3339.matcher(time).matches()) {
        return Instant.parse(time);
      }
    } catch (DateTimeException e) {
      // A day that does not exist is said below like any other text that is not a time.
    }
    throw new MalformedEventException("Attribute time is not an RFC 3339 timestamp.");
  }

  private static void requireText(String attribute, String value) {
    if (value.isBlank() || FORBIDDEN.matcher(value).find()) {
      throw new IllegalArgumentException(
          "Attribute " + attribute + " is empty or holds characters that are not allowed.");
    }
  }

  private static void requireUri(String attribute, String value, boolean absolute) {
    requireText(attribute, value);
    try {
      if (new URI(value).isAbsolute() || !absolute) {
        return;
      }
    } catch (URISyntaxException e) {
      // Said below in our own words.
    }
    throw new IllegalArgumentException(
        "Attribute " + attribute + (absolute ? " is not an absolute URI." : " is not a URI."));
  }
}
