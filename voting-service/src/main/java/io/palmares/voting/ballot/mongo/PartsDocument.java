package io.palmares.voting.ballot.mongo;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.messaging.AppliedThrough;
import io.palmares.voting.ballot.CategoryId;
import io.palmares.voting.ballot.CountingKey;
import io.palmares.voting.ballot.PaperParts;
import io.palmares.voting.ballot.Roll;
import io.palmares.voting.ballot.Shortlist;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The stored shape of a category's paper parts.
record PartsDocument(
        String edition,
        String category,
        AppliedThrough through,
        List<Label> labels,
        @Nullable Finalists shortlist,
        @Nullable Key countingKey,
        List<ClassRoll> rolls,
        List<RulingDocument> rulings,
        long version) {
    record Label(String candidate, String hash) {}

    record Finalists(List<String> finalists, String hash) {}

    record Key(String publicKey, String shortlist) {}

    record ClassRoll(
            String electorClass,
            int rollVersion,
            String weight,
            int size,
            String root,
            @Nullable String mergedInto,
            Instant heard) {
        static ClassRoll of(String electorClass, Roll roll) {
            return new ClassRoll(
                    electorClass,
                    roll.version(),
                    roll.weight(),
                    roll.size(),
                    roll.root().toString(),
                    roll.mergedInto(),
                    roll.heard());
        }

        Roll roll() {
            return new Roll(rollVersion, weight, size, Hash.parse(root), mergedInto, heard);
        }
    }

    static PartsDocument of(PaperParts parts) {
        return new PartsDocument(
                parts.category().edition(),
                parts.category().category(),
                parts.through(),
                parts.labels().entrySet().stream()
                        .map(e -> new Label(e.getKey(), e.getValue().toString()))
                        .toList(),
                finalists(parts.shortlist()),
                key(parts.countingKey()),
                parts.rolls().entrySet().stream()
                        .map(e -> ClassRoll.of(e.getKey(), e.getValue()))
                        .toList(),
                parts.rulings().stream().map(RulingDocument::of).toList(),
                parts.version());
    }

    private static @Nullable Finalists finalists(@Nullable Shortlist shortlist) {
        return shortlist == null
                ? null
                : new Finalists(shortlist.finalists(), shortlist.hash().toString());
    }

    private static @Nullable Key key(@Nullable CountingKey key) {
        return key == null
                ? null
                : new Key(key.publicKey().toString(), key.shortlist().toString());
    }

    PaperParts parts() {
        return new PaperParts(
                new CategoryId(edition, category),
                version,
                through,
                labels.stream().collect(Collectors.toMap(Label::candidate, l -> Hash.parse(l.hash()))),
                shortlist == null ? null : new Shortlist(shortlist.finalists(), Hash.parse(shortlist.hash())),
                countingKey == null
                        ? null
                        : new CountingKey(
                                Bytes.fromBase64Url(countingKey.publicKey()), Hash.parse(countingKey.shortlist())),
                rolls.stream().collect(Collectors.toMap(ClassRoll::electorClass, ClassRoll::roll)),
                rulings.stream().map(RulingDocument::read).toList());
    }
}
