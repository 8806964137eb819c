package io.palmares.verifier;

import io.palmares.verifier.Corpus.Target;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.report.Code;
import java.util.List;
import java.util.Set;

/// The results service: who opens and counts.
final class ResultsAttacks {
    private static final String WHO = "results service";

    private ResultsAttacks() {}

    static List<Attack> all() {
        return List.of(
                new Attack(
                        WHO,
                        "opens a ballot with other marks than the voter's",
                        Code.OPENING_COMMITMENT,
                        Attack.NOTHING,
                        () -> Forged.listed(
                                "openings",
                                l -> l.stream()
                                        .map(line -> line.replace("aaaa0001", "bbbb0002"))
                                        .toList())),
                new Attack(
                        WHO,
                        "leaves a ballot unopened and uncounted",
                        Code.OPENING_MISSING,
                        Attack.NOTHING,
                        () -> Forged.listed("openings", l -> l.isEmpty() ? l : l.subList(1, l.size()))),
                new Attack(
                        WHO,
                        "shows somebody else as the next in rank when a winner declined",
                        null,
                        "who declined is in no log; the places are, so that anyone sees who comes next",
                        Set::of),
                new Attack(
                        WHO,
                        "calls the ballots it does not like spoiled",
                        null,
                        "the voter, who holds the salt, can show what was in it; the number of spoiled ballots is public",
                        Set::of),
                new Attack(
                        WHO,
                        "announces another winner than was counted",
                        Code.RESULT_WINNERS,
                        Attack.NOTHING,
                        () -> Forged.announced(result -> result.put("winners", Json.texts(List.of("bbbb0002"))))),
                new Attack(
                        WHO,
                        "breaks a tie the other way",
                        Code.RESULT_TIES,
                        Attack.NOTHING,
                        () -> Forged.announced(result -> result.put(
                                "ties",
                                new Json.Items(List.of(Json.object()
                                        .put("step", Json.of("LOT"))
                                        .put("among", Json.texts(List.of("aaaa0001", "bbbb0002")))
                                        .put("preferred", Json.texts(List.of("bbbb0002")))))))),
                new Attack(
                        WHO,
                        "breaks a tie in the chair's name",
                        Code.CASTING_VOTE,
                        Attack.NOTHING,
                        CastingVotesTest::inTheChairsName),
                new Attack(
                        WHO,
                        "passes over the chair's casting vote, as if the chair were not free to decide",
                        null,
                        "the chair, who signed it, knows; the report names each tie that came to a chair and went on without one",
                        Set::of),
                new Attack(
                        WHO,
                        "keeps silent on whether ten struck ballots would have changed the outcome",
                        Code.RESULT_STRUCK,
                        Attack.NOTHING,
                        StruckBallotsTest::passedOverInSilence),
                new Attack(
                        WHO,
                        "says that struck ballots would have changed nothing, though they would",
                        null,
                        "struck ballots are never opened: where there were too few of them to change anything the word is checked,"
                                + " else it is that of whoever counted, and two officers sign it",
                        Set::of),
                new Attack(
                        WHO,
                        "commits to two results, to announce the one that suits",
                        Code.ENTRY_REPEATED,
                        Attack.NOTHING,
                        () -> Forged.found(Forged.committedTwice())),
                new Attack(
                        WHO,
                        "changes the result between count and announcement",
                        Code.ENVELOPE,
                        Attack.NOTHING,
                        () -> Forged.born(
                                new Target("envelope", 0), body -> body.put("commitment", Json.of(Forged.b64(1))))),
                new Attack(
                        WHO,
                        "changes the jury's scorecards after they were locked",
                        Code.SCORECARDS,
                        Attack.NOTHING,
                        () -> Forged.listed(
                                "scorecards",
                                l -> l.stream()
                                        .map(line -> line.replace(":1", ":2"))
                                        .toList())),
                new Attack(
                        WHO,
                        "reads the counting key early, together with the box",
                        null,
                        "box and counting key in one hand can count early, and leave no trace",
                        Set::of));
    }
}
