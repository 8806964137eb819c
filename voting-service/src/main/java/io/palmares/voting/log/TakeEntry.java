package io.palmares.voting.log;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Malformed;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.log.LogId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes an entry that came with an event, if it can ever stand in the edition's log. Its place is found later.
public final class TakeEntry {
    private static final Set<String> BY_THE_LOG = Set.of("nominations", "seal");
    /// In the order in which those that come together are placed.
    static final List<String> TYPES = List.of(
            "edition",
            "rulebook",
            "key",
            "nominations",
            "ruling",
            "candidates",
            "jury",
            "shortlist",
            "paper",
            "seal",
            "rollkey",
            "count",
            "envelope",
            "result",
            "lot",
            "incident");

    private final EditionEntries entries;
    private final LogKeys keys;

    public TakeEntry(EditionEntries entries, LogKeys keys) {
        this.entries = entries;
        this.keys = keys;
    }

    /// What came of it.
    public sealed interface Outcome {
        record Taken() implements Outcome {}

        /// It waits, or stands in the log.
        record Known() implements Outcome {}

        /// It will never stand there.
        record Refused(String reason) implements Outcome {}
    }

    public Outcome take(String edition, Bytes bytes) {
        Entry entry;
        try {
            entry = Entry.parse(bytes.toArray());
        } catch (Malformed malformed) {
            return new Outcome.Refused("entry: " + malformed.detail());
        }
        Optional<String> wrong = wrong(edition, entry);
        if (wrong.isPresent()) {
            return new Outcome.Refused("entry " + entry.type() + ": " + wrong.get());
        }
        return entries.keep(entry) ? new Outcome.Taken() : new Outcome.Known();
    }

    private Optional<String> wrong(String edition, Entry entry) {
        if (!TYPES.contains(entry.type())) {
            return Optional.of("is no type of an edition's log");
        }
        if (!LogId.of(entry.log()).equals(new LogId(edition))) {
            return Optional.of("belongs to another log");
        }
        if (!entry.isSignedWell()) {
            return Optional.of("a signature is not good");
        }
        return wrongKey(edition, entry);
    }

    private Optional<String> wrongKey(String edition, Entry entry) {
        PublicKey ours = keys.of(edition).publicKey();
        if (BY_THE_LOG.contains(entry.type()) && !entry.signers().equals(Set.of(ours))) {
            return Optional.of("is the log's own to sign");
        }
        try {
            return !entry.type().equals("edition")
                            || entry.json().object("keys").publicKey("log").equals(ours)
                    ? Optional.empty()
                    : Optional.of("names another key for this log");
        } catch (Malformed malformed) {
            return Optional.of(malformed.detail());
        }
    }
}
