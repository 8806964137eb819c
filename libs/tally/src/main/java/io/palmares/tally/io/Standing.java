package io.palmares.tally.io;

import io.palmares.tally.Candidate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The candidates of one contest, found by id.
final class Standing {
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    List<Candidate> candidates() {
        return candidates;
    }

    int size() {
        return candidates.size();
    }

    /// The array of candidates that is next.
    void read(JsonReader json) throws IOException, MalformedFile {
        json.beginArray();
        while (json.element()) {
            if (size() == Limits.CANDIDATES) {
                throw json.wrong("more than " + Limits.CANDIDATES + " candidates");
            }
            Candidate candidate = candidate(json);
            if (!add(candidate)) {
                throw json.wrong("candidate \"" + candidate.id() + "\" stands twice");
            }
        }
    }

    /// Whether the id was new.
    boolean add(Candidate candidate) {
        if (places.putIfAbsent(candidate.id(), candidates.size()) != null) {
            return false;
        }
        return candidates.add(candidate);
    }

    /// The place in the list, or -1.
    int place(String id) {
        return places.getOrDefault(id, -1);
    }

    private static Candidate candidate(JsonReader json) throws IOException, MalformedFile {
        String id = "";
        String name = null;
        json.beginObject();
        for (String member = json.member(); member != null; member = json.member()) {
            switch (member) {
                case "id" -> id = json.string();
                case "name" -> name = json.string();
                default -> throw json.wrong("a candidate has an id and a name, not \"" + member + "\"");
            }
        }
        if (id.isBlank() || id.length() > Limits.NAME) {
            throw json.wrong("a candidate's id has 1 to " + Limits.NAME + " characters");
        }
        return new Candidate(id, name == null ? id : name);
    }
}
