package uk.datr.workforce.kit.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/** A message that knows whether its text has begun to go to the server, and keeps its Message-ID at every attempt. */
final class OutgoingMessage extends MimeMessage {

  private final UUID messageId;
  private boolean handedOver;

  OutgoingMessage(Session session, UUID messageId) {
    super(session);
    this.messageId = messageId;
  }

  /** From then on only an answer of the server says what became of it. */
  boolean handedOver() {
    return handedOver;
  }

  /** The library writes it after the server has asked for the text, and not before. */
  @Override
  public void writeTo(OutputStream stream, String[] leftOut)
      throws IOException, MessagingException {
    handedOver = true;
    super.writeTo(stream, leftOut);
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", "<" + messageId + "@workforce>");
  }
}
