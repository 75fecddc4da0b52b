package uk.datr.workforce.calculator.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.calculator.engine.GeneratedRequest;
import uk.datr.workforce.calculator.engine.Requests;
import uk.datr.workforce.calculator.engine.request.CalculationRequest;

class CanonicalJsonTest {

  /** The example of RFC 8785, 3.2.2 and 3.2.3. */
  @Test
  void theExampleOfTheStandardHasItsText() throws JsonProcessingException {
    Json example =
        parsed(
            """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
              "literals": [true, false]
            }
            """);
    assertThat(CanonicalJson.of(example))
        .isEqualTo(
            "{\"literals\":[true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  /** The keys of RFC 8785, 3.2.3, which are sorted by UTF-16 code unit. */
  @Test
  void fieldsAreSortedAsTheStandardAsks() throws JsonProcessingException {
    Json example =
        parsed(
            """
            {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
             "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
             "\\u00f6": "Latin Small Letter O With Diaeresis"}
            """);
    assertThat(CanonicalJson.of(example))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void theHashIsThatOfTheTextInUtf8() throws Exception {
    Json value = new Json.Fields(new TreeMap<>(Map.of("a", new Json.Text("\u20ac"))));
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest("{\"a\":\"\u20ac\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(CanonicalJson.sha256(value)).isEqualTo(HexFormat.of().formatHex(digest));
  }

  @Test
  void whatIsNoUnicodeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.of(new Json.Text("\ud83d")));
    assertThatIllegalArgumentException().isThrownBy(() -> new Json.Numeric(Double.NaN));
  }

  @Test
  void requestsBecomeJsonAndComeBack() {
    GeneratedRequest.all()
        .limit(20)
        .forEach(tree -> {
          CalculationRequest request = Requests.request(tree);
          Json json = RecordJson.of(request);
          assertThat(RecordJson.to(CalculationRequest.class, json)).isEqualTo(request);
          assertThat(json).isEqualTo(converted(tree));
        });
  }

  @Test
  void aShapeThatARecordHasNotIsRefused() throws JsonProcessingException {
    for (String text :
        List.of("{'area': 1}", "{'other': 1}", "{'demand': []}", "[]", "{'current': {'A': 'b'}}")) {
      Json json = parsed(text.replace('\'', '"'));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RecordJson.to(CalculationRequest.class, json));
    }
  }

  @Test
  void pointersLeadToValuesAndChangeThem() throws JsonProcessingException {
    Json json = parsed("{\"a/b\": [1, {\"c~\": 2}]}");
    assertThat(json.at("/a~1b/1/c~0")).isEqualTo(new Json.Numeric(2));
    assertThat(json.at("")).isEqualTo(json);
    for (String nowhere : List.of("/x", "/a~1b/2", "/a~1b/01", "/a~1b/-", "a", "/a~1b/0/x")) {
      assertThat(json.at(nowhere)).as(nowhere).isNull();
    }
    assertThat(json.with("/a~1b/0", new Json.Text("x")))
        .isEqualTo(parsed("{\"a/b\": [\"x\", {\"c~\": 2}]}"));
    assertThat(json.with("/new", new Json.Flag(true)))
        .isEqualTo(parsed("{\"a/b\": [1, {\"c~\": 2}], \"new\": true}"));
    for (String nowhere : List.of("/x/y", "/a~1b/2", "a", "/a~1b/0/x")) {
      assertThat(json.with(nowhere, new Json.Flag(true))).as(nowhere).isNull();
    }
  }

  private static Json parsed(String text) throws JsonProcessingException {
    return converted(new ObjectMapper().readTree(text));
  }

  private static Json converted(JsonNode node) {
    if (node.isObject()) {
      SortedMap<String, Json> fields = new TreeMap<>();
      node.properties().forEach(field -> fields.put(field.getKey(), converted(field.getValue())));
      return new Json.Fields(fields);
    }
    if (node.isArray()) {
      return new Json.Items(node.valueStream().map(CanonicalJsonTest::converted).toList());
    }
    if (node.isNumber()) {
      return new Json.Numeric(node.doubleValue());
    }
    return node.isBoolean() ? new Json.Flag(node.booleanValue()) : new Json.Text(node.textValue());
  }
}
