package io.palmares.nominations.nomination;

import io.palmares.contracts.rulebook.NomineeKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One nominator's act. It fills one of their slots in a category; what it says may change until nominations close,
/// and the last submitted version counts.
///
/// @param slot `self`, or `1`, `2` …
/// @param content the newest version, a draft or submitted
/// @param submitted submitted versions, oldest first; the last is what counts
/// @param nominee whom it points at, once attached
/// @param attach whether it still has to be brought to its nominee, or taken from it
/// @param account the salted hash that the log holds of its last version, once nominations are closed
public record Nomination(
        String edition,
        String category,
        String member,
        String slot,
        Content content,
        State state,
        List<Version> submitted,
        @Nullable String nominee,
        boolean attach,
        @Nullable String account) {

    /// Where a nomination stands.
    public enum State {
        DRAFT,
        SUBMITTED,
        ATTACHED,
        WITHDRAWN
    }

    /// What a nominator writes.
    ///
    /// @param organisation id of a known one, else a name
    /// @param partners ids of known organisations, else names; coordinator first
    /// @param contact where the nominee is asked for consent
    /// @param citation the short case, by language
    /// @param file the category's form, filled in: JSON text
    public record Content(
            NomineeKind kind,
            String name,
            @Nullable String organisation,
            @Nullable String country,
            List<String> partners,
            String contact,
            Map<String, String> citation,
            @Nullable String link,
            boolean self,
            String file) {
        public Content {
            partners = List.copyOf(partners);
            citation = Map.copyOf(citation);
        }

        Content withoutContact() {
            return new Content(kind, name, organisation, country, partners, "", citation, link, self, file);
        }

        /// Nothing that tells of whom it speaks.
        Content forgotten() {
            return new Content(kind, "", null, null, List.of(), "", Map.of(), null, self, "{}");
        }

        /// Whether both put forward the same one.
        boolean namesTheSame(Content other) {
            return kind == other.kind
                    && name.equals(other.name)
                    && contact.equalsIgnoreCase(other.contact)
                    && self == other.self;
        }
    }

    /// A submitted version.
    ///
    /// @param salt of the salted hash under which it is accounted for
    public record Version(Content content, Instant at, String salt) {}

    /// What opens the hash that the log holds of a nomination.
    ///
    /// @param salt empty once it is erased
    /// @param record the hashed text
    public record Opening(String nomination, String salt, String record) {}

    public Nomination {
        submitted = List.copyOf(submitted);
    }

    static String id(String edition, String category, String member, String slot) {
        return edition + ":" + category + ":" + member + ":" + slot;
    }

    public String id() {
        return id(edition, category, member, slot);
    }

    public boolean isListed() {
        return account != null;
    }

    /// Nothing before nominations are closed.
    public Optional<Opening> opening() {
        return Optional.ofNullable(account).map(hash -> {
            Version last = submitted.getLast();
            return new Opening(
                    hash,
                    last.salt(),
                    NominationRecord.of(this, last).canonical().asUtf8());
        });
    }

    public boolean stands() {
        return state == State.SUBMITTED || state == State.ATTACHED;
    }

    /// It stands, and what it says is not erased.
    public boolean isReadable() {
        return stands() && !submitted.getLast().salt().isEmpty();
    }

    Nomination with(Content next) {
        return new Nomination(edition, category, member, slot, next, state, submitted, nominee, attach, account);
    }

    /// A withdrawn one's slot is filled anew; what was submitted before stays on record.
    Nomination anew(Content next) {
        return new Nomination(edition, category, member, slot, next, State.DRAFT, submitted, nominee, attach, account);
    }

    Nomination submitted(Instant at, String salt, String to) {
        List<Version> more = new ArrayList<>(submitted);
        more.add(new Version(content, at, salt));
        return new Nomination(edition, category, member, slot, content, State.SUBMITTED, more, to, true, account);
    }

    Nomination attached() {
        State next = state == State.SUBMITTED ? State.ATTACHED : state;
        return new Nomination(edition, category, member, slot, content, next, submitted, nominee, false, account);
    }

    Nomination withdrawn() {
        return new Nomination(
                edition,
                category,
                member,
                slot,
                content,
                State.WITHDRAWN,
                submitted,
                nominee,
                nominee != null,
                account);
    }

    /// Nominations are closed: its last version is what it is accounted for by.
    Nomination accounted() {
        return new Nomination(
                edition,
                category,
                member,
                slot,
                content,
                state,
                submitted,
                nominee,
                attach,
                NominationRecord.hash(this).toString());
    }

    /// The nominee's address is gone from every version.
    public Nomination withoutContact() {
        return every(Content::withoutContact, salt -> salt);
    }

    /// What every version says is gone, and the salt with which the log's hash could be guessed at. That there was one,
    /// whose, and when, stays; and so does what it is accounted for by, also if nominations are still open.
    public Nomination forgotten() {
        Nomination kept = stands() && !isListed() ? accounted() : this;
        return kept.every(Content::forgotten, salt -> "");
    }

    private Nomination every(UnaryOperator<Content> change, UnaryOperator<String> salts) {
        List<Version> versions = submitted.stream()
                .map(version -> new Version(change.apply(version.content()), version.at(), salts.apply(version.salt())))
                .toList();
        return new Nomination(
                edition, category, member, slot, change.apply(content), state, versions, nominee, attach, account);
    }
}
