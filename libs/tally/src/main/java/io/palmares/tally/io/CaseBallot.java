package io.palmares.tally.io;

import io.palmares.tally.Fraction;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// One ballot of a case while its members are read, in whatever order they come.
final class CaseBallot {
    private final JsonReader json;
    private final Standing standing;
    private final int[] lastSeen;
    private int number;
    private int[] row = new int[16];
    private int length;
    private long count;
    private String kind = "";
    private String giver = "";
    private String panel = "";
    private int candidate;
    private Map<String, Fraction> numbers = Map.of();

    CaseBallot(JsonReader json, Standing standing) {
        this.json = json;
        this.standing = standing;
        this.lastSeen = new int[standing.size()];
    }

    static String kindFor(String method) {
        return switch (method) {
            case "approval", "sav", "limited", "block" -> "approvals";
            case "eph" -> "nominations";
            case "score", "star" -> "scores";
            case "panel_points" -> "points";
            case "rubric", "weighted_criteria" -> "card";
            default -> "ranking";
        };
    }

    void read() throws IOException, MalformedFile {
        number++;
        length = 0;
        count = -1;
        candidate = -1;
        kind = "";
        giver = "";
        panel = "";
        json.beginObject();
        for (String name = json.member(); name != null; name = json.member()) {
            member(name);
        }
        if (count < 0 || kind.isEmpty()) {
            throw json.wrong("a ballot has a count and marks");
        }
        if (kind.equals("scores") && candidate >= 0) {
            kind = "card";
        } else if (candidate >= 0) {
            throw json.wrong("only a card of scores is about one candidate");
        }
    }

    long count() {
        return count;
    }

    String kind() {
        return kind;
    }

    int[] row() {
        return row;
    }

    int length() {
        return length;
    }

    int[] named() {
        return Arrays.copyOf(row, length);
    }

    String giver() {
        return giver;
    }

    String panel() {
        return panel;
    }

    int candidate() {
        return candidate;
    }

    Map<String, Fraction> numbers() {
        return numbers;
    }

    int place(String id) throws MalformedFile {
        int place = standing.place(id);
        if (place < 0) {
            throw json.wrong("\"" + id + "\" does not stand");
        }
        return place;
    }

    private void member(String name) throws IOException, MalformedFile {
        switch (name) {
            case "count" -> count = json.whole("count", Limits.COUNT);
            case "voter", "judge" -> giver = json.string();
            case "panel" -> panel = json.string();
            case "candidate" -> candidate = place(json.string());
            case "ranking", "approvals", "nominations", "choice", "scores", "points" -> marks(name);
            default -> throw json.wrong("a ballot has no \"" + name + "\"");
        }
    }

    private void marks(String name) throws IOException, MalformedFile {
        if (!kind.isEmpty()) {
            throw json.wrong("a ballot of both " + kind + " and " + name);
        }
        kind = name;
        switch (name) {
            case "ranking" -> ranking();
            case "choice" -> name(false);
            case "scores", "points" -> scores();
            default -> {
                json.beginArray();
                while (json.element()) {
                    name(false);
                }
            }
        }
    }

    private void ranking() throws IOException, MalformedFile {
        json.beginArray();
        while (json.element()) {
            json.beginArray();
            for (int start = length; json.element(); ) {
                name(length > start);
            }
        }
    }

    private void name(boolean equal) throws IOException, MalformedFile {
        int place = place(json.string());
        if (lastSeen[place] == number) {
            throw json.wrong("\"" + standing.candidates().get(place).id() + "\" is on the ballot twice");
        }
        lastSeen[place] = number;
        if (length == row.length) {
            row = Arrays.copyOf(row, length * 2);
        }
        row[length++] = equal ? ~place : place;
    }

    private void scores() throws IOException, MalformedFile {
        numbers = new LinkedHashMap<>();
        json.beginObject();
        for (String name = json.member(); name != null; name = json.member()) {
            numbers.put(name, json.fraction());
        }
    }
}
