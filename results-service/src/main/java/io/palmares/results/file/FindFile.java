package io.palmares.results.file;

import io.palmares.aggregate.Kept;
import io.palmares.booth.Roll;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.results.category.FrozenRoll;
import io.palmares.results.edition.Edition;
import io.palmares.results.edition.Editions;
import io.palmares.results.list.ListName;
import io.palmares.results.publication.PublicCategories;
import io.palmares.results.publication.PublicCategory;
import io.palmares.results.ruling.Ruling;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Finds what may be read now: of openings, spoiled ballots, scorecards and results nothing before the
/// announcement that names them.
public final class FindFile {
    private final Editions editions;
    private final PublicCategories categories;
    private final Shelf shelf;

    public FindFile(Editions editions, PublicCategories categories, Shelf shelf) {
        this.editions = editions;
        this.categories = categories;
        this.shelf = shelf;
    }

    public Optional<LogFile> find(String edition, Hash name) {
        return editions.find(edition).map(Kept::state).flatMap(published -> find(published, name.toString()));
    }

    private Optional<LogFile> find(Edition edition, String name) {
        ListName list = new ListName(edition.edition(), name);
        List<PublicCategory> all = categories.of(edition.edition());
        Stream<Supplier<Optional<LogFile>>> places = Stream.of(
                () -> edition.withHash(name).map(version -> LogFile.ofText(version.text())),
                () -> shelf.told().find(list).map(LogFile::ofLines),
                () -> counted(all, name),
                () -> roll(all, name),
                () -> record(all, list),
                () -> shelf.rulings().ofText(edition.edition(), name).map(FindFile::text));
        return places.map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private Optional<LogFile> counted(List<PublicCategory> all, String name) {
        return all.stream()
                .filter(category -> category.announced().stream()
                        .anyMatch(version -> version.files().contains(name)))
                .findFirst()
                .flatMap(category ->
                        shelf.counted().find(new ListName(category.id().key(), name)))
                .map(lines -> counted(name, lines));
    }

    /// A result is named by the hash of its bytes, a list by its root.
    private static LogFile counted(String name, List<String> lines) {
        boolean result = lines.size() == 1
                && Hash.sha256(lines.getFirst().getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .equals(name);
        return result ? LogFile.ofText(lines.getFirst()) : LogFile.ofLines(lines);
    }

    private Optional<LogFile> roll(List<PublicCategory> all, String root) {
        return all.stream()
                .flatMap(category -> category.rolls().stream()
                        .filter(roll -> roll.root().equals(root))
                        .map(roll -> keys(category, roll)))
                .filter(roll -> roll.root().toString().equals(root))
                .map(roll -> LogFile.ofText(roll.file().asUtf8()))
                .findFirst();
    }

    private Roll keys(PublicCategory category, FrozenRoll roll) {
        return Roll.of(shelf.rolls().of(category.id(), roll.electorClass(), roll.version()));
    }

    /// Of those only who may be named.
    private Optional<LogFile> record(List<PublicCategory> all, ListName label) {
        boolean named = all.stream()
                .flatMap(category -> category.named().stream())
                .anyMatch(entrant -> entrant.label().equals(label.name()));
        return named
                ? shelf.profiles()
                        .ofLabel(label.owner(), label.name())
                        .map(profile -> salted("record", profile.record(), profile.salt()))
                : Optional.empty();
    }

    private static LogFile text(Ruling ruling) {
        return salted("text", ruling.text(), Objects.requireNonNull(ruling.textSalt()));
    }

    private static LogFile salted(String field, String text, String salt) {
        return LogFile.erasable(Json.object(o -> {
                    o.put(field, Json.of(text));
                    o.put("salt", Json.of(salt));
                })
                .canonical()
                .asUtf8());
    }
}
