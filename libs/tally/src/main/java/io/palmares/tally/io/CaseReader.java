package io.palmares.tally.io;

import io.palmares.tally.Contest;
import io.palmares.tally.Profile;
import io.palmares.tally.Rules;
import io.palmares.tally.Sides;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The case schema `tally-case/1`. Members that only describe a case are passed over; what is
/// expected of it too.
final class CaseReader {
    static final String SCHEMA = "tally-case/1";
    private static final Set<String> REMARKS =
            Set.of("origin", "expected", "normalisation", "about", "comment", "description", "note", "notes", "source");

    private final Source source;
    private String id = "";
    private String title = "";
    private String method = "";
    private int seats = 1;
    private final Standing standing = new Standing();
    private Map<String, @Nullable Object> rule = Map.of();
    private ByteCursor.@Nullable Mark ruleAt;
    private boolean passedOver;
    private @Nullable CaseBallots ballots;
    private @Nullable CaseBallots jury;

    CaseReader(Source source) {
        this.source = source;
    }

    CaseReading read() throws IOException, MalformedFile {
        try (ByteCursor in = new ByteCursor(source.name(), source.open())) {
            JsonReader json = new JsonReader(in);
            members(json, in);
            json.end();
            complete(in);
            if (passedOver) {
                ballotsAfterAll();
            }
            return contest(in);
        }
    }

    private void members(JsonReader json, ByteCursor in) throws IOException, MalformedFile {
        json.beginObject();
        for (String name = json.member(); name != null; name = json.member()) {
            switch (name) {
                case "schema" -> schema(json);
                case "id" -> id = json.string();
                case "title" -> title = json.string();
                case "method" -> method = json.string();
                case "seats" -> seats = seats(json);
                case "candidates" -> standing.read(json);
                case "rule" -> {
                    json.blanks();
                    ruleAt = in.here();
                    rule = JsonTree.read(json);
                }
                case "ballots", "jury" -> ballots(name, json);
                default -> remark(name, json);
            }
        }
    }

    private static void schema(JsonReader json) throws IOException, MalformedFile {
        String schema = json.string();
        if (!schema.equals(SCHEMA)) {
            throw json.wrong("schema: expected \"" + SCHEMA + "\", found \"" + schema + "\"");
        }
    }

    private static int seats(JsonReader json) throws IOException, MalformedFile {
        int seats = (int) json.whole("seats", Limits.CANDIDATES);
        if (seats == 0) {
            throw json.wrong("seats: at least 1");
        }
        return seats;
    }

    /// Ballots that come before the candidates can only be read once these are known.
    private void ballots(String name, JsonReader json) throws IOException, MalformedFile {
        if (standing.size() == 0) {
            passedOver = true;
            json.skip();
            return;
        }
        CaseBallots read = new CaseBallots(json, standing);
        read.read();
        if (name.equals("jury")) {
            jury = read;
        } else {
            ballots = read;
        }
    }

    private static void remark(String name, JsonReader json) throws IOException, MalformedFile {
        if (!REMARKS.contains(name)) {
            throw json.wrong("\"" + name + "\" is no member of " + SCHEMA);
        }
        json.skip();
    }

    private void complete(ByteCursor in) throws MalformedFile {
        String missing = method.isEmpty()
                ? "method"
                : standing.size() == 0 ? "candidates" : ballots == null && !passedOver ? "ballots" : "";
        if (!missing.isEmpty()) {
            throw in.wrong("the case has no " + missing);
        }
    }

    private void ballotsAfterAll() throws IOException, MalformedFile {
        if (source instanceof Source.Streamed) {
            throw new MalformedFile(
                    new Malformed(source.name(), 1, 1, "in a stream the candidates come before the ballots"));
        }
        try (ByteCursor in = new ByteCursor(source.name(), source.open())) {
            JsonReader json = new JsonReader(in);
            json.beginObject();
            for (String name = json.member(); name != null; name = json.member()) {
                if (name.equals("ballots") || name.equals("jury")) {
                    ballots(name, json);
                } else {
                    json.skip();
                }
            }
        }
    }

    private CaseReading contest(ByteCursor in) throws MalformedFile {
        ByteCursor.Mark place = ruleAt == null ? in.here() : ruleAt;
        return switch (Rules.read(method, rule, standing.candidates(), seats)) {
            case Rules.Reading.Understood understood ->
                new CaseReading.Case(
                        title, new Contest(id, standing.candidates(), seats, understood.rule(), profile(in)), rule);
            case Rules.Reading.Unsupported unsupported -> new CaseReading.Unsupported(id, method, unsupported.part());
            case Rules.Reading.Malformed malformed ->
                throw in.wrong(place, "rule." + malformed.key() + ": " + malformed.problem());
        };
    }

    private Profile profile(ByteCursor in) throws MalformedFile {
        if (ballots == null) {
            throw in.wrong("the case has no ballots");
        }
        Profile electorate = ballots.profile(method);
        return jury == null ? electorate : new Sides(jury.profile(method), electorate);
    }
}
