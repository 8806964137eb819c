package io.palmares.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.verifier.json.Json;
import io.palmares.verifier.made.Made;
import io.palmares.verifier.made.Maker;
import io.palmares.verifier.made.Plan;
import io.palmares.verifier.made.Published;
import io.palmares.verifier.made.Tamper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ballots go into a box ten keys at a time, in the order of their leaves, and no other order is one that an honest box
/// can have made.
class BatchesInBoxesTest {
    private static final String ORDER = "box-order";

    private static Maker made(int voters, int batch) {
        return made(voters, batch, Tamper.NONE);
    }

    /// Two more than vote are on the roll; every fifth voter votes twice, one ballot after the other.
    private static Maker made(int voters, int batch, Tamper tamper) {
        Maker maker = new Maker(
                "batches",
                tamper,
                List.of(Plan.vote("prize", "PLURALITY", voters).inBatchesOf(batch)));
        maker.make();
        return maker;
    }

    private static Set<String> verified(Maker maker, List<String> pins) {
        return Corpus.verify(maker.publish(), pins, maker.receipt());
    }

    private static List<Made> box(Maker maker) {
        return maker.boxes().values().iterator().next();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 12, 13, 17, 36, 47})
    void mayBeOfAnySizeFromTenKeysOn(int batch) {
        assertThat(verified(made(40, batch), List.of())).isEmpty();
    }

    /// Twelve ballots are those of ten keys.
    @Test
    void countKeysAndNotBallots() {
        assertThat(verified(made(40, 12), List.of())).isEmpty();
        assertThat(verified(made(40, 11), List.of())).containsExactly(ORDER);
    }

    @Test
    void areNotMadeBeforeTheCloseOfASmallPaper() {
        assertThat(verified(made(27, 0), List.of())).isEmpty();
        assertThat(verified(made(27, 12), List.of())).containsExactly(ORDER);
        assertThat(verified(made(28, 12), List.of())).isEmpty();
    }

    /// From 18:00 to 19:00 three end, at most, before what the close brings.
    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void areAQuarterOfAnHourApart(int batches) {
        Maker maker = made(batches * 10, 12, (type, number, body) -> type.equals("paper") ? openedLate(body) : body);
        Set<String> found = verified(maker, List.of());
        assertThat(found.contains(ORDER)).isEqualTo(batches > 4);
    }

    private static Json.Members openedLate(Json.Members paper) {
        return paper.put("opens", Json.of("2020-11-09T17:00:00Z"));
    }

    @Test
    void showWhereLeavesDescendSooner() {
        assertThat(verified(swapped(3), List.of())).containsExactly(ORDER);
        assertThat(verified(changed(List::reversed), List.of())).containsExactly(ORDER);
    }

    /// Whoever signs the log can make one batch look like two: nothing is lost by it, and a kept checkpoint shows it.
    @Test
    void doNotShowWhereAnHonestBoxCouldHaveEndedOne() {
        Maker swapped = swapped(20);
        assertThat(verified(swapped, List.of())).isEmpty();
        Maker honest = made(40, 0);
        assertThat(verified(swapped, List.of(checkpoint(honest, 30)))).contains("pin-fork");
    }

    /// A remembered checkpoint tells where a batch ended, though leaves go on ascending.
    @Test
    void endWhereSomebodyRemembersACheckpoint() {
        Maker maker = made(40, 0);
        assertThat(verified(maker, List.of(checkpoint(maker, 13)))).isEmpty();
        assertThat(verified(maker, List.of(checkpoint(maker, 8)))).containsExactly(ORDER);
        Maker small = made(20, 0);
        int all = box(small).size();
        assertThat(verified(small, List.of(checkpoint(small, 1)))).isEmpty();
        assertThat(verified(small, List.of(checkpoint(small, all - 1)))).isEmpty();
        assertThat(verified(small, List.of(checkpoint(small, 15)))).containsExactly(ORDER);
    }

    private static String checkpoint(Maker maker, int size) {
        Published then = new Published();
        String origin = maker.boxes().keySet().iterator().next();
        then.log(
                "",
                origin,
                box(maker).subList(0, size).stream().map(Made::bytes).toList(),
                maker.keys().of("log"));
        return then.text("checkpoint");
    }

    /// A box whose holder signs and seals another order of the same ballots.
    private static Maker changed(UnaryOperator<List<String>> order) {
        return made(40, 0, Tamper.ofList("box", order));
    }

    private static Maker swapped(int at) {
        return changed(leaves -> {
            List<String> other = new ArrayList<>(leaves);
            Collections.swap(other, at, at + 1);
            return other;
        });
    }
}
