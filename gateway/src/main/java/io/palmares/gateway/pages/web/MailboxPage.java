package io.palmares.gateway.pages.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.palmares.gateway.GatewaySettings;
import io.palmares.web.PalmaresSettings;
import io.palmares.web.problem.ProblemsByStatus;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.classic.HttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClient;

/// All mails that a demonstration sent, for everyone to read. In production there is nothing here.
@ShowsPages
final class MailboxPage {

    private final @Nullable URI url;
    private final RestClient client;

    MailboxPage(PalmaresSettings palmares, GatewaySettings settings, HttpClient client) {
        this.url = palmares.isDemo() ? settings.mailbox().url() : null;
        this.client = RestClient.builder()
                .requestFactory(new HttpComponentsClientHttpRequestFactory(client))
                .build();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Mail(List<String> to, String subject, String received, String text) {}

    @GetMapping("/mailbox")
    String page(@RequestParam(required = false) @Nullable String to, Model model) {
        if (url == null) throw new NoSuchPage();
        model.addAttribute("mails", mails(url, to));
        return "mailbox";
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
}
