package io.palmares.verifier.box;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The counting rule, key by key as the records come: on the roll, not struck, the highest `seq`, of equal
/// ones the lower leaf. Anything odd on the way is a finding against the box and changes nothing.
final class Selection {
    /// Of one `seq` and key; more of them are as wrong as two.
    private static final int REMEMBERED = 16;

    private final BoxTerms terms;
    private final Report report;
    private final Roll roll;
    private final Sorted counted;
    private byte[] key = new byte[0];
    private boolean onRoll;
    private boolean inLog;
    private boolean found;
    private List<BallotRecord> level = new ArrayList<>();
    private List<BallotRecord> above = new ArrayList<>();
    private byte[] last = new byte[0];
    private long keys;
    private long superseded;
    private long struck;
    private long findings;
    private long chosen;

    Selection(BoxTerms terms, Report report, Roll roll, Sorted counted) {
        this.terms = terms;
        this.report = report;
        this.roll = roll;
        this.counted = counted;
    }

    void take(byte[] bytes) {
        BallotRecord ballot = new BallotRecord(bytes);
        if (Arrays.equals(last, ballot.leaf())) {
            find(Code.BALLOT_REPEATED, ballot);
            return;
        }
        last = ballot.leaf();
        if (!Arrays.equals(key, ballot.pk())) begin(ballot.pk());
        if (!ballot.isAdmitted() && !inLog) {
            inLog = true;
            keys++;
        }
        boolean struckOut = terms.strikes().hits(Base64s.url(key), leaf(ballot));
        if (!onRoll) {
            find(Code.BALLOT_KEY, ballot);
            return;
        }
        chain(ballot);
        choose(ballot, struckOut);
    }

    private void begin(byte[] next) {
        endOfKey();
        key = next;
        onRoll = roll.has(next);
        inLog = false;
        found = false;
    }

    /// After the last record.
    void finish() {
        endOfKey();
    }

    private void endOfKey() {
        endOfLevel();
        above.forEach(ballot -> linked(ballot, List.of()));
        above = new ArrayList<>();
    }

    private void chain(BallotRecord ballot) {
        if (!level.isEmpty() && level.getFirst().seq() != ballot.seq()) endOfLevel();
        if (!level.isEmpty()) find(Code.BALLOT_SEQ, ballot);
        if (level.size() < REMEMBERED) level.add(ballot);
    }

    /// The ballots above are linked to those of this `seq`, if it is the one before theirs.
    private void endOfLevel() {
        if (level.isEmpty()) return;
        long seq = level.getFirst().seq();
        above.forEach(ballot -> linked(ballot, ballot.seq() == seq + 1 ? level : List.of()));
        above = level;
        level = new ArrayList<>();
    }

    private void linked(BallotRecord ballot, List<BallotRecord> before) {
        boolean first = ballot.seq() == 1;
        boolean good =
                first ? ballot.hasNoPrev() : before.stream().anyMatch(b -> Arrays.equals(b.leaf(), ballot.prev()));
        if (!good) find(Code.BALLOT_CHAIN, ballot);
    }

    private void choose(BallotRecord ballot, boolean struckOut) {
        if (struckOut) {
            struck++;
        } else if (found) {
            superseded++;
        } else {
            found = true;
            chosen++;
            counted.add(CountedRecord.of(ballot));
        }
    }

    private void find(Code code, BallotRecord ballot) {
        findings++;
        report.find(code, terms.origin(), "leaf " + leaf(ballot));
    }

    private static String leaf(BallotRecord ballot) {
        return Base64s.url(ballot.leaf());
    }

    /// Different keys of good ballots in the log.
    long keys() {
        return keys;
    }

    long counted() {
        return chosen;
    }

    long superseded() {
        return superseded;
    }

    long struck() {
        return struck;
    }

    long findings() {
        return findings;
    }
}
