package io.palmares.nominations.electorate;

import io.palmares.booth.PaperScope;
import io.palmares.booth.Roll;
import io.palmares.booth.RollId;
import io.palmares.booth.RollKey;
import io.palmares.booth.VotingRight;
import io.palmares.contracts.rulebook.ElectorClass;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Origin;
import io.palmares.ledger.PublicKey;
import io.palmares.nominations.people.Membership;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Makes the rolls of a category from its members: who is left out, which class joins which, which keys.
final class Rolls {
    /// A class with fewer electors joins the next of equal weight, for small groups give their votes away.
    static final int LEAST = 10;

    private static final int PART = 1_000;
    private final List<ElectorClass> classes;
    private final Map<String, List<Membership>> entitled = new LinkedHashMap<>();
    private final Map<String, List<Membership>> withheld = new LinkedHashMap<>();
    private final Map<String, String> merged = new LinkedHashMap<>();

    Rolls(List<ElectorClass> classes, List<Membership> members, Predicate<Membership> isWithheld) {
        this.classes = classes;
        for (ElectorClass one : classes) {
            List<Membership> of = members.stream()
                    .filter(member -> member.rollId() != null)
                    .filter(member -> member.electorClass().equals(one.id()))
                    .filter(member -> one.kind() == ElectorClass.Electors.MEMBERS || member.delegate())
                    .toList();
            entitled.put(
                    one.id(),
                    new ArrayList<>(of.stream().filter(isWithheld.negate()).toList()));
            withheld.put(one.id(), of.stream().filter(isWithheld).toList());
        }
        mergeSmall();
    }

    private void mergeSmall() {
        for (int i = 0; i < classes.size(); i++) {
            ElectorClass small = classes.get(i);
            List<Membership> few = Objects.requireNonNull(entitled.get(small.id()));
            if (few.size() < LEAST) {
                next(i).ifPresent(target -> {
                    Objects.requireNonNull(entitled.get(target.id())).addAll(few);
                    few.clear();
                    merged.put(small.id(), target.id());
                });
            }
        }
    }

    /// The following class of equal weight, else the one before that was not merged away itself.
    private Optional<ElectorClass> next(int index) {
        ElectorClass small = classes.get(index);
        List<ElectorClass> others = new ArrayList<>(classes.subList(index + 1, classes.size()));
        others.addAll(classes.subList(0, index).reversed());
        return others.stream()
                .filter(other -> other.weight().equals(small.weight()) && !merged.containsKey(other.id()))
                .findFirst();
    }

    /// The class whose roll holds the keys of this one.
    String effective(String electorClass) {
        String at = electorClass;
        while (merged.containsKey(at)) {
            at = Objects.requireNonNull(merged.get(at));
        }
        return at;
    }

    List<Elector> electors(String edition, String category, int rollVersion) {
        List<Elector> electors = new ArrayList<>();
        entitled.forEach((electorClass, members) -> members.forEach(
                member -> electors.add(elector(edition, category, member, electorClass, rollVersion, false))));
        withheld.forEach((electorClass, members) -> members.forEach(member ->
                electors.add(elector(edition, category, member, effective(electorClass), rollVersion, true))));
        return electors;
    }

    private static Elector elector(
            String edition, String category, Membership member, String electorClass, int rollVersion, boolean without) {
        return new Elector(edition, category, member.person(), electorClass, rollVersion, without, null, false);
    }

    /// The facts of every class in the rulebook's order, parts first.
    List<Electorate.Fact> facts(RollKey key, Origin origin, String category, int rollVersion) {
        List<Electorate.Fact> facts = new ArrayList<>();
        for (ElectorClass one : classes) {
            Roll roll = roll(one.id(), key, origin, category, rollVersion);
            List<String> keys = roll.keys().stream().map(PublicKey::toString).toList();
            int parts = (keys.size() + PART - 1) / PART;
            for (int part = 0; part < parts; part++) {
                List<String> some = keys.subList(part * PART, Math.min(keys.size(), (part + 1) * PART));
                facts.add(new Electorate.Fact.Part(one.id(), rollVersion, part + 1, parts, some));
            }
            facts.add(new Electorate.Fact.Frozen(classRoll(one, roll, rollVersion, parts)));
        }
        return facts;
    }

    /// How many of each class there are, without making keys.
    List<ClassCount> counts() {
        return classes.stream()
                .map(one -> new ClassCount(
                        one.id(),
                        Objects.requireNonNull(entitled.get(one.id())).size(),
                        Objects.requireNonNull(withheld.get(one.id())).size(),
                        merged.containsKey(one.id()) ? effective(one.id()) : null))
                .toList();
    }

    private ClassRoll classRoll(ElectorClass one, Roll roll, int rollVersion, int parts) {
        @Nullable String into = merged.containsKey(one.id()) ? effective(one.id()) : null;
        return new ClassRoll(
                one.id(),
                rollVersion,
                one.weight(),
                parts,
                roll.size(),
                roll.root().toString(),
                Objects.requireNonNull(withheld.get(one.id())).size(),
                into);
    }

    private Roll roll(String electorClass, RollKey key, Origin origin, String category, int rollVersion) {
        PaperScope scope = new PaperScope(origin, category, electorClass, null);
        return Roll.of(Objects.requireNonNull(entitled.get(electorClass)).stream()
                .map(member -> VotingRight.derive(key, scope, rollVersion, rollId(member))
                        .publicKey())
                .toList());
    }

    static RollId rollId(Membership member) {
        return new RollId(Bytes.fromBase64Url(Objects.requireNonNull(member.rollId())));
    }

    /// Who may not vote, for a candidate is their own or of their own organisation.
    static Predicate<Membership> own(Set<String> organisations, Set<String> people) {
        return member -> organisations.contains(member.organisation()) || people.contains(member.person());
    }
}
