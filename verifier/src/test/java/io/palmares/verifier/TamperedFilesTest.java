package io.palmares.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.verifier.json.CanonicalJson;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.made.Maker;
import io.palmares.verifier.made.Mutation;
import io.palmares.verifier.made.Place;
import io.palmares.verifier.made.Published;
import io.palmares.verifier.made.Tamper;
import io.palmares.verifier.report.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Bytes changed on their way, lists changed before they were committed to, and wrong results under good signatures.
class TamperedFilesTest {
    private static Set<String> verify(Published published) {
        return Corpus.verify(published, List.of(), Corpus.HONEST.receipt());
    }

    /// Rulings' texts and candidates' records may be erased; everything else has to be there.
    private static boolean isErasable(String path) {
        return Corpus.PUBLISHED.text(path).startsWith("{\"record\"")
                || (Corpus.PUBLISHED.text(path).startsWith("{\"salt\":\"")
                        && Corpus.PUBLISHED.text(path).contains("\"text\""));
    }

    @Test
    void findsABitFlippedInAnyFile() {
        List<String> survivors = new ArrayList<>();
        Corpus.PUBLISHED.files().forEach((path, bytes) -> {
            if (bytes.length == 0) return;
            Published published = Corpus.PUBLISHED.copy();
            byte[] flipped = bytes.clone();
            flipped[bytes.length / 2] ^= 1;
            published.files().put(path, flipped);
            if (verify(published).isEmpty()) survivors.add(path);
        });
        assertThat(survivors).isEmpty();
    }

    @Test
    void findsAnyFileCutOrLengthened() {
        List<String> survivors = new ArrayList<>();
        Corpus.PUBLISHED.files().forEach((path, bytes) -> {
            if (bytes.length == 0) return;
            for (int length : new int[] {bytes.length - 1, bytes.length + 1}) {
                Published published = Corpus.PUBLISHED.copy();
                published.files().put(path, Arrays.copyOf(bytes, length));
                if (verify(published).isEmpty()) survivors.add(path + " " + length);
            }
        });
        assertThat(survivors).isEmpty();
    }

    @Test
    void findsAnyFileThatIsGone() {
        List<String> survivors = new ArrayList<>();
        Corpus.PUBLISHED.files().keySet().stream()
                .filter(path -> !isErasable(path))
                .forEach(path -> {
                    Published published = Corpus.PUBLISHED.copy();
                    published.files().remove(path);
                    if (verify(published).isEmpty()) survivors.add(path);
                });
        assertThat(survivors).isEmpty();
    }

    @Test
    void findsAFileOfAnotherEditionInAnyFilesPlace() {
        List<String> survivors = new ArrayList<>();
        Corpus.PUBLISHED.files().forEach((path, bytes) -> {
            byte[] foreign = Corpus.FOREIGN_PUBLISHED.files().get(path);
            if (foreign == null || Arrays.equals(foreign, bytes)) return;
            Published published = Corpus.PUBLISHED.copy();
            published.files().put(path, foreign);
            if (verify(published).isEmpty()) survivors.add(path);
        });
        assertThat(survivors).isEmpty();
    }

    /// A list that was changed before its root was signed.
    record Listed(String list, UnaryOperator<List<String>> change, Code expected) {
        @Override
        public String toString() {
            return list + " → " + expected.text();
        }
    }

