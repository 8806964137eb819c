package io.palmares.verifier.box;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.entry.Entry;
import io.palmares.verifier.entry.EntryForms;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Malformed;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A box log from `box` to `close`: every item's form, signature and binding; good ballots go on to be sorted.
final class BoxReader {
    private final BoxTerms terms;
    private final String logKey;
    private final Report report;
    private final Sorted ballots;
    private final Batches batches;
    private long items;
    private long refused;
    private @Nullable Entry close;
    private boolean closedBefore;

    BoxReader(BoxTerms terms, String logKey, Report report, Sorted ballots, Batches batches) {
        this.batches = batches;
        this.terms = terms;
        this.logKey = logKey;
        this.report = report;
        this.ballots = ballots;
    }

    /// Ballots between `box` and `close`, good or not.
    long items() {
        return items;
    }

    /// Those that are no good ballots of this paper.
    long refused() {
        return refused;
    }

    /// The log's last entry, if it is one.
    @Nullable
    Entry close() {
        return close;
    }

    void take(long index, byte[] bytes, byte[] leaf) {
        String where = terms.origin() + " entry " + index;
        if (closedBefore) report.find(Code.BOX_AFTER_CLOSE, where, "");
        try {
            Entry entry = Entry.parse(bytes);
            EntryForms.check(entry);
            switch (entry.type()) {
                case "box" -> box(index, entry, where);
                case "close" -> close(index, entry, where);
                case "ballot" -> ballot(index, entry, leaf, where);
                default -> throw new Malformed("field 't' does not belong into a box log: " + entry.type());
            }
        } catch (Malformed wrong) {
            report.find(index == 0 ? Code.BOX_FIRST : Code.BALLOT_FORM, where, wrong.why());
            if (index > 0) bad(index, leaf, where);
        }
    }

    private void box(long index, Entry entry, String where) {
        if (index > 0) report.find(Code.BOX_FIRST, where, "'box' is the first entry, and only the first");
        else ofLog(entry, where);
        if (!entry.body().text("paper").equals(terms.paper().leaf())) report.find(Code.BOX_PAPER, where, "");
    }

    private void ofLog(Entry entry, String where) {
        if (!entry.log().equals(terms.origin())) report.find(Code.ENTRY_LOG, where, "it is of " + entry.log());
        if (!entry.signers().equals(List.of(logKey))) report.find(Code.ENTRY_SIGNER, where, "it takes the log key");
        if (!entry.isSignedWell()) report.find(Code.ENTRY_SIGNATURE, where, "");
    }

    private void close(long index, Entry entry, String where) {
        if (index == 0) report.find(Code.BOX_FIRST, where, "the first entry is 'box'");
        ofLog(entry, where);
        close = entry;
        closedBefore = true;
    }

    private void ballot(long index, Entry entry, byte[] leaf, String where) {
        if (index == 0) report.find(Code.BOX_FIRST, where, "the first entry is 'box'");
        batches.take(index, leaf, entry.body().text("pk"), where);
        items++;
        if (!read(entry, leaf, where, false)) refused++;
    }

    private void bad(long index, byte[] leaf, String where) {
        batches.take(index, leaf, where, where);
        items++;
        refused++;
    }

    /// Hands a good ballot on.
    ///
    /// @param admitted by ruling
    boolean read(Entry entry, byte[] leaf, String where, boolean admitted) {
        Fields body = entry.body();
        int length = terms.sealedLength();
        Code code = null;
        if (!entry.log().equals(terms.origin())) code = Code.BALLOT_LOG;
        else if (!body.text("paper").equals(terms.paper().leaf())) code = Code.BALLOT_PAPER;
        else if (!Fields.isBase64Url(body.text("sealed"), length)) code = Code.BALLOT_SEALED;
        else if (!entry.signers().equals(List.of(body.text("pk")))) code = Code.BALLOT_SIGNER;
        else if (!entry.isSignedWell()) code = Code.BALLOT_SIGNATURE;
        if (code != null) {
            report.find(code, where, "");
            return false;
        }
        byte[] prev = body.has("prev") ? Base64s.fromUrl(body.text("prev")) : new byte[0];
        ballots.add(BallotRecord.of(
                        Base64s.fromUrl(body.text("pk")),
                        body.whole("seq", 1, 0xFFFF_FFFFL),
                        leaf,
                        prev,
                        Base64s.fromUrl(body.text("com")),
                        admitted)
                .bytes());
        return true;
    }
}
