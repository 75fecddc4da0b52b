package uk.datr.workforce.census.returns.seals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.returns.ReturnBody;
import uk.datr.workforce.census.returns.model.CollectionFacts;
import uk.datr.workforce.census.returns.model.Declaration;
import uk.datr.workforce.census.returns.model.Explanation;
import uk.datr.workforce.census.returns.model.QueryCounts;
import uk.datr.workforce.census.returns.model.ReportingUnit;
import uk.datr.workforce.census.returns.model.ReturnWindow;
import uk.datr.workforce.census.returns.model.Signature;
import uk.datr.workforce.census.returns.model.StoredReturn;
import uk.datr.workforce.census.rules.CanonicalReturn;
import uk.datr.workforce.census.rules.ReturnReader;
import uk.datr.workforce.census.world.ReturnJson;
import uk.datr.workforce.events.CollectionState;
import uk.datr.workforce.events.ReturnKind;
import uk.datr.workforce.events.ReturnState;

class SealedReturnTest {

  private static final int LONGEST_CODE = 40;
  private static final Instant AT = Instant.parse("2026-08-01T10:00:00Z");
  private static final Signature SIGNATURE =
      new Signature("Sam Example", "Director", new Declaration("1", true), AT);
  private static final List<Explanation> EXPLANATIONS =
      List.of(
          new Explanation("C204", "/staffInPost/0", "CONFIRMED_CORRECT", null),
          new Explanation("C214", null, "OTHER", "One post is advertised with regular overtime."));

  @Test
  void anyOrderOfLinesAndExplanationsHasTheSameSeal() {
    String seal = sealOf(ReturnJson.large(), EXPLANATIONS);
    Random random = new Random(20260630);
    for (int run = 0; run < 50; run++) {
      ReturnJson shuffled = ReturnJson.large();
      for (String section : List.of("staffInPost", "unpaidStaff", "vacancies", "flows")) {
        shuffle(shuffled.root().withArray(section), random);
      }
      List<Explanation> explanations = new ArrayList<>(EXPLANATIONS);
      Collections.shuffle(explanations, random);

      assertThat(sealOf(shuffled, explanations)).isEqualTo(seal);
    }
  }

  @Test
  void whateverIsSealedChangesTheSeal() {
    String seal = sealOf(ReturnJson.provider(), EXPLANATIONS);
    ReturnJson figure = ReturnJson.provider();
    figure.at("/staffInPost/0").put("wte", 10.51);
    ReturnJson text = ReturnJson.provider();
    text.at("/header").put("comments", "x");

    assertThat(sealOf(figure, EXPLANATIONS)).isNotEqualTo(seal);
    assertThat(sealOf(text, EXPLANATIONS)).isNotEqualTo(seal);
    assertThat(sealOf(ReturnJson.provider(), EXPLANATIONS.subList(0, 1))).isNotEqualTo(seal);
    assertThat(
            SealedReturn.of(stored(), canonical(ReturnJson.provider()), EXPLANATIONS, null).seal())
        .isNotEqualTo(seal);
  }

  @Test
  void noFreeTextIsInItButItsHash() {
    ReturnJson body = ReturnJson.provider();
    body.at("/header").put("comments", "Ring Jane on 0113 000 0000");
    String json = SealedReturn.of(stored(), canonical(body), EXPLANATIONS, SIGNATURE).json();

    assertThat(json)
        .doesNotContain("Jane")
        .doesNotContain("Sam Example")
        .doesNotContain("overtime")
        .doesNotContain("@")
        .contains(Sha256.of("Ring Jane on 0113 000 0000"))
        .contains(Sha256.of("Sam Example"));
  }

  /** A text that is longer than any code is free text, also in a section that is added later. */
  @Test
  void everyFieldThatHoldsTextIsHashed() {
    List<String> texts = new ArrayList<>();
    for (Class<?> section : ReturnBody.class.getDeclaredClasses()) {
      for (RecordComponent field : section.getRecordComponents()) {
        Schema schema = field.getAccessor().getAnnotation(Schema.class);
        if (field.getType() == String.class
            && schema != null
            && schema.maxLength() > LONGEST_CODE) {
          texts.add(field.getName());
        }
      }
    }
    assertThat(texts).isNotEmpty();
    assertThat(SealedReturn.FREE_TEXT).containsAll(texts);
  }

  @Test
  void whatIsReadBackHasTheSealThatItHad() {
    SealedReturn sealed =
        SealedReturn.of(stored(), canonical(ReturnJson.provider()), EXPLANATIONS, SIGNATURE);

    assertThat(SealedReturn.ofJson(sealed.json())).isEqualTo(sealed);
    assertThat(CanonicalJson.of(ReturnJson.tree(sealed.json()))).isEqualTo(sealed.json());
  }

  private static String sealOf(ReturnJson body, List<Explanation> explanations) {
    return SealedReturn.of(stored(), canonical(body), explanations, SIGNATURE).seal();
  }

  private static JsonNode canonical(ReturnJson body) {
    JsonNode sent = ReturnJson.tree(body.toString());
    return CanonicalReturn.of(ReturnReader.read(sent).content()).toJson();
  }

  private static void shuffle(ArrayNode lines, Random random) {
    List<JsonNode> each = new ArrayList<>();
    lines.forEach(each::add);
    Collections.shuffle(each, random);
    lines.removeAll().addAll(each);
  }

  private static StoredReturn stored() {
    return new StoredReturn(
        new UUID(1, 2),
        ReturnState.SIGNED_OFF,
        new StoredReturn.Work(1, false, "editor", AT),
        1,
        List.of(),
        AT,
        4,
        ReturnWindow.OF_THE_COLLECTION,
        null,
        QueryCounts.NONE,
        new CollectionFacts(
            "DATRWC-2026",
            2026,
            LocalDate.of(2026, 6, 30),
            "2024.1",
            "2026.1",
            CollectionState.OPEN,
            AT,
            AT.plusSeconds(60)),
        new ReportingUnit(
            new UUID(3, 4),
            "ORG-1001",
            "Aire",
            ReturnKind.PROVIDER,
            "E08000035",
            "E40000012",
            "VOL",
            false));
  }
}
