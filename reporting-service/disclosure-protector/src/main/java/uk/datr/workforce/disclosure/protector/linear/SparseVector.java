package uk.datr.workforce.disclosure.protector.linear;

import java.util.Arrays;

/** A vector that remembers which of its entries were touched, so that work on it does not grow with its length. */
final class SparseVector {

  private final double[] value;
  private final boolean[] touched;
  private int[] index = new int[64];
  private int size;

  SparseVector(int length) {
    value = new double[length];
    touched = new boolean[length];
  }

  /** Makes every entry zero. */
  void clear() {
    for (int k = 0; k < size; k++) {
      value[index[k]] = 0;
      touched[index[k]] = false;
    }
    size = 0;
  }

  double get(int i) {
    return value[i];
  }

  void add(int i, double by) {
    touch(i);
    value[i] += by;
  }

  void set(int i, double to) {
    touch(i);
    value[i] = to;
  }

  private void touch(int i) {
    if (!touched[i]) {
      touched[i] = true;
      if (size == index.length) {
        index = Arrays.copyOf(index, 2 * size);
      }
      index[size++] = i;
    }
  }

  /** How many entries were touched; some of them may be zero again. */
  int size() {
    return size;
  }

  /** The place of a touched entry, in the order in which they were first touched. */
  int index(int k) {
    return index[k];
  }

  /** All entries, for multiplications; they are not to be changed. */
  double[] values() {
    return value;
  }
}
