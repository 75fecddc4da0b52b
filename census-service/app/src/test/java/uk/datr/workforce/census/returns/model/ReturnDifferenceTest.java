package uk.datr.workforce.census.returns.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.world.ReturnJson;

class ReturnDifferenceTest {

  @Test
  void aReturnDoesNotDifferFromItself() {
    assertThat(changes(ReturnJson.provider())).isEmpty();
  }

  @Test
  void neitherTheOrderOfLinesNorTheWritingOfNumbersIsADifference() {
    ReturnJson other = ReturnJson.provider();
    ArrayNode staff = other.root().withArray("staffInPost");
    staff.add(staff.remove(0));
    other.at("/staffInPost/1").put("wte", new BigDecimal("10.50"));

    assertThat(changes(other)).isEmpty();
  }

  @Test
  void everyFieldThatDiffersIsNamedByTheCodesOfItsLine() {
    ReturnJson other = ReturnJson.provider();
    other.at("/staffInPost/0").put("wte", 9.5);
    other.at("/header").put("comments", "New").remove("contactEmail");
    other.root().withArray("vacancies").remove(0);
    other.at("/flows/0").putNull("leavers");

    assertThat(changes(other))
        .containsExactly(
            "REMOVED /flows/DAW01/leavers 2 null",
            "ADDED /header/comments null \"New\"",
            "REMOVED /header/contactEmail \"returns@aire.example\" null",
            "CHANGED /staffInPost/DAW01/PERMANENT/wte 10.5 9.5",
            "ADDED /vacancies null []",
            "REMOVED /vacancies/DAW01/role \"DAW01\" null",
            "REMOVED /vacancies/DAW01/vacantPosts 1 null",
            "REMOVED /vacancies/DAW01/vacantWte 1.0 null");
  }

  @Test
  void linesOfTheSameCodesAreKeptApart() {
    ReturnJson other = ReturnJson.provider();
    ArrayNode staff = other.root().withArray("staffInPost");
    staff.add(staff.get(0).deepCopy());

    assertThat(changes(other))
        .hasSize(4)
        .allMatch(change -> change.startsWith("ADDED /staffInPost/DAW01/PERMANENT#2/"));
  }

  @Test
  void moreThanCanBeListedIsCounted() {
    ReturnJson other = ReturnJson.large();
    ReturnDifference difference =
        ReturnDifference.between(1, ReturnJson.tree("{}"), 2, ReturnJson.tree(other.toString()));

    assertThat(difference.count()).isGreaterThan(ReturnDifference.MOST_FIELDS);
    assertThat(difference.fields()).hasSize(ReturnDifference.MOST_FIELDS);
  }

  private static List<String> changes(ReturnJson other) {
    ReturnDifference difference =
        ReturnDifference.between(
            1,
            ReturnJson.tree(ReturnJson.provider().toString()),
            2,
            ReturnJson.tree(other.toString()));
    assertThat(difference.count()).isEqualTo(difference.fields().size());
    return difference.fields().stream()
        .map(one -> "%s %s %s %s".formatted(one.change(), one.path(), one.before(), one.after()))
        .toList();
  }
}
