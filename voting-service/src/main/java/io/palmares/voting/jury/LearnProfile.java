package io.palmares.voting.jury;

import io.palmares.aggregate.Change;
import io.palmares.aggregate.Projection;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.SaltedHash;
import io.palmares.messaging.EventHeaders;
import io.palmares.messaging.Outcome;

/// Keeps the newest record of each nominee, if its label commits to it, and apart from it what else was
/// written.
public final class LearnProfile {
    private final Profiles profiles;
    private final NomineeFiles files;
    private final Projection<Profile, Void> records;
    private final Projection<NomineeFile, Void> written;

    public LearnProfile(Profiles profiles, NomineeFiles files) {
        this.profiles = profiles;
        this.files = files;
        this.records = new Projection<>(profiles, Profile::through);
        this.written = new Projection<>(files, NomineeFile::through);
    }

    /// A nominee's record.
    ///
    /// @param label base64url
    /// @param salt base64url, 32 bytes
    /// @param record canonical JSON with at least `kind` and `name`
    public record Told(String nominee, String label, String salt, String record, FileParts file) {
        boolean isCommitted() {
            return SaltedHash.of(SaltedHash.Kind.LABEL, Bytes.fromBase64Url(salt), Bytes.utf8(record))
                    .toString()
                    .equals(label);
        }
    }

    /// The file first: whoever sees the record sees no older file. Throws `Malformed` for a record that is
    /// none.
    public Outcome changed(EventHeaders event, Told told) {
        if (!told.isCommitted()) {
            return new Outcome.Unreadable("the label does not commit to the record");
        }
        JsonObject record = CanonicalJson.parseObject(Bytes.utf8(told.record()).toArray());
        String name = record.text("name");
        String kind = record.text("kind");
        Outcome filed = written.hearNewest(
                told.nominee(),
                event,
                (_, after) -> Change.silently(new NomineeFile(told.nominee(), after, told.file())));
        return filed instanceof Outcome.NotYet
                ? filed
                : records.hearNewest(
                        told.nominee(),
                        event,
                        (_, after) -> Change.silently(
                                new Profile(told.nominee(), after, told.label(), name, kind, told.record())));
    }

    public Outcome erased(String nominee) {
        files.erase(nominee);
        profiles.erase(nominee);
        return new Outcome.Applied();
    }
}
