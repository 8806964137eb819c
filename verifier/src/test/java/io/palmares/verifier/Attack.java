package io.palmares.verifier;

import io.palmares.verifier.report.Code;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody inside could do, and who notices.
///
/// @param detector what has to find it; null where nothing does
/// @param needs what whoever checks has to have besides the published files
record Attack(String who, String what, @Nullable Code detector, String needs, Played played) {
    /// The attack as bytes, and what the checker holds in hand.
    interface Played {
        Set<String> findings();
    }

    static final String NOTHING = "nothing";
    static final String PIN = "a checkpoint that somebody kept";
    static final String RECEIPT = "the voter's receipt";

    static List<Attack> all() {
        return Stream.of(
                        BoxAttacks.all(),
                        SequencerAttacks.all(),
                        ResultsAttacks.all(),
                        GatewayAttacks.all(),
                        DatabaseAttacks.all(),
                        OfficerAttacks.all())
                .flatMap(List::stream)
                .toList();
    }
}
