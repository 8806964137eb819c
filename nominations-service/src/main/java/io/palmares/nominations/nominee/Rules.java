package io.palmares.nominations.nominee;

import static io.palmares.nominations.nominee.Nominee.State.CONSENTED;
import static io.palmares.nominations.nominee.Nominee.State.CONSENT_PENDING;
import static io.palmares.nominations.nominee.Nominee.State.DECLINED;
import static io.palmares.nominations.nominee.Nominee.State.ELIGIBLE;
import static io.palmares.nominations.nominee.Nominee.State.TIMED_OUT;
import static io.palmares.nominations.nominee.Nominee.State.WITHDRAWN;

import io.palmares.aggregate.Change;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Check;
import io.palmares.aggregate.Rule;
import io.palmares.nominations.nominee.Nominee.Fact;
import io.palmares.nominations.nominee.Nominee.Support;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What may become of a nominee.
public final class Rules {
    private Rules() {}

    /// A nomination points here, the first time or again. Self-nomination is consent.
    public static Outcome<Change<Nominee, Fact>> support(Nominee nominee, Support support, Nominee.File file) {
        return open(
                nominee,
                () -> Change.silently(
                        nominee.isErased()
                                ? nominee
                                : nominee.with(next -> {
                                    boolean leads = nominee.supports().isEmpty()
                                            || nominee.supports()
                                                    .getFirst()
                                                    .nomination()
                                                    .equals(support.nomination());
                                    next.supports.removeIf(
                                            other -> other.nomination().equals(support.nomination()));
                                    next.supports.add(leads ? 0 : next.supports.size(), support);
                                    next.file = leads ? file : nominee.file();
                                    if (support.self()
                                            && (nominee.state() == CONSENT_PENDING || nominee.state() == WITHDRAWN)) {
                                        next.state = CONSENTED;
                                        next.letter = false;
                                    } else if (nominee.state() == WITHDRAWN
                                            && nominee.supports().isEmpty()) {
                                        boolean consented = nominee.answer() != null
                                                && nominee.answer().consents();
                                        next.state = consented ? CONSENTED : CONSENT_PENDING;
                                        next.letter = !consented;
                                    }
                                })));
    }

    /// A nomination was withdrawn. A nominee that nobody nominates any more is withdrawn, too.
    public static Outcome<Change<Nominee, Fact>> drop(Nominee nominee, String nomination) {
        return open(
                nominee,
                () -> Change.silently(nominee.with(next -> {
                    next.supports.removeIf(other -> other.nomination().equals(nomination));
                    if (next.supports.isEmpty() && nominee.state() != DECLINED) {
                        next.state = WITHDRAWN;
                        next.letter = false;
                    }
                })));
    }

    /// The nominee's own word, before the end of consent. Who has consented may still withdraw.
    public static Outcome<Change<Nominee, Fact>> answer(
            Nominee nominee, boolean consents, Instant now, @Nullable Instant consentBy) {
        boolean again = nominee.answer() != null && nominee.answer().consents() == consents;
        if (again) {
            return Outcome.done(Change.silently(nominee));
        }
        if (!consents && nominee.answer() != null && nominee.answer().consents()) {
            return withdraw(nominee, now);
        }
        return Outcome.unless(
                () -> open(
                        nominee,
                        () -> Change.silently(nominee.with(next -> {
                            next.state = consents ? CONSENTED : DECLINED;
                            next.answer = new Nominee.Answer(consents, now);
                            next.letter = false;
                        }))),
                Check.when(
                        nominee.state() == TIMED_OUT || (consentBy != null && !now.isBefore(consentBy)),
                        Rule.TOO_LATE,
                        "The time to answer is over; only a ruling can still take consent into account."),
                Check.when(
                        nominee.state() != CONSENT_PENDING,
                        Rule.WRONG_STATE,
                        "The nomination was answered or decided before."));
    }

    /// Who has consented and is not otherwise decided, until the candidates are frozen.
    public static boolean stands(Nominee nominee) {
        return !nominee.isFrozen() && (nominee.state() == CONSENTED || nominee.state() == ELIGIBLE);
    }

    /// The nominee's own version of their file. What they wrote before stays on record.
    public static Outcome<Change<Nominee, Fact>> complete(Nominee nominee, Nominee.Completion completion) {
        return Outcome.unless(
                () -> open(nominee, () -> Change.silently(nominee.with(next -> next.completions.add(completion)))),
                Check.when(
                        !nominee.isFrozen() && !stands(nominee),
                        Rule.WRONG_STATE,
                        "Consent first; and who is decided otherwise has nothing to complete."));
    }

    private static Outcome<Change<Nominee, Fact>> withdraw(Nominee nominee, Instant now) {
        return Outcome.unless(
                () -> open(
                        nominee,
                        () -> Change.silently(nominee.with(next -> {
                            next.state = WITHDRAWN;
                            next.answer = new Nominee.Answer(false, now);
                        }))),
                Check.when(
                        nominee.state() != CONSENTED && nominee.state() != ELIGIBLE,
                        Rule.WRONG_STATE,
                        "The nomination was decided before."));
    }

    /// Silence until the end of consent.
    public static Change<Nominee, Fact> timeOut(Nominee nominee) {
        return Change.silently(
                nominee.state() == CONSENT_PENDING
                        ? nominee.with(next -> {
                            next.state = TIMED_OUT;
                            next.letter = false;
                        })
                        : nominee);
    }

    public static Outcome<Change<Nominee, Fact>> admit(Nominee nominee) {
        return Outcome.unless(
                () -> open(nominee, () -> Change.silently(nominee.with(next -> next.state = ELIGIBLE))),
                Check.when(
                        nominee.state() != CONSENTED && nominee.state() != ELIGIBLE,
                        Rule.WRONG_STATE,
                        "Only a nominee who has consented and is not otherwise decided can be admitted."));
    }

    /// Fixed with the candidates; told if it is one. Doing it again changes nothing.
    public static Change<Nominee, Fact> freeze(Nominee nominee, Nominee.Frozen frozen) {
        return nominee.isFrozen()
                ? Change.silently(nominee)
                : Change.to(
                        nominee.with(next -> next.frozen = frozen),
                        frozen.candidate() == null ? List.of() : List.of(new Fact.ProfileChanged()));
    }

    /// How far a candidate came.
    public static Change<Nominee, Fact> place(Nominee nominee, Nominee.State state) {
        return Change.silently(nominee.state().isAdmitted() ? nominee.with(next -> next.state = state) : nominee);
    }

    static Outcome<Change<Nominee, Fact>> open(Nominee nominee, Supplier<Change<Nominee, Fact>> change) {
        return nominee.isFrozen()
                ? Outcome.refused(Rule.TOO_LATE, "The candidates are frozen.")
                : Outcome.done(change.get());
    }
}
