package io.palmares.local.demo;

import io.palmares.booth.BallotPaper;
import io.palmares.booth.CandidateId;
import io.palmares.booth.FrozenPaper;
import io.palmares.booth.MarkForm;
import io.palmares.booth.Marks;
import io.palmares.booth.RandomSource;
import io.palmares.booth.Revision;
import io.palmares.booth.SealBallot;
import io.palmares.booth.StatusRequest;
import io.palmares.booth.VotingRight;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// The electors of one category. Each fetches a right while signed in, and casts on the route that knows no
/// people: marks are sealed and signed here, on the voter's side.
public final class Voters {
    private final Stage stage;
    private final String edition;
    private final String category;
    private final HttpClient anonymous;
    private final SealBallot seal = new SealBallot(RandomSource.of(new SecureRandom()));

    public Voters(Stage stage, String edition, String category) {
        this.stage = stage;
        this.edition = edition;
        this.category = category;
        this.anonymous = stage.door().client(new CookieManager());
    }

    /// The members who hold a right in this category, in the order of the roll of members.
    public List<String> electors() {
        return Cast.members().stream()
                .filter(mail -> stage.person(mail)
                        .get(right())
                        .orFail("can I vote?")
                        .path("may")
                        .asBoolean())
                .toList();
    }

    /// So many electors cast, after some that stay at home; the last abstains.
    public void vote(int skip, int howMany) {
        stage.awaitState(edition, category, "VOTING");
        List<String> voting = electors().stream().skip(skip).limit(howMany).toList();
        FrozenPaper paper = paper();
        List<CandidateId> candidates = byEntrant(paper.paper());
        IntStream.range(0, voting.size()).forEach(i -> {
            Marks marks = i == voting.size() - 1 ? new Marks.Abstain() : preference(paper.paper(), candidates, i);
            cast(rightOf(voting.get(i)), paper, Revision.first(), marks);
        });
    }

    /// The first so many electors vote again, for the second entrant: what they cast before is asked of the box.
    public void changeMinds(int howMany) {
        FrozenPaper paper = paper();
        List<CandidateId> candidates = byEntrant(paper.paper());
        electors().stream().limit(howMany).map(this::rightOf).forEach(right -> {
            Revision next = status(right, paper);
            cast(right, paper, next, preference(paper.paper(), candidates, 1));
        });
    }

    private VotingRight rightOf(String mail) {
        String seed = stage.person(mail)
                .post(right(), Map.of())
                .orFail("fetch a right")
                .path("seed")
                .asString();
        return VotingRight.ofSeed(Bytes.fromBase64Url(seed));
    }

    public FrozenPaper paper() {
        JsonNode papers = stage.visitor()
                .get("/api/public/v1/editions/" + edition + "/papers/" + category)
                .orFail("read the papers of " + category);
        return FrozenPaper.read(
                Bytes.fromBase64Url(papers.path("papers").get(0).path("entry").asString()));
    }

    /// The candidates in the order of the entrants they are, which is the order of the electorate's liking.
    private List<CandidateId> byEntrant(BallotPaper paper) {
        Map<String, String> ids = new HashMap<>();
        JsonNode nominees = stage.visitor()
                .get("/api/public/v1/editions/" + edition + "/categories/" + category + "/nominees")
                .orFail("read the nominees of " + category);
        List<String> onPaper =
                paper.candidates().stream().map(c -> c.id().value()).toList();
        nominees.path("items")
                .forEach(n ->
                        ids.put(n.path("name").asString(), n.path("candidate").asString()));
        return Cast.entrants(edition, category).stream()
                .map(entrant -> ids.getOrDefault(entrant.name(), ""))
                .filter(onPaper::contains)
                .map(CandidateId::new)
                .toList();
    }

    /// Half like the first best, a quarter each the next two.
    private static Marks preference(BallotPaper paper, List<CandidateId> candidates, int elector) {
        int first = elector % 2 == 0 ? 0 : 1 + elector / 2 % 2;
        CandidateId favourite = candidates.get(Math.min(first, candidates.size() - 1));
        CandidateId other = candidates.get(favourite.equals(candidates.get(0)) ? 1 : 0);
        return switch (paper.method().marks()) {
            case MarkForm.Rank _ -> new Marks.Rank(List.of(favourite, other));
            case MarkForm.Approve _ -> new Marks.Approve(List.of(favourite, other));
            case MarkForm.Choose _ -> new Marks.Choose(List.of(favourite));
            case MarkForm.Points _, MarkForm.Scores _ -> throw new StoryBroken("no elector of the story gives points");
        };
    }

    /// Ballots of one elector for the same place in the box: each another, though they say the same.
    public List<SealBallot.Outcome.Sealed> rivals(String elector, int howMany) {
        FrozenPaper paper = paper();
        VotingRight right = rightOf(elector);
        Marks marks = preference(paper.paper(), byEntrant(paper.paper()), 0);
        return IntStream.range(0, howMany)
                .mapToObj(_ -> sealed(right, paper, Revision.first(), marks))
                .toList();
    }

    /// What the box holds of an elector: the revision that would follow.
    public Revision next(String elector) {
        return status(rightOf(elector), paper());
    }

    private void cast(VotingRight right, FrozenPaper paper, Revision revision, Marks marks) {
        send(sealed(right, paper, revision, marks)).orFail("cast a ballot");
    }

    private SealBallot.Outcome.Sealed sealed(VotingRight right, FrozenPaper paper, Revision revision, Marks marks) {
        if (seal.seal(right, paper, revision, marks) instanceof SealBallot.Outcome.Sealed sealed) {
            return sealed;
        }
        throw new StoryBroken("the paper of " + category + " does not take " + marks);
    }

    public Reply send(SealBallot.Outcome.Sealed sealed) {
        HttpRequest request = stage.door()
                .request("/box/v1/ballots")
                .header("Content-Type", "application/vnd.palmares.ballot")
                .header("Idempotency-Key", sealed.ballot().leaf().bytes().base64Url())
                .POST(BodyPublishers.ofByteArray(sealed.ballot().bytes().toArray()))
                .build();
        return stage.door().send(anonymous, request);
    }

    private Revision status(VotingRight right, FrozenPaper paper) {
        HttpRequest ask = stage.door().request("/box/v1/challenge").GET().build();
        Bytes challenge = Bytes.fromBase64Url(stage.door()
                .send(anonymous, ask)
                .orFail("ask for a challenge")
                .path("challenge")
                .asString());
        StatusRequest signed = StatusRequest.sign(right, paper.id(), challenge);
        String body = "{\"paper\":\"%s\",\"pk\":\"%s\",\"challenge\":\"%s\",\"signature\":\"%s\"}"
                .formatted(
                        signed.paper().bytes().base64Url(),
                        signed.key().bytes().base64Url(),
                        challenge.base64Url(),
                        signed.signature().base64Url());
        JsonNode latest = stage.door()
                .send(
                        anonymous,
                        stage.door()
                                .request("/box/v1/status")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build())
                .orFail("ask for the latest ballot");
        return Revision.after(
                latest.path("seq").asLong(), Hash.parse(latest.path("leaf").asString()));
    }

    private String right() {
        return "/api/nominations/v1/editions/" + edition + "/categories/" + category + "/right";
    }
}
