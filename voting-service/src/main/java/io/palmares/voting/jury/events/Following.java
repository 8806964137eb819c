package io.palmares.voting.jury.events;

import io.palmares.contracts.Contract;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.Event;
import io.palmares.ledger.Malformed;
import io.palmares.messaging.Delivered;
import io.palmares.messaging.EventHeaders;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.Subscriptions;
import io.palmares.voting.jury.JuryId;
import io.palmares.voting.jury.LearnJury;
import java.util.function.BiFunction;

/// A topic whose events are keyed by category: what the jury has no use for is counted off, or the next one would look
/// like a gap.
final class Following {
    private final LearnJury learn;
    private final String topic;
    private Subscriptions subscriptions;

    Following(LearnJury learn, String topic) {
        this.learn = learn;
        this.topic = topic;
        this.subscriptions = Subscriptions.to(topic);
    }

    <E extends Event> Following on(Contract<E> contract, BiFunction<JuryId, Delivered<E>, Outcome> take) {
        subscriptions = subscriptions.on(contract.type(), contract.record(), event -> taken(event, take));
        return this;
    }

    Subscriptions andTheRest() {
        for (Contract<?> contract : Contracts.ALL) {
            if (contract.topic().equals(topic) && isNotTaken(contract)) {
                on(contract, (jury, event) -> learn.passed(jury, event.meta()));
            }
        }
        return subscriptions;
    }

    private boolean isNotTaken(Contract<?> contract) {
        return subscriptions.routes().stream().noneMatch(route -> route.type().equals(contract.type()));
    }

    private static <E> Outcome taken(Delivered<E> event, BiFunction<JuryId, Delivered<E>, Outcome> take) {
        try {
            return take.apply(jury(event.meta()), event);
        } catch (Malformed malformed) {
            return new Outcome.Unreadable(malformed.detail());
        }
    }

    private static JuryId jury(EventHeaders event) {
        String key = event.subject().key();
        int colon = key.indexOf(':');
        if (colon < 0) {
            throw new Malformed(Malformed.Rule.FIELD, "the key is not edition:category");
        }
        return new JuryId(key.substring(0, colon), key.substring(colon + 1));
    }
}
