package io.palmares.voting.ballot;

import io.palmares.booth.FrozenPaper;
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
    private static final int BATCH_KEYS = 10;
    private static final int SMALL_ROLL = 30;

    private final Boxes boxes;
    private final Ballots ballots;
    private final SealBox sealing;
    private final Clock deadlines;
    private final MachineTime time;
    private final Duration drain;
    private final Map<BoxId, MachineTime.Moment> seenClosing = new ConcurrentHashMap<>();
    private final Map<BoxId, MachineTime.Moment> counted = new ConcurrentHashMap<>();

    /// For one copy of the service.
    ///
    /// @param drain how long a closing box waits for casts that looked before; longer than any cast may take
    public KeepTime(Boxes boxes, Ballots ballots, SealBox sealing, Clock deadlines, MachineTime time, Duration drain) {
        this.boxes = boxes;
        this.ballots = ballots;
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
            case BoxState.Open open -> closeOrShow(box, open, now);
            case BoxState.Sealed sealed -> settle(box, sealed, now);
            case BoxState.Undisputed _, BoxState.Unfrozen _, BoxState.Cancelled _ -> {}
        }
    }

    private void open(BallotBox box, BoxState.Frozen frozen, Instant now) {
        if (!now.isBefore(box.times().opens())) {
            boxes.save(
                    box.in(new BoxState.Open(frozen.paper(), new BoxState.Turnout(0, now))),
                    List.of(new BoxFact.Opened(box.id(), frozen.paper(), now)));
        }
    }

    private void closeOrShow(BallotBox box, BoxState.Open open, Instant now) {
        if (!now.isBefore(box.times().closes())) {
            boxes.save(box.in(new BoxState.Closing(open.paper())), List.of());
        } else if (!isSmall(open.paper()) && !now.isBefore(open.shown().at().plus(BATCH))) {
            show(box, open, now);
        }
    }

    /// Turnout moves in batches of at least ten keys, so that it does not tell when somebody voted.
    private void show(BallotBox box, BoxState.Open open, Instant now) {
        MachineTime.Moment last = counted.get(box.id());
        if (last != null && time.steadySince(last).compareTo(Duration.ofSeconds(10)) < 0) {
            return;
        }
        counted.put(box.id(), time.now());
        int keys = ballots.keys(open.paper().id());
        if (keys - open.shown().keys() >= BATCH_KEYS) {
            boxes.save(box.in(new BoxState.Open(open.paper(), new BoxState.Turnout(keys, now))), List.of());
        }
    }

    /// With so few electors nothing shows before the close.
    private static boolean isSmall(FrozenPaper paper) {
        return paper.paper().roll().size() < SMALL_ROLL;
    }

    /// Counted from when this copy first saw the box closing, which is never before the write that closed it.
    private void drained(BallotBox box, BoxState.Closing closing) {
        MachineTime.Moment seen = seenClosing.computeIfAbsent(box.id(), _ -> time.now());
        if (time.steadySince(seen).compareTo(drain) >= 0) {
            sealing.seal(box, closing);
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
