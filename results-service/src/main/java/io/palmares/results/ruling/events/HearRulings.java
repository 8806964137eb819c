package io.palmares.results.ruling.events;

import io.palmares.aggregate.Change;
import io.palmares.aggregate.Projection;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.Topics;
import io.palmares.contracts.event.RulingKind;
import io.palmares.contracts.event.RulingMade;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.SaltedHash;
import io.palmares.messaging.AppliedThrough;
import io.palmares.messaging.Delivered;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.Subscriptions;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.LearnCategory;
import io.palmares.results.ruling.Effect;
import io.palmares.results.ruling.Ruling;
import io.palmares.results.ruling.Rulings;

/// Rulings in the published language.
public record HearRulings(Projection<Ruling, Void> rulings, LearnCategory categories) {
    public static Subscriptions into(Rulings rulings, LearnCategory categories) {
        HearRulings hear = new HearRulings(new Projection<>(rulings, Ruling::through), categories);
        return Subscriptions.to(Topics.RULINGS).on(Contracts.RULING_MADE.type(), RulingMade.class, hear::made);
    }

    /// The register first, then what the ruling does: a crash between them only repeats the first.
    private Outcome made(Delivered<RulingMade> event) {
        Outcome registered =
                rulings.hear(event.data().ruling(), event.meta(), (_, after) -> Change.silently(ruling(event, after)));
        boolean here = registered instanceof Outcome.Applied || registered instanceof Outcome.Repeated;
        return here && event.data().kind() == RulingKind.WITHDRAW ? withdraw(event) : registered;
    }

    private Outcome withdraw(Delivered<RulingMade> event) {
        RulingMade it = event.data();
        return it.candidate() == null
                ? new Outcome.Unreadable("a withdrawal names its candidate")
                : categories.withdraw(new CategoryId(it.edition(), it.category()), event.meta(), it.candidate());
    }

    private static String hash(String salt, String text) {
        return SaltedHash.of(SaltedHash.Kind.TEXT, Bytes.fromBase64Url(salt), Bytes.utf8(text))
                .toString();
    }

    private static Ruling ruling(Delivered<RulingMade> event, AppliedThrough after) {
        RulingMade it = event.data();
        return new Ruling(
                it.ruling(),
                it.edition(),
                it.category(),
                it.kind().name(),
                it.clause(),
                it.code(),
                it.text(),
                it.textSalt(),
                it.textSalt() == null ? null : hash(it.textSalt(), it.text()),
                event.meta().time(),
                new Effect(it.candidate(), it.key(), it.leaf(), it.ballot()),
                it.until(),
                null,
                after);
    }
}
