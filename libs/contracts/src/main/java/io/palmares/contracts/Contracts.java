package io.palmares.contracts;

import io.palmares.contracts.event.BallotBoxOpened;
import io.palmares.contracts.event.BallotBoxSealed;
import io.palmares.contracts.event.BallotBoxUndisputed;
import io.palmares.contracts.event.CandidatesFrozen;
import io.palmares.contracts.event.CategoryFinal;
import io.palmares.contracts.event.CategoryMoved;
import io.palmares.contracts.event.CountCommitted;
import io.palmares.contracts.event.CountDisputed;
import io.palmares.contracts.event.CountingKeyMade;
import io.palmares.contracts.event.DirectAwardDecided;
import io.palmares.contracts.event.EditionPublished;
import io.palmares.contracts.event.JurySealed;
import io.palmares.contracts.event.LogFilePart;
import io.palmares.contracts.event.LotRevealed;
import io.palmares.contracts.event.NominationsClosed;
import io.palmares.contracts.event.OfficerKeyListed;
import io.palmares.contracts.event.OfficerKeyRetired;
import io.palmares.contracts.event.PanelAppointed;
import io.palmares.contracts.event.PaperDisputed;
import io.palmares.contracts.event.PaperDrafted;
import io.palmares.contracts.event.PaperFrozen;
import io.palmares.contracts.event.PaperSigned;
import io.palmares.contracts.event.ProfileChanged;
import io.palmares.contracts.event.ResultAnnounced;
import io.palmares.contracts.event.ResultCertified;
import io.palmares.contracts.event.ResultWithdrawn;
import io.palmares.contracts.event.RollFrozen;
import io.palmares.contracts.event.RollKeyDestroyed;
import io.palmares.contracts.event.RollPart;
import io.palmares.contracts.event.RulingApplied;
import io.palmares.contracts.event.RulingMade;
import io.palmares.contracts.event.RulingTooLate;
import io.palmares.contracts.event.ShortlistPublished;
import java.util.List;

