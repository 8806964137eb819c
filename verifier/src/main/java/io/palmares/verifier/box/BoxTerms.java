package io.palmares.verifier.box;

import io.palmares.verifier.count.MarksForm;
import io.palmares.verifier.entry.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the edition's log says of one box.
///
/// @param strikes of the whole category
/// @param closes when the box closes at the latest
/// @param announced whether a result is in the log, so that openings have to be public
/// @param admitted entries of ADMIT rulings, base64url
public record BoxTerms(
        Entry paper,
        @Nullable Entry seal,
        @Nullable Entry count,
        Instant closes,
        MarksForm form,
        Strikes strikes,
        List<String> admitted,
        boolean announced) {
    String origin() {
        return paper.body().text("box");
    }

    Instant opens() {
        return Instant.parse(paper.body().text("opens"));
    }

    long electors() {
        return paper.body().whole("rollSize", 0, Long.MAX_VALUE);
    }

    /// Of `enc ‖ ct`: 32 bytes of key, 34 + marksMax sealed, 16 of tag.
    int sealedLength() {
        return 32 + 34 + (int) paper.body().whole("marksMax", 1, 1 << 20) + 16;
    }
}
