package io.palmares.nominations.edition;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Malformed;
import io.palmares.nominations.rulebook.RulebookText;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;

/// Makes drafts of editions and rewrites them. A draft's rulebook must be readable; whether it can run is looked at
/// when it is published.
public final class DraftEditions {
    private final Editions editions;
    private final RulebookText texts;
    private final InstantSource clock;

    public DraftEditions(Editions editions, RulebookText texts, InstantSource clock) {
        this.editions = editions;
        this.texts = texts;
        this.clock = clock;
    }

    public Outcome<Kept<Edition>> draft(String edition, String programme, String rulebook, By by, Ask ask) {
        return readable(edition, programme, rulebook)
                .then(text -> editions.create(
                        edition, ask, Change.silently(Edition.draft(edition, programme, text, by, clock.instant()))));
    }

    public Outcome<Kept<Edition>> rewrite(String edition, String rulebook, By by, Ask ask) {
        return editions.change(
                edition,
                ask,
                kept -> Outcome.unless(
                        () -> readable(edition, kept.state().programme(), rulebook)
                                .map(text -> Change.silently(kept.state().withRulebook(text, by, clock.instant()))),
                        Check.when(
                                !kept.state().isDraft(),
                                Rule.WRONG_STATE,
                                "The rulebook is published; propose an amendment.")));
    }

    /// The canonical text, if it is a rulebook of this edition.
    Outcome<String> readable(String edition, String programme, String rulebook) {
        return canonical(rulebook)
                .then(text -> texts.read(text).then(book -> ofEdition(book, edition, programme, text)));
    }

    private static Outcome<String> canonical(String rulebook) {
        try {
            return Outcome.done(CanonicalJson.read(rulebook.getBytes(StandardCharsets.UTF_8))
                    .canonical()
                    .asUtf8());
        } catch (Malformed e) {
            return Outcome.refused(Refusal.invalid(
                    "/rulebook", e.rule().name().toLowerCase(Locale.ROOT), "is not good JSON: {0}", e.detail()));
        }
    }

    private static Outcome<String> ofEdition(Rulebook book, String edition, String programme, String text) {
        if (!book.edition().equals(edition)) {
            return Outcome.refused(Refusal.invalid("/rulebook/edition", "same", "must be the edition's id"));
        }
        if (!book.programme().equals(programme)) {
            return Outcome.refused(Refusal.invalid("/rulebook/programme", "same", "must be the edition's programme"));
        }
        return Outcome.done(text);
    }
}
