package uk.datr.workforce.census.world;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A mail server that takes every message. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @Override
  public Map<String, String> start() {
    server.start();
    return Map.of(
        "workforce.mail.host",
        "127.0.0.1",
        "workforce.mail.port",
        Integer.toString(server.getSmtp().getPort()),
        "workforce.mail.protection",
        "NONE",
        "workforce.mail.from",
        "census@workforce.example",
        "workforce.mail.look-every",
        "1s");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(server, new TestInjector.MatchesType(GreenMail.class));
  }

  @Override
  public void stop() {
    server.stop();
  }
}
