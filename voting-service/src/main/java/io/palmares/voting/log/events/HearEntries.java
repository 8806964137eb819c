package io.palmares.voting.log.events;

import io.palmares.contracts.Contract;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.EditionPublished;
import io.palmares.contracts.event.NominationsClosed;
import io.palmares.contracts.rulebook.Category;
import io.palmares.contracts.rulebook.Rulebook;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Malformed;
import io.palmares.messaging.Delivered;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.Subscriptions;
import io.palmares.voting.log.Courses;
import io.palmares.voting.log.Courses.Course;
import io.palmares.voting.log.EditionEntries;
import io.palmares.voting.log.SignNominations;
import io.palmares.voting.log.SignNominations.Commitment;
import io.palmares.voting.log.TakeEntry;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes the entries out of every event that may carry one. An entry that comes twice is one entry, and each finds its
/// own place: so nothing is remembered of subjects and sequences, and no event waits for another.
public final class HearEntries {
    private static final Set<String> FIELDS = Set.of("entry", "entries");
    private final TakeEntry taking;
    private final EditionEntries entries;
    private final SignNominations signing;
    private final Function<String, Rulebook> reader;

    /// Takes its parts.
    ///
    /// @param reader of a rulebook's canonical JSON
    public HearEntries(
            TakeEntry taking, EditionEntries entries, SignNominations signing, Function<String, Rulebook> reader) {
        this.taking = taking;
        this.entries = entries;
        this.signing = signing;
        this.reader = reader;
    }

    /// What every event with an entry has.
    record Carrier(
            String edition,
            @Nullable String entry,
            @Nullable List<String> entries) {
        List<Bytes> all() {
            return Stream.concat(
                            Stream.ofNullable(entry), Stream.ofNullable(entries).flatMap(List::stream))
                    .map(Bytes::fromBase64Url)
                    .toList();
        }
    }

    public Subscriptions on(String topic) {
        Subscriptions all = Subscriptions.to(topic);
        for (Contract<?> contract : Contracts.ALL) {
            if (contract.topic().equals(topic) && carries(contract)) {
                all = all.on(contract.type(), Carrier.class, event -> readable(() -> take(event.data())));
            }
        }
        return all;
    }

    private static boolean carries(Contract<?> contract) {
        return Arrays.stream(contract.record().getRecordComponents())
                .map(RecordComponent::getName)
                .anyMatch(FIELDS::contains);
    }

    /// Which course each category takes.
    public Subscriptions courses() {
        return Subscriptions.to(Contracts.EDITION_PUBLISHED.topic())
                .on(Contracts.EDITION_PUBLISHED.type(), EditionPublished.class, this::learn);
    }

    public Subscriptions nominations() {
        return Subscriptions.to(Contracts.NOMINATIONS_CLOSED.topic())
                .on(
                        Contracts.NOMINATIONS_CLOSED.type(),
                        NominationsClosed.class,
                        event -> readable(() -> sign(event.data())));
    }

    private Outcome learn(Delivered<EditionPublished> event) {
        Rulebook rulebook = reader.apply(event.data().rulebook());
        entries.learn(
                event.data().edition(),
                new Courses(
                        rulebook.categories().stream().collect(Collectors.toMap(Category::id, HearEntries::course))));
        return new Outcome.Applied();
    }

    private static Course course(Category category) {
        return new Course(category.preset().hasJury(), category.preset().hasVote());
    }

    private Outcome sign(NominationsClosed closed) {
        Commitment commitment = new Commitment(closed.category(), Hash.parse(closed.root()), closed.size());
        return signing.entry(closed.edition(), commitment)
                .map(entry -> taken(closed.edition(), entry))
                .orElseGet(() -> new Outcome.NotYet("log of edition " + closed.edition()));
    }

    private Outcome take(Carrier carrier) {
        return Outcome.gravest(carrier.all().stream()
                .map(entry -> taken(carrier.edition(), entry))
                .toList());
    }

    private Outcome taken(String edition, Bytes entry) {
        return switch (taking.take(edition, entry)) {
            case TakeEntry.Outcome.Taken _ -> new Outcome.Applied();
            case TakeEntry.Outcome.Known _ -> new Outcome.Repeated();
            case TakeEntry.Outcome.Refused(String reason) -> new Outcome.Unreadable(reason);
        };
    }

    private static Outcome readable(java.util.function.Supplier<Outcome> handling) {
        try {
            return handling.get();
        } catch (Malformed malformed) {
            return new Outcome.Unreadable(malformed.detail());
        }
    }
}
