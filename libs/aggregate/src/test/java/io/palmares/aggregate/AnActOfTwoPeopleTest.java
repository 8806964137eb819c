package io.palmares.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Outcome.Refused;
import io.palmares.web.caller.Role;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnActOfTwoPeopleTest {
    private static final Instant NOW = Instant.parse("2020-11-10T09:00:00Z");
    private static final By FIRST = new By("p1", Role.RETURNING_OFFICER);
    private static final By SECOND = new By("p2", Role.SECOND_OFFICER);
    private final Proposal open = TwoPeople.fresh("COUNT", "{\"act\":\"COUNT\"}", FIRST, NOW);

    @Test
    void isApprovedByASecondPersonWhoQuotesTheHash() {
        assertThat(TwoPeople.approve(open, open.payloadHash(), SECOND, NOW)).isEqualTo(new Done<>(open));
    }

    @Test
    void isNotApprovedByTheFirstInAnotherRole() {
        By sameInAnotherRole = new By(FIRST.person(), Role.SECOND_OFFICER);
        assertThat(rule(TwoPeople.approve(open, open.payloadHash(), sameInAnotherRole, NOW)))
                .isEqualTo(Rule.SAME_PERSON);
    }

    @Test
    void isNotApprovedByWhoApprovedAlready() {
        assertThat(rule(TwoPeople.approve(open.approvedBy(SECOND), open.payloadHash(), SECOND, NOW)))
                .isEqualTo(Rule.SAME_PERSON);
    }

    @Test
    void isNotApprovedAsSomethingElse() {
        Proposal other = TwoPeople.fresh("CERTIFY", "{\"act\":\"CERTIFY\"}", FIRST, NOW);
        assertThat(rule(TwoPeople.approve(open, other.payloadHash(), SECOND, NOW)))
                .isEqualTo(Rule.PROPOSAL_DIFFERS);
    }

    @Test
    void endsAfterSeventyTwoHours() {
        Instant end = NOW.plus(Duration.ofDays(3));
        assertThat(TwoPeople.approve(open, open.payloadHash(), SECOND, end.minusMillis(1)))
                .isInstanceOf(Done.class);
        assertThat(rule(TwoPeople.approve(open, open.payloadHash(), SECOND, end)))
                .isEqualTo(Rule.PROPOSAL_GONE);
    }

    @Test
    void isNothingToShowOnceItWasDecided() {
        assertThat(TwoPeople.made(open)).isEqualTo(Outcome.done(open));
        assertThat(rule(TwoPeople.made(null))).isEqualTo(Rule.PROPOSAL_GONE);
    }

    @Test
    void keepsOthersFromProposingUntilItEnds() {
        Instant end = NOW.plus(Duration.ofDays(3));
        assertThat(rule(TwoPeople.propose(open, "COUNT", "{}", SECOND, end.minusMillis(1))))
                .isEqualTo(Rule.PROPOSAL_OPEN);
        assertThat(TwoPeople.propose(open, "COUNT", "{}", SECOND, end)).isInstanceOf(Done.class);
    }

    @Test
    void isWithdrawnByItsProposerOnly() {
        assertThat(rule(TwoPeople.withdraw(open, SECOND.person(), NOW))).isEqualTo(Rule.FORBIDDEN);
        assertThat(TwoPeople.withdraw(open, FIRST.person(), NOW)).isEqualTo(new Done<>(open));
    }

    private static Rule rule(Outcome<Proposal> outcome) {
        return ((Refused<Proposal>) outcome).refusal().rule();
    }
}
