package io.palmares.voting.jury;

import java.util.Optional;

/// The files of candidates.
public interface Files {
    /// The file, if at the very moment of reading it this juror may read it and its record is here. One look at the
    /// store: what is declared at the same time comes wholly before it or wholly after.
    Optional<CandidateFile> read(JuryId jury, String juror, String candidate);
}
