package uk.datr.workforce.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmChangeTest {

  private static final Repository REPOSITORY = Repository.find();

  @Test
  void theRealmFileIsAtTheLastChangeThatAFileCanHold() {
    List<RealmChange> changes = RealmChange.all(REPOSITORY.realmChanges());

    assertThat(changes).isNotEmpty().allSatisfy(change -> assertThat(change.title()).isNotBlank());
    int inTheFile =
        RealmFile.read(REPOSITORY.realm())
            .tree()
            .path("attributes")
            .path(RealmUpgrade.ATTRIBUTE)
            .asInt();
    assertThat(inTheFile).isBetween(1, changes.size());
    assertThat(changes.subList(inTheFile, changes.size()))
        .as("changes that name accounts, which have no ids before the realm is there")
        .allSatisfy(change -> assertThat(change.permissions()).isNotEmpty());
  }

  @Test
  void aGapInTheNumbersIsRefused(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("0001-first.json"), "{}");
    Files.writeString(folder.resolve("0003-third.json"), "{}");

    assertThatThrownBy(() -> RealmChange.all(folder))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("leave a number out");
  }

  @Test
  void anUpgradeSaysWhatItNeeds() {
    assertThatThrownBy(() ->
            RealmUpgrade.run(Map.of("KEYCLOAK_URL", "https://sign-in.example.org"), List.of()))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("KEYCLOAK_ADMIN_CLIENT is not set");
  }
}
