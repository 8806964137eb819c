package io.palmares.booth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.palmares.ledger.Malformed;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivingARightTest {
    private static final RollKey KEY = new RollKey(Papers.filled(1, 32));
    private static final RollId ID = new RollId(Papers.filled(2, 16));
    private static final PaperScope SCOPE = new PaperScope(Papers.EDITION, "cluster-manager", "members", null);

    @Test
    void givesTheSameRightOnAnyDevice() {
        assertThat(VotingRight.derive(KEY, SCOPE, 1, ID).seed())
                .isEqualTo(VotingRight.derive(KEY, SCOPE, 1, ID).seed());
    }

    @Test
    void givesAnotherRightForAnyOtherPersonPaperOrRoll() {
        assertThat(List.of(
                        seed(SCOPE, 1, ID),
                        seed(SCOPE, 2, ID),
                        seed(SCOPE, 1, new RollId(Papers.filled(3, 16))),
                        seed(new PaperScope(Papers.EDITION, "cluster-manage", "rmembers", null), 1, ID),
                        seed(new PaperScope(Papers.EDITION, "cluster-manager", "members", "s"), 1, ID),
                        seed(new PaperScope(Papers.EDITION, "cluster-manager", "memberss", null), 1, ID)))
                .doesNotHaveDuplicates();
    }

    @Test
    void refusesKeysOfAnotherLength() {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new RollKey(Papers.filled(1, 31)));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new RollId(Papers.filled(1, 17)));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> VotingRight.ofSeed(Papers.filled(1, 33)));
    }

    @Test
    void neverPrintsASecret() {
        VotingRight right = VotingRight.derive(KEY, SCOPE, 1, ID);
        assertThat(right.toString()).doesNotContain(right.seed().base64Url());
        assertThat(KEY.toString()).doesNotContain(KEY.secret().base64Url());
        assertThat(Papers.COUNTING.toString())
                .doesNotContain(Papers.COUNTING.privateKey().base64Url());
    }

    private static Object seed(PaperScope scope, int rollVersion, RollId id) {
        return VotingRight.derive(KEY, scope, rollVersion, id).seed();
    }
}
