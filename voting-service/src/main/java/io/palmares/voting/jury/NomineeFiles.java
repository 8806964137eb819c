package io.palmares.voting.jury;

import io.palmares.aggregate.Aggregates;

/// What was written of nominees, by nominee. Kept apart from their names, which every juror has to see:
/// nobody reads here but [Files].
public interface NomineeFiles extends Aggregates<NomineeFile, Void> {
    void erase(String nominee);
}
