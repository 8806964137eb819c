package io.palmares.local.infrastructure;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// Mails as files, numbered as they came.
final class MailFiles {

    private static final Session SESSION = Session.getInstance(new Properties());

    private final Path directory;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();

    private MailFiles(Path directory) {
        this.directory = directory;
    }

    static MailFiles in(Path directory) throws IOException {
        MailFiles files = new MailFiles(Files.createDirectories(directory));
        try (Stream<Path> kept = Files.list(directory)) {
            for (Path file : kept.filter(path -> path.toString().endsWith(".eml"))
                    .sorted()
                    .toList()) {
                files.mails.add(read(file));
            }
        }
        return files;
    }

    private static Mail read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Mail.of(new MimeMessage(SESSION, in));
        } catch (MessagingException e) {
            throw new IOException("no mail: " + file, e);
        }
    }

    synchronized void add(MimeMessage message) throws IOException, MessagingException {
        Path half = directory.resolve("arriving");
        try (OutputStream out = Files.newOutputStream(half)) {
            message.writeTo(out);
        }
        Path file = directory.resolve("%08d.eml".formatted(mails.size() + 1));
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        mails.add(read(file));
    }

    List<Mail> newestFirst() {
        return List.copyOf(mails).reversed();
    }
}
