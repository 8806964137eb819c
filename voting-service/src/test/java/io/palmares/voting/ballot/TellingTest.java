package io.palmares.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contract;
import io.palmares.contracts.Contracts;
import io.palmares.ledger.Signature;
import io.palmares.messaging.NewEvent;
import io.palmares.messaging.delivery.EventJson;
import io.palmares.testkit.EventContracts;
import io.palmares.voting.ballot.events.BoxAnnouncements;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TellingTest {
    private final BoxAnnouncements telling = new BoxAnnouncements();
    private final EventJson json = new EventJson();

    private String keptBy(BoxFact fact) {
        NewEvent event = telling.apply(fact);
        Contract<?> contract = Contracts.ALL.stream()
                .filter(each -> each.type().equals(event.kind().type()))
                .findFirst()
                .orElseThrow();
        EventContracts.assertKeeps(contract, json.write(Objects.requireNonNull(event.data())));
        assertThat(event.subject().name()).isEqualTo("box/ecc-2020:cluster-manager/members");
        assertThat(event.subject().key()).isEqualTo("ecc-2020:cluster-manager");
        assertThat(event.kind().topic()).isEqualTo(contract.topic());
        return contract.type();
    }

    @Test
    void keepsTheContractOfEveryFact() {
        TestBox box = new TestBox(40).open();
        box.cast(box.ballot(0));
        box.rule("r1", new Ruling.Suspend());
        box.rule("r2", new Ruling.Resume());
        box.rule("r3", new Ruling.Extend(AVote.CLOSES.plusSeconds(3600)));
        box.rule("r4", new Ruling.Withdraw("c7f2k9qa"));
        box.sealed();
        box.rule("r5", new Ruling.Cancel());
        box.rule("r6", new Ruling.StrikeLeaf(box.ballot(0).leaf(), "TECHNICAL"));
        box.rule("r7", new Ruling.StrikeKey(box.vote.rights.getFirst().publicKey(), "TECHNICAL"));
        box.rule("r8", new Ruling.Admit(box.ballot(1).bytes()));
        box.deadlines.advance(AVote.DISPUTE);
        box.tick();
        TestBox disputed = new TestBox(40).withParts();
        Signature foreign = new Signature(disputed.vote.results.publicKey(), disputed.vote.officer.sign(new byte[0]));
        disputed.freezing.signedByResults(AVote.BOX, DraftPapers.hash(disputed.draft()), foreign);
        Set<String> told = box.memory.told.stream().map(this::keptBy).collect(Collectors.toSet());
        disputed.memory.told.forEach(fact -> told.add(keptBy(fact)));
        assertThat(told).hasSize(8);
    }
}
