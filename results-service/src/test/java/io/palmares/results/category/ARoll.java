package io.palmares.results.category;

import io.palmares.booth.BallotPaper;
import io.palmares.booth.Candidate;
import io.palmares.booth.CandidateId;
import io.palmares.booth.CountingMethod;
import io.palmares.booth.CountingPublicKey;
import io.palmares.booth.MarkForm;
import io.palmares.booth.Openings;
import io.palmares.booth.PaperScope;
import io.palmares.booth.Roll;
import io.palmares.booth.RollCommitment;
import io.palmares.booth.SealTerms;
import io.palmares.booth.VotingRight;
import io.palmares.booth.VotingWindow;
import io.palmares.booth.Weight;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.PaperDrafted;
import io.palmares.contracts.event.RollFrozen;
import io.palmares.contracts.event.RollPart;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Origin;
import io.palmares.ledger.PublicKey;
import io.palmares.messaging.PendingEvent;
import io.palmares.results.AnEdition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// The roll of a category's only class, and the paper its box drafts.
public final class ARoll {
    private static final int PART = 20;
    private final AnEdition edition;
    private final String category;
    private final Roll roll;

    public ARoll(AnEdition edition, String category, int size) {
        this.edition = edition;
        this.category = category;
        this.roll = Roll.of(IntStream.range(0, size)
                .mapToObj(i ->
                        VotingRight.ofSeed(AnEdition.hash("voter " + i).bytes()).publicKey())
                .toList());
    }

    public Roll roll() {
        return roll;
    }

    List<PublicKey> keys() {
        return List.copyOf(roll.keys());
    }

    public RollCommitment commitment(int version) {
        return roll.commitment(version);
    }

    /// Tells its parts and that it is frozen.
    public List<PendingEvent> tell(int version) {
        List<PendingEvent> told = new ArrayList<>();
        int parts = (keys().size() + PART - 1) / PART;
        for (int part = 0; part < parts; part++) {
            List<String> some = keys().subList(part * PART, Math.min(keys().size(), (part + 1) * PART)).stream()
                    .map(key -> key.bytes().base64Url())
                    .toList();
            told.add(edition.tell(
                    Contracts.ROLL_PART,
                    "electorate",
                    category,
                    new RollPart(edition.id, category, "members", null, version, part + 1, parts, some)));
        }
        told.add(edition.tell(
                Contracts.ROLL_FROZEN,
                "electorate",
                category,
                new RollFrozen(
                        edition.id,
                        category,
                        "members",
                        null,
                        version,
                        "1",
                        parts,
                        roll.size(),
                        roll.root().toString(),
                        0,
                        null)));
        return told;
    }

    public PendingEvent draft(Category of, RollCommitment named) {
        MarkForm form = new MarkForm.Choose();
        List<Candidate> candidates = Objects.requireNonNull(
                        of.heard().contenders().shortlist())
                .finalists()
                .stream()
                .map(id -> new Candidate(
                        new CandidateId(id),
                        Optional.of(Hash.parse(of.heard()
                                .contenders()
                                .entrant(id)
                                .orElseThrow()
                                .label()))))
                .toList();
        CountingPublicKey key = new CountingPublicKey(
                Bytes.fromBase64Url(Objects.requireNonNull(of.work().key()).publicKey()));
        BallotPaper paper = new BallotPaper(
                new PaperScope(Origin.edition("awards.example", edition.id), category, "members", null),
                Weight.ONE,
                new CountingMethod("PLURALITY", form),
                candidates,
                named,
                new SealTerms(key, 128),
                Openings.forRoll(named.size(), form, candidates.size()),
                new VotingWindow(AnEdition.OPENS, AnEdition.CLOSES));
        EntryBody body = paper.body();
        return edition.send(
                Contracts.PAPER_DRAFTED,
                "box/" + of.id().key() + "/members",
                of.id().key(),
                new PaperDrafted(
                        edition.id,
                        category,
                        "members",
                        null,
                        body.bytes().asUtf8(),
                        Hash.sha256(body.bytes().toArray()).toString()));
    }
}
