package io.palmares.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `io.palmares.ruling.made.v1` on `awards.rulings`. A ruling is in force: clause, reason, public text, two
/// people. `until` is the new instant of EXTEND and REOPEN; `ballot` the entry that ADMIT brings; `leaf` or
/// `key` what STRIKE names; `candidate` who WITHDRAW names, or whose card VOID_CARD is about (all of the
/// juror's without it); `juror` whose card; `textSalt` what the log's hash of the text is salted with.
public record RulingMade(
        String edition,
        String category,
        @Nullable String electorClass,
        String ruling,
        RulingKind kind,
        String clause,
        String code,
        String text,
        @Nullable String textSalt,
        @Nullable Instant until,
        @Nullable String candidate,
        @Nullable String juror,
        @Nullable String key,
        @Nullable String leaf,
        @Nullable String ballot,
        @Nullable String entry)
        implements Event {}
