package io.palmares.results.count;

import io.palmares.booth.Ballot;
import io.palmares.booth.BallotPaper;
import io.palmares.booth.Candidate;
import io.palmares.booth.CandidateId;
import io.palmares.booth.CountingKeyPair;
import io.palmares.booth.CountingMethod;
import io.palmares.booth.FrozenPaper;
import io.palmares.booth.MarkForm;
import io.palmares.booth.Marks;
import io.palmares.booth.Openings;
import io.palmares.booth.PaperScope;
import io.palmares.booth.RandomSource;
import io.palmares.booth.Revision;
import io.palmares.booth.Roll;
import io.palmares.booth.SealBallot;
import io.palmares.booth.SealTerms;
import io.palmares.booth.Strikes;
import io.palmares.booth.VotingRight;
import io.palmares.booth.VotingWindow;
import io.palmares.booth.Weight;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Checkpoint;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.Origin;
import io.palmares.ledger.PublicKey;
import io.palmares.ledger.SignedNote;
import io.palmares.ledger.SigningKey;
import io.palmares.results.AnEdition;
import io.palmares.results.category.SealedBox;
import io.palmares.results.edition.EditionEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A really sealed box of one class: every ballot is signed and sealed as voters do.
final class ABox {
    static final String A = "a0000000";
    static final String B = "b0000000";
    static final String C = "c0000000";
    static final String NO_AWARD = CandidateId.NO_AWARD.value();
    static final CountingKeyPair KEY =
            CountingKeyPair.ofPrivate(AnEdition.hash("counting").bytes());
    static final Origin LOG = Origin.edition("awards.example", "ecc-2020");
    private static final SigningKey OFFICER =
            SigningKey.ofSeed(AnEdition.hash("officer").bytes());
    private static final SigningKey RESULTS =
            SigningKey.ofSeed(AnEdition.hash("results").bytes());
    static final SigningKey BOX = SigningKey.ofSeed(AnEdition.hash("log").bytes());

    final FrozenPaper paper;
    final Roll roll;
    final List<Ballot> ballots = new ArrayList<>();

    private ABox(FrozenPaper paper, Roll roll) {
        this.paper = paper;
        this.roll = roll;
    }

    /// What a box is made from.
    static final class Voters {
        private final List<Marks> marks = new ArrayList<>();
        private final Map<Integer, Marks> changed = new TreeMap<>();
        private final MarkForm form;
        private final List<String> candidates;
        private String electorClass = "members";
        private Weight weight = Weight.ONE;

        private Voters(MarkForm form, List<String> candidates) {
            this.form = form;
            this.candidates = candidates;
        }

        Voters ofClass(String name, String fraction) {
            electorClass = name;
            weight = Weight.parse(fraction);
            return this;
        }

        Voters choose(int times, String candidate) {
            return mark(times, new Marks.Choose(ids(candidate)));
        }

        Voters approve(int times, String... some) {
            return mark(times, new Marks.Approve(ids(some)));
        }

        Voters rank(int times, String... ranking) {
            return mark(times, new Marks.Rank(ids(ranking)));
        }

        Voters points(int times, Map<String, Long> each) {
            return mark(times, new Marks.Points(byId(each)));
        }

        Voters scores(int times, Map<String, Long> each) {
            return mark(times, new Marks.Scores(byId(each)));
        }

        private static SortedMap<CandidateId, Long> byId(Map<String, Long> each) {
            SortedMap<CandidateId, Long> byId = new TreeMap<>();
            each.forEach((id, figure) -> byId.put(new CandidateId(id), figure));
            return byId;
        }

        /// The first voters to change their minds.
        Voters again(int times, String candidate) {
            for (int i = 0; i < times; i++) changed.put(i, new Marks.Choose(ids(candidate)));
            return this;
        }

        Voters abstain(int times) {
            return mark(times, new Marks.Abstain());
        }

        private static List<CandidateId> ids(String... names) {
            return Stream.of(names).map(CandidateId::new).toList();
        }

        private Voters mark(int times, Marks each) {
            for (int i = 0; i < times; i++) marks.add(each);
            return this;
        }

        ABox sealed() {
            List<VotingRight> rights = new ArrayList<>();
            for (int i = 0; i < marks.size(); i++) {
                rights.add(VotingRight.ofSeed(
                        AnEdition.hash(electorClass + " voter " + i).bytes()));
            }
            Roll roll = Roll.of(rights.stream().map(VotingRight::publicKey).toList());
            ABox box = new ABox(FrozenPaper.of(paper(roll).body().signedBy(OFFICER, RESULTS)), roll);
            SealBallot seal = new SealBallot(random());
            for (int i = 0; i < marks.size(); i++) {
                var sealed = seal.seal(rights.get(i), box.paper, Revision.first(), marks.get(i));
                Ballot first = ((SealBallot.Outcome.Sealed) sealed).ballot();
                box.ballots.add(first);
                if (!changed.containsKey(i)) continue;
                var again = seal.seal(rights.get(i), box.paper, Revision.after(1, first.leaf()), changed.get(i));
                box.ballots.add(((SealBallot.Outcome.Sealed) again).ballot());
            }
            box.ballots.sort(Comparator.comparing(Ballot::leaf));
            return box;
        }

