package uk.datr.workforce.census.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what may stand in the database and be of no use to who reads it there (AES-256-GCM). The key is made from the
 * service's own secret at the sign-in service; a new secret makes what was sealed before unreadable.
 */
final class SealedToken {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final String LABEL = "workforce registration tokens 1\n";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();

  SealedToken(String secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((LABEL + secret).getBytes(StandardCharsets.UTF_8));
      this.key = new SecretKeySpec(digest, "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /** The token, encrypted for the client whose it is. */
  byte[] seal(String clientId, String token) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed =
        cipher(Cipher.ENCRYPT_MODE, nonce, clientId, token.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
  }

  /**
   * The token of a client.
   *
   * @throws SignInServiceException when it was sealed with another secret, or for another client
   */
  String open(String clientId, byte[] sealed) {
    ByteBuffer buffer = ByteBuffer.wrap(sealed);
    byte[] nonce = new byte[NONCE_BYTES];
    buffer.get(nonce);
    byte[] rest = new byte[buffer.remaining()];
    buffer.get(rest);
    return new String(cipher(Cipher.DECRYPT_MODE, nonce, clientId, rest), StandardCharsets.UTF_8);
  }

  private byte[] cipher(int mode, byte[] nonce, String clientId, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(clientId.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new SignInServiceException("A client's registration token cannot be opened.", e);
    }
  }
}
