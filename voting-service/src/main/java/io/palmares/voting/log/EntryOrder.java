package io.palmares.voting.log;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Lot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Which entry may stand where: each after everything that it rests on.
final class EntryOrder {
    private final Courses courses;
    private final List<Entry> placed;

    EntryOrder(Courses courses, List<Entry> placed) {
        this.courses = courses;
        this.placed = new ArrayList<>(placed);
    }

    void add(Entry entry) {
        placed.add(entry);
    }

    /// What has to come before; empty if everything is there.
    /// @throws io.palmares.ledger.Malformed if the entry lacks a field that tells
    Optional<String> missing(Entry entry) {
        if (entry.type().equals("edition")) {
            return placed.isEmpty() ? Optional.empty() : Optional.of("a log of its own");
        }
        if (placed.isEmpty() || !placed.getFirst().log().equals(entry.log())) {
            return Optional.of("edition");
        }
        KeysInForce keys = KeysInForce.after(placed);
        if (!keys.contain(entry.signers())) {
            return Optional.of("a key in force of who signed");
        }
        if (entry.type().equals("key")) {
            keys.take(entry.json());
        }
        return missing(entry.type(), entry.json());
    }

    private Optional<String> missing(String type, JsonObject body) {
        return switch (type) {
            case "ruling" -> unless(!body.text("kind").equals("RESUME") || isSuspended(body), "a suspension");
            case "lot" -> lot(body);
            case "rulebook" -> unless(follows(body.integer("version")), "the rulebook before");
            case "candidates" -> unless(has("nominations", body), "nominations");
            case "shortlist" -> unless(has("candidates", body), "candidates");
            case "paper" -> unless(has("shortlist", body), "shortlist").or(() -> unless(hasJuryIfAny(body), "jury"));
            case "seal" -> unless(paper(body).isPresent(), "paper");
            case "rollkey" -> unless(body.list("categories").stream().allMatch(this::isSealed), "seals");
            case "count" -> unless(isRollKeyDestroyed(body), "rollkey");
            case "envelope" -> envelope(body);
            case "result" -> unless(has("envelope", body), "envelope").or(() -> unless(replaces(body), "result"));
            default -> Optional.empty();
        };
    }

    private static Optional<String> unless(boolean there, String what) {
        return there ? Optional.empty() : Optional.of(what);
    }

    private boolean any(String type, Predicate<JsonObject> which) {
        return placed.stream().anyMatch(entry -> entry.type().equals(type) && which.test(entry.json()));
    }

    private boolean has(String type, JsonObject sameCategory) {
        String category = sameCategory.text("category");
        return any(type, body -> body.text("category").equals(category));
    }

    /// The edition brings the first version.
    private boolean follows(long version) {
        return version == 2 || any("rulebook", body -> body.integer("version") == version - 1);
    }

    private boolean hasJuryIfAny(JsonObject body) {
        return !courses.of(body.text("category")).hasJury() || has("jury", body);
    }

    private Optional<Entry> paper(JsonObject body) {
        Hash paper = body.hash("paper");
        return placed.stream()
                .filter(entry -> entry.type().equals("paper") && entry.leaf().equals(paper))
                .findFirst();
    }

    /// The papers of a category that ballots are cast on: a corrected roll makes a new one for the same box.
    private Collection<Entry> papers(String category) {
        Map<String, Entry> byBox = new LinkedHashMap<>();
        placed.stream()
                .filter(entry -> entry.type().equals("paper"))
                .filter(entry -> entry.json().text("category").equals(category))
                .forEach(entry -> byBox.put(entry.json().text("box"), entry));
        return byBox.values();
    }

    private boolean isSealed(Json category) {
        return category instanceof Json.Text text && everyPaperHas("seal", text.value());
    }

    private boolean everyPaperHas(String type, String category) {
        Collection<Entry> papers = papers(category);
        return !papers.isEmpty()
                && papers.stream()
                        .allMatch(paper -> any(type, body -> body.hash("paper").equals(paper.leaf())));
    }

    private boolean isRollKeyDestroyed(JsonObject count) {
        return paper(count)
                .map(paper -> Json.of(paper.json().text("category")))
                .filter(category ->
                        any("rollkey", body -> body.list("categories").contains(category)))
                .isPresent();
    }

    private Optional<String> envelope(JsonObject body) {
        String category = body.text("category");
        if (courses.of(category).hasVote()) {
            return unless(everyPaperHas("count", category), "counts");
        }
        return unless(hasJuryIfAny(body), "jury");
    }

    /// A suspension and its end may wait together.
    private boolean isSuspended(JsonObject resume) {
        String category = resume.text("category");
        return any(
                "ruling",
                before -> before.text("category").equals(category)
                        && before.text("kind").equals("SUSPEND"));
    }

    /// Seeds stand behind everything that could be made to suit them.
    private Optional<String> lot(JsonObject body) {
        String category = body.text("category");
        Courses.Course course = courses.of(category);
        if (!course.hasJury() && !course.hasVote()) {
            return Optional.empty();
        }
        if (!isForCount(body)) {
            return unless(has("candidates", body), "candidates");
        }
        return course.hasVote() ? unless(everyPaperHas("seal", category), "seals") : unless(has("jury", body), "jury");
    }

    private boolean isForCount(JsonObject lot) {
        List<Json> committed = lot.list("seeds").stream()
                .map(seed -> Json.of(Lot.commitment(Bytes.fromBase64Url(((Json.Text) seed).value()))))
                .toList();
        return placed.getFirst().json().list("lotSeeds").stream()
                .map(JsonObject.class::cast)
                .filter(seeds -> seeds.value("category").equals(lot.value("category")))
                .anyMatch(seeds -> seeds.list("count").equals(committed));
    }

    private boolean replaces(JsonObject body) {
        String category = body.text("category");
        return body.value("supersedes") instanceof Json.Null
                || any(
                        "result",
                        before -> before.text("category").equals(category)
                                && before.value("version").equals(body.value("supersedes")));
    }
}
