package io.palmares.voting.ballot.events;

import io.palmares.contracts.Contract;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.Event;
import io.palmares.ledger.Malformed;
import io.palmares.messaging.Delivered;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.Subscriptions;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// A topic's events: those that mean something to the box, and the rest, which are only counted off so that the next
/// one does not look like a gap.
final class Hearing {
    private final String topic;
    private final Projecting projecting;
    private final Map<Contract<?>, Function<Delivered<? extends Event>, Outcome>> handlers = new HashMap<>();

    Hearing(String topic, Projecting projecting) {
        this.topic = topic;
        this.projecting = projecting;
    }

    <E extends Event> Hearing on(Contract<E> contract, Function<Delivered<E>, Outcome> handler) {
        handlers.put(
                contract,
                event -> readable(() -> handler.apply(
                        new Delivered<>(event.meta(), contract.record().cast(event.data())))));
        return this;
    }

    /// A malformed key or hash will not get better by trying again.
    private static Outcome readable(Supplier<Outcome> handling) {
        try {
            return handling.get();
        } catch (Malformed malformed) {
            return new Outcome.Unreadable(malformed.detail());
        }
    }

    Subscriptions subscriptions() {
        Subscriptions all = Subscriptions.to(topic);
        for (Contract<?> contract : Contracts.ALL) {
            all = contract.topic().equals(topic) ? add(all, contract) : all;
        }
        return all;
    }

    private <E extends Event> Subscriptions add(Subscriptions all, Contract<E> contract) {
        Function<Delivered<? extends Event>, Outcome> handler = handlers.getOrDefault(
                contract, event -> readable(() -> projecting.project(event.meta(), parts -> parts)));
        return all.on(contract.type(), contract.record(), handler::apply);
    }
}
