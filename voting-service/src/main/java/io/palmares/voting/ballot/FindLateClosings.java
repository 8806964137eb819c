package io.palmares.voting.ballot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Finds boxes that should have been sealed an hour ago. For one copy of the service.
public final class FindLateClosings {
    static final Duration LATE = Duration.ofHours(1);

    /// A clock that jumped over the hour has given nobody time to close.
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Boxes boxes;
    private final Clock deadlines;
    private final MachineTime time;
    private final Map<BoxId, MachineTime.Moment> seen = new ConcurrentHashMap<>();

    public FindLateClosings(Boxes boxes, Clock deadlines, MachineTime time) {
        this.boxes = boxes;
        this.deadlines = deadlines;
        this.time = time;
    }

    public List<BallotBox> find() {
        List<BallotBox> late = boxes.running().stream().filter(this::isLate).toList();
        Set<BoxId> ids = late.stream().map(BallotBox::id).collect(Collectors.toSet());
        seen.keySet().retainAll(ids);
        return late.stream().filter(box -> isStillLate(box.id())).toList();
    }

    private boolean isLate(BallotBox box) {
        Instant limit = box.times().closes().plus(LATE);
        return !box.isSuspended() && !deadlines.instant().isBefore(limit) && isUnsealed(box.state());
    }

    private static boolean isUnsealed(BoxState state) {
        return switch (state) {
            case BoxState.Open _, BoxState.Closing _ -> true;
            case BoxState.Unfrozen _, BoxState.Frozen _, BoxState.WithSeal _, BoxState.Cancelled _ -> false;
        };
    }

    private boolean isStillLate(BoxId id) {
        return time.steadySince(seen.computeIfAbsent(id, _ -> time.now())).compareTo(PATIENCE) >= 0;
    }
}
