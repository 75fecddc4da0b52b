package uk.datr.workforce.census.returns.snapshots;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import uk.datr.workforce.census.returns.seals.Sha256;

/**
 * The tree of hashes over the entries of a manifest, as RFC 9162, 2.1 builds it: the root changes with any entry, and that an entry
 * is among them is shown by a few hashes, without the others.
 */
public final class MerkleTree {

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private final List<byte[]> leaves;

  /**
   * The tree over some entries.
   *
   * @param entries the texts of the entries, in order
   */
  public MerkleTree(List<String> entries) {
    this.leaves = entries.stream().map(MerkleTree::leaf).toList();
  }

  /** The root, in lower-case hexadecimal; of no entry at all the hash of nothing. */
  public String root() {
    return HexFormat.of().formatHex(hash(0, leaves.size()));
  }

  /**
   * The inclusion path of an entry, from its neighbour up to the root's child.
   *
   * @param index of the entry, from 0
   */
  public List<String> path(int index) {
    List<byte[]> path = new ArrayList<>();
    collect(index, 0, leaves.size(), path);
    return path.stream().map(HexFormat.of()::formatHex).toList();
  }

  /** Whether an entry is the one at that index among so many under a root: RFC 9162, 2.1.3.2. */
  public static boolean holds(
      String entry, int index, int entries, List<String> path, String root) {
    if (index < 0 || index >= entries) {
      return false;
    }
    byte[] hash = leaf(entry);
    int at = index;
    int last = entries - 1;
    for (String step : path) {
      if (last == 0) {
        return false;
      }
      byte[] sibling = HexFormat.of().parseHex(step);
      if (at % 2 == 1 || at == last) {
        hash = node(sibling, hash);
        while (at % 2 == 0 && at != 0) {
          at /= 2;
          last /= 2;
        }
      } else {
        hash = node(hash, sibling);
      }
      at /= 2;
      last /= 2;
    }
    return last == 0 && HexFormat.of().formatHex(hash).equals(root);
  }

  private byte[] hash(int from, int to) {
    if (from == to) {
      return Sha256.digest();
    }
    if (to - from == 1) {
      return leaves.get(from);
    }
    int middle = from + split(to - from);
    return node(hash(from, middle), hash(middle, to));
  }

  private void collect(int index, int from, int to, List<byte[]> path) {
    if (to - from == 1) {
      return;
    }
    int middle = from + split(to - from);
    if (index < middle) {
      collect(index, from, middle, path);
      path.add(hash(middle, to));
    } else {
      collect(index, middle, to, path);
      path.add(hash(from, middle));
    }
  }

  /** The largest power of two below a number that is at least two. */
  private static int split(int size) {
    return Integer.highestOneBit(size - 1);
  }

  private static byte[] leaf(String entry) {
    return Sha256.digest(LEAF, entry.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] node(byte[] left, byte[] right) {
    return Sha256.digest(NODE, left, right);
  }
}
