package io.palmares.voting.ballot.timer;

import io.palmares.voting.ballot.FindLatePapers;
import io.palmares.voting.ballot.FindLatePapers.Late;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Raises the alarm when a paper is late: once for each thing found, an hour before opening at the earliest.
public final class PaperAlarm implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(PaperAlarm.class);
    private final FindLatePapers papers;
    private final Set<Late> raised = new HashSet<>();

    public PaperAlarm(FindLatePapers papers) {
        this.papers = papers;
    }

    @Override
    public void run() {
        List<Late> late = papers.find();
        late.stream()
                .filter(raised::add)
                .forEach(each ->
                        LOG.error("alarm=paper-not-frozen category={} missing={}", each.category(), each.missing()));
        raised.retainAll(late);
    }
}
