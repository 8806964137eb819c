package io.palmares.voting.jury;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Files, for the category's jurors: names to declare conflicts by, content only after that.
public final class ReadFiles {
    private final JuryRooms rooms;
    private final Profiles profiles;
    private final Files files;

    public ReadFiles(JuryRooms rooms, Profiles profiles, Files files) {
        this.rooms = rooms;
        this.profiles = profiles;
        this.files = files;
    }

    /// What a juror sees of a candidate in the list.
    ///
    /// @param declared what they said, if anything
    /// @param outOfCategory a conflict keeps them out of the whole category
    public record FileEntry(
            Contender contender,
            Profile profile,
            Optional<Conflict> declared,
            Set<Conflict> detected,
            boolean outOfCategory,
            CardState scorecard) {}

    /// The answer to a reader.
    public sealed interface Answer<T> {
        record Shown<T>(T value) implements Answer<T> {}

        /// The record that a candidate was frozen with has not arrived.
        record NotHereYet<T>() implements Answer<T> {}

        record Refused<T>(Refusal refusal) implements Answer<T> {}
    }

    public Answer<List<FileEntry>> list(JuryId jury, String juror) {
        Optional<JuryRoom> room = rooms.find(jury).map(Kept::state);
        Optional<Seat> seat = room.flatMap(r -> r.bench().seat(juror));
        return seat.isEmpty() ? new Answer.Refused<>(noSeat(room)) : list(room.orElseThrow(), seat.get());
    }

    private Answer<List<FileEntry>> list(JuryRoom room, Seat seat) {
        List<FileEntry> entries = new ArrayList<>();
        for (Contender contender : room.bench().standing()) {
            Optional<Profile> profile = profiles.of(contender);
            if (profile.isEmpty()) {
                return new Answer.NotHereYet<>();
            }
            entries.add(entry(room, seat, contender, profile.get()));
        }
        return new Answer.Shown<>(entries);
    }

    private static FileEntry entry(JuryRoom room, Seat seat, Contender contender, Profile profile) {
        Bench bench = room.bench();
        return new FileEntry(
                contender,
                profile,
                bench.declaration(seat, contender).map(Declaration::conflict),
                bench.detected(seat, contender),
                bench.isOutOfCategory(seat),
                room.cardState(seat, contender));
    }

    /// The store decides in the look that reads; why not is found out afterwards, for the words only.
    public Answer<CandidateFile> open(JuryId jury, String juror, String candidate) {
        return files.read(jury, juror, candidate)
                .<Answer<CandidateFile>>map(Answer.Shown::new)
                .orElseGet(() -> whyNot(jury, juror, candidate));
    }

    private Answer<CandidateFile> whyNot(JuryId jury, String juror, String candidate) {
        Optional<JuryRoom> room = rooms.find(jury).map(Kept::state);
        Optional<Seat> seat = room.flatMap(r -> r.bench().seat(juror));
        if (seat.isEmpty()) {
            return new Answer.Refused<>(noSeat(room));
        }
        Bench bench = room.orElseThrow().bench();
        return bench.candidate(candidate)
                .map(contender -> whyNot(bench, seat.get(), contender))
                .orElseGet(() -> new Answer.Refused<>(Refusal.of(Rule.NOT_FOUND, "There is no such candidate.")));
    }

    private static Answer<CandidateFile> whyNot(Bench bench, Seat seat, Contender contender) {
        if (bench.isRecused(seat, contender)) {
            return new Answer.Refused<>(
                    Refusal.of(Rule.CONFLICTED, "A conflict keeps you from reading this candidate's file."));
        }
        return bench.owesDeclaration(seat, contender)
                ? new Answer.Refused<>(Refusal.of(Rule.WRONG_STATE, "Declare first whether you have a conflict."))
                : new Answer.NotHereYet<>();
    }

    private static Refusal noSeat(Optional<JuryRoom> room) {
        return room.isEmpty()
                ? Refusal.of(Rule.NOT_FOUND, "There is no such category.")
                : Refusal.of(Rule.FORBIDDEN, "Only the category's jurors may do this.");
    }
}
