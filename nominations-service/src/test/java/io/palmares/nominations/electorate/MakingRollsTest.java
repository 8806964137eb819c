package io.palmares.nominations.electorate;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.booth.PaperScope;
import io.palmares.booth.Roll;
import io.palmares.booth.RollId;
import io.palmares.booth.RollKey;
import io.palmares.booth.VotingRight;
import io.palmares.contracts.rulebook.ElectorClass;
import io.palmares.contracts.rulebook.ElectorClass.Electors;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Origin;
import io.palmares.ledger.PublicKey;
import io.palmares.nominations.people.Membership;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MakingRollsTest {
    private static final RollKey KEY = new RollKey(Bytes.of(new byte[32]));
    private static final Origin ORIGIN = Origin.edition("awards.example", "e");

    @Test
    void aClassUnderTenElectorsJoinsTheNextOfEqualWeight() {
        Rolls rolls = rolls(
                List.of(of("a", "1"), of("b", "2"), of("c", "1")),
                all(members("a", 9), members("b", 3), members("c", 10)));
        List<ClassRoll> frozen = frozen(rolls);
        assertThat(frozen).extracting(ClassRoll::electorClass).containsExactly("a", "b", "c");
        assertThat(frozen).extracting(ClassRoll::size).containsExactly(0, 3, 19);
        assertThat(frozen.getFirst().mergedInto()).isEqualTo("c");
        assertThat(rolls.electors("e", "cat", 1))
                .filteredOn(elector -> elector.person().startsWith("a-"))
                .allMatch(elector -> elector.electorClass().equals("c"));
    }

    @Test
    void aClassOfTenStaysForItself() {
        assertThat(frozen(
                        rolls(List.of(of("a", "1"), of("b", "1")), all(members("a", 10), members("b", 10), List.of()))))
                .extracting(ClassRoll::size)
                .containsExactly(10, 10);
    }

    @Test
    void aClassOfOrganisationsHoldsTheirDelegatesOnly() {
        ElectorClass organisations = new ElectorClass("o", Map.of(), "1", Electors.ORGANISATIONS);
        List<Membership> members = new ArrayList<>(members("o", 12));
        members.add(member("o", "delegate", "org-x", true));
        assertThat(frozen(rolls(List.of(organisations), members)))
                .extracting(ClassRoll::size)
                .containsExactly(1);
    }

    @Test
    void membersOfACandidatesOrganisationAreCountedAsWithheld() {
        Rolls rolls = new Rolls(List.of(of("a", "1")), members("a", 12), Rolls.own(Set.of("org-a-3"), Set.of("a-5")));
        assertThat(frozen(rolls).getFirst().size()).isEqualTo(10);
        assertThat(frozen(rolls).getFirst().withheld()).isEqualTo(2);
        assertThat(rolls.electors("e", "cat", 1))
                .filteredOn(Elector::withheld)
                .extracting(Elector::person)
                .containsExactlyInAnyOrder("a-3", "a-5");
    }

    @Test
    void aLongRollGoesOutInPartsThatRebuildIt() {
        Rolls rolls = rolls(List.of(of("a", "1")), members("a", 1_001));
        List<Electorate.Fact> facts = rolls.facts(KEY, ORIGIN, "cat", 1);
        List<Electorate.Fact.Part> parts = facts.stream()
                .filter(fact -> fact instanceof Electorate.Fact.Part)
                .map(fact -> (Electorate.Fact.Part) fact)
                .toList();
        assertThat(parts).extracting(part -> part.keys().size()).containsExactly(1_000, 1);
        List<PublicKey> keys = parts.stream()
                .flatMap(part -> part.keys().stream())
                .map(PublicKey::parse)
                .toList();
        assertThat(keys).isSorted();
        assertThat(Roll.of(keys).root().toString())
                .isEqualTo(frozen(rolls).getFirst().root());
    }

    @Test
    void aHigherRollVersionChangesEveryKey() {
        Rolls rolls = rolls(List.of(of("a", "1")), members("a", 10));
        assertThat(keys(rolls, 1)).doesNotContainAnyElementsOf(keys(rolls, 2));
    }

    @Test
    void aKeyIsTheRightOfItsElector() {
        Membership member = members("a", 1).getFirst();
        String right = VotingRight.derive(
                        KEY,
                        new PaperScope(ORIGIN, "cat", "a", null),
                        1,
                        new RollId(Bytes.fromBase64Url(String.valueOf(member.rollId()))))
                .publicKey()
                .toString();
        assertThat(keys(rolls(List.of(of("a", "1")), members("a", 10)), 1)).contains(right);
    }

    private static List<String> keys(Rolls rolls, int version) {
        return rolls.facts(KEY, ORIGIN, "cat", version).stream()
                .filter(fact -> fact instanceof Electorate.Fact.Part)
                .flatMap(fact -> ((Electorate.Fact.Part) fact).keys().stream())
                .toList();
    }

    private static List<ClassRoll> frozen(Rolls rolls) {
        return rolls.facts(KEY, ORIGIN, "cat", 1).stream()
                .filter(fact -> fact instanceof Electorate.Fact.Frozen)
                .map(fact -> ((Electorate.Fact.Frozen) fact).roll())
                .toList();
    }

    private static Rolls rolls(List<ElectorClass> classes, List<Membership> members) {
        return new Rolls(classes, members, member -> false);
    }

    private static List<Membership> all(List<Membership> some, List<Membership> more, List<Membership> others) {
        return Stream.of(some, more, others).flatMap(List::stream).toList();
    }

    private static ElectorClass of(String id, String weight) {
        return new ElectorClass(id, Map.of(), weight, Electors.MEMBERS);
    }

    private static List<Membership> members(String electorClass, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> member(electorClass, electorClass + "-" + i, "org-" + electorClass + "-" + i, false))
                .toList();
    }

    private static Membership member(String electorClass, String person, String organisation, boolean delegate) {
        byte[] rollId = new byte[16];
        byte[] name = person.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(name, 0, rollId, 0, Math.min(16, name.length));
        return new Membership(
                "e",
                person,
                organisation,
                electorClass,
                delegate,
                Bytes.of(rollId).base64Url(),
                null);
    }
}
