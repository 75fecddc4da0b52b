package uk.datr.workforce.census.returns.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.datr.workforce.census.returns.seals.Sha256;

class MerkleTreeTest {

  /** The empty tree of RFC 9162, 2.1.1 has the hash of nothing. */
  private static final String OF_NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @Test
  void noEntryHasTheHashOfNothing() {
    assertThat(new MerkleTree(List.of()).root()).isEqualTo(OF_NOTHING);
  }

  /** Roots of the trees over the first leaves of the test data of Certificate Transparency, of the empty text on. */
  @Test
  void oneEmptyEntryHasTheRootThatCertificateTransparencyGivesIt() {
    assertThat(new MerkleTree(List.of("")).root())
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(new MerkleTree(List.of("", "\u0000")).root())
        .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    assertThat(new MerkleTree(List.of("", "\u0000", "\u0010")).root())
        .isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
  }

  @Test
  void everyEntryOfEveryTreeIsProvedAndNothingElseIs() {
    for (int size = 1; size <= 40; size++) {
      List<String> entries = IntStream.range(0, size).mapToObj(i -> "entry " + i).toList();
      MerkleTree tree = new MerkleTree(entries);
      String root = tree.root();
      for (int index = 0; index < size; index++) {
        List<String> path = tree.path(index);
        assertThat(MerkleTree.holds("entry " + index, index, size, path, root))
            .as("%s of %s", index, size)
            .isTrue();
        assertThat(MerkleTree.holds("entry x", index, size, path, root)).isFalse();
        assertThat(MerkleTree.holds("entry " + index, index, size, path, Sha256.of("x"))).isFalse();
        assertThat(MerkleTree.holds("entry " + index, size, size, path, root)).isFalse();
        List<String> longer = new ArrayList<>(path);
        longer.add(root);
        assertThat(MerkleTree.holds("entry " + index, index, size, longer, root)).isFalse();
        if (!path.isEmpty()) {
          List<String> shorter = path.subList(0, path.size() - 1);
          assertThat(MerkleTree.holds("entry " + index, index, size, shorter, root)).isFalse();
        }
      }
    }
  }

  @Test
  void anyChangeOfAnyEntryChangesTheRoot() {
    List<String> entries = List.of("a", "b", "c", "d", "e");
    String root = new MerkleTree(entries).root();
    for (int i = 0; i < entries.size(); i++) {
      List<String> changed = new ArrayList<>(entries);
      changed.set(i, "z");
      assertThat(new MerkleTree(changed).root()).isNotEqualTo(root);
      changed.remove(i);
      assertThat(new MerkleTree(changed).root()).isNotEqualTo(root);
    }
  }
}
