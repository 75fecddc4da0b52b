package uk.datr.workforce.census.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.referencedata.CodeList;

/**
 * Every field of a return. Nothing of it is written down a second time: the fields are those of {@link ReturnContent}, and
 * of each the reader and C009 are asked what they make of it, so that the dictionary cannot say anything else than they do.
 */
public final class ReturnDictionary {

  /** A text that is no code of any list. */
  private static final JsonNode NO_CODE = TextNode.valueOf("?");

  /** A number that has none of the formats. */
  private static final JsonNode NO_NUMBER = IntNode.valueOf(-1);

  private final Specification specification;
  private final LocalDate referenceDate;
  private final List<DictionaryField> fields = new ArrayList<>();

  private ReturnDictionary(Specification specification, LocalDate referenceDate) {
    this.specification = specification;
    this.referenceDate = referenceDate;
  }

  /** The fields of the sections that a specification asks of anybody, in their order. */
  public static List<DictionaryField> of(Specification specification, LocalDate referenceDate) {
    ReturnDictionary dictionary = new ReturnDictionary(specification, referenceDate);
    Map<String, RecordComponent> components =
        Arrays.stream(ReturnContent.class.getRecordComponents())
            .collect(Collectors.toMap(RecordComponent::getName, component -> component));
    for (Section section : specification.sections()) {
      dictionary.add(section, "", Objects.requireNonNull(components.get(section.field())));
    }
    return List.copyOf(dictionary.fields);
  }

  private void add(Section section, String parent, RecordComponent component) {
    String path = parent + component.getName();
    Type type = component.getGenericType();
    boolean list = component.getType() == List.class;
    Class<?> holds =
        list
            ? (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0]
            : component.getType();
    String step = list ? path + DictionaryField.LIST : path;
    if (holds.isRecord()) {
      for (RecordComponent inner : holds.getRecordComponents()) {
        add(section, step + ".", inner);
      }
    } else {
      fields.add(field(section, step, holds));
    }
  }

  private DictionaryField field(Section section, String path, Class<?> holds) {
    if (holds == Boolean.class) {
      return new DictionaryField(section, path, FieldKind.FLAG, null, null);
    }
    if (holds == LocalDate.class) {
      return new DictionaryField(section, path, FieldKind.DATE, null, null);
    }
    if (holds == Integer.class || holds == BigDecimal.class) {
      return new DictionaryField(section, path, FieldKind.NUMBER, null, format(path));
    }
    CheckedReturn asked = CheckedReturn.of(ReturnReader.read(holding(path, NO_CODE)), context());
    CodeList codes = SentCodes.lists(asked).get(pointer(path));
    boolean authority =
        SentCodes.laCodes(asked).anyMatch(row -> row.pointer().equals(pointer(path)));
    FieldKind kind =
        codes != null ? FieldKind.CODE : authority ? FieldKind.AUTHORITY : FieldKind.TEXT;
    return new DictionaryField(section, path, kind, codes, null);
  }

  private static NumberFormat format(String path) {
    ReadReturn.@Nullable Misfit misfit =
        ReturnReader.read(holding(path, NO_NUMBER)).misfits().get(pointer(path));
    return Objects.requireNonNull(misfit, path).format();
  }

  private ReturnContext context() {
    return ReturnContext.of("", specification, referenceDate, "", UnitKind.PROVIDER);
  }

  /** A return in which this field alone is filled in. */
  private static ObjectNode holding(String path, JsonNode value) {
    JsonNode inner = value;
    for (String step : Arrays.asList(path.split("\\.", -1)).reversed()) {
      JsonNode held = inner;
      if (step.endsWith(DictionaryField.LIST)) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        list.add(inner);
        held = list;
      }
      ObjectNode outer = JsonNodeFactory.instance.objectNode();
      outer.set(DictionaryField.without(step), held);
      inner = outer;
    }
    return (ObjectNode) inner;
  }

  private static String pointer(String path) {
    return "/" + path.replace(DictionaryField.LIST, "/0").replace('.', '/');
  }
}
