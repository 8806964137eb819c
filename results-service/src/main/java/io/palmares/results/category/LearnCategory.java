package io.palmares.results.category;

import io.palmares.aggregate.Change;
import io.palmares.aggregate.Projection;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.PublicKey;
import io.palmares.messaging.EventHeaders;
import io.palmares.messaging.Outcome;
import io.palmares.results.list.ListName;
import io.palmares.results.list.Lists;
import io.palmares.results.list.Part;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Keeps what the others tell of categories, and answers what must be answered in the same write: a shortlist with a
/// counting key, a drafted paper with a signature, a special award with its envelope.
public final class LearnCategory {
    private final Projection<Category, CategoryFact> categories;
    private final RollKeys rollKeys;
    private final MakeCountingKey makeKey;
    private final SignPaper sign;
    private final CommitAward award;
    private final ForgetMarks forget;
    private final Lists lists;
    private final Rulebooks rulebooks;

    public LearnCategory(
            Categories categories,
            RollKeys rollKeys,
            MakeCountingKey makeKey,
            SignPaper sign,
            CommitAward award,
            ForgetMarks forget,
            Lists lists,
            Rulebooks rulebooks) {
        this.categories =
                new Projection<>(categories, category -> category.heard().through());
        this.rollKeys = rollKeys;
        this.makeKey = makeKey;
        this.sign = sign;
        this.award = award;
        this.forget = forget;
        this.lists = lists;
        this.rulebooks = rulebooks;
    }

    /// A fact that needs no answer.
    public Outcome learn(CategoryId id, EventHeaders event, UnaryOperator<Heard> change) {
        return categories.hear(
                id.key(),
                event,
                (known, after) -> Change.silently(
                        category(id, known).hearing(h -> change.apply(h).through(after))));
    }

    /// Nothing more is to be counted.
    public Outcome closed(CategoryId id, EventHeaders event) {
        return categories.hear(
                id.key(),
                event,
                (known, after) -> forget.answer(category(id, known).hearing(h -> h.through(after))));
    }

    /// An event of a followed subject that means nothing here.
    public Outcome pass(CategoryId id, EventHeaders event) {
        return learn(id, event, heard -> heard);
    }

    public Outcome shortlist(CategoryId id, EventHeaders event, Shortlist shortlist) {
        return categories.hear(id.key(), event, (known, after) -> {
            Category next = category(id, known)
                    .hearing(h -> h.contending(c -> c.shortlisted(shortlist)).through(after));
            return makeKey.answer(next, shortlist);
        });
    }

    /// The part first, then the word that it was heard: a crash between them only repeats the part.
    public Outcome rollPart(
            CategoryId id, EventHeaders event, String electorClass, int version, int part, List<PublicKey> keys) {
        rollKeys.put(id, electorClass, version, part, keys);
        return pass(id, event);
    }

    /// A part of a list that an entry of the log names; public once it is whole.
    public Outcome listPart(CategoryId id, EventHeaders event, ListName name, Part part) {
        lists.put(name, part);
        return pass(id, event);
    }

    /// A draft waits until everything it must agree with is here.
    public Outcome draft(CategoryId id, EventHeaders event, DraftedPaper draft) {
        Optional<Category> known = categories.all().find(id.key()).map(kept -> kept.state());
        List<String> missing = sign.missing(category(id, known), draft);
        if (!missing.isEmpty()) return new Outcome.NotYet(String.join(", ", missing));
        return categories.hear(
                id.key(),
                event,
                (kept, after) -> sign.answer(category(id, kept).hearing(h -> h.through(after)), draft));
    }

    public Outcome frozen(CategoryId id, EventHeaders event, String electorClass, String paper, String entry) {
        return categories.hear(id.key(), event, (known, after) -> {
            Category category = category(id, known).hearing(h -> h.through(after));
            Paper frozen = category.work()
                    .paper(electorClass)
                    .orElseGet(() -> new Paper(electorClass, null, null, null))
                    .frozen(paper, entry);
            return Change.silently(category.working(w -> w.with(frozen)));
        });
    }

    /// Seeds of a lot, if they are those that were committed to when the edition was published.
    public Outcome lot(CategoryId id, EventHeaders event, RevealedLot lot) {
        if (rulebooks.newest(id.edition()).isEmpty()) return new Outcome.NotYet("rulebook");
        Bytes first = Bytes.fromBase64Url(lot.first());
        Bytes second = Bytes.fromBase64Url(lot.second());
        return rulebooks
                        .entry(id.edition())
                        .filter(entry -> entry.committedTo(id.category(), first, second))
                        .isPresent()
                ? learn(id, event, heard -> heard.drawing(lot))
                : new Outcome.Unreadable("the seeds are not those that were committed to");
    }

    /// A special award waits for the rulebook that its result cites.
    public Outcome decided(CategoryId id, EventHeaders event, DirectAward decided) {
        if (!award.isPossible(id)) return new Outcome.NotYet("rulebook");
        return categories.hear(
                id.key(),
                event,
                (known, after) -> award.answer(category(id, known).hearing(h -> h.through(after)), decided));
    }

    /// From the close on a candidate is counted as if present.
    public Outcome withdraw(CategoryId id, EventHeaders event, String candidate) {
        return learn(id, event, heard -> heard.isClosed() ? heard : heard.contending(c -> c.without(candidate)));
    }

    private static Category category(CategoryId id, Optional<Category> known) {
        return known.orElseGet(() -> Category.unheard(id));
    }
}
