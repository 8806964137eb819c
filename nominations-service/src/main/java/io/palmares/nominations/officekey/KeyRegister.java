package io.palmares.nominations.officekey;

import io.palmares.aggregate.Proposal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The keys that sign in offices given after an edition was published, and those that sign no more. Those before stand
/// in the log's first entry.
///
/// @param listed what the log says since, in its order
public record KeyRegister(
        String edition, List<Listing> listed, @Nullable Proposal proposal) {
    /// A key, and the office it signs in.
    ///
    /// @param category of a chair
    /// @param person absent where a key goes and none comes
    /// @param key Ed25519, base64url; absent with the person
    /// @param replaces the key that signs in this office no more from here on
    public record Listing(
            String role,
            @Nullable String category,
            @Nullable String person,
            @Nullable String key,
            @Nullable String replaces) {
        /// Nobody holds the office with this key any more, and nobody follows.
        static Listing retiring(Office office, String key) {
            return new Listing(office.role(), office.category(), null, null, key);
        }

        Listing replacing(@Nullable String old) {
            return new Listing(role, category, person, key, old);
        }

        Office office() {
            return new Office(role, category);
        }
    }

    /// What a key signs in.
    ///
    /// @param category of a chair
    record Office(String role, @Nullable String category) {}

    /// What others are told.
    public sealed interface Fact {
        static Fact of(Listing listing, String entry) {
            return listing.key() == null ? new Retired(listing, entry) : new Listed(listing, entry);
        }

        /// A key is listed.
        ///
        /// @param entry the log's, base64url
        record Listed(Listing listing, String entry) implements Fact {}

        /// A key is retired.
        record Retired(Listing listing, String entry) implements Fact {}
    }

    public KeyRegister {
        listed = List.copyOf(listed);
    }

    KeyRegister proposing(@Nullable Proposal open) {
        return new KeyRegister(edition, listed, open);
    }

    KeyRegister with(List<Listing> more) {
        List<Listing> all = new ArrayList<>(listed);
        all.addAll(more);
        return new KeyRegister(edition, all, null);
    }
}
