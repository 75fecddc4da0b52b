package uk.datr.workforce.census.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealedTokenTest {

  private final SealedToken seal = new SealedToken("secret");

  @Test
  void whatWasSealedIsOpenedByTheSameSecretForTheSameClient() {
    byte[] sealed = seal.seal("org-1001-a", "registration");
    assertThat(new SealedToken("secret").open("org-1001-a", sealed)).isEqualTo("registration");
    assertThat(seal.seal("org-1001-a", "registration")).isNotEqualTo(sealed);
  }

  @Test
  void anotherSecretOrClientOpensNothing() {
    byte[] sealed = seal.seal("org-1001-a", "registration");
    assertThatThrownBy(() -> new SealedToken("other").open("org-1001-a", sealed))
        .isInstanceOf(SignInServiceException.class);
    assertThatThrownBy(() -> seal.open("org-1001-b", sealed))
        .isInstanceOf(SignInServiceException.class);
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> seal.open("org-1001-a", sealed))
        .isInstanceOf(SignInServiceException.class);
  }
}
