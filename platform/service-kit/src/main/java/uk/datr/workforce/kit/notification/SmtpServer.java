package uk.datr.workforce.kit.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import uk.datr.workforce.kit.notification.MailAnswer.Outcome;
import uk.datr.workforce.kit.notification.MailConfig.Protection;

/**
 * A mail server reached by SMTP (RFC 5321), one connection a message. It tells apart what the server said from what nobody
 * can know: once the text of a message is on its way, only an answer of the server says what became of it. Faults of the
 * library name addresses, so they are not logged.
 */
@ApplicationScoped
class SmtpServer implements MailServer {

  private static final Logger LOG = Logger.getLogger(SmtpServer.class);

  private static final int ACCEPTED = 250;
  private static final int SERVICE_CLOSES = 421;
  private static final int NOT_NOW = 400;
  private static final int NEVER = 500;

  private final MailConfig config;
  private final Clock clock;

  SmtpServer(MailConfig config, Clock clock) {
    if (config.host().isPresent() && config.from().isEmpty()) {
      throw new IllegalStateException("workforce.mail.from is needed with workforce.mail.host.");
    }
    this.config = config;
    this.clock = clock;
  }

  @Override
  public boolean configured() {
    return config.host().isPresent();
  }

  @Override
  public MailAnswer send(Mail mail) {
    Session session = Session.getInstance(properties());
    OutgoingMessage message;
    try {
      message = message(session, mail);
    } catch (MessagingException e) {
      return new MailAnswer(Outcome.REFUSED, null);
    }
    try (SMTPTransport transport = (SMTPTransport) session.getTransport()) {
      try {
        transport.connect(config.username().orElse(null), config.password().orElse(null));
      } catch (MessagingException e) {
        LOG.debugf("The mail server does not let us in: %s.", e.getClass().getSimpleName());
        return new MailAnswer(Outcome.AWAY, null);
      }
      return handOver(transport, message);
    } catch (MessagingException e) {
      // Nothing but closing is left here, and what was answered has been returned.
      return new MailAnswer(message.handedOver() ? Outcome.UNSURE : Outcome.AWAY, null);
    }
  }

  private static MailAnswer handOver(SMTPTransport transport, OutgoingMessage message) {
    try {
      Address @Nullable [] recipients = message.getAllRecipients();
      transport.sendMessage(message, recipients == null ? new Address[0] : recipients);
      return new MailAnswer(Outcome.ACCEPTED, ACCEPTED);
    } catch (SendFailedException e) {
      return judged(code(e), message);
    } catch (MessagingException e) {
      return judged(-1, message);
    }
  }

  private static MailAnswer judged(int code, OutgoingMessage message) {
    if (code >= NEVER) {
      return new MailAnswer(Outcome.REFUSED, code);
    }
    if (code == SERVICE_CLOSES) {
      return new MailAnswer(Outcome.AWAY, code);
    }
    if (code >= NOT_NOW) {
      return new MailAnswer(Outcome.LATER, code);
    }
    return new MailAnswer(message.handedOver() ? Outcome.UNSURE : Outcome.AWAY, null);
  }

  /** The answer about the recipient, if there is one, or about the message; -1 when the server gave none. */
  private static int code(MessagingException fault) {
    int code = -1;
    for (Exception next = fault; next instanceof MessagingException known; ) {
      if (known instanceof SMTPAddressFailedException address) {
        return address.getReturnCode();
      }
      if (known instanceof SMTPSendFailedException sent && code < 0) {
        code = sent.getReturnCode();
      }
      next = known.getNextException();
    }
    return code;
  }

  private OutgoingMessage message(Session session, Mail mail) throws MessagingException {
    OutgoingMessage message = new OutgoingMessage(session, mail.id());
    message.setFrom(new InternetAddress(config.from().orElseThrow(), true));
    message.setRecipient(Message.RecipientType.TO, recipient(mail));
    message.setSubject(mail.subject(), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    // No holiday notice shall answer (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setText(mail.body(), "UTF-8");
    message.saveChanges();
    return message;
  }

  /** One bare address: a list, a group or a name beside it is none. */
  private static InternetAddress recipient(Mail mail) throws AddressException {
    InternetAddress address = new InternetAddress(mail.recipient(), true);
    if (address.isGroup()
        || !mail.recipient().equals(address.getAddress())
        || !mail.recipient().contains("@")) {
      throw new AddressException("not one address");
    }
    return address;
  }

  private Properties properties() {
    Properties properties = new Properties();
    String patience = Long.toString(config.patience().toMillis());
    boolean tls = config.protection() == Protection.TLS;
    boolean starttls = config.protection() == Protection.STARTTLS;
    properties.put("mail.transport.protocol", "smtp");
    properties.put("mail.smtp.host", config.host().orElseThrow());
    properties.put("mail.smtp.port", Integer.toString(config.port()));
    properties.put("mail.smtp.auth", Boolean.toString(config.username().isPresent()));
    properties.put("mail.smtp.ssl.enable", Boolean.toString(tls));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.starttls.enable", Boolean.toString(starttls));
    properties.put("mail.smtp.starttls.required", Boolean.toString(starttls));
    properties.put("mail.smtp.connectiontimeout", patience);
    properties.put("mail.smtp.timeout", patience);
    properties.put("mail.smtp.writetimeout", patience);
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.smtp.from", config.from().orElseThrow());
    return properties;
  }
}
