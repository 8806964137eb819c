package io.palmares.nominations.juryfile;

import io.palmares.ledger.Json;
import io.palmares.nominations.nominee.JuryFile;
import io.palmares.nominations.nominee.JuryFile.Part;
import io.palmares.nominations.rulebook.FileLength;
import java.util.ArrayList;
import java.util.List;

/// As many parts of a file as the event has room for that carries it. A broker takes 1 MiB with all
/// headers, unless it is told otherwise; a larger event would never leave.
final class EventRoom {
    /// Bytes of the event's JSON.
    static final int EVENT = 1_000_000;

    /// Ids, hashes, names of fields: less than this.
    private static final int FRAME = 1_000;

    private EventRoom() {}

    /// In their order; what does not fit is left out, and a shorter one after it may still fit.
    static JuryFile fill(String record, List<Part> parts) {
        int left = EVENT - FRAME - length(Json.of(record));
        List<Part> fitting = new ArrayList<>();
        for (Part part : parts) {
            int needed = needed(part);
            if (needed <= left && !FileLength.isTooLong(part.answers())) {
                fitting.add(part);
                left -= needed;
            }
        }
        return new JuryFile(fitting, parts.size() - fitting.size());
    }

    /// With the comma that follows.
    static int needed(Part part) {
        return 1
                + length(Json.object(members -> {
                    members.put("source", Json.of(part.byNominee() ? "NOMINEE" : "NOMINATION"));
                    members.put("category", Json.of(part.category()));
                    members.put(
                            "citation",
                            Json.object(texts -> part.citation().forEach((k, v) -> texts.put(k, Json.of(v)))));
                    if (part.link() != null) {
                        members.put("link", Json.of(part.link()));
                    }
                    members.put("answers", Json.of(part.answers()));
                }));
    }

    private static int length(Json json) {
        return json.canonical().length();
    }
}