/// Every event there is: the catalogue that schemas, examples and AsyncAPI are tested against.
public final class Contracts {
    public static final Contract<EditionPublished> EDITION_PUBLISHED = new Contract<>(
            "io.palmares.edition.published.v1", Topics.EDITIONS, "edition/{edition}", EditionPublished.class);
    public static final Contract<ProfileChanged> PROFILE_CHANGED = new Contract<>(
            "io.palmares.profile.changed.v1", Topics.PROFILES, "nominee/{nominee}", ProfileChanged.class);
    public static final Contract<PanelAppointed> PANEL_APPOINTED = new Contract<>(
            "io.palmares.panel.appointed.v1",
            Topics.NOMINATIONS,
            "category/{edition}:{category}",
            PanelAppointed.class);
    public static final Contract<CandidatesFrozen> CANDIDATES_FROZEN = new Contract<>(
            "io.palmares.candidates.frozen.v1",
            Topics.NOMINATIONS,
            "category/{edition}:{category}",
            CandidatesFrozen.class);
    public static final Contract<CategoryMoved> CATEGORY_MOVED = new Contract<>(
            "io.palmares.category.moved.v1", Topics.NOMINATIONS, "category/{edition}:{category}", CategoryMoved.class);
    public static final Contract<DirectAwardDecided> DIRECT_AWARD_DECIDED = new Contract<>(
            "io.palmares.direct-award.decided.v1",
            Topics.NOMINATIONS,
            "category/{edition}:{category}",
            DirectAwardDecided.class);
    public static final Contract<CategoryFinal> CATEGORY_FINAL = new Contract<>(
            "io.palmares.category.final.v1", Topics.NOMINATIONS, "category/{edition}:{category}", CategoryFinal.class);
    public static final Contract<RulingMade> RULING_MADE =
            new Contract<>("io.palmares.ruling.made.v1", Topics.RULINGS, "ruling/{ruling}", RulingMade.class);
    public static final Contract<RollPart> ROLL_PART = new Contract<>(
            "io.palmares.roll.part.v1", Topics.ELECTORATES, "electorate/{edition}:{category}", RollPart.class);
    public static final Contract<RollFrozen> ROLL_FROZEN = new Contract<>(
            "io.palmares.roll.frozen.v1", Topics.ELECTORATES, "electorate/{edition}:{category}", RollFrozen.class);
    public static final Contract<RollKeyDestroyed> ROLLKEY_DESTROYED = new Contract<>(
            "io.palmares.rollkey.destroyed.v1",
            Topics.ELECTORATES,
            "electorate/{edition}:{category}",
            RollKeyDestroyed.class);
    public static final Contract<ShortlistPublished> SHORTLIST_PUBLISHED = new Contract<>(
            "io.palmares.shortlist.published.v1",
            Topics.SHORTLISTS,
            "jury/{edition}:{category}",
            ShortlistPublished.class);
    public static final Contract<JurySealed> JURY_SEALED = new Contract<>(
            "io.palmares.jury.sealed.v1", Topics.SHORTLISTS, "jury/{edition}:{category}", JurySealed.class);
    public static final Contract<PaperDrafted> PAPER_DRAFTED = new Contract<>(
            "io.palmares.paper.drafted.v1",
            Topics.BALLOT_BOXES,
            "box/{edition}:{category}/{electorClass}",
            PaperDrafted.class);
    public static final Contract<PaperFrozen> PAPER_FROZEN = new Contract<>(
            "io.palmares.paper.frozen.v1",
            Topics.BALLOT_BOXES,
            "box/{edition}:{category}/{electorClass}",
            PaperFrozen.class);
    public static final Contract<PaperDisputed> PAPER_DISPUTED = new Contract<>(
            "io.palmares.paper.disputed.v1",
            Topics.BALLOT_BOXES,
            "box/{edition}:{category}/{electorClass}",
            PaperDisputed.class);
    public static final Contract<BallotBoxOpened> BALLOT_BOX_OPENED = new Contract<>(
            "io.palmares.ballot-box.opened.v1",
            Topics.BALLOT_BOXES,
            "box/{edition}:{category}/{electorClass}",
            BallotBoxOpened.class);
    public static final Contract<BallotBoxSealed> BALLOT_BOX_SEALED = new Contract<>(
            "io.palmares.ballot-box.sealed.v1",
            Topics.BALLOT_BOXES,
            "box/{edition}:{category}/{electorClass}",
            BallotBoxSealed.class);
    public static final Contract<BallotBoxUndisputed> BALLOT_BOX_UNDISPUTED = new Contract<>(
            "io.palmares.ballot-box.undisputed.v1",
            Topics.BALLOT_BOXES,
            "box/{edition}:{category}/{electorClass}",
            BallotBoxUndisputed.class);
    public static final Contract<RulingApplied> RULING_APPLIED = new Contract<>(
            "io.palmares.ruling.applied.v1",
            Topics.BALLOT_BOXES,
            "box/{edition}:{category}/{electorClass}",
            RulingApplied.class);
    public static final Contract<RulingTooLate> RULING_TOO_LATE = new Contract<>(
            "io.palmares.ruling.too-late.v1",
            Topics.BALLOT_BOXES,
            "box/{edition}:{category}/{electorClass}",
            RulingTooLate.class);
    public static final Contract<CountingKeyMade> COUNTING_KEY_MADE = new Contract<>(
            "io.palmares.counting-key.made.v1", Topics.RESULTS, "result/{edition}:{category}", CountingKeyMade.class);
    public static final Contract<PaperSigned> PAPER_SIGNED = new Contract<>(
            "io.palmares.paper.signed.v1", Topics.RESULTS, "result/{edition}:{category}", PaperSigned.class);
    public static final Contract<CountCommitted> COUNT_COMMITTED = new Contract<>(
            "io.palmares.count.committed.v1", Topics.RESULTS, "result/{edition}:{category}", CountCommitted.class);
    public static final Contract<CountDisputed> COUNT_DISPUTED = new Contract<>(
            "io.palmares.count.disputed.v1", Topics.RESULTS, "result/{edition}:{category}", CountDisputed.class);
    public static final Contract<ResultCertified> RESULT_CERTIFIED = new Contract<>(
            "io.palmares.result.certified.v1", Topics.RESULTS, "result/{edition}:{category}", ResultCertified.class);
    public static final Contract<ResultWithdrawn> RESULT_WITHDRAWN = new Contract<>(
            "io.palmares.result.withdrawn.v1", Topics.RESULTS, "result/{edition}:{category}", ResultWithdrawn.class);
    public static final Contract<ResultAnnounced> RESULT_ANNOUNCED = new Contract<>(
            "io.palmares.result.announced.v1", Topics.RESULTS, "result/{edition}:{category}", ResultAnnounced.class);
    public static final Contract<NominationsClosed> NOMINATIONS_CLOSED = new Contract<>(
            "io.palmares.nominations.closed.v1",
            Topics.NOMINATIONS,
            "category/{edition}:{category}",
            NominationsClosed.class);
    public static final Contract<LogFilePart> LOG_FILE_PART = new Contract<>(
            "io.palmares.log-file.part.v1", Topics.NOMINATIONS, "category/{edition}:{category}", LogFilePart.class);
    public static final Contract<LotRevealed> LOT_REVEALED = new Contract<>(
            "io.palmares.lot.revealed.v1", Topics.ELECTORATES, "lot/{edition}:{category}", LotRevealed.class);
    public static final Contract<OfficerKeyListed> OFFICER_KEY_LISTED = new Contract<>(
            "io.palmares.officer-key.listed.v1", Topics.EDITIONS, "officers/{edition}", OfficerKeyListed.class);
    public static final Contract<OfficerKeyRetired> OFFICER_KEY_RETIRED = new Contract<>(
            "io.palmares.officer-key.retired.v1", Topics.EDITIONS, "officers/{edition}", OfficerKeyRetired.class);
    public static final List<Contract<?>> ALL = List.of(
            EDITION_PUBLISHED,
            PROFILE_CHANGED,
            PANEL_APPOINTED,
            CANDIDATES_FROZEN,
            CATEGORY_MOVED,
            DIRECT_AWARD_DECIDED,
            CATEGORY_FINAL,
            RULING_MADE,
            ROLL_PART,
            ROLL_FROZEN,
            ROLLKEY_DESTROYED,
            SHORTLIST_PUBLISHED,
            JURY_SEALED,
            PAPER_DRAFTED,
            PAPER_FROZEN,
            PAPER_DISPUTED,
            BALLOT_BOX_OPENED,
            BALLOT_BOX_SEALED,
            BALLOT_BOX_UNDISPUTED,
            RULING_APPLIED,
            RULING_TOO_LATE,
            COUNTING_KEY_MADE,
            PAPER_SIGNED,
            COUNT_COMMITTED,
            COUNT_DISPUTED,
            RESULT_CERTIFIED,
            RESULT_WITHDRAWN,
            RESULT_ANNOUNCED,
            NOMINATIONS_CLOSED,
            LOG_FILE_PART,
            LOT_REVEALED,
            OFFICER_KEY_LISTED,
            OFFICER_KEY_RETIRED);

    private Contracts() {}
}
