package uk.datr.workforce.referencedata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The code lists of the census specification. */
public final class CodeLists {

  private static final class Loaded {
    static final CodeLists ALL = new CodeLists(read(), readVersion());
  }

  private final List<CodeList> all;
  private final Map<String, CodeList> byId;
  private final String listVersion;
  private final CodeList paidBases;

  private CodeLists(List<CodeList> all, String listVersion) {
    this.all = all;
    this.byId =
        all.stream().collect(Collectors.toUnmodifiableMap(CodeList::id, Function.identity()));
    this.listVersion = listVersion;
    this.paidBases = get("CL-07").part("paid");
  }

  /** The lists, read once and then shared. */
  public static CodeLists load() {
    return Loaded.ALL;
  }

  /** The list of that id, {@code CL-01} and so on. */
  public Optional<CodeList> find(String listId) {
    return Optional.ofNullable(byId.get(listId));
  }

  /**
   * The list of that id.
   *
   * @throws NoSuchElementException when there is none; use it for ids written in code
   */
  public CodeList get(String listId) {
    return find(listId)
        .orElseThrow(() -> new NoSuchElementException("There is no code list " + listId));
  }

  /** The bases of paid staff: the paid part of CL-07. */
  public CodeList paidBases() {
    return paidBases;
  }

  /** Every list in order of its id. */
  public List<CodeList> all() {
    return all;
  }

  /** The version of all codes together, authorities and roles included; stored with every result that used them. */
  public String listVersion() {
    return listVersion;
  }

  private record Row(String list, Code code) {}

  private static List<CodeList> read() {
    Map<String, String> names =
        ReferenceFile.rows(
                "code-list-names.csv", row -> Map.entry(row.getField("list"), row.getField("name")))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    Stream<Row> roles =
        Roles.load().all().stream()
            .map(role ->
                new Row(
                    "CL-02",
                    new Code(role.code(), role.label(), null, role.validFrom(), role.validTo())));
    return Stream.concat(rows().stream(), roles)
        .collect(
            Collectors.groupingBy(Row::list, Collectors.mapping(Row::code, Collectors.toList())))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(list -> new CodeList(list.getKey(), nameOf(list.getKey(), names), list.getValue()))
        .toList();
  }

  private static String nameOf(String listId, Map<String, String> names) {
    return Optional.ofNullable(names.get(listId))
        .orElseThrow(() -> new NoSuchElementException("Code list " + listId + " has no name"));
  }

  private static List<Row> rows() {
    return ReferenceFile.rows(
        "code-lists.csv",
        row ->
            new Row(
                row.getField("list"),
                new Code(
                    row.getField("code"),
                    row.getField("label"),
                    ReferenceFile.orNull(row.getField("part")),
                    LocalDate.parse(row.getField("valid_from")),
                    ReferenceFile.dateOrNull(row.getField("valid_to")))));
  }

  private static String readVersion() {
    Properties properties = new Properties();
    try (InputStream file = ReferenceFile.open("list-version.properties")) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The list version cannot be read", e);
    }
    return Optional.ofNullable(properties.getProperty("version"))
        .orElseThrow(() -> new NoSuchElementException("The lists have no version"));
  }
}
