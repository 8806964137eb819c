package io.palmares.verifier.box;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.entry.Entry;
import io.palmares.verifier.entry.EntryForms;
import io.palmares.verifier.files.NamedFiles;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Malformed;
import io.palmares.verifier.log.Checkpoint;
import io.palmares.verifier.log.LogReader;
import io.palmares.verifier.mirror.Mirror;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// One ballot box, from its log to the ballots that were opened.
public final class CheckBox {
    /// Ballots of the largest vote.
    private static final long MOST = 50_000_000;

    private final Mirror mirror;
    private final NamedFiles files;
    private final Report report;
    private final BoxTerms terms;
    private final String logKey;
    private final BiConsumer<String, byte[]> leaves;

    /// @param leaves told of every item: log and leaf
    public CheckBox(
            Mirror mirror,
            NamedFiles files,
            Report report,
            BoxTerms terms,
            String logKey,
            BiConsumer<String, byte[]> leaves) {
        this.mirror = mirror;
        this.files = files;
        this.report = report;
        this.terms = terms;
        this.logKey = logKey;
        this.leaves = leaves;
    }

    /// Reads and checks it as far as it is public.
    public Optional<BoxResult> run(List<Checkpoint> pins) {
        String prefix = terms.origin().substring(terms.origin().indexOf("/box/") + 1) + "/";
        LogReader log = new LogReader(mirror, prefix, terms.origin(), report);
        Optional<Checkpoint> head = log.head();
        if (head.isEmpty()) return Optional.empty();
        if (!head.get().isSignedBy(Base64s.fromUrl(logKey))) {
            report.find(Code.CHECKPOINT_SIGNATURE, terms.origin(), "not by the log key");
        }
        if (head.get().size() > MOST) {
            report.find(Code.TOO_LARGE, terms.origin(), head.get().size() + " entries");
            return Optional.empty();
        }
        if (!log.showsEntries(head.get())) {
            withheld(log, head.get(), pins);
            return Optional.empty();
        }
        try (Sorted ballots = new Sorted(BallotRecord.LENGTH);
                Sorted counted = new Sorted(CountedRecord.LENGTH)) {
            return read(log, head.get(), pins, ballots, counted);
        }
    }

    private void withheld(LogReader log, Checkpoint head, List<Checkpoint> pins) {
        if (terms.seal() != null)
            report.find(Code.ENTRIES_MISSING, terms.origin(), "it is sealed, and its entries are not there");
        else report.pending("the ballots of " + terms.origin() + ": not public before its close");
        log.walkTiles(head, pins);
    }

    private Optional<BoxResult> read(
            LogReader log, Checkpoint head, List<Checkpoint> pins, Sorted ballots, Sorted counted) {
        Set<Long> remembered = pins.stream()
                .filter(pin -> pin.isSignedBy(Base64s.fromUrl(logKey)))
                .map(Checkpoint::size)
                .collect(Collectors.toSet());
        BoxReader reader = new BoxReader(terms, logKey, report, ballots, new Batches(terms, report, remembered));
        boolean whole = log.walk(head, pins, (index, bytes, leaf) -> {
            leaves.accept(terms.origin(), leaf);
            reader.take(index, bytes, leaf);
        });
        if (!whole) return Optional.empty();
        long refusedAdmissions = admit(reader);
        try (Roll roll = Roll.read(terms, files, report)) {
            if (!roll.isWhole()) return Optional.empty();
            Selection selection = new Selection(terms, report, roll, counted);
            ballots.each(selection::take);
            selection.finish();
            report.checked("ballots checked one by one", reader.items());
            close(head, reader, selection);
            return Optional.of(open(reader.refused() + refusedAdmissions, selection, counted));
        }
    }

    private long admit(BoxReader reader) {
        long refused = 0;
        for (String admitted : terms.admitted()) {
            String where = "ballot admitted to " + terms.origin();
            try {
                byte[] bytes = Base64s.fromUrl(admitted);
                Entry entry = Entry.parse(bytes);
                EntryForms.check(entry);
                if (!entry.type().equals("ballot")) throw new Malformed("it is no ballot");
                if (!reader.read(entry, Hashes.leaf(bytes), where, true)) refused++;
            } catch (Malformed wrong) {
                report.find(Code.RULING_BALLOT, where, wrong.why());
                refused++;
            }
        }
        return refused;
    }

    private void close(Checkpoint head, BoxReader reader, Selection selection) {
        if (selection.keys() > terms.electors()) {
            report.find(
                    Code.KEYS_OVER_ROLL,
                    terms.origin(),
                    selection.keys() + " keys, " + terms.electors() + " on the roll");
        }
        Entry close = reader.close();
        if (close == null) {
            report.find(Code.BOX_LAST, terms.origin(), "the last entry is no 'close'");
        } else {
            figure(close.body(), "ballots", reader.items(), Code.CLOSE_BALLOTS);
            figure(close.body(), "keys", selection.keys(), Code.CLOSE_KEYS);
        }
        if (terms.seal() == null) {
            report.pending("the seal of " + terms.origin());
            return;
        }
        Fields seal = terms.seal().body();
        figure(seal, "size", head.size(), Code.SEAL_SIZE);
        figure(seal, "ballots", reader.items(), Code.SEAL_BALLOTS);
        figure(seal, "keys", selection.keys(), Code.SEAL_KEYS);
        if (!seal.text("root").equals(head.root())) report.find(Code.SEAL_ROOT, terms.origin(), "");
    }

    private void figure(Fields body, String name, long ours, Code code) {
        long theirs = body.whole(name, 0, Long.MAX_VALUE);
        if (theirs != ours) report.find(code, terms.origin(), "it says " + theirs + ", the log has " + ours);
    }

    private BoxResult open(long refused, Selection selection, Sorted counted) {
        long findings = refused + selection.findings();
        if (terms.count() == null) {
            report.pending("the count of " + terms.origin());
            return new BoxResult(
                    terms.electors(),
                    selection.counted(),
                    0,
                    selection.superseded(),
                    selection.struck(),
                    findings,
                    false,
                    false,
                    _ -> {});
        }
        Opened opened = new Opened(terms, terms.count(), files, report);
        opened.check(counted, selection.counted());
        return new BoxResult(
                terms.electors(),
                selection.counted(),
                opened.spoiled(),
                selection.superseded(),
                selection.struck(),
                findings,
                opened.isIndividual(),
                opened.isWhole(),
                opened.ballots());
    }
}
