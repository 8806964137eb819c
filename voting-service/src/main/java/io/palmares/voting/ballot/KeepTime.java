package io.palmares.voting.ballot;

import io.palmares.booth.FrozenPaper;
import io.palmares.voting.ballot.BoxState.Turnout;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Opens and closes boxes by the clock. Every copy of the service does it; each step is a guarded write, so it happens
/// once. A jump of the clock over several instants performs them in order, one at a call.
public final class KeepTime {
    private static final Duration BATCH = Duration.ofMinutes(15);
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final int BATCH_KEYS = 10;
    private static final int SMALL_ROLL = 30;

    private final Boxes boxes;
    private final Ballots ballots;
    private final BoxLogs logs;
    private final SealBox sealing;
    private final Clock deadlines;
    private final MachineTime time;
    private final Duration drain;
    private final Map<BoxId, MachineTime.Moment> seenClosing = new ConcurrentHashMap<>();
    private final Map<BoxId, MachineTime.Moment> looked = new ConcurrentHashMap<>();
    private final Map<BoxId, MachineTime.Moment> whole = new ConcurrentHashMap<>();

    /// For one copy of the service.
    ///
    /// @param drain how long a closing box waits for casts that looked before; longer than any cast may take
    public KeepTime(
            BallotStores stores, BoxLogs logs, SealBox sealing, Clock deadlines, MachineTime time, Duration drain) {
        this.boxes = stores.boxes();
        this.ballots = stores.ballots();
        this.logs = logs;
        this.sealing = sealing;
        this.deadlines = deadlines;
        this.time = time;
        this.drain = drain;
    }

    public List<BallotBox> running() {
        return boxes.running();
    }

    /// One step, if one is due.
    public void advance(BallotBox box) {
        Instant now = deadlines.instant();
        switch (box.state()) {
            case BoxState.Closing closing -> drained(box, closing);
            case BoxState.WithPaper _ when box.isSuspended() -> {}
            case BoxState.Frozen frozen -> open(box, frozen, now);
            case BoxState.Open open -> closeOrBatch(box, open, now);
            case BoxState.Sealed sealed -> settle(box, sealed, now);
            case BoxState.Undisputed _, BoxState.Unfrozen _, BoxState.Cancelled _ -> {}
        }
    }

    private void open(BallotBox box, BoxState.Frozen frozen, Instant now) {
        if (!now.isBefore(box.times().opens())) {
            boxes.save(
                    box.in(new BoxState.Open(frozen.paper(), new Turnout(0, now))),
                    List.of(new BoxFact.Opened(box.id(), frozen.paper(), now)));
        }
    }

    private void closeOrBatch(BallotBox box, BoxState.Open open, Instant now) {
        if (!now.isBefore(box.times().closes())) {
            boxes.save(box.in(new BoxState.Closing(open.paper())), List.of());
        } else if (isWhole(box.id(), open.paper())
                && !isSmall(open.paper())
                && !now.isBefore(open.shown().at().plus(BATCH))) {
            batch(box, open, now);
        }
    }

    /// Begins the log, not when the paper is frozen: until opening a corrected roll may still make another one. It is
    /// looked at again and again: another copy may have died and left it half done.
    private boolean isWhole(BoxId id, FrozenPaper paper) {
        if (!isTimeToLook(whole, id)) {
            return true;
        }
        boolean complete = logs.begin(paper);
        if (complete) {
            whole.put(id, time.now());
        }
        return complete;
    }

    private boolean isTimeToLook(Map<BoxId, MachineTime.Moment> before, BoxId id) {
        MachineTime.Moment last = before.get(id);
        return last == null || time.steadySince(last).compareTo(LOOK) >= 0;
    }

    /// At least ten keys at a time, so that the log does not tell when somebody voted. The instant is written first:
    /// whatever dies then, no batch follows on another too soon.
    private void batch(BallotBox box, BoxState.Open open, Instant now) {
        if (!isTimeToLook(looked, box.id())) {
            return;
        }
        looked.put(box.id(), time.now());
        int shown = open.shown().keys();
        if (logs.waitingKeys(open.paper()) >= BATCH_KEYS
                && boxes.save(box.in(new BoxState.Open(open.paper(), new Turnout(shown, now))), List.of())
                && logs.appendQueued(open.paper())) {
            show(box.id());
        }
    }

    private void show(BoxId id) {
        BallotBox box = boxes.find(id).orElseThrow();
        if (box.state() instanceof BoxState.Open(FrozenPaper paper, Turnout shown)) {
            Turnout more = new Turnout(ballots.keys(paper.id()), shown.at());
            boxes.save(box.in(new BoxState.Open(paper, more)), List.of());
        }
    }

    /// With so few electors nothing shows before the close.
    private static boolean isSmall(FrozenPaper paper) {
        return paper.paper().roll().size() < SMALL_ROLL;
    }

    /// Counted from when this copy first saw the box closing, which is never before the write that closed it.
    private void drained(BallotBox box, BoxState.Closing closing) {
        MachineTime.Moment seen = seenClosing.computeIfAbsent(box.id(), _ -> time.now());
        if (time.steadySince(seen).compareTo(drain) >= 0 && sealing.seal(box, closing)) {
            seenClosing.remove(box.id());
        }
    }

    private void settle(BallotBox box, BoxState.Sealed sealed, Instant now) {
        if (!now.isBefore(sealed.disputedUntil())) {
            BoxState.Undisputed next =
                    new BoxState.Undisputed(sealed.paper(), sealed.seal(), sealed.strikes(), sealed.admissions());
            boxes.save(
                    box.in(next),
                    List.of(new BoxFact.Undisputed(
                            box.id(),
                            sealed.paper(),
                            sealed.strikes().size(),
                            sealed.admissions().size(),
                            now)));
        }
    }
}
