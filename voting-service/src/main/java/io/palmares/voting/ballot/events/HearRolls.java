package io.palmares.voting.ballot.events;

import io.palmares.contracts.Contracts;
import io.palmares.contracts.Topics;
import io.palmares.contracts.event.RollFrozen;
import io.palmares.contracts.event.RollPart;
import io.palmares.ledger.Hash;
import io.palmares.ledger.ItemList;
import io.palmares.ledger.PublicKey;
import io.palmares.messaging.Delivered;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.Subscriptions;
import io.palmares.voting.ballot.BoxId;
import io.palmares.voting.ballot.Roll;
import io.palmares.voting.ballot.RollId;
import io.palmares.voting.ballot.RollKeys;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Takes rolls over: parts as they come, and the roll once it is complete and has the root it was frozen with.
public final class HearRolls {
    private final Projecting projecting;
    private final RollKeys keys;
    private final Clock deadlines;

    public HearRolls(Projecting projecting, RollKeys keys, Clock deadlines) {
        this.projecting = projecting;
        this.keys = keys;
        this.deadlines = deadlines;
    }

    public Subscriptions subscriptions() {
        return new Hearing(Topics.ELECTORATES, projecting)
                .on(Contracts.ROLL_PART, this::part)
                .on(Contracts.ROLL_FROZEN, this::frozen)
                .subscriptions();
    }

    private Outcome part(Delivered<RollPart> event) {
        RollPart part = event.data();
        BoxId box = BoxId.of(part.edition(), part.category(), part.electorClass());
        List<PublicKey> added = part.keys().stream().map(PublicKey::parse).toList();
        return projecting.project(event.meta(), parts -> {
            keys.add(new RollId(box, part.rollVersion()), added);
            return parts;
        });
    }

    private Outcome frozen(Delivered<RollFrozen> event) {
        RollFrozen frozen = event.data();
        Roll roll = new Roll(
                frozen.rollVersion(),
                frozen.weight(),
                frozen.size(),
                Hash.parse(frozen.root()),
                frozen.mergedInto(),
                deadlines.instant().truncatedTo(ChronoUnit.MILLIS));
        return isComplete(BoxId.of(frozen.edition(), frozen.category(), frozen.electorClass()), roll)
                ? projecting.project(event.meta(), parts -> parts.with(frozen.electorClass(), roll))
                : new Outcome.Unreadable("the keys of roll " + frozen.electorClass() + " version "
                        + frozen.rollVersion() + " do not have the size and root it was frozen with");
    }

    private boolean isComplete(BoxId box, Roll roll) {
        if (!roll.hasBox()) {
            return true;
        }
        List<PublicKey> all = keys.of(new RollId(box, roll.version()));
        return all.size() == roll.size() && ItemList.ofKeys(all).root().equals(roll.root());
    }
}
