package io.palmares.nominations.screening;

import io.palmares.aggregate.By;
import io.palmares.booth.RandomSource;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.SaltedHash;
import io.palmares.nominations.category.Candidate;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.entry.EditionLogs;
import io.palmares.nominations.entry.PublishedRuling;
import io.palmares.nominations.entry.SignEntries;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The log entry of a ruling: everything but its words, of which it holds a salted hash, so that they can be erased.
public final class RulingEntry {
    private static final String WHOLE_CATEGORY = "category";
    private final EditionLogs logs;
    private final SignEntries signing;
    private final RandomSource random;

    public RulingEntry(EditionLogs logs, SignEntries signing, RandomSource random) {
        this.logs = logs;
        this.signing = signing;
        this.random = random;
    }

    Ruling.Logged of(Ruling ruling, Course course, By first, By second) {
        Bytes salt = random.bytes(SaltedHash.SALT_LENGTH);
        Ruling.Content it = ruling.content();
        EntryBody body = logs.of(ruling.edition())
                .ruling(new PublishedRuling(
                        ruling.ruling(),
                        it.kind().name(),
                        ruling.category(),
                        subject(it, course),
                        it.clause(),
                        it.code(),
                        SaltedHash.of(SaltedHash.Kind.TEXT, salt, Bytes.utf8(it.text())),
                        it.kind() == Ruling.Kind.ADMIT ? it.ballot() : null));
        return new Ruling.Logged(salt.base64Url(), signing.sign(body, List.of(first.person(), second.person())));
    }

    private static String subject(Ruling.Content it, Course course) {
        return switch (it.kind()) {
            case STRIKE -> it.key() == null ? leaf(Objects.requireNonNull(it.leaf())) : "key/" + it.key();
            case ADMIT ->
                leaf(Merkle.leaf(Bytes.fromBase64Url(Objects.requireNonNull(it.ballot())))
                        .toString());
            case EXTEND, REOPEN -> Objects.requireNonNull(it.until()).toString();
            case REVERSE -> Objects.requireNonNull(it.reverses());
            case SUSPEND, RESUME, CANCEL -> WHOLE_CATEGORY;
            case EXCLUDE, MOVE, MERGE, LATE_CONSENT, WITHDRAW, VOID_CARD, NO_AWARD -> whom(it, course);
        };
    }

    private static String leaf(String hash) {
        return "leaf/" + hash;
    }

    /// A candidate by the name that papers give them, a nominee by theirs; else the category.
    private static String whom(Ruling.Content it, Course course) {
        @Nullable String nominee = it.nominee();
        if (it.candidate() != null || nominee == null) {
            return Objects.requireNonNullElse(it.candidate(), course.category());
        }
        return course.candidates().stream()
                .filter(candidate -> candidate.nominee().equals(nominee))
                .map(Candidate::candidate)
                .findFirst()
                .orElse(nominee);
    }
}
