package uk.datr.workforce.disclosure.protector.linear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SparseVectorTest {

  @Test
  void what_was_touched_is_remembered_once_and_in_its_order() {
    SparseVector vector = new SparseVector(5);
    vector.add(3, 2);
    vector.set(1, 7);
    vector.add(3, -2);
    vector.add(1, 0.5);

    assertThat(vector.size()).isEqualTo(2);
    assertThat(vector.index(0)).isEqualTo(3);
    assertThat(vector.index(1)).isEqualTo(1);
    assertThat(vector.get(1)).isEqualTo(7.5);
    assertThat(vector.get(4)).isZero();
    assertThat(vector.values()).containsExactly(0, 7.5, 0, 0, 0);
  }

  @Test
  void nothing_is_left_of_what_was_cleared() {
    SparseVector vector = new SparseVector(200);
    for (int i = 0; i < 200; i++) {
      vector.set(199 - i, i + 1);
    }
    assertThat(vector.size()).isEqualTo(200);
    assertThat(vector.index(150)).isEqualTo(49);

    vector.clear();

    assertThat(vector.size()).isZero();
    assertThat(vector.values()).containsOnly(0);
    vector.add(49, 3);
    assertThat(vector.size()).isEqualTo(1);
    assertThat(vector.index(0)).isEqualTo(49);
    assertThat(vector.get(49)).isEqualTo(3);
  }
}
