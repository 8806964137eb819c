package io.palmares.voting.jury;

import java.util.List;

/// Everyone goes on: the shortlist of a category without a jury.
final class AllStanding {
    private AllStanding() {}

    static Cut.Made of(JuryRoom room) {
        return new Cut.Made(
                room.bench().standing().stream().map(Contender::candidate).toList(), List.of());
    }
}
