package io.palmares.gateway.pages.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.palmares.gateway.GatewaySettings;
import io.palmares.web.PalmaresSettings;
import io.palmares.web.problem.ProblemsByStatus;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.classic.HttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.HtmlUtils;

/// All mails that a demonstration sent, for everyone to read. In production there is nothing here.
@RestController
final class MailboxPage {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final @Nullable URI url;
    private final RestClient client;

    MailboxPage(PalmaresSettings palmares, GatewaySettings settings, HttpClient client) {
        this.url = palmares.isDemo() ? settings.mailbox().url() : null;
        this.client = RestClient.builder()
                .requestFactory(new HttpComponentsClientHttpRequestFactory(client))
                .build();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Mail(List<String> to, String subject, String received, String text) {}

    @GetMapping("/mailbox")
    ResponseEntity<?> page(@RequestParam(required = false) @Nullable String to) {
        return url == null
                ? ProblemsByStatus.of(404).response()
                : fresh().contentType(HTML).body(page(mails(url, to)));
    }

    /// The same for programs: newest first.
    @GetMapping("/mailbox/mails")
    ResponseEntity<?> list(@RequestParam(required = false) @Nullable String to) {
        return url == null ? ProblemsByStatus.of(404).response() : fresh().body(mails(url, to));
    }

    private static ResponseEntity.BodyBuilder fresh() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore());
    }

    private List<Mail> mails(URI mailbox, @Nullable String to) {
        Mail[] mails = client.get().uri(mailbox.resolve("/mails")).retrieve().body(Mail[].class);
        return Stream.ofNullable(mails)
                .flatMap(Arrays::stream)
                .filter(mail -> to == null || mail.to().stream().anyMatch(to::equalsIgnoreCase))
                .toList();
    }

    private static String page(List<Mail> mails) {
        String list = mails.stream().map(MailboxPage::article).collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Mailbox · Palmares demonstration</title>
                <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/style.css"></head>
                <body><main><h1>Mailbox</h1>
                <p>Every mail this demonstration sent; nothing leaves this machine. <a href="/">Back</a></p>
                %s</main></body></html>
                """.formatted(list.isEmpty() ? "<p>No mail yet.</p>" : list);
    }

    private static String article(Mail mail) {
        return "<article><h2>%s</h2><p>To %s · %s</p><pre>%s</pre></article>\n"
                .formatted(
                        HtmlUtils.htmlEscape(mail.subject()),
                        HtmlUtils.htmlEscape(String.join(", ", mail.to())),
                        HtmlUtils.htmlEscape(mail.received()),
                        HtmlUtils.htmlEscape(mail.text()));
    }
}
