package io.palmares.local.infrastructure;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail as its reader sees it.
///
/// @param id its Message-ID
/// @param received ISO 8601, from its Date header
record Mail(String id, String from, List<String> to, String subject, String received, String text) {

    static Mail of(MimeMessage message) throws MessagingException, IOException {
        return new Mail(
                orEmpty(message.getMessageID()),
                String.join(", ", addresses(message.getFrom())),
                addresses(message.getAllRecipients()),
                orEmpty(message.getSubject()),
                message.getSentDate() == null
                        ? ""
                        : message.getSentDate().toInstant().toString(),
                text(message).strip());
    }

    boolean isTo(String address) {
        return to.stream().anyMatch(address::equalsIgnoreCase);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses).map(Mail::address).toList();
    }

    private static String address(Address address) {
        return address instanceof InternetAddress mail ? mail.getAddress() : address.toString();
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString().replace("\r\n", "\n");
        }
        return part.getContent() instanceof Multipart parts ? firstText(parts) : "";
    }

    private static String firstText(Multipart parts) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            String text = text(part);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
