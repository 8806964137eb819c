package io.palmares.verifier;

import io.palmares.verifier.Corpus.Target;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.made.Maker;
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
                        "remove a nominee by a ruling that was reversed",
                        Code.NOMINATION_RULING,
                        Attack.NOTHING,
                        () -> Forged.found(Forged.ruledAfter(
                                new Target("ruling", 0), "REVERSE", "prize-r1", "ORGANISER", "RETURNING_OFFICER"))),
                new Attack(
                        WHO,
                        "remove a nominee by a ruling of another kind",
                        Code.NOMINATION_RULING,
                        Attack.NOTHING,
                        () -> Forged.born(new Target("ruling", 0), body -> body.put("kind", Json.of("LATE_CONSENT")))),
                new Attack(
                        WHO,
                        "leave a candidate off the list where no jury chooses",
                        Code.SHORTLIST_DROPPED,
                        Attack.NOTHING,
                        Forged::leftOut),
                new Attack(
                        WHO,
                        "put somebody on the shortlist whom the jury's published cards do not",
                        Code.SHORTLIST_RANK,
                        Attack.NOTHING,
                        () -> Forged.born(
                                new Target("shortlist", 0),
                                body -> body.put(
                                        "finalists", Json.texts(List.of("aaaa0001", "bbbb0002", "dddd0004"))))),
                new Attack(
                        WHO,
                        "leave a candidate off the shortlist for whom there is room",
                        Code.SHORTLIST_RANK,
                        Attack.NOTHING,
                        () -> Forged.born(
                                new Target("shortlist", 0),
                                body -> body.put("finalists", Json.texts(List.of("aaaa0001", "bbbb0002"))))),
                new Attack(
                        WHO,
                        "let another nominee go on than the one on whom the lot fell",
                        Code.LOT_ORDER,
                        Attack.NOTHING,
                        Forged::drawnOtherwise),
                new Attack(
                        WHO,
                        "reveal the seeds of the cut before the candidates have their ids",
                        Code.ENTRY_ORDER,
                        Attack.NOTHING,
                        () -> Forged.found(Forged.before(new Target("lot", 0), new Target("candidates", 0)))),
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
                        "end a sealed vote as one without an award, with the chair in the second officer's place",
                        Code.RULING_TIME,
                        Attack.NOTHING,
                        () -> Forged.found(Forged.ruledAfter(
                                new Target("seal", 1), "NO_AWARD", "prize", "ORGANISER", "chair of prize"))),
                new Attack(
                        WHO,
                        "cancel a category when its result is public",
                        Code.RULING_TIME,
                        Attack.NOTHING,
                        () -> Forged.found(Forged.ruledAfter(
                                new Target("result", 0), "CANCEL", "category", "RETURNING_OFFICER", Maker.SUCCESSOR))),
                new Attack(
                        WHO,
                        "resume a vote that was never suspended, so that it may close at any time",
                        Code.RULING_TIME,
                        Attack.NOTHING,
                        () -> Forged.found(Forged.ruledAfter(
                                new Target("paper", 1), "RESUME", "category", "RETURNING_OFFICER", Maker.SUCCESSOR))),
                new Attack(
                        WHO,
                        "give the jury more time when its scorecards are locked",
                        Code.RULING_TIME,
                        Attack.NOTHING,
                        () -> Forged.found(Forged.ruledAfter(
                                new Target("paper", 1),
                                "REOPEN",
                                "2020-10-01T00:00:00Z",
                                "chair of prize",
                                "RETURNING_OFFICER"))),
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
                        "sign with the key of somebody who was dismissed",
                        Code.KEY_RETIRED,
                        Attack.NOTHING,
                        () -> Forged.found(Forged.ruledAfter(
                                new Target("key", 3), "EXTEND", "2020-11-09T18:00:00Z", "ORGANISER", "DEPUTY"))),
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
                        "cancel a category when its vote is sealed, and never announce what was counted",
                        null,
                        "the category stays unfinished for ever: each check says that its result is not announced, and does not"
                                + " end well",
                        Set::of),
                new Attack(
                        WHO,
                        "account for a nominee by a ruling about another one",
                        null,
                        "rulings name nominees by ids that mean nothing outside; the nominee and the nominator are told which"
                                + " ruling it was, and its text is public",
                        Set::of),
                new Attack(
                        WHO,
                        "leave a juror's scorecard out before the jury's cards are locked",
                        null,
                        "where cards are published the juror misses theirs; voiding one takes a ruling in the log",
                        Set::of),
                new Attack(
                        WHO,
                        "admit a ballot that was never promised",
                        null,
                        "promises are not in the log; the ruling is, with the ballot, and two officers sign it",
                        Set::of),
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
