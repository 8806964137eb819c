package io.palmares.nominations.invitation;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.contracts.rulebook.Category;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.State;
import io.palmares.nominations.edition.CategoryRules;
import io.palmares.nominations.nomination.Nomination;
import io.palmares.nominations.nomination.Nominations;
import io.palmares.nominations.nominee.AnswerConsent;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominee.Completion;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.nominee.Rules;
import io.palmares.nominations.nominee.WebLink;
import io.palmares.nominations.rulebook.FileLength;
import io.palmares.nominations.rulebook.FormText;
import io.palmares.nominations.rulebook.Forms;
import io.palmares.nominations.screening.Ruling;
import io.palmares.nominations.screening.Rulings;
import io.palmares.web.text.Violation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What nominees see and complete by the link that was mailed to them.
public final class Invitations {
    private static final String NOTHING = "{}";
    private final AnswerConsent links;
    private final Nominees nominees;
    private final Nominations nominations;
    private final Courses courses;
    private final Rulings rulings;
    private final CategoryRules rules;
    private final Forms forms;
    private final InstantSource clock;

    public Invitations(
            AnswerConsent links,
            Nominees nominees,
            Nominations nominations,
            Courses courses,
            Rulings rulings,
            CategoryRules rules,
            Forms forms,
            InstantSource clock) {
        this.links = links;
        this.nominees = nominees;
        this.nominations = nominations;
        this.courses = courses;
        this.rulings = rulings;
        this.rules = rules;
        this.forms = forms;
        this.clock = clock;
    }

    /// All that a nominee is shown.
    ///
    /// @param form of the category, a JSON Schema, if it has one
    /// @param file the form as it is filled in now: by the nominee, else by who nominated them first
    /// @param mayComplete whether the nominee may still change it
    /// @param until the end of consent
    /// @param ruling the decision about them that is in force
    public record Invitation(
            Kept<Nominee> nominee,
            @Nullable String form,
            String file,
            boolean mayComplete,
            @Nullable Instant until,
            @Nullable Ruling ruling) {}

    public Optional<Invitation> read(String token) {
        return links.asked(token).map(this::invitation);
    }

    /// The form filled in by the nominee, and an address to be published with their name. Every version is kept.
    ///
    /// @param link absent leaves the nomination's
    public Outcome<Invitation> complete(String token, String file, @Nullable String link, Ask ask) {
        return links.asked(token)
                .map(found -> inOrder(found.state(), file, link)
                        .then(good -> nominees.change(found.id(), ask, kept -> completed(kept.state(), file, link)))
                        .map(this::invitation))
                .orElseGet(() -> Outcome.refused(Rule.NOT_FOUND, "This link leads nowhere."));
    }

    private Outcome<Change<Nominee, Nominee.Fact>> completed(Nominee nominee, String file, @Nullable String link) {
        State state = course(nominee).state();
        return Outcome.unless(
                () -> Rules.complete(nominee, new Completion(file, link, clock.instant(), null)),
                Check.when(
                        state == State.SUSPENDED || state == State.CANCELLED,
                        Rule.WRONG_STATE,
                        "The category is suspended or cancelled."),
                Check.when(!takesFiles(state), Rule.TOO_LATE, "Files are closed: screening is over."));
    }

    private Outcome<Nominee> inOrder(Nominee nominee, String file, @Nullable String link) {
        List<Violation> wrong = new ArrayList<>();
        FileLength.check(file, "/file").ifPresent(wrong::add);
        Optional<String> form = form(nominee);
        form.ifPresent(schema -> wrong.addAll(forms.ofFile(schema, file, "/file")));
        if (form.isEmpty() && !file.equals(NOTHING)) {
            wrong.add(new Violation("/file", "form", "must be empty: the category has no form"));
        }
        if (link != null && !WebLink.isOne(link)) {
            wrong.add(new Violation("/link", "link", "must be an address that begins with https://"));
        }
        return wrong.isEmpty() ? Outcome.done(nominee) : Outcome.refused(Refusal.invalid(wrong));
    }

    private Invitation invitation(Kept<Nominee> kept) {
        Nominee nominee = kept.state();
        Course course = course(nominee);
        return new Invitation(
                kept,
                form(nominee).orElse(null),
                Optional.ofNullable(nominee.newest()).map(Completion::file).orElseGet(() -> nominated(nominee)),
                takesFiles(course.state()) && Rules.stands(nominee),
                course.schedule().consentBy(),
                Optional.ofNullable(nominee.decision())
                        .flatMap(decision -> rulings.find(decision.ruling()))
                        .map(Kept::state)
                        .orElse(null));
    }

    private static boolean takesFiles(State state) {
        return state == State.NOMINATING || state == State.SCREENING;
    }

    private Course course(Nominee nominee) {
        return courses.of(nominee.edition(), nominee.category()).orElseThrow().state();
    }

    private Optional<String> form(Nominee nominee) {
        return rules.of(nominee.edition(), nominee.category())
                .map(CategoryRules.InForce::category)
                .map(Category::form)
                .map(form -> FormText.of(Objects.requireNonNull(form)));
    }

    private String nominated(Nominee nominee) {
        return nominee.supports().stream()
                .findFirst()
                .flatMap(support -> nominations.find(support.nomination()))
                .map(kept -> kept.state().content())
                .map(Nomination.Content::file)
                .orElse(NOTHING);
    }
}
