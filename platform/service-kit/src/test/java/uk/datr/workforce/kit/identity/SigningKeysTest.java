package uk.datr.workforce.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwk.Use;
import org.jose4j.keys.EllipticCurves;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private @Nullable Map<String, String> published = Map.of("a", "key a");
  private int reads;
  private SigningKeys keys = keys();

  @BeforeEach
  void freshKeys() {
    keys = keys();
  }

  @Test
  void aKeyIsReadWhenATokenFirstNamesIt() throws Exception {
    assertThat(keys.known("a")).isEmpty();

    assertThat(keys.find("a")).isEqualTo(new SigningKeys.Known("key a"));
    assertThat(keys.known("a")).contains(new SigningKeys.Known("key a"));
    assertThat(reads).isEqualTo(1);
  }

  @Test
  void unknownKeysHaveTheIssuerAskedOnceASecondAtMostAndWaitForItsAnswer() {
    assertThat(keys.find("x")).isEqualTo(new SigningKeys.Unknown());
    Instant first = now;

    assertThat(keys.find("y")).isEqualTo(new SigningKeys.Unknown());
    assertThat(reads).isEqualTo(2);
    assertThat(now).isEqualTo(first.plusSeconds(1));
  }

  @Test
  void aKeyThatIsMadeRightAfterTheKeysWereReadCountsWithItsFirstToken() {
    keys.keepCurrent();
    published = Map.of("a", "key a", "new", "key new");

    assertThat(keys.find("new")).isEqualTo(new SigningKeys.Known("key new"));
    assertThat(reads).isEqualTo(2);
  }

  @Test
  void aKeyThatIsMadeRightBeforeTheIssuerGoesAwayIsUndecided() {
    keys.keepCurrent();
    published = null;

    assertThat(keys.find("new")).isEqualTo(new SigningKeys.Undecided());
  }

  @Test
  void whileTheIssuerIsAwayAnUnknownKeyIsUndecidedAndOnlyTheTimerAsks() {
    keys.find("a");
    published = null;
    pass(Duration.ofSeconds(2));

    assertThat(keys.find("x")).isEqualTo(new SigningKeys.Undecided());
    pass(Duration.ofSeconds(60));
    assertThat(keys.find("x")).isEqualTo(new SigningKeys.Undecided());
    assertThat(keys.find("a")).isEqualTo(new SigningKeys.Known("key a"));
    assertThat(reads).isEqualTo(2);

    published = Map.of("x", "key x");
    keys.keepCurrent();
    assertThat(keys.find("x")).isEqualTo(new SigningKeys.Known("key x"));
    assertThat(keys.find("a")).isEqualTo(new SigningKeys.Unknown());
  }

  @Test
  void keysOfAnIssuerThatStaysAwayCountForAnHour() {
    keys.find("a");
    published = null;

    pass(Duration.ofHours(1));
    keys.keepCurrent();
    assertThat(keys.find("a")).isEqualTo(new SigningKeys.Known("key a"));
    pass(Duration.ofSeconds(1));
    assertThat(keys.find("a")).isEqualTo(new SigningKeys.Undecided());
  }

  @Test
  void theTimerReadsEveryTenSecondsAndEverySecondWhileTheIssuerIsAway() {
    keys.keepCurrent();
    pass(Duration.ofSeconds(9));
    keys.keepCurrent();
    assertThat(reads).isEqualTo(1);

    pass(Duration.ofSeconds(1));
    published = null;
    keys.keepCurrent();
    keys.keepCurrent();
    assertThat(reads).isEqualTo(3);
  }

  @Test
  void ofAKeySetOnlyRsaKeysForSignaturesCount() throws Exception {
    String set =
        new JsonWebKeySet(
                key(RsaJwkGenerator.generateJwk(2048), "sign", Use.SIGNATURE),
                key(RsaJwkGenerator.generateJwk(2048), "conceal", Use.ENCRYPTION),
                RsaJwkGenerator.generateJwk(2048),
                key(EcJwkGenerator.generateJwk(EllipticCurves.P256), "curve", Use.SIGNATURE))
            .toJson();

    assertThat(IssuerKeys.signing(set)).containsOnlyKeys("sign");
  }

  private static JsonWebKey key(JsonWebKey key, String id, String use) {
    key.setKeyId(id);
    key.setUse(use);
    return key;
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private SigningKeys keys() {
    return new SigningKeys(this::read, new Settings(), clock(), this::pass);
  }

  private Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }

  private Map<String, String> read() throws IssuerAwayException {
    reads++;
    Map<String, String> answer = published;
    if (answer == null) {
      throw new IssuerAwayException("no answer");
    }
    return answer;
  }

  private static final class Settings implements IdentityConfig {
    @Override
    public String issuer() {
      return "https://issuer";
    }

    @Override
    public URI keys() {
      return URI.create("https://issuer/keys");
    }

    @Override
    public String audience() {
      return "workforce-api";
    }

    @Override
    public Duration readEvery() {
      return Duration.ofSeconds(10);
    }

    @Override
    public Duration patience() {
      return Duration.ofSeconds(2);
    }

    @Override
    public Duration keptFor() {
      return Duration.ofHours(1);
    }
  }
}
