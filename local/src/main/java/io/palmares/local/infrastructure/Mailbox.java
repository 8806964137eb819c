package io.palmares.local.infrastructure;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Takes every mail the services send, for whomever, and keeps it here instead of sending it on.
public final class Mailbox implements AutoCloseable {

    private final GreenMail server;
    private final MailFiles mails;
    private final GreenMailUser everybody;

    private Mailbox(GreenMail server, MailFiles mails) {
        this.server = server;
        this.mails = mails;
        this.everybody = server.setUser("everybody", "");
    }

    /// Opens the mailbox in `directory` and listens.
    public static Mailbox start(Path directory, String host, int port) throws IOException {
        MailFiles mails = MailFiles.in(directory);
        GreenMail server = new GreenMail(new ServerSetup(port, host, ServerSetup.PROTOCOL_SMTP));
        Mailbox mailbox = new Mailbox(server, mails);
        server.getUserManager().setMessageDeliveryHandler((message, reader) -> mailbox.deliver(message));
        server.start();
        return mailbox;
    }

    /// A mail is acknowledged to its sender once this returns, and then it is on the disk.
    private GreenMailUser deliver(MovingMessage message) throws MessagingException {
        try {
            mails.add(message.getMessage());
            return everybody;
        } catch (IOException e) {
            throw new MessagingException("mail not kept", e);
        }
    }

    /// Newest first.
    List<Mail> mails() {
        return mails.newestFirst();
    }

    @Override
    public void close() {
        server.stop();
    }
}
