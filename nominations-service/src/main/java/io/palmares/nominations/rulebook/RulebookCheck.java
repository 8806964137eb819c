package io.palmares.nominations.rulebook;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.palmares.contracts.rulebook.ElectorClass;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.web.text.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Whether an edition can be run by a rulebook: everything publication asks of it.
public final class RulebookCheck {
    static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");

    /// More would not fit the log's first entry, which commits to the lots of each.
    private static final int MOST_CATEGORIES = 40;

    private final Forms forms;

    public RulebookCheck(Forms forms) {
        this.forms = forms;
    }

    public List<Violation> violations(Rulebook book) {
        List<Violation> wrong = new ArrayList<>();
        edition(book, wrong);
        classes(book, wrong);
        unique(book.categories().stream().map(c -> c.id()).toList(), "/categories", wrong);
        IntStream.range(0, book.categories().size())
                .forEach(
                        i -> new CategoryCheck(book, book.categories().get(i), "/categories/" + i, forms, wrong).run());
        wrong.addAll(Resolution.of(book).wrong());
        return List.copyOf(wrong);
    }

    private static void edition(Rulebook book, List<Violation> wrong) {
        slug(book.edition(), "/edition", wrong);
        slug(book.programme(), "/programme", wrong);
        check(!book.languages().isEmpty(), "/languages", "required", "must name at least one language", wrong);
        texts(book.title(), book.languages(), "/title", wrong);
        check(!book.categories().isEmpty(), "/categories", "required", "must have at least one category", wrong);
        range(book.categories().size(), 0, MOST_CATEGORIES, "/categories", wrong);
        range(book.minNominees(), 1, 1_000, "/minNominees", wrong);
        range(book.selfNominations(), 0, 1, "/selfNominations", wrong);
        range(book.otherNominations(), 0, 20, "/otherNominations", wrong);
        range(book.disputeHours(), 1, 24 * 30, "/disputeHours", wrong);
        range(book.objectionDays(), 1, 365, "/objectionDays", wrong);
        unique(book.deputies(), "/deputies", wrong);
    }

    private static void classes(Rulebook book, List<Violation> wrong) {
        boolean voted = book.categories().stream().anyMatch(c -> c.preset().hasVote());
        check(
                !voted || !book.classes().isEmpty(),
                "/classes",
                "electorate",
                "an edition with a vote must define its electorate",
                wrong);
        unique(book.classes().stream().map(ElectorClass::id).toList(), "/classes", wrong);
        for (int i = 0; i < book.classes().size(); i++) {
            String at = "/classes/" + i;
            ElectorClass one = book.classes().get(i);
            slug(one.id(), at + "/id", wrong);
            texts(one.title(), book.languages(), at + "/title", wrong);
            Fractions weight = Fractions.read(one.weight());
            check(
                    weight != null && !weight.isZero(),
                    at + "/weight",
                    "fraction",
                    "must be an exact fraction above 0, such as 1 or 3/2",
                    wrong);
        }
    }

    static void slug(String id, String at, List<Violation> wrong) {
        check(SLUG.matcher(id).matches(), at, "slug", "must be 1 to 64 lower-case letters, digits and dashes", wrong);
    }

    static void texts(Map<String, String> texts, List<String> languages, String at, List<Violation> wrong) {
        for (String language : languages) {
            String text = texts.get(language);
            check(
                    text != null && !text.isBlank(),
                    at + "/" + language,
                    "required",
                    "must have a text in each language of the edition",
                    wrong);
        }
    }

    static void range(int value, int least, int most, String at, List<Violation> wrong) {
        check(value >= least && value <= most, at, "range", "must be from {0} to {1}", wrong, least, most);
    }

    static void unique(List<String> ids, String at, List<Violation> wrong) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            check(seen.add(ids.get(i)), at + "/" + i, "unique", "must not come twice", wrong);
        }
    }

    static void check(
            boolean holds,
            String at,
            String rule,
            @CompileTimeConstant String detail,
            List<Violation> wrong,
            Object... parameters) {
        if (!holds) {
            wrong.add(new Violation(at, rule, detail, parameters));
        }
    }
}
