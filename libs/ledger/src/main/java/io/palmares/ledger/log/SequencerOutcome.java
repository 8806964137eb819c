package io.palmares.ledger.log;

/// What came of an attempt to append.
public sealed interface SequencerOutcome {
    /// All of it is in the log, durable and signed, as far as there was something to append.
    record Done(LogHead head) implements SequencerOutcome {}

    /// Another writer holds the lease or was faster: try again later.
    record Busy() implements SequencerOutcome {}

    /// Nothing is signed until a person has looked: signing would make two histories of one log.
    record Alarm(LogId log, Reason reason) implements SequencerOutcome {}

    /// Why nothing is signed.
    enum Reason {
        /// The store holds fewer leaves than were signed before.
        ROLLED_BACK,
        /// The store's tree does not begin with the one that was signed before.
        FORKED,
        /// The tiles do not add up to the root that was to be signed.
        DAMAGED
    }
}
