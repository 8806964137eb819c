package io.palmares.nominations.mail.smtp;

import io.palmares.nominations.mail.Mail;
import io.palmares.nominations.mail.PostOffice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/// Sends by SMTP.
public final class SmtpCarrier implements PostOffice.Carrier {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpCarrier.class);
    private final JavaMailSender sender;
    private final String from;

    public SmtpCarrier(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public boolean carry(Mail mail) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(mail.address());
        message.setSubject(mail.subject());
        message.setText(mail.text());
        try {
            sender.send(message);
            LOG.info("mail.sent kind={} to={}", mail.kind(), mail.to());
            return true;
        } catch (MailException e) {
            LOG.warn(
                    "mail.delayed kind={} to={} cause={}",
                    mail.kind(),
                    mail.to(),
                    e.getClass().getSimpleName());
            return false;
        }
    }
}