    static Stream<Listed> lists() {
        UnaryOperator<List<String>> lessOne = lines -> lines.isEmpty() ? lines : lines.subList(1, lines.size());
        UnaryOperator<List<String>> twice = lines -> lines.isEmpty()
                ? lines
                : Stream.concat(Stream.of(lines.getFirst()), lines.stream()).toList();
        UnaryOperator<List<String>> backwards = List::reversed;
        return Stream.of(
                new Listed("nominations", lessOne, Code.NOMINATION_INVENTED),
                new Listed("nominations", twice, Code.FILE_ORDER),
                new Listed("nominations", backwards, Code.FILE_ORDER),
                new Listed("candidates", lessOne, Code.NOMINATION_DROPPED),
                new Listed("candidates", twice, Code.FILE_ORDER),
                new Listed("candidates", backwards, Code.FILE_ORDER),
                new Listed("candidates", l -> replaced(l, "INELIGIBLE", "REMOVED!!!"), Code.FILE_FORM),
                new Listed("candidates", l -> replaced(l, "prize-r1", "prize-r9"), Code.NOMINATION_RULING),
                new Listed("roll", lessOne, Code.BALLOT_KEY),
                new Listed("roll", twice, Code.FILE_ORDER),
                new Listed("roll", backwards, Code.FILE_ORDER),
                new Listed("openings", lessOne, Code.OPENING_MISSING),
                new Listed("openings", twice, Code.FILE_ORDER),
                new Listed("openings", backwards, Code.FILE_ORDER),
                new Listed("openings", l -> replaced(l, "aaaa0001", "bbbb0002"), Code.OPENING_COMMITMENT),
                new Listed(
                        "openings", l -> replaced(l, "\"rank\":[\"", "\"rank\":[\"zzzz0009\",\""), Code.OPENING_MARKS),
                new Listed("spoiled", _ -> List.of(), Code.OPENING_MISSING),
                new Listed("spoiled", twice, Code.SPOILED_UNCOUNTED),
                new Listed("scorecards", lessOne, Code.SCORECARDS),
                new Listed("scorecards", backwards, Code.SCORECARDS),
                new Listed("scorecards", l -> replaced(l, "\"work\":1", "\"work\":2"), Code.SCORECARDS));
    }

    private static List<String> replaced(List<String> lines, String old, String by) {
        return lines.stream().map(line -> line.replace(old, by)).toList();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void findsAListThatWasWrongFromTheStart(Listed listed) {
        Maker maker = new Maker("honest", Tamper.ofList(listed.list(), listed.change()), List.of(Corpus.PLAN));
        assertThat(Corpus.verify(maker.make(), List.of(), maker.receipt()))
                .contains(listed.expected().text());
    }

    private static final Map<String, String> OF_RESULT = Map.ofEntries(
            Map.entry("v", "result-form"),
            Map.entry("edition", "result-cites"),
            Map.entry("category", "result-cites"),
            Map.entry("preset", "result-cites"),
            Map.entry("rulebook", "result-cites"),
            Map.entry("outcome", "result-outcome"),
            Map.entry("winners", "result-winners"),
            Map.entry("placings", "result-placings"),
            Map.entry("ties", "result-ties"),
            Map.entry("vote", "result-vote"),
            Map.entry("vote.papers", "result-papers"),
            Map.entry("jury", "result-jury"));

    /// Officers certify and announce something else than was counted, envelope and all.
    @Test
    void findsEveryChangeOfAResult() {
        Json.Members[] honest = new Json.Members[1];
        new Maker("honest", (type, number, body) -> seen(honest, type, body), List.of(Corpus.PLAN)).make();
        List<String> survivors = new ArrayList<>();
        for (Place place : Place.in(honest[0])) {
            Json value = place.find(honest[0]).orElseThrow();
            for (Mutation mutation : List.of(Mutation.FLIP, Mutation.TRUNCATE, Mutation.EXTEND, Mutation.SWAP)) {
                mutation.apply(value, value).ifPresent(changed -> {
                    Maker maker = new Maker(
                            "honest",
                            (type, number, body) -> type.equals("announced") ? place.with(body, changed) : body,
                            List.of(Corpus.PLAN));
                    Set<String> found = Corpus.verify(maker.make(), List.of(), maker.receipt());
                    boolean good = found.contains(expected(place))
                            || found.contains("result-form")
                            || found.contains("result-field");
                    if (!good) survivors.add(place.name() + " " + mutation + ": " + found);
                });
            }
        }
        assertThat(survivors).isEmpty();
    }

    private static Json.Members seen(Json.Members[] into, String type, Json.Members body) {
        if (type.equals("announced")) into[0] = (Json.Members) CanonicalJson.read(body.canonical());
        return body;
    }

    private static String expected(Place place) {
        String name = place.name();
        return name.startsWith("vote.papers")
                ? "result-papers"
                : OF_RESULT.getOrDefault(name.contains(".") ? name.substring(0, name.indexOf('.')) : name, "?");
    }
}
