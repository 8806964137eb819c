package io.palmares.verifier.edition;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.json.CanonicalJson;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.json.Malformed;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What nominators were given of their own nominations, held against the lists that the log names.
final class NominationProofs {
    private final Report report;
    private final List<Proof> proofs = new ArrayList<>();
    private final Set<String> listed = new HashSet<>();
    private final Map<String, String> accounts = new HashMap<>();

    /// @param accounted how it was said to be accounted for; `null` if nothing was said
    private record Proof(String log, String category, String nomination, String accounted) {
        String id() {
            return category + "/" + nomination;
        }
    }

    NominationProofs(Report report, List<byte[]> files) {
        this.report = report;
        for (byte[] file : files) {
            try {
                proofs.add(read(CanonicalJson.fields(file)));
            } catch (Malformed wrong) {
                report.find(Code.NOMINATION_FORM, "--nomination", wrong.why());
            }
        }
    }

    private Proof read(Fields file) {
        file.exactly("v", "log", "category", "nomination", "record", "salt", "accounted");
        Proof proof = new Proof(
                file.text("log"),
                file.text("category"),
                file.bytes("nomination", Hashes.LENGTH),
                file.value("accounted").canonical());
        byte[] hash = Hashes.tagged(
                "nomination",
                Base64s.fromUrl(file.bytes("salt", Hashes.LENGTH)),
                file.text("record").getBytes(StandardCharsets.UTF_8));
        if (!Base64s.url(hash).equals(proof.nomination())) {
            report.find(Code.NOMINATION_PROOF, where(proof), "it is not the hash of this text and salt");
        }
        return proof;
    }

    private static String where(Proof proof) {
        return "nomination " + proof.nomination();
    }

    private boolean isWanted(String category, String nomination) {
        return proofs.stream().anyMatch(p -> p.id().equals(category + "/" + nomination));
    }

    void listed(String category, String nomination) {
        if (isWanted(category, nomination)) listed.add(category + "/" + nomination);
    }

    /// @param line of the category's `candidates`
    void accounted(String category, Fields line) {
        String nomination = line.text("nomination");
        if (!isWanted(category, nomination)) return;
        TreeMap<String, Json> account = new TreeMap<>(line.members());
        account.remove("nomination");
        accounts.put(category + "/" + nomination, new Json.Members(account).canonical());
    }

    void finish(EditionLog log) {
        proofs.forEach(proof -> finish(proof, log));
    }

    private void finish(Proof proof, EditionLog log) {
        Course course = log.courses.get(proof.category());
        if (!proof.log().equals(log.origin()) || course == null) {
            report.find(Code.NOMINATION_PROOF, where(proof), "it is of " + proof.log() + ", " + proof.category());
        } else if (course.candidates == null) {
            report.pending("the " + where(proof) + ": the candidates of " + proof.category() + " are not frozen");
        } else if (!listed.contains(proof.id())) {
            report.find(Code.NOMINATION_UNLISTED, where(proof), "not in the list of " + proof.category());
        } else {
            accounted(proof);
        }
    }

    /// That a listed one is accounted for at all is checked of every nomination.
    private void accounted(Proof proof) {
        String account = accounts.getOrDefault(proof.id(), "nothing");
        boolean same = proof.accounted().equals("null") || proof.accounted().equals(account);
        if (!same) report.find(Code.NOMINATION_PROOF, where(proof), "the log accounts for it as " + account);
        report.say(where(proof), account);
        report.checked("nominators' own nominations, listed and accounted for", 1);
    }
}
