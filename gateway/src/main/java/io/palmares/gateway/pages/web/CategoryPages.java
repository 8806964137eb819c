package io.palmares.gateway.pages.web;

import io.palmares.contracts.rulebook.ElectorClass;
import io.palmares.gateway.pages.AwardCategory;
import io.palmares.gateway.pages.Edition;
import io.palmares.gateway.pages.Names;
import io.palmares.gateway.pages.Nominee;
import io.palmares.gateway.pages.Result;
import io.palmares.gateway.pages.Shown;
import io.palmares.gateway.pages.Words;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// One category: who stands, and when it is announced who won and how that was counted.
@ShowsPages
final class CategoryPages {
    private final PublicApi api;
    private final MessageSource messages;

    CategoryPages(PublicApi api, MessageSource messages) {
        this.api = api;
        this.messages = messages;
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
        Result result = api.result(edition, category, version, locale).orElseThrow(NoSuchPage::new);
        List<Nominee> nominees = alphabetical(api.nominees(edition, category), locale);
        model.addAttribute("edition", found);
        model.addAttribute("category", one);
        model.addAttribute("nominees", nominees);
        if (result.isAnnounced()) announced(result, found, one, nominees, locale, model);
        else running(one, model);
        return "category";
    }

    private void announced(
            Result result,
            Edition edition,
            AwardCategory category,
            List<Nominee> nominees,
            Locale locale,
            Model model) {
        Map<String, String> names = Names.of(result, nominees, messages.getMessage("js.vote.no-award", null, locale));
        model.addAttribute("result", result);
        model.addAttribute("names", names);
        model.addAttribute(
                "about",
                nominees.stream().collect(Collectors.toMap(Nominee::candidate, Function.identity(), (one, _) -> one)));
        model.addAttribute("shown", Shown.of(result, category, names));
        model.addAttribute("classes", result.vote() == null ? Map.of() : classes(edition));
        model.addAttribute("versions", versions(category, locale));
        model.addAttribute("linked", LinkedData.of(result, edition, category, new Words(locale)));
    }

    /// What the rulebook calls those who vote, by the id of their class.
    private Map<String, Map<String, String>> classes(Edition edition) {
        return Optional.ofNullable(edition.rulebook())
                .flatMap(newest -> api.rulebook(edition.edition(), newest.version()))
                .map(rulebook ->
                        rulebook.classes().stream().collect(Collectors.toMap(ElectorClass::id, ElectorClass::title)))
                .orElse(Map.of());
    }

    /// Every version with its reason, the newest first; nothing where there is only one.
    private List<Result> versions(AwardCategory category, Locale locale) {
        List<Integer> all =
                category.announced() == null ? List.of() : category.announced().versions();
        return all.size() < 2
                ? List.of()
                : all.stream()
                        .sorted(Comparator.reverseOrder())
                        .flatMap(version ->
                                api.result(category.edition(), category.category(), version, locale).stream())
                        .toList();
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
