package io.palmares.messaging.deadletters;

import io.palmares.messaging.Outcome;
import io.palmares.messaging.delivery.Inbox;
import io.palmares.messaging.delivery.Parking;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What an operator does with dead letters: look, mend the cause, replay.
public final class DeadLetters {
    private final DeadLetterLog log;
    private final Inbox inbox;
    private final Parking parking;

    /// How a replay went, in events.
    ///
    /// @param healed applied now, or found applied already
    /// @param parked still dead
    public record Replayed(int healed, int parked) {}

    public DeadLetters(DeadLetterLog log, Inbox inbox, Parking parking) {
        this.log = log;
        this.inbox = inbox;
        this.parking = parking;
    }

    /// Each parked event once, subject by subject in its order, with the latest reason.
    public List<DeadLetter> list() {
        return inOrder(log.read().letters());
    }

    /// A part of the list: what comes after that place.
    public List<DeadLetter> listAfter(String place, int limit) {
        return list().stream()
                .filter(dead -> dead.place().compareTo(place) > 0)
                .limit(limit)
                .toList();
    }

    /// Delivers all again, in order. What fails again is parked again.
    public Replayed replay() {
        return replay(_ -> true);
    }

    /// Delivers one subject's letters again, in order.
    public Replayed replay(String subject) {
        return replay(letter -> letter.subject().equals(subject));
    }

    private Replayed replay(Predicate<DeadLetter> chosen) {
        DeadLetterLog.Reading reading = log.read();
        int healed = 0;
        int parked = 0;
        for (DeadLetter dead : inOrder(reading.letters())) {
            Optional<String> trouble = chosen.test(dead) ? deliver(dead) : Optional.of(dead.reason());
            trouble.ifPresent(reason -> parking.park(dead.letter(), reason));
            if (trouble.isPresent()) {
                parked++;
            } else {
                healed++;
            }
        }
        reading.forget().run();
        return new Replayed(healed, parked);
    }

    /// Why the letter is still dead; empty if it is healed.
    private Optional<String> deliver(DeadLetter dead) {
        try {
            return switch (inbox.receive(dead.letter())) {
                case Outcome.Applied _, Outcome.Repeated _ -> Optional.empty();
                case Outcome.Gap gap -> Optional.of(gap.why());
                case Outcome.Unreadable unreadable -> Optional.of(unreadable.why());
                case Outcome.NotYet notYet -> Optional.of(notYet.why());
            };
        } catch (RuntimeException e) {
            return Optional.of("failure: " + e.getClass().getSimpleName());
        }
    }

    private static List<DeadLetter> inOrder(List<DeadLetter> letters) {
        Map<Object, DeadLetter> latest = new LinkedHashMap<>();
        letters.forEach(dead -> latest.put(dead.id().isEmpty() ? dead.letter() : dead.id(), dead));
        return latest.values().stream()
                .sorted(Comparator.comparing(DeadLetter::place))
                .toList();
    }
}
