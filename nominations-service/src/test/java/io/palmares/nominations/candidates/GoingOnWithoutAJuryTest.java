package io.palmares.nominations.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Kept;
import io.palmares.contracts.rulebook.NomineeKind;
import io.palmares.contracts.rulebook.Preset;
import io.palmares.ledger.Hash;
import io.palmares.nominations.category.Terms;
import io.palmares.nominations.nomination.Nomination;
import io.palmares.nominations.nominee.Nominee;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Without a jury the rulebook's number of nominees goes on, by how many nominated them; here two.
class GoingOnWithoutAJuryTest {
    private static final Terms TWO = new Terms(Preset.VOTE_ONLY, 1, "h", 1, 2, 14, "Europe/Berlin");
    private final List<Kept<Nominee>> nominees = new ArrayList<>();

    private GoingOnWithoutAJuryTest nominated(String name, int nominators) {
        return nominated(name, nominators, Nominee.State.ELIGIBLE);
    }

    private GoingOnWithoutAJuryTest nominated(String name, int nominators, Nominee.State state) {
        List<Nominee.Support> supports = IntStream.range(0, nominators)
                .mapToObj(i -> new Nominee.Support(name + i, "m" + i, false, null))
                .toList();
        nominees.add(new Kept<>(name, nominee(name, state, supports), 1, List.of()));
        return this;
    }

    private static Nominee nominee(String name, Nominee.State state, List<Nominee.Support> supports) {
        return nominee(name, state, supports, Nominee.Frozen.asNoCandidate(null));
    }

    private static Nominee nominee(
            String name, Nominee.State state, List<Nominee.Support> supports, Nominee.Frozen frozen) {
        return new Nominee(
                "e",
                "c",
                name,
                new Nominee.Identity(NomineeKind.PERSON, name, null, null),
                new Nominee.File(null, null, List.of(), Map.of(), null),
                state,
                null,
                supports,
                List.of(),
                frozen,
                false,
                null,
                null);
    }

    private List<String> goOn() {
        // The lot prefers whoever comes last.
        return GoingOn.of(TWO, nominees, List::reversed).admitted();
    }

    @Test
    void theMostNominatedDo() {
        assertThat(nominated("ada", 3).nominated("ben", 1).nominated("cem", 2).goOn())
                .containsExactly("ada", "cem");
    }

    @Test
    void onlyTheEligibleDo() {
        assertThat(nominated("ada", 3, Nominee.State.INELIGIBLE)
                        .nominated("ben", 1)
                        .nominated("cem", 2)
                        .goOn())
                .containsExactly("cem", "ben");
    }

    @Test
    void equalsAtTheCutDoIfTheyAreAtMostTwoMore() {
        nominated("ada", 2).nominated("ben", 1).nominated("cem", 1).nominated("dee", 1);
        assertThat(goOn()).containsExactly("ada", "ben", "cem", "dee");
    }

    @Test
    void equalsAtTheCutDoNotIfTheyAreMoreAndTwoRemainWithoutThem() {
        nominated("ada", 3)
                .nominated("ben", 2)
                .nominated("cem", 2)
                .nominated("dee", 2)
                .nominated("eve", 2);
        nominated("zoe", 3);
        assertThat(goOn()).containsExactly("ada", "zoe");
    }

    @Test
    void theLotDecidesWhereNeitherAllNorNoneOfThemCan() {
        nominated("ada", 3).nominated("ben", 2).nominated("cem", 2).nominated("dee", 2);
        assertThat(goOn()).containsExactly("ada", "ben", "cem", "dee");
        nominated("eve", 2);
        assertThat(goOn()).containsExactly("ada", "eve");
    }

    @Test
    void whoALotIsDrawnAmongIsKnownAndNobodyElse() {
        nominated("ada", 3).nominated("ben", 2).nominated("cem", 2).nominated("dee", 2);
        assertThat(GoingOn.of(TWO, nominees, List::reversed).drawn()).isEmpty();
        nominated("eve", 2);
        assertThat(GoingOn.of(TWO, nominees, List::reversed).drawn()).containsExactly("ben", "cem", "dee", "eve");
    }

    @Test
    void theLotDecidesAmongAllWhoAreTied() {
        nominated("ada", 1).nominated("ben", 1).nominated("cem", 1).nominated("dee", 1);
        assertThat(goOn()).hasSize(4);
        assertThat(nominated("eve", 1).goOn()).containsExactly("eve", "dee");
    }

    @Test
    void aNominatorCountsOnce() {
        nominated("ada", 1).nominated("ben", 2).nominated("cem", 2);
        Nominee.Support again = new Nominee.Support("other", "m0", false, "merged");
        List<Nominee.Support> supports =
                new ArrayList<>(nominees.getFirst().state().supports());
        supports.add(again);
        nominees.set(0, new Kept<>("ada", nominee("ada", Nominee.State.ELIGIBLE, supports), 1, List.of()));
        assertThat(goOn()).containsExactly("ben", "cem");
    }

    @Test
    void everyoneDoesWhereTheRulebookSaysNoNumber() {
        nominated("ada", 3).nominated("ben", 2).nominated("cem", 1);
        Terms all = new Terms(Preset.VOTE_ONLY, 1, "h", 1, 0, 14, "Europe/Berlin");
        assertThat(GoingOn.of(all, nominees, List::reversed).admitted()).hasSize(3);
    }

    @Test
    void whoDoesNotIsAccountedForAsSuch() {
        String hash = Hash.sha256(new byte[1]).toString();
        Nomination.Content content = new Nomination.Content(
                NomineeKind.PERSON, "Ben", null, null, List.of(), "", Map.of(), null, false, "{}");
        Nomination nomination =
                new Nomination("e", "c", "m", "1", content, Nomination.State.ATTACHED, List.of(), "ben", false, hash);
        Nominee below = nominee("ben", Nominee.State.ELIGIBLE, List.of());
        assertThat(Outcomes.of(List.of(nomination), List.of(below)).lines())
                .containsExactly("{\"nomination\":\"" + hash + "\",\"outcome\":\"NOT_SHORTLISTED\"}");
        Nominee drawn = nominee("ben", Nominee.State.ELIGIBLE, List.of(), Nominee.Frozen.asNoCandidate("bbbb0002"));
        assertThat(Outcomes.of(List.of(nomination), List.of(drawn)).lines())
                .containsExactly("{\"id\":\"bbbb0002\",\"lot\":true,\"nomination\":\"" + hash
                        + "\",\"outcome\":\"NOT_SHORTLISTED\"}");
    }
}
