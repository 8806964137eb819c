package io.palmares.voting.jury;

import static io.palmares.voting.jury.AJury.chair;
import static io.palmares.voting.jury.AJury.done;
import static io.palmares.voting.jury.AJury.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.aggregate.Kept;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Rule;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Merkle;
import io.palmares.ledger.SaltedHash;
import io.palmares.web.caller.Role;
import io.palmares.web.text.Violation;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PublishingTheShortlistTest {
    private static final String A = "aaaaaaaa";
    private static final String B = "bbbbbbbb";
    private static final String C = "cccccccc";
    private static final String D = "dddddddd";
    private final AJury jury = AJury.of(ARulebook.withJury().build(), 5, D, C, B, A);

    private void scoreAll() {
        jury.allGive(A, 6);
        jury.allGive(B, 7);
        jury.allGive(C, 5);
        jury.allGive(D, 9);
    }

    @Test
    void namesTheBestInTheOrderOfTheirIds() {
        scoreAll();
        done(jury.publish());
        assertThat(jury.shortlist().finalists()).containsExactly(A, B, D);
    }

    @Test
    void tellsTheHashOfWhatItNames() {
        scoreAll();
        done(jury.publish());
        String canonical = "{\"category\":\"cluster-manager\",\"edition\":\"ecc-2020\","
                + "\"finalists\":[\"aaaaaaaa\",\"bbbbbbbb\",\"dddddddd\"]}";
        assertThat(shortlisted(jury).shortlist())
                .isEqualTo(new PublishedShortlist(
                        List.of(A, B, D),
                        List.of(),
                        Hash.sha256(Bytes.utf8(canonical).toArray()).toString()));
    }

    @Test
    void sealsTheLockedCardsWithoutJurors() {
        scoreAll();
        done(jury.publish());
        SealedCards cards = jury.room().sealedCards().orElseThrow();
        JuryFact.Sealed sealed = sealed(jury);
        assertThat(sealed.scorecards()).isEqualTo(20);
        assertThat(sealed.digest()).isEqualTo(cards.digest());
        assertThat(cards.digest()).isEqualTo(Merkle.root(cards.lines()).toString());
        assertThat(cards.text().asUtf8().lines())
                .hasSize(20)
                .contains("{\"candidate\":\"aaaaaaaa\",\"card\":\"card1\","
                        + "\"scores\":{\"cooperation\":6,\"impact\":6,\"leadership\":6},\"state\":\"LOCKED\"}")
                .noneMatch(line -> line.contains("j1"));
    }

    private static JuryFact.Shortlisted shortlisted(AJury jury) {
        return (JuryFact.Shortlisted) jury.told().getFirst();
    }

    private static JuryFact.Sealed sealed(AJury jury) {
        return (JuryFact.Sealed) jury.told().getLast();
    }

    private static Entry entry(String bytes) {
        return Entry.parse(Bytes.fromBase64Url(bytes).toArray());
    }

    @Test
    void logsTheFinalistsSignedByReturningOfficerAndChair() {
        scoreAll();
        done(jury.publish());
        Entry entry = entry(shortlisted(jury).entry());
        assertThat(entry.body().bytes().asUtf8())
                .isEqualTo("{\"category\":\"cluster-manager\",\"finalists\":[\"aaaaaaaa\",\"bbbbbbbb\",\"dddddddd\"],"
                        + "\"log\":\"awards.example/log/ecc-2020\",\"t\":\"shortlist\",\"v\":1}");
        assertThat(entry.isSignedWell()).isTrue();
        assertThat(entry.signers()).containsExactlyInAnyOrder(HeldKeys.of("ro"), HeldKeys.of("j1"));
    }

    @Test
    void logsACommitmentToTheScorecardsBeforeAnyoneVotes() {
        scoreAll();
        done(jury.publish());
        Entry entry = entry(sealed(jury).entry());
        Hash commitment = SaltedHash.of(
                SaltedHash.Kind.JURY,
                Bytes.fromBase64Url(Objects.requireNonNull(jury.room().salt())),
                Hash.parse(sealed(jury).digest()).bytes());
        assertThat(sealed(jury).commitment()).isEqualTo(commitment.toString());
        assertThat(entry.body().bytes().asUtf8())
                .isEqualTo("{\"category\":\"cluster-manager\",\"log\":\"awards.example/log/ecc-2020\","
                        + "\"scorecards\":\"" + commitment + "\",\"t\":\"jury\",\"v\":1}");
        assertThat(entry.isSignedWell()).isTrue();
        assertThat(entry.signers()).containsExactlyInAnyOrder(HeldKeys.of("ro"), HeldKeys.of("j1"));
    }

    @Test
    void isNotPublishedWhileOneOfTheTwoHoldsTheirOfficeNoMore() {
        scoreAll();
        jury.keys.dismiss("ro");
        assertThat(refusal(jury.publish()).rule()).isEqualTo(Rule.FORBIDDEN);
        assertThat(jury.room().isShortlisted()).isFalse();
    }

    @Test
    void endsEveryScorecard() {
        scoreAll();
        jury.clock.advance(java.time.Duration.ofHours(1));
        done(jury.publish());
        assertThat(refusal(jury.fill("j1", A, 1, 1, 1)).rule()).isEqualTo(Rule.WRONG_STATE);
        assertThat(refusal(jury.declare("j1", A, Conflict.FAMILY)).rule()).isEqualTo(Rule.WRONG_STATE);
    }

    @Test
    void worksWithTheChairFirstToo() {
        scoreAll();
        String hash = hash(jury.publishing.propose(AJury.ID, chair(), Ask.plain()));
        done(jury.publishing.approve(AJury.ID, AJury.OFFICER, hash, Ask.plain()));
        assertThat(jury.room().isShortlisted()).isTrue();
    }

    @Test
    void takesTwoPeople() {
        scoreAll();
        String hash = hash(jury.publishing.propose(AJury.ID, AJury.OFFICER, Ask.plain()));
        Officer sameInTheChair = new Officer(new By("ro", Role.CHAIR), null);
        assertThat(refusal(jury.publishing.approve(AJury.ID, sameInTheChair, hash, Ask.plain()))
                        .rule())
                .isEqualTo(Rule.SAME_PERSON);
    }

    @Test
    void takesBothRoles() {
        scoreAll();
        String hash = hash(jury.publishing.propose(AJury.ID, AJury.OFFICER, Ask.plain()));
        Officer another = new Officer(new By("ro2", Role.RETURNING_OFFICER), null);
        assertThat(refusal(jury.publishing.approve(AJury.ID, another, hash, Ask.plain()))
                        .rule())
                .isEqualTo(Rule.FORBIDDEN);
    }

    @Test
    void isNotForOfficersTiedToACandidate() {
        AJury tied = new AJury(ARulebook.withJury().build());
        tied.publishRulebook();
        tied.seat(5);
        tied.freeze(List.of(AJury.contender(A, new Contender.Tie(Conflict.ORGANISATION, "o9")), AJury.contender(B)));
        tied.allGive(A, 5);
        tied.allGive(B, 6);
        Officer officer = new Officer(new By("ro", Role.RETURNING_OFFICER), "o9");
        assertThat(refusal(tied.publishing.propose(AJury.ID, officer, Ask.plain()))
                        .rule())
                .isEqualTo(Rule.CONFLICTED);
        done(tied.publishing.propose(AJury.ID, AJury.OFFICER, Ask.plain()));
    }

    @Test
    void approvesOnlyWhatWasSeen() {
        scoreAll();
        String hash = hash(jury.publishing.propose(AJury.ID, AJury.OFFICER, Ask.plain()));
        done(jury.declare("j5", A, Conflict.ADVISER));
        assertThat(refusal(jury.publishing.approve(AJury.ID, chair(), hash, Ask.plain()))
                        .rule())
                .isEqualTo(Rule.PROPOSAL_DIFFERS);
    }

    @Test
    void waitsForEveryDeclaration() {
        for (String candidate : List.of(A, B, C, D)) {
            for (String juror : List.of("j1", "j2", "j3", "j4")) {
                jury.score(juror, candidate, 5, 5, 5);
            }
        }
        jury.declare("j5", A, Conflict.NONE);
        jury.declare("j5", B, Conflict.PARTNER);
        jury.declare("j5", C, Conflict.NONE);
        assertThat(missing(jury)).containsExactly("/jurors/j5/declarations/dddddddd declared");
        jury.declare("j5", D, Conflict.NONE);
        done(jury.publish());
    }

    @Test
    void waitsForThreeCardsOfFive() {
        jury.declareNone("j1", "j2", "j3", "j4", "j5");
        for (String candidate : List.of(A, B, C, D)) {
            jury.score("j1", candidate, 5, 5, 5);
            jury.score("j2", candidate, candidate.equals(A) ? 9 : 5, 5, 5);
        }
        jury.score("j3", A, 5, 5, 5);
        assertThat(missing(jury))
                .containsExactlyInAnyOrder(
                        "/candidates/bbbbbbbb quorum", "/candidates/cccccccc quorum", "/candidates/dddddddd quorum");
        jury.score("j3", B, 8, 5, 5);
        jury.score("j3", C, 7, 5, 5);
        jury.score("j3", D, 1, 5, 5);
        done(jury.publish());
        assertThat(jury.shortlist().finalists()).containsExactly(A, B, C);
    }

    @Test
    void waitsForHalfOfALargePanel() {
        AJury large = AJury.of(ARulebook.withJury().build(), 9, A);
        large.declareNone("j1", "j2", "j3", "j4", "j5", "j6", "j7", "j8", "j9");
        List.of("j1", "j2", "j3", "j4").forEach(j -> large.score(j, A, 5, 5, 5));
        assertThat(missing(large)).containsExactly("/candidates/aaaaaaaa quorum");
        large.score("j5", A, 5, 5, 5);
        done(large.publish());
    }

    @Test
    void waitsForTheRulebooksOwnQuorum() {
        AJury strict = AJury.of(ARulebook.withJury().quorum(5).build(), 5, A);
        strict.declareNone("j5");
        List.of("j1", "j2", "j3", "j4").forEach(j -> strict.score(j, A, 5, 5, 5));
        assertThat(missing(strict)).containsExactly("/candidates/aaaaaaaa quorum");
        strict.score("j5", A, 5, 5, 5);
        done(strict.publish());
    }

    @Test
    void needsThreeJurorsWithoutAConflict() {
        AJury few = AJury.of(ARulebook.withJury().build(), 4, A);
        few.score("j1", A, 5, 5, 5);
        few.score("j2", A, 5, 5, 5);
        few.declare("j3", A, Conflict.PARTNER);
        few.declare("j4", A, Conflict.PARTNER);
        assertThat(missing(few)).containsExactly("/candidates/aaaaaaaa jurors");
    }

    @Test
    void doesNotCountWhoLeftThePanel() {
        scoreAll();
        jury.seat(4);
        done(jury.publish());
        assertThat(jury.room().sealedCards().orElseThrow().lines()).hasSize(16);
        assertThat(jury.room().card("j5", A).orElseThrow().state()).isEqualTo(CardState.VOID);
    }

    @Test
    void namesWhomItIsNotPossibleFor() {
        assertThat(refusal(AJury.of(ARulebook.withJury().build(), 5).publish()).rule())
                .isEqualTo(Rule.WRONG_STATE);
        jury.rule(new JuryRuling.Cancel());
        assertThat(refusal(jury.publish()).detail()).hasToString("The category is cancelled.");
    }

    private static String hash(Outcome<Kept<JuryRoom>> proposed) {
        return AJury.payloadHash(done(proposed));
    }

    private static List<String> missing(AJury jury) {
        return refusal(jury.publish()).violations().stream()
                .map((Violation v) -> v.pointer() + " " + v.rule())
                .toList();
    }
}
