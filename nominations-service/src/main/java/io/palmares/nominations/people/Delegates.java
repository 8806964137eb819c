package io.palmares.nominations.people;

import io.palmares.aggregate.Aggregates;

/// At most one delegate for each organisation and edition.
public interface Delegates extends Aggregates<Delegate, Void> {
    /// Gives the seat up; false if nobody had it.
    boolean end(String id);
}
