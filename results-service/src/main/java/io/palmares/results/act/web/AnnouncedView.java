package io.palmares.results.act.web;

import io.palmares.results.category.Announcement;
import io.palmares.results.category.Category;
import java.time.Instant;
import java.util.List;

/// What the announcer set free.
record AnnouncedView(int resultVersion, String outcome, List<String> winners, String snapshotHash, Instant at) {
    static AnnouncedView of(Category category) {
        Announcement newest = category.work().announced().getLast();
        return new AnnouncedView(
                newest.resultVersion(), newest.outcome(), newest.winners(), newest.hash(), newest.at());
    }
}
