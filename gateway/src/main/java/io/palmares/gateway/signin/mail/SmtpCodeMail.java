package io.palmares.gateway.signin.mail;

import io.palmares.gateway.signin.CodeMail;
import io.palmares.gateway.signin.Email;
import java.net.URI;
import java.time.Duration;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/// Codes by SMTP, in plain text, without a link: nobody learns to click on links to sign in.
public record SmtpCodeMail(JavaMailSender sender, String from, URI publicUrl) implements CodeMail {

    @Override
    public void send(Email to, String code, Duration life) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(to.value());
        mail.setSubject("Your sign-in code: " + code);
        mail.setText("""
                Your code for signing in at %s is

                    %s

                It works once, for %d minutes. If you did not ask for it, you need not do anything.
                """.formatted(publicUrl, code, life.toMinutes()));
        sender.send(mail);
    }
}
