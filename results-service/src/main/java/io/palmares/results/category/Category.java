package io.palmares.results.category;

import io.palmares.aggregate.Proposal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One category: what others told of it and what was done for it here. One document.
public record Category(CategoryId id, Heard heard, Work work) {
    static Category unheard(CategoryId id) {
        return new Category(id, Heard.NOTHING, Work.NONE);
    }

    Category hearing(UnaryOperator<Heard> change) {
        return new Category(id, change.apply(heard), work);
    }

    Category working(UnaryOperator<Work> change) {
        return new Category(id, heard, change.apply(work));
    }

    public Category proposed(@Nullable Proposal open) {
        return working(w -> w.proposed(open));
    }

    public Category disputed(List<String> reasons) {
        return working(w -> w.disputed(reasons));
    }

    public Category counted(OfficialCount count) {
        return working(w -> w.counted(count));
    }

    public Category audited(AuditorsWord word) {
        return working(w -> w.audited(word));
    }

    public Category certified(OfficialCount count, Certificate certificate) {
        return working(w -> w.certified(count, certificate));
    }

    /// Back to be counted again.
    public Category withdrawn() {
        return working(w -> w.withdrawn(heard.contenders().direct() == null));
    }

    public Category announced(Announcement version) {
        return working(w -> w.announced(version));
    }

    public Category embargoed(List<Embargoed> recipients) {
        return working(w -> w.embargoed(recipients));
    }
}
