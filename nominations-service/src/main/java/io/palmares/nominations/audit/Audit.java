package io.palmares.nominations.audit;

import io.palmares.nominations.category.Courses;
import io.palmares.nominations.category.Transition;
import io.palmares.nominations.duplicate.Sifting;
import io.palmares.nominations.duplicate.Siftings;
import io.palmares.nominations.edition.Editions;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;
import io.palmares.nominations.screening.Ruling;
import io.palmares.nominations.screening.Rulings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The acts of an edition, read from the aggregates that were changed by them.
public final class Audit {
    private final Editions editions;
    private final Courses courses;
    private final Rulings rulings;
    private final Nominees nominees;
    private final Siftings siftings;

    public Audit(Editions editions, Courses courses, Rulings rulings, Nominees nominees, Siftings siftings) {
        this.editions = editions;
        this.courses = courses;
        this.rulings = rulings;
        this.nominees = nominees;
        this.siftings = siftings;
    }

    /// Act.
    ///
    /// @param key orders acts, and names one for paging
    public record Act(String key, Instant at, @Nullable String category, List<String> who, String what, String why) {}

    /// Oldest first.
    public List<Act> of(String edition) {
        return Stream.of(
                        ofEdition(edition),
                        ofCategories(edition),
                        ofRulings(edition),
                        ofNominees(edition),
                        ofSiftings(edition))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Act::key))
                .toList();
    }

    private List<Act> ofEdition(String id) {
        List<Act> acts = new ArrayList<>();
        editions.find(id).ifPresent(kept -> {
            for (int i = 0; i < kept.state().history().size(); i++) {
                var act = kept.state().history().get(i);
                acts.add(new Act(key(act.at(), "", i), act.at(), null, act.who(), act.what(), act.why()));
            }
        });
        return acts;
    }

    private List<Act> ofCategories(String edition) {
        List<Act> acts = new ArrayList<>();
        courses.ofEdition(edition).forEach(kept -> {
            String category = kept.state().category();
            for (int i = 0; i < kept.state().transitions().size(); i++) {
                Transition it = kept.state().transitions().get(i);
                String what = (it.from() == null ? "DRAFT" : it.from().name()) + " to " + it.to();
                acts.add(new Act(key(it.at(), category, i), it.at(), category, it.who(), what, it.why()));
            }
        });
        return acts;
    }

    private List<Act> ofRulings(String edition) {
        return rulings.ofEdition(edition).stream()
                .map(kept -> kept.state())
                .filter(ruling -> ruling.made() != null)
                .map(Audit::act)
                .toList();
    }

    /// What nominees did by their links; the texts are at the screening desk.
    private List<Act> ofNominees(String edition) {
        return courses.ofEdition(edition).stream()
                .flatMap(kept -> nominees.ofCategory(edition, kept.state().category()).stream())
                .map(kept -> kept.state())
                .flatMap(nominee -> nominee.completions().stream().map(completion -> act(nominee, completion)))
                .toList();
    }

    private List<Act> ofSiftings(String edition) {
        return courses.ofEdition(edition).stream()
                .map(kept -> siftings.of(edition, kept.state().category()))
                .flatMap(sifting -> sifting.distinct().stream().map(found -> act(sifting.category(), found)))
                .toList();
    }

    private static Act act(String category, Sifting.Distinct found) {
        return new Act(
                key(found.at(), category + "/" + found.pair(), 0),
                found.at(),
                category,
                List.of(found.by()),
                "DISTINCT " + found.pair(),
                found.why());
    }

    private static Act act(Nominee nominee, Nominee.Completion completion) {
        return new Act(
                key(completion.at(), nominee.category() + "/" + nominee.nominee(), 0),
                completion.at(),
                nominee.category(),
                List.of("NOMINEE " + nominee.nominee()),
                "FILE COMPLETED",
                "");
    }

    private static Act act(Ruling ruling) {
        Instant made = Objects.requireNonNull(ruling.made());
        return new Act(
                key(made, ruling.category() + "/" + ruling.ruling(), 0),
                made,
                ruling.category(),
                ruling.who(),
                "RULING " + ruling.content().kind() + " " + ruling.result(),
                ruling.content().text());
    }

    private static String key(Instant at, String where, int index) {
        return "%020d/%s/%06d".formatted(at.toEpochMilli(), where, index);
    }
}
