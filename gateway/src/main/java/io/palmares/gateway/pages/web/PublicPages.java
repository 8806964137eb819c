package io.palmares.gateway.pages.web;

import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.gateway.pages.Award;
import io.palmares.gateway.pages.Edition;
import io.palmares.gateway.pages.Planned;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Editions, their timetable, rules and rulings: for everyone.
@ShowsPages
final class PublicPages {
    private final PublicApi api;

    PublicPages(PublicApi api) {
        this.api = api;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("editions", api.editions());
        model.addAttribute("winners", api.winners().stream().limit(6).toList());
        return "home";
    }

    @GetMapping("/editions/{edition}")
    String edition(@PathVariable String edition, Model model) {
        model.addAttribute("edition", existing(edition));
        model.addAttribute("awards", awards(edition));
        model.addAttribute("timeline", Planned.of(api.timeline(edition)));
        model.addAttribute("rulings", api.rulings(edition).size());
        return "edition";
    }

    /// What was announced in the edition, by category.
    private Map<String, List<Award>> awards(String edition) {
        return api.winners(edition).stream().collect(Collectors.groupingBy(Award::category));
    }

    @GetMapping("/editions/{edition}/rulebook")
    String rulebook(@PathVariable String edition, @RequestParam @Nullable Integer version, Model model) {
        Edition found = existing(edition);
        int wanted = version != null ? version : newest(found);
        Rulebook rulebook = api.rulebook(edition, wanted).orElseThrow(NoSuchPage::new);
        model.addAttribute("edition", found);
        model.addAttribute("rulebook", rulebook);
        model.addAttribute("version", wanted);
        return "rulebook";
    }

    private static int newest(Edition edition) {
        return edition.rulebook() == null ? 1 : edition.rulebook().version();
    }

    @GetMapping("/editions/{edition}/rulings")
    String rulings(@PathVariable String edition, Model model) {
        model.addAttribute("edition", existing(edition));
        model.addAttribute("rulings", api.rulings(edition));
        return "rulings";
    }

    @GetMapping("/verify")
    String verify(Model model) {
        model.addAttribute("editions", api.editions());
        return "verify";
    }

    private Edition existing(String edition) {
        return api.edition(edition).orElseThrow(NoSuchPage::new);
    }
}
