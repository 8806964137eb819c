package io.palmares.local.compose;

import io.palmares.local.infrastructure.MailPage;
import io.palmares.local.infrastructure.Mailbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The local mailbox in a container of its own: `MailboxServer HOST SMTP-PORT HTTP-PORT`.
public final class MailboxServer {
    private MailboxServer() {}

    static void main(String[] arguments) throws IOException {
        Path mails = Files.createTempDirectory("mail");
        Mailbox mailbox = Mailbox.start(mails, arguments[0], Integer.parseInt(arguments[1]));
        MailPage.serve(mailbox, arguments[0], Integer.parseInt(arguments[2]));
        System.out.println("mailbox takes mail on port " + arguments[1]);
    }
}
