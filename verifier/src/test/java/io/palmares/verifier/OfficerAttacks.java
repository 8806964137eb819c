package io.palmares.verifier;

import io.palmares.verifier.Corpus.Target;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.report.Code;
import java.util.List;
import java.util.Set;

/// Organiser and officers: who sign.
final class OfficerAttacks {
    private static final String WHO = "organiser and officers";

    private OfficerAttacks() {}

    static List<Attack> all() {
        return List.of(
                new Attack(
                        WHO,
                        "remove a nominee without a ruling",
                        Code.NOMINATION_RULING,
                        Attack.NOTHING,
                        () -> Forged.found(Forged.without(new Target("ruling", 0)))),
                new Attack(
                        WHO,
                        "strike a ballot by the word of one",
                        Code.ENTRY_SIGNER,
                        Attack.NOTHING,
                        () -> Forged.found(Forged.signedByOne())),
                new Attack(
                        WHO,
                        "cancel a vote without the second officer",
                        Code.ENTRY_SIGNER,
                        Attack.NOTHING,
                        () -> Forged.found(Forged.ruledAfter(
                                new Target("paper", 0), "CANCEL", "category", "ORGANISER", "RETURNING_OFFICER"))),
                new Attack(
                        WHO,
                        "rule on a nominee after the close without the chair, who alone saw no count",
                        Code.ENTRY_SIGNER,
                        Attack.NOTHING,
                        () -> Forged.found(Forged.ruledAfter(
                                new Target("seal", 1), "WITHDRAW", "cccc0003", "ORGANISER", "RETURNING_OFFICER"))),
                new Attack(
                        WHO,
                        "sign with a key that was replaced, lost or handed over",
                        Code.KEY_RETIRED,
                        Attack.NOTHING,
                        () -> Forged.found(
                                Forged.resigned(new Target("ruling", 2), "RETURNING_OFFICER", "SECOND_OFFICER"))),
                new Attack(
                        WHO,
                        "replace the returning officer's key by the organiser's and their own word",
                        Code.ENTRY_SIGNER,
                        Attack.NOTHING,
                        () -> Forged.found(Forged.replacedByItself())),
                new Attack(
                        WHO,
                        "let a deputy change the rulebook in the returning officer's place",
                        Code.ENTRY_SIGNER,
                        Attack.NOTHING,
                        () -> Forged.found(Forged.resigned(new Target("rulebook", 0), "ORGANISER", "DEPUTY"))),
                new Attack(
                        WHO,
                        "strike ballots after they were opened",
                        Code.RULING_TIME,
                        Attack.NOTHING,
                        () -> Forged.found(Forged.struckLate())),
                new Attack(
                        WHO,
                        "give a class another weight than the rulebook",
                        Code.PAPER_WEIGHT,
                        Attack.NOTHING,
                        () -> Forged.born(new Target("paper", 0), body -> body.put("weight", Json.of("3/1")))),
                new Attack(
                        WHO,
                        "close the vote early",
                        Code.PAPER_WINDOW,
                        Attack.NOTHING,
                        () -> Forged.born(
                                new Target("paper", 0), body -> body.put("closes", Json.of("2020-11-09T12:00:00Z")))),
                new Attack(
                        WHO,
                        "put invented people on the roll",
                        null,
                        "outsiders cannot see who stands behind a key: the auditor compares the roll with the electorate",
                        Set::of),
                new Attack(
                        WHO,
                        "vote with the rights of those who did not fetch theirs",
                        null,
                        "in confidential mode whoever holds the roll key can; every member can ask after the close whether their"
                                + " right was used",
                        Set::of),
                new Attack(
                        WHO,
                        "act as two people with one person's hands",
                        null,
                        "officers are two people only if each holds their own key; the log says which keys the service holds",
                        Set::of));
    }
}
