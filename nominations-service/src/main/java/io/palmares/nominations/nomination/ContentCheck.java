package io.palmares.nominations.nomination;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Refusal;
import io.palmares.contracts.rulebook.NomineeKind;
import io.palmares.nominations.edition.CategoryRules;
import io.palmares.nominations.nominee.WebLink;
import io.palmares.nominations.people.MailAddress;
import io.palmares.nominations.rulebook.FileLength;
import io.palmares.nominations.rulebook.FormText;
import io.palmares.nominations.rulebook.Forms;
import io.palmares.web.text.Names;
import io.palmares.web.text.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a nomination may be submitted: complete, in form, and of the kind its category takes.
final class ContentCheck {
    private static final int NAME = 200;
    private static final int CITATION = 1_000;
    private final Forms forms;

    ContentCheck(Forms forms) {
        this.forms = forms;
    }

    /// Put together from its parts.
    ///
    /// @param own the nominator's address: who puts themselves forward is reached there
    Outcome<Nomination.Content> check(Nomination.Content content, CategoryRules.InForce rules, @Nullable String own) {
        List<Violation> wrong = new ArrayList<>();
        nominee(content, rules, wrong);
        contact(content, own, wrong);
        citation(content, rules, wrong);
        FileLength.check(content.file(), "/file").ifPresent(wrong::add);
        if (rules.category().form() != null) {
            wrong.addAll(forms.ofFile(FormText.of(rules.category().form()), content.file(), "/file"));
        }
        return wrong.isEmpty() ? Outcome.done(content) : Outcome.refused(Refusal.invalid(wrong));
    }

    private static void nominee(Nomination.Content content, CategoryRules.InForce rules, List<Violation> wrong) {
        NomineeKind kind = rules.category().nomineeKind();
        when(content.kind() != kind, "/nominee/kind", "kind", "must be {0} in this category", wrong, kind.name());
        line(content.name(), "/nominee/name", wrong);
        if (content.organisation() != null) {
            line(content.organisation(), "/nominee/organisation", wrong);
        }
        when(
                content.country() != null && !content.country().matches("[A-Z]{2}"),
                "/nominee/country",
                "country",
                "must be two capital letters (ISO 3166-1)",
                wrong);
        boolean partners = kind == NomineeKind.PARTNERSHIP;
        when(
                partners && content.partners().size() < 2,
                "/nominee/partners",
                "required",
                "a partnership has at least two organisations, the coordinator first",
                wrong);
        when(
                !partners && !content.partners().isEmpty(),
                "/nominee/partners",
                "unused",
                "only a partnership has partners",
                wrong);
        when(content.partners().size() > 100, "/nominee/partners", "too-many", "must be at most 100", wrong);
        for (int i = 0; i < content.partners().size(); i++) {
            line(content.partners().get(i), "/nominee/partners/" + i, wrong);
        }
        when(
                content.link() != null && !WebLink.isOne(content.link()),
                "/nominee/link",
                "link",
                "must be an address that begins with https://",
                wrong);
    }

    private static void contact(Nomination.Content content, @Nullable String own, List<Violation> wrong) {
        Optional<MailAddress> address = MailAddress.read(content.contact());
        when(
                address.isEmpty(),
                "/nominee/contactEmail",
                "mail-address",
                "must be a mail address: the nominee is asked for consent there",
                wrong);
        when(
                content.self()
                        && address.map(MailAddress::key)
                                .filter(key -> key.equals(own))
                                .isEmpty(),
                "/nominee/contactEmail",
                "own",
                "who puts themselves forward must be reached at their own address",
                wrong);
    }

    private static void citation(Nomination.Content content, CategoryRules.InForce rules, List<Violation> wrong) {
        when(
                content.citation().isEmpty(),
                "/nominee/citation",
                "required",
                "must have a text in one of the edition's languages",
                wrong);
        content.citation().forEach((language, text) -> {
            String at = "/nominee/citation/" + language;
            when(
                    !rules.rulebook().languages().contains(language),
                    at,
                    "language",
                    "must be one of {0}",
                    wrong,
                    rules.rulebook().languages());
            Names.text(text, CITATION).ifPresent(broken -> wrong.add(new Violation(at, broken.rule(), broken.text())));
        });
    }

    private static void line(String value, String at, List<Violation> wrong) {
        Names.line(value, NAME).ifPresent(broken -> wrong.add(new Violation(at, broken.rule(), broken.text())));
    }

    private static void when(
            boolean broken,
            String at,
            String rule,
            @CompileTimeConstant String detail,
            List<Violation> wrong,
            Object... parameters) {
        if (broken) {
            wrong.add(new Violation(at, rule, detail, parameters));
        }
    }
}
