package io.palmares.nominations.electorate;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.MasterSecret;
import io.palmares.aggregate.Outcome;
import io.palmares.booth.RandomSource;
import io.palmares.booth.RollKey;
import io.palmares.contracts.rulebook.OwnCandidate;
import io.palmares.ledger.Origin;
import io.palmares.messaging.AppliedThrough;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.category.Relation;
import io.palmares.nominations.edition.CategoryRules;
import io.palmares.nominations.edition.Editions;
import io.palmares.nominations.people.Membership;
import io.palmares.nominations.people.Memberships;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Freezes the roll of a category when its shortlist is known, and again with a higher version when it is corrected.
/// May be asked twice: the first roll stays.
public final class FreezeRoll {
    private final Electorates electorates;
    private final Electors electors;
    private final Memberships memberships;
    private final Editions editions;
    private final CategoryRules rules;
    private final MasterSecret secret;
    private final RandomSource random;

    public FreezeRoll(
            Electorates electorates,
            Electors electors,
            Memberships memberships,
            Editions editions,
            CategoryRules rules,
            MasterSecret secret,
            RandomSource random) {
        this.electorates = electorates;
        this.electors = electors;
        this.memberships = memberships;
        this.editions = editions;
        this.rules = rules;
        this.secret = secret;
        this.random = random;
    }

    /// Does nothing for a category without a vote, or whose roll is frozen.
    public void freeze(Course course, List<String> finalists) {
        if (!course.terms().preset().hasVote() || electorates.find(course.id()).isPresent()) {
            return;
        }
        Rolls rolls = settled(course, finalists, 1);
        RollKey key = RollKey.generate(random);
        Origin origin = origin(course.edition());
        List<Electorate.Fact> facts = rolls.facts(key, origin, course.category(), 1);
        Electorate electorate = new Electorate(
                course.edition(),
                course.category(),
                origin.value(),
                secret.seal(name(course.id()), key.secret()),
                classRolls(facts),
                List.of(),
                List.of(),
                null,
                AppliedThrough.NOTHING);
        electorates.create(course.id(), Ask.plain(), Change.to(electorate, facts));
    }

    /// The electors of a category as it is today: of a frozen roll those on it, else those who would be.
    public List<ClassCount> count(Course course) {
        return electorates
                .find(course.id())
                .map(kept -> kept.state().rolls().stream().map(ClassCount::of).toList())
                .orElseGet(() -> rolls(course, course.finalists()).counts());
    }

    /// The electors a correction would give the category now.
    public List<ClassCount> countAnew(Course course) {
        return rolls(course, course.finalists()).counts();
    }

    /// The change that a correction makes: every key is another, for the version is part of each.
    Change<Electorate, Electorate.Fact> corrected(Electorate electorate, Course course) {
        int version = electorate.rollVersion() + 1;
        Rolls rolls = settled(course, course.finalists(), version);
        List<Electorate.Fact> facts =
                rolls.facts(key(electorate), new Origin(electorate.origin()), course.category(), version);
        return Change.to(electorate.withRolls(classRolls(facts)), facts);
    }

    RollKey key(Electorate electorate) {
        String id = Course.id(electorate.edition(), electorate.category());
        return new RollKey(secret.open(name(id), Objects.requireNonNull(electorate.sealedRollKey())));
    }

    private static String name(String id) {
        return "roll/" + id;
    }

    private Rolls rolls(Course course, List<String> finalists) {
        return rolls(course, finalists, memberships.ofEdition(course.edition()));
    }

    private Rolls rolls(Course course, List<String> finalists, List<Membership> members) {
        var force = rules.of(course.edition(), course.category()).orElseThrow();
        Predicate<Membership> withheld =
                force.rulebook().ownCandidate() == OwnCandidate.WITHHOLD ? own(course, finalists) : member -> false;
        return new Rolls(force.rulebook().classes(), members, withheld);
    }

    private static Predicate<Membership> own(Course course, List<String> finalists) {
        List<Relation> related = course.candidates().stream()
                .filter(candidate -> finalists.contains(candidate.candidate()))
                .flatMap(candidate -> candidate.related().stream())
                .toList();
        Set<String> organisations = related.stream()
                .filter(relation -> relation.kind().isOfOrganisation())
                .map(Relation::to)
                .collect(Collectors.toSet());
        Set<String> people = related.stream()
                .filter(relation -> relation.kind() == Relation.Kind.SELF)
                .map(Relation::to)
                .collect(Collectors.toSet());
        return Rolls.own(organisations, people);
    }

    private Origin origin(String edition) {
        return editions.find(edition)
                .map(Kept::state)
                .map(it -> Origin.edition(Objects.requireNonNull(it.logHost()), edition))
                .orElseThrow();
    }

    private static List<ClassRoll> classRolls(List<Electorate.Fact> facts) {
        return facts.stream()
                .filter(fact -> fact instanceof Electorate.Fact.Frozen)
                .map(fact -> ((Electorate.Fact.Frozen) fact).roll())
                .toList();
    }

    /// Its electors are kept, and the list of members is still the one they were taken from: whoever is taken off it
    /// from here on is seen to stand on the roll.
    private Rolls settled(Course course, List<String> finalists, int version) {
        List<Membership> members;
        Rolls rolls;
        do {
            members = memberships.ofEdition(course.edition());
            rolls = rolls(course, finalists, members);
            keep(course, version, rolls.electors(course.edition(), course.category(), version));
        } while (!Set.copyOf(members).equals(Set.copyOf(memberships.ofEdition(course.edition()))));
        return rolls;
    }

    /// Before the roll that they are on. Those of an attempt that came to nothing are forgotten.
    private void keep(Course course, int version, List<Elector> all) {
        Set<String> ids = all.stream().map(Elector::id).collect(Collectors.toSet());
        electors.ofRoll(course.edition(), course.category(), version).stream()
                .map(Elector::id)
                .filter(id -> !ids.contains(id))
                .forEach(electors::forget);
        all.forEach(this::keep);
    }

    private void keep(Elector elector) {
        if (!(electors.create(elector.id(), Ask.plain(), Change.silently(elector)) instanceof Outcome.Done)) {
            electors.change(elector.id(), Ask.plain(), kept -> Outcome.done(Change.silently(elector)));
        }
    }
}
