package io.palmares.gateway.pages.web;

import io.palmares.gateway.pages.AwardCategory;
import io.palmares.gateway.pages.CountShown;
import io.palmares.gateway.pages.Edition;
import io.palmares.gateway.pages.Nominee;
import io.palmares.gateway.pages.Result;
import io.palmares.gateway.pages.Words;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// One category: who stands, and when it is announced who won and how that was counted.
@ShowsPages
final class CategoryPages {
    private final PublicApi api;

    CategoryPages(PublicApi api) {
        this.api = api;
    }

    @GetMapping("/editions/{edition}/categories/{category}")
    String category(
            @PathVariable String edition,
            @PathVariable String category,
            @RequestParam @Nullable Integer version,
            Locale locale,
            Model model) {
        Edition found = api.edition(edition).orElseThrow(NoSuchPage::new);
        AwardCategory one = api.category(edition, category).orElseThrow(NoSuchPage::new);
        Result result = api.result(edition, category, version).orElseThrow(NoSuchPage::new);
        model.addAttribute("edition", found);
        model.addAttribute("category", one);
        model.addAttribute("nominees", alphabetical(api.nominees(edition, category), locale));
        if (result.isAnnounced()) announced(result, found, one, new Words(locale), model);
        else running(one, model);
        return "category";
    }

    private void announced(Result result, Edition edition, AwardCategory category, Words words, Model model) {
        model.addAttribute("result", result);
        model.addAttribute("names", result.names());
        if (result.vote() != null)
            model.addAttribute("vote", CountShown.of(result.vote().count(), result.names()));
        if (result.jury() != null)
            model.addAttribute("jury", CountShown.of(result.jury().count(), result.names()));
        model.addAttribute("linked", LinkedData.of(result, edition, category, words));
    }

    private void running(AwardCategory category, Model model) {
        if (category.rules().vote() == null) return;
        model.addAttribute("papers", api.papers(category.edition(), category.category()));
        model.addAttribute("turnout", api.turnout(category.edition(), category.category()));
    }

    private static List<Nominee> alphabetical(List<Nominee> nominees, Locale locale) {
        Comparator<Object> collator = Collator.getInstance(locale);
        return nominees.stream()
                .sorted(Comparator.comparing(Nominee::name, collator))
                .toList();
    }
}
