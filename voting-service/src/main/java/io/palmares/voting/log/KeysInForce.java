package io.palmares.voting.log;

import io.palmares.ledger.Entry;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.PublicKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The keys that may sign at a place of an edition's log: the services' own, and those that sign in an office. A key
/// that was replaced or retired in its last office signs no more; what it signed before stays.
record KeysInForce(Set<PublicKey> services, Set<Seat> seats) {
    /// A key in an office.
    ///
    /// @param office role and, of a chair, category
    private record Seat(List<Json> office, PublicKey key) {}

    /// @param placed the log so far, at least its first entry
    static KeysInForce after(List<Entry> placed) {
        JsonObject edition = placed.getFirst().json();
        KeysInForce keys = new KeysInForce(services(edition), new HashSet<>());
        edition.list("officers").forEach(officer -> keys.take((JsonObject) officer));
        placed.getFirst().signers().stream()
                .filter(signer ->
                        keys.seats.stream().noneMatch(seat -> seat.key().equals(signer)))
                .forEach(keys.services::add);
        placed.stream().filter(entry -> entry.type().equals("key")).forEach(entry -> keys.take(entry.json()));
        return keys;
    }

    private static Set<PublicKey> services(JsonObject edition) {
        JsonObject own = edition.object("keys");
        return own.members().keySet().stream().map(own::publicKey).collect(Collectors.toCollection(HashSet::new));
    }

    /// Lets an entry about a key take effect.
    /// @throws io.palmares.ledger.Malformed if it lacks a field that tells which office and which key
    void take(JsonObject body) {
        List<Json> office = List.of(body.value("role"), body.has("category") ? body.value("category") : Json.nothing());
        named(body, "replaces").ifPresent(gone -> seats.remove(new Seat(office, gone)));
        named(body, "key").ifPresent(listed -> seats.add(new Seat(office, listed)));
    }

    /// The key that an entry ends in an office.
    static Optional<PublicKey> endedBy(Entry entry) {
        return entry.type().equals("key") ? named(entry.json(), "replaces") : Optional.empty();
    }

    private static Optional<PublicKey> named(JsonObject body, String field) {
        return body.has(field) && !(body.value(field) instanceof Json.Null)
                ? Optional.of(body.publicKey(field))
                : Optional.empty();
    }

    boolean contain(Collection<PublicKey> signers) {
        return signers.stream()
                .allMatch(key -> services.contains(key)
                        || seats.stream().anyMatch(seat -> seat.key().equals(key)));
    }
}
