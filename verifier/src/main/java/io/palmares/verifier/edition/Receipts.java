package io.palmares.verifier.edition;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.entry.Entry;
import io.palmares.verifier.entry.EntryForms;
import io.palmares.verifier.json.CanonicalJson;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Malformed;
import io.palmares.verifier.log.Note;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What voters kept, held against the boxes: whoever holds a promise can prove that their ballot was left out.
final class Receipts {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private final Report report;
    private final List<Receipt> receipts = new ArrayList<>();
    private final Map<String, String> papers = new HashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final Set<String> found = new HashSet<>();

    private record Receipt(String box, String leaf, Entry ballot, Optional<String> promise) {}

    Receipts(Report report, List<byte[]> files) {
        this.report = report;
        for (byte[] file : files) {
            try {
                receipts.add(read(CanonicalJson.fields(file)));
            } catch (Malformed wrong) {
                report.find(Code.RECEIPT_FORM, "--receipt", wrong.why());
            }
        }
    }

    private Receipt read(Fields file) {
        file.exactly("v", "box", "paper", "seq", "leaf", "code", "ballot", "marks", "salt", "promise");
        Entry ballot = Entry.parse(Base64s.fromUrl(file.text("ballot")));
        EntryForms.check(ballot);
        Fields body = ballot.body();
        String where = "receipt " + file.text("code");
        boolean same = ballot.leaf().equals(file.text("leaf"))
                && ballot.log().equals(file.text("box"))
                && body.text("paper").equals(file.text("paper"))
                && body.value("seq").equals(file.value("seq"));
        if (!same) report.find(Code.RECEIPT_LEAF, where, "");
        if (!code(ballot.leaf()).equals(file.text("code").replace("-", ""))) report.find(Code.RECEIPT_CODE, where, "");
        byte[] com = Hashes.tagged(
                "marks",
                Base64s.fromUrl(body.text("paper")),
                Base64s.fromUrl(body.text("pk")),
                ByteBuffer.allocate(4)
                        .putInt((int) body.whole("seq", 1, 0xFFFF_FFFFL))
                        .array(),
                Base64s.fromUrl(file.bytes("salt", Hashes.LENGTH)),
                file.value("marks").canonical().getBytes(StandardCharsets.UTF_8));
        if (!Base64s.url(com).equals(body.text("com"))) report.find(Code.RECEIPT_MARKS, where, "");
        return new Receipt(ballot.log(), ballot.leaf(), ballot, file.optionalText("promise"));
    }

    /// 20 characters of the leaf's first 100 bits, 2 of a hash over them.
    private static String code(String leaf) {
        String code = crockford(Base64s.fromUrl(leaf), 20);
        return code + crockford(Hashes.tagged("receipt", code.getBytes(StandardCharsets.US_ASCII)), 2);
    }

    private static String crockford(byte[] bytes, int characters) {
        StringBuilder out = new StringBuilder();
        for (int bit = 0; bit < characters * 5; bit += 5) {
            int two = (Byte.toUnsignedInt(bytes[bit / 8]) << 8) | Byte.toUnsignedInt(bytes[bit / 8 + 1]);
            out.append(CROCKFORD.charAt((two >> (11 - bit % 8)) & 31));
        }
        return out.toString();
    }

    void knowBox(String box, String paper) {
        papers.put(box, paper);
    }

    void closed(String box) {
        closed.add(box);
    }

    void seen(String box, byte[] leaf) {
        if (receipts.isEmpty()) return;
        String name = Base64s.url(leaf);
        if (receipts.stream().anyMatch(r -> r.leaf().equals(name) && r.box().equals(box))) found.add(name);
    }

    void finish(String promiseKey) {
        receipts.forEach(receipt -> {
            try {
                finish(receipt, promiseKey);
            } catch (Malformed wrong) {
                report.find(Code.RECEIPT_PROMISE, "receipt " + receipt.leaf(), wrong.why());
            }
        });
    }

    private void finish(Receipt receipt, String promiseKey) {
        String where = "receipt " + receipt.leaf();
        if (!papers.containsKey(receipt.box())) {
            report.find(Code.RECEIPT_BOX, where, receipt.box());
            return;
        }
        boolean promised = receipt.promise().isPresent() && isPromise(receipt, promiseKey);
        if (receipt.promise().isPresent() && !promised) report.find(Code.RECEIPT_PROMISE, where, "");
        if (found.contains(receipt.leaf())) {
            report.checked("receipts found in their box", 1);
        } else if (!closed.contains(receipt.box())) {
            report.pending("the receipt " + receipt.leaf() + ": its box is not closed");
        } else if (promised) {
            report.find(Code.PROMISE_BROKEN, where, "it is not in " + receipt.box());
        } else {
            report.unchecked("the receipt " + receipt.leaf()
                    + " holds no promise and its ballot is not in the box: that" + " proves nothing");
        }
    }

    private static boolean isPromise(Receipt receipt, String promiseKey) {
        Note note = Note.parse(receipt.promise().orElseThrow());
        List<String> expected =
                List.of("palmares/v1/promise", receipt.box(), Base64s.standard(Base64s.fromUrl(receipt.leaf())));
        return note.lines().equals(expected)
                && note.isSignedBy(receipt.box() + "/promise", Base64s.fromUrl(promiseKey));
    }
}
