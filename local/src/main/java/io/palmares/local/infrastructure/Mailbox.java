package io.palmares.local.infrastructure;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Takes every mail the services send, for whomever, and shows it here instead of sending it on.
public final class Mailbox implements AutoCloseable {

    private final GreenMail server;

    private Mailbox(GreenMail server) {
        this.server = server;
    }

    public static Mailbox start(String host, int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, host, ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new Mailbox(server);
    }

    /// Newest first.
    List<Mail> mails() {
        return Arrays.stream(server.getReceivedMessages())
                .map(Mailbox::read)
                .toList()
                .reversed();
    }

    private static Mail read(MimeMessage message) {
        try {
            return Mail.of(message);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail that cannot be read", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
