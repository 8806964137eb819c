package io.palmares.results.count.recount;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.results.count.SecondCounter;
import io.palmares.verifier.count.Contest;
import io.palmares.verifier.count.Marks;
import io.palmares.verifier.count.OpenedPaper;
import io.palmares.verifier.count.Recount;
import io.palmares.verifier.json.CanonicalJson;
import java.util.List;
import java.util.Optional;

/// The verifier counts, as anyone may after the announcement.
public final class VerifierCounter implements SecondCounter {
    @Override
    public String count(Counted counted) {
        try {
            return Recount.result(contest(counted));
        } catch (RuntimeException wrong) {
            throw new CannotCount(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static Contest contest(Counted counted) {
        byte[] rulebook = Bytes.utf8(counted.rulebook().text()).toArray();
        List<String> cards = counted.cards().stream().map(Bytes::asUtf8).toList();
        return new Contest(
                counted.id().edition(),
                counted.rulebook().hash(),
                Contest.rules(rulebook, counted.id().category()),
                counted.candidates(),
                counted.papers().stream().map(VerifierCounter::paper).toList(),
                cards.isEmpty() ? Optional.empty() : Optional.of(cards),
                tied -> counted.ties()
                        .givenByChair(tied)
                        .map(given -> new io.palmares.verifier.count.CastingVote(given.preferred(), given.signed())),
                counted.ties().seeds().map(VerifierCounter::lot));
    }

    private static io.palmares.verifier.count.Lot lot(io.palmares.ledger.Lot lot) {
        return new io.palmares.verifier.count.Lot(
                lot.first().base64Url(),
                lot.second().base64Url(),
                lot.roots().stream().map(Object::toString).toList());
    }

    private static OpenedPaper paper(Paper paper) {
        JsonObject figures = paper.figures();
        List<Marks> marks = paper.marks().stream()
                .map(text -> Marks.read(CanonicalJson.read(text)))
                .toList();
        return new OpenedPaper(
                figures.text("paper"),
                figures.text("class"),
                figures.text("weight"),
                figures.integer("electors"),
                figures.integer("counted"),
                figures.integer("spoiled"),
                figures.integer("superseded"),
                figures.integer("struck"),
                figures.integer("findings"),
                figures.list("withdrawn").stream()
                        .map(id -> ((Json.Text) id).value())
                        .toList(),
                marks::forEach);
    }
}
