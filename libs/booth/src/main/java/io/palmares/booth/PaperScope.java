package io.palmares.booth;

import io.palmares.ledger.Encoding;
import io.palmares.ledger.Origin;
import org.jspecify.annotations.Nullable;

/// Where one paper and one right belong: a category and class, perhaps a section, of one edition.
///
/// @param edition the origin of the edition's log
public record PaperScope(
        Origin edition,
        String category,
        String electorClass,
        @Nullable String section) {
    /// The origin of the paper's box log.
    public Origin box() {
        return edition.box(category, electorClass, section);
    }

    byte[] encoded() {
        return Encoding.concat(
                Encoding.prefixed(edition.value()),
                Encoding.prefixed(category),
                Encoding.prefixed(electorClass),
                Encoding.prefixed(section == null ? "" : section));
    }
}
