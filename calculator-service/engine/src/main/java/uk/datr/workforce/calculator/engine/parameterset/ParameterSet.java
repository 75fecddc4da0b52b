package uk.datr.workforce.calculator.engine.parameterset;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.calculator.engine.json.CanonicalJson;
import uk.datr.workforce.calculator.engine.json.Json;
import uk.datr.workforce.calculator.engine.json.RecordJson;
import uk.datr.workforce.calculator.engine.provenance.Sources;
import uk.datr.workforce.calculator.engine.request.ParameterEntries;

/**
 * One version of a parameter set (specification B8). It never changes: publishing and retiring give another object
 * with the same content and hash.
 *
 * @param id name of the set in all its versions
 * @param version of this one
 * @param state whether it is in use
 * @param parent the version that it derives from, as {@code id@version}; none for a first one
 * @param parameters every value
 * @param sources where each value comes from, by pointer into the parameters
 * @param changes what differs from the parent, with reasons; none for a first one
 * @param author who wrote it
 * @param publisher who published it; none for a draft
 */
public record ParameterSet(
    String id,
    SetVersion version,
    SetState state,
    @Nullable String parent,
    ParameterEntries parameters,
    Sources sources,
    List<Change> changes,
    String author,
    @Nullable String publisher) {

  /** The name under which a calculation refers to it. */
  public String reference() {
    return id + "@" + version;
  }

  /** SHA-256 of the canonical text. */
  public String hash() {
    return CanonicalJson.sha256(content());
  }

  /**
   * What calculates and where it comes from: id, version, parameters and sources in canonical JSON (RFC 8785). State and
   * people are no part of it.
   */
  public String canonical() {
    return CanonicalJson.of(content());
  }

  private Json content() {
    SortedMap<String, Json> origins = new TreeMap<>();
    sources
        .byPointer()
        .forEach((pointer, source) -> {
          SortedMap<String, Json> fields = new TreeMap<>();
          fields.put("provenance", new Json.Text(source.provenance().name()));
          put(fields, "citation", source.citation());
          put(fields, "date", source.date());
          put(fields, "note", source.note());
          origins.put(pointer, new Json.Fields(fields));
        });
    SortedMap<String, Json> content = new TreeMap<>();
    content.put("id", new Json.Text(id));
    content.put("version", new Json.Text(version.toString()));
    content.put("parameters", RecordJson.of(parameters));
    content.put("sources", new Json.Fields(origins));
    return new Json.Fields(content);
  }

  ParameterSet inState(SetState next, @Nullable String by) {
    return new ParameterSet(id, version, next, parent, parameters, sources, changes, author, by);
  }

  private static void put(SortedMap<String, Json> fields, String name, @Nullable String text) {
    if (text != null) {
      fields.put(name, new Json.Text(text));
    }
  }
}
