package uk.datr.workforce.kit.identity;

import java.util.Map;

/** Where the keys come from that tokens are signed with. */
interface KeySource {

  /**
   * Reads the keys anew.
   *
   * @return by key id ({@code kid}), the RSA public keys as X.509 SubjectPublicKeyInfo in Base64
   * @throws IssuerAwayException when there is no usable answer
   */
  Map<String, String> read() throws IssuerAwayException;
}
