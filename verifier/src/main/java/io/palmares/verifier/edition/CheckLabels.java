package io.palmares.verifier.edition;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.entry.Entry;
import io.palmares.verifier.files.NamedFiles;
import io.palmares.verifier.json.CanonicalJson;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Malformed;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.nio.charset.StandardCharsets;

/// The public records of the candidates on a paper, where they are still there.
record CheckLabels(NamedFiles files, Report report) {
    /// Candidates' records can be erased, so that a missing one is no finding.
    void check(Entry paper) {
        for (Fields candidate : paper.body().objects("candidates")) {
            candidate
                    .optionalText("label")
                    .ifPresent(label -> files.read(label).ifPresent(file -> {
                        String where = "record of " + candidate.text("id");
                        try {
                            Fields record = CanonicalJson.fields(file).exactly("record", "salt");
                            byte[] salt = Base64s.fromUrl(record.bytes("salt", Hashes.LENGTH));
                            byte[] text = record.text("record").getBytes(StandardCharsets.UTF_8);
                            if (!Base64s.url(Hashes.tagged("label", salt, text)).equals(label)) {
                                report.find(Code.LABEL, where, "");
                            }
                        } catch (Malformed wrong) {
                            report.find(Code.LABEL, where, wrong.why());
                        }
                    }));
        }
    }
}
