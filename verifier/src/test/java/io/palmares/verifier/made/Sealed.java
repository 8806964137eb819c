package io.palmares.verifier.made;

import io.palmares.booth.ReceiptCode;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Origin;
import io.palmares.ledger.Promise;
import io.palmares.ledger.SigningKey;
import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A ballot with what opens it.
record Sealed(Made entry, SigningKey right, long seq, Json marks, String salt) {
    static Sealed cast(Workshop shop, Made paper, SigningKey right, long seq, @Nullable Made prev, Json marks) {
        Fields body = Workshop.read(paper);
        String pk = right.publicKey().toString();
        byte[] salt = shop.keys.bytes("salt " + pk + seq);
        byte[] com = Hashes.tagged(
                "marks",
                paper.leafBytes(),
                Base64s.fromUrl(pk),
                ByteBuffer.allocate(4).putInt((int) seq).array(),
                salt,
                marks.canonical().getBytes(StandardCharsets.UTF_8));
        byte[] sealed = new byte[82 + (int) body.whole("marksMax", 1, 1 << 16)];
        for (int i = 0; i < sealed.length; i++) sealed[i] = salt[i % salt.length];
        Json.Members ballot = Workshop.body("ballot", body.text("box"))
                .put("paper", Json.of(paper.leaf()))
                .put("pk", Json.of(pk))
                .put("seq", Json.of(seq))
                .put("prev", prev == null ? new Json.Nothing() : Json.of(prev.leaf()))
                .put("com", Json.of(Base64s.url(com)))
                .put("sealed", Json.of(Base64s.url(sealed)));
        Made entry = Made.signed(ballot, shop.tampered("ballot", ballot), List.of(right));
        return new Sealed(entry, right, seq, marks, Base64s.url(salt));
    }

    String key() {
        return right.publicKey().toString();
    }

    /// Each leaf is hashed once.
    static void byLeaf(List<Sealed> ballots) {
        IdentityHashMap<Sealed, byte[]> leaves = new IdentityHashMap<>();
        ballots.forEach(b -> leaves.put(b, b.entry().leafBytes()));
        ballots.sort(Comparator.comparing(b -> leaves.getOrDefault(b, new byte[0]), Arrays::compareUnsigned));
    }

    /// As the voter's device keeps it.
    String receipt(String box, SigningKey promises) {
        Fields body = Workshop.read(entry);
        Hash leaf = Hash.parse(entry.leaf());
        return Json.object()
                .put("v", Json.of(1))
                .put("box", Json.of(box))
                .put("paper", body.value("paper"))
                .put("seq", body.value("seq"))
                .put("leaf", Json.of(entry.leaf()))
                .put("code", Json.of(ReceiptCode.of(leaf).grouped()))
                .put("ballot", Json.of(Base64s.url(entry.bytes())))
                .put("marks", marks)
                .put("salt", Json.of(salt))
                .put(
                        "promise",
                        Json.of(new Promise(new Origin(box), leaf)
                                .sign(promises)
                                .asText()))
                .canonical();
    }

    String opening() {
        return Json.object()
                .put("leaf", Json.of(entry.leaf()))
                .put("marks", marks)
                .put("salt", Json.of(salt))
                .canonical();
    }
}
