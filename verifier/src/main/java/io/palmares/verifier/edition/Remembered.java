package io.palmares.verifier.edition;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.json.Malformed;
import io.palmares.verifier.log.Checkpoint;
import io.palmares.verifier.report.Code;
import io.palmares.verifier.report.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checkpoints that somebody kept: the logs have to continue them.
final class Remembered {
    private final Report report;
    private final List<Checkpoint> pins = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();

    Remembered(List<String> texts, Report report) {
        this.report = report;
        for (String text : texts) {
            try {
                pins.add(Checkpoint.parse(text));
            } catch (Malformed wrong) {
                report.find(Code.PIN_FORM, "--pin", wrong.why());
            }
        }
    }

    List<Checkpoint> of(String origin) {
        asked.add(origin);
        return pins.stream().filter(pin -> pin.origin().equals(origin)).toList();
    }

    void finish(String logKey) {
        for (Checkpoint pin : pins) {
            if (!asked.contains(pin.origin())) report.find(Code.PIN_LOG, "--pin", pin.origin());
            else if (!pin.isSignedBy(Base64s.fromUrl(logKey))) report.find(Code.PIN_SIGNATURE, "--pin", pin.origin());
            else report.checked("remembered checkpoints continued", 1);
        }
    }
}