        private RandomSource random() {
            Random seeded = new Random(electorClass.hashCode());
            return length -> {
                byte[] bytes = new byte[length];
                seeded.nextBytes(bytes);
                return Bytes.of(bytes);
            };
        }

        private BallotPaper paper(Roll roll) {
            List<Candidate> printed = candidates.stream().map(ABox::candidate).toList();
            return new BallotPaper(
                    new PaperScope(LOG, "manager", electorClass, null),
                    weight,
                    new CountingMethod("test", form),
                    printed,
                    roll.commitment(1),
                    SealTerms.fitting(KEY.publicKey(), form, printed.size()),
                    Openings.forRoll(roll.size(), form, printed.size()),
                    new VotingWindow(AnEdition.OPENS, AnEdition.CLOSES));
        }
    }

    private static Candidate candidate(String id) {
        return id.equals(NO_AWARD)
                ? Candidate.NO_AWARD
                : new Candidate(new CandidateId(id), Optional.of(AnEdition.hash(id)));
    }

    static Voters choosing(String... candidates) {
        return new Voters(new MarkForm.Choose(), List.of(candidates));
    }

    static Voters approving(String... candidates) {
        return new Voters(new MarkForm.Approve(candidates.length), List.of(candidates));
    }

    static Voters ranking(String... candidates) {
        return new Voters(new MarkForm.Rank(candidates.length), List.of(candidates));
    }

    static Voters spreading(int sum, String... candidates) {
        return new Voters(new MarkForm.Points(sum), List.of(candidates));
    }

    static Voters scoring(int most, String... candidates) {
        return new Voters(new MarkForm.Scores(most), List.of(candidates));
    }

    /// With the ballots of the first keys struck.
    SealedContents striking(int keys) {
        Set<PublicKey> struck =
                ballots.stream().map(Ballot::key).distinct().limit(keys).collect(Collectors.toSet());
        return new SealedContents(contents().entries(), new Strikes(struck, Set.of()), List.of(), List.of());
    }

    SealedContents contents(String... withdrawn) {
        List<Bytes> entries = new ArrayList<>();
        entries.add(entry("box", o -> o.put("paper", Json.of(paper.id()))));
        ballots.forEach(ballot -> entries.add(ballot.bytes()));
        entries.add(entry("close", o -> {
            o.put("ballots", Json.of(ballots.size()));
            o.put("keys", Json.of(keys()));
        }));
        return new SealedContents(entries, Strikes.NONE, List.of(), List.of(withdrawn));
    }

    private int keys() {
        return (int) ballots.stream().map(Ballot::key).distinct().count();
    }

    private Bytes entry(String type, Consumer<SequencedMap<String, Json>> fields) {
        return new EntryBody(Json.object(o -> {
                    o.put("v", Json.of(EntryBody.VERSION));
                    o.put("t", Json.of(type));
                    o.put("log", Json.of(paper.box().value()));
                    fields.accept(o);
                }))
                .signedBy(BOX)
                .bytes();
    }

    /// The first entry of the log, as far as a count needs it.
    static EditionEntry edition() {
        return new EditionEntry(new EntryBody(Json.object(o -> {
                    o.put("v", Json.of(EntryBody.VERSION));
                    o.put("t", Json.of("edition"));
                    o.put("log", Json.of(LOG.value()));
                    o.put("keys", Json.object(keys -> keys.put("log", Json.of(BOX.publicKey()))));
                }))
                .signedBy(BOX));
    }

    SignedNote checkpoint(SigningKey key) {
        SealedBox seal = seal();
        return new Checkpoint(paper.box(), seal.leaves(), Hash.parse(seal.root())).sign(key);
    }

    SealedBox seal() {
        List<Bytes> entries = contents().entries();
        Hash root = Merkle.root(entries);
        return new SealedBox(
                paper.paper().scope().electorClass(),
                paper.id().toString(),
                entries.size(),
                root.toString(),
                ballots.size(),
                keys(),
                true,
                0,
                0);
    }

    Sheets opened(String... withdrawn) {
        return OpenedBox.open(paper, roll, contents(withdrawn), KEY).sheets();
    }
}
