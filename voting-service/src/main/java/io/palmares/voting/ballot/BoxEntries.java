package io.palmares.voting.ballot;

import io.palmares.booth.FrozenPaper;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.EntryBody;
import io.palmares.ledger.Json;
import io.palmares.ledger.Origin;
import io.palmares.ledger.SigningKey;
import io.palmares.ledger.log.LogHead;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// The entries that the log's key signs for a box: the first and the last of its own log, and the edition's word of it.
final class BoxEntries {
    private final FrozenPaper paper;
    private final SigningKey key;

    BoxEntries(FrozenPaper paper, SigningKey key) {
        this.paper = paper;
        this.key = key;
    }

    Bytes box() {
        return signed(paper.box(), "box", o -> o.put("paper", Json.of(paper.id())));
    }

    Bytes close(long ballots, int keys) {
        return signed(paper.box(), "close", o -> {
            o.put("ballots", Json.of(ballots));
            o.put("keys", Json.of(keys));
        });
    }

    Bytes seal(LogHead end, long ballots, long keys) {
        return signed(paper.paper().scope().edition(), "seal", o -> {
            o.put("paper", Json.of(paper.id()));
            o.put("size", Json.of(end.size()));
            o.put("root", Json.of(end.root()));
            o.put("ballots", Json.of(ballots));
            o.put("keys", Json.of(keys));
        });
    }

    private Bytes signed(Origin log, String type, Consumer<SequencedMap<String, Json>> fields) {
        EntryBody body = new EntryBody(Json.object(o -> {
            o.put("v", Json.of(EntryBody.VERSION));
            o.put("t", Json.of(type));
            o.put("log", Json.of(log.value()));
            fields.accept(o);
        }));
        return body.signedBy(key).bytes();
    }
}
