package io.palmares.voting.jury;

import io.palmares.aggregate.By;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Rule;
import io.palmares.ledger.Entry;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.Signature;
import io.palmares.voting.office.OfficerSignatures;
import io.palmares.web.caller.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What the log gets from a jury: its shortlist, and a commitment to its scorecards before anyone votes.
public final class JuryEntries {
    private final Rules rules;
    private final OfficerSignatures signatures;

    public JuryEntries(Rules rules, OfficerSignatures signatures) {
        this.rules = rules;
        this.signatures = signatures;
    }

    /// Signed by returning officer and chair, who have just approved it.
    Outcome<String> shortlist(JuryRoom room, PublishedShortlist shortlist, List<By> people) {
        JuryId jury = room.id();
        return signed(
                room,
                body(jury, "shortlist", members -> members.put("finalists", Json.texts(shortlist.finalists()))),
                people);
    }

    /// @param commitment salted hash of the scorecards' root
    Outcome<String> jury(JuryRoom room, Hash commitment, List<By> people) {
        return signed(room, body(room.id(), "jury", members -> members.put("scorecards", Json.of(commitment))), people);
    }

    /// The chair's word on a tie of the count. It stands in no log, for there it would tell of the tie before
    /// the result is announced: the result holds it, and is committed to with it.
    Outcome<String> castingVote(JuryRoom room, List<String> tied, String preferred, String chair) {
        return signed(
                room,
                body(room.id(), "casting-vote", members -> {
                    members.put("among", Json.texts(tied));
                    members.put("preferred", Json.of(preferred));
                }),
                List.of(new By(chair, Role.CHAIR)));
    }

    /// A shortlist that follows from what was decided before: the frozen candidates of a category without a
    /// jury, or the next in rank. Signed by the returning officer, and the chair where there is one.
    /// @throws IllegalStateException while one of them is missing: tried again until they are not
    String following(JuryRoom room, PublishedShortlist shortlist) {
        List<By> people = Stream.of(
                        signatures.acting(room.edition(), room.category(), Role.RETURNING_OFFICER),
                        room.bench().chair().map(seat -> new By(seat.person(), Role.CHAIR)))
                .flatMap(Optional::stream)
                .toList();
        return switch (shortlist(room, shortlist, people)) {
            case Outcome.Done<String>(String entry) -> entry;
            case Outcome.Refused<String>(var refusal) ->
                throw new IllegalStateException("shortlist of " + room.id() + ": " + refusal.detail());
        };
    }

    private EntryBody body(JuryId jury, String type, Consumer<Map<String, Json>> fields) {
        return new EntryBody(Json.object(members -> {
            fields.accept(members);
            members.put("category", Json.of(jury.category()));
            members.put("log", Json.of(rules.log(jury.edition()).orElseThrow().value()));
            members.put("t", Json.of(type));
            members.put("v", Json.of((long) EntryBody.VERSION));
        }));
    }

    private Outcome<String> signed(JuryRoom room, EntryBody body, List<By> people) {
        List<Signature> all = new ArrayList<>();
        for (By by : people) {
            switch (signatures.sign(
                    room.edition(), room.category(), by, body, room.bench().conflicted())) {
                case Outcome.Done<Signature>(Signature signature) -> all.add(signature);
                case Outcome.Refused<Signature>(var why) -> {
                    return Outcome.refused(why);
                }
            }
        }
        if (people.isEmpty()) {
            return Outcome.refused(Rule.FORBIDDEN, "Nobody holds the office that must sign this.");
        }
        Entry entry = body.with(all);
        return entry.isSignedWell()
                ? Outcome.done(entry.bytes().base64Url())
                : Outcome.refused(Rule.BUSY, "A signature was not good; try again.");
    }
}
