package io.palmares.gateway.pages.web;

import io.palmares.gateway.pages.Award;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Winners of all years.
@ShowsPages
final class WinnerPages {
    private final PublicApi api;

    WinnerPages(PublicApi api) {
        this.api = api;
    }

    @GetMapping("/winners")
    String winners(@RequestParam @Nullable String q, Model model) {
        String wanted = q == null ? "" : q.strip();
        List<Award> found =
                api.winners().stream().filter(award -> isAbout(award, wanted)).toList();
        model.addAttribute("q", wanted);
        model.addAttribute(
                "years",
                found.stream()
                        .collect(Collectors.groupingBy(
                                Award::year, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList())));
        return "winners";
    }

    private static boolean isAbout(Award award, String wanted) {
        String text = String.join(
                " ",
                award.name(),
                award.edition(),
                String.join(" ", award.title().values()));
        return text.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }

    @GetMapping("/laureates/{candidate}")
    String laureate(@PathVariable String candidate, Model model) {
        model.addAttribute("laureate", api.laureate(candidate).orElseThrow(NoSuchPage::new));
        return "laureate";
    }
}
