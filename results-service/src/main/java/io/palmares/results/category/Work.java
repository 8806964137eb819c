package io.palmares.results.category;

import io.palmares.aggregate.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What this service did for a category.
///
/// @param papers as far as they were signed or frozen
/// @param disputes why a paper was not signed or a count not made; nothing was opened then
/// @param count the latest, not public before the announcement
/// @param announced every public version, oldest first
/// @param embargoed who is told before the announcement
public record Work(
        @Nullable CountingKey key,
        List<Paper> papers,
        @Nullable Proposal proposal,
        List<String> disputes,
        @Nullable OfficialCount count,
        @Nullable AuditorsWord auditor,
        @Nullable Certificate certificate,
        List<Announcement> announced,
        List<Embargoed> embargoed) {
    public static final Work NONE = new Work(null, List.of(), null, List.of(), null, null, null, List.of(), List.of());

    public Work {
        papers = List.copyOf(papers);
        disputes = List.copyOf(disputes);
        announced = List.copyOf(announced);
        embargoed = List.copyOf(embargoed);
    }

    public Optional<Paper> paper(String electorClass) {
        return papers.stream()
                .filter(p -> p.electorClass().equals(electorClass))
                .findFirst();
    }

    Work keyed(CountingKey made) {
        return new Work(made, papers, proposal, disputes, count, auditor, certificate, announced, embargoed);
    }

    /// Nothing that was sealed to the key can be opened any more.
    Work keyless() {
        CountingKey gone = key == null ? null : new CountingKey(key.publicKey(), "", key.shortlist());
        return new Work(gone, papers, proposal, disputes, count, auditor, certificate, announced, embargoed);
    }

    /// Papers stand in the order in which they were frozen first, as in the log; a corrected one keeps its place.
    Work with(Paper paper) {
        List<Paper> changed = new ArrayList<>(papers);
        int place = place(paper.electorClass());
        boolean stands = place >= 0 && papers.get(place).leaf() != null;
        if (place >= 0) changed.remove(place);
        changed.add(stands ? place : changed.size(), paper);
        return new Work(key, changed, proposal, disputes, count, auditor, certificate, announced, embargoed);
    }

    private int place(String electorClass) {
        for (int i = 0; i < papers.size(); i++) {
            if (papers.get(i).electorClass().equals(electorClass)) return i;
        }
        return -1;
    }

    Work proposed(@Nullable Proposal open) {
        return new Work(key, papers, open, disputes, count, auditor, certificate, announced, embargoed);
    }

    Work disputed(List<String> reasons) {
        return new Work(key, papers, null, reasons, null, null, null, announced, embargoed);
    }

    Work doubting(List<String> reasons) {
        return new Work(key, papers, proposal, reasons, count, auditor, certificate, announced, embargoed);
    }

    Work counted(OfficialCount made) {
        return new Work(key, papers, null, List.of(), made, null, null, announced, embargoed);
    }

    Work audited(AuditorsWord word) {
        return new Work(key, papers, proposal, disputes, count, word, certificate, announced, embargoed);
    }

    Work certified(OfficialCount counted, Certificate signed) {
        return new Work(key, papers, null, disputes, counted, auditor, signed, announced, embargoed);
    }

    /// @param counts whether the count may be made again; a special award stays as it was decided
    Work withdrawn(boolean counts) {
        return new Work(key, papers, null, disputes, counts ? null : count, null, null, announced, embargoed);
    }

    Work embargoed(List<Embargoed> recipients) {
        return new Work(key, papers, proposal, disputes, count, auditor, certificate, announced, recipients);
    }

    Work announced(Announcement version) {
        List<Announcement> all = new ArrayList<>(announced);
        all.add(version);
        return new Work(key, papers, null, disputes, count, auditor, certificate, all, embargoed);
    }
}
