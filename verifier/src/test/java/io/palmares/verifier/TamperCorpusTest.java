package io.palmares.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.verifier.Corpus.Target;
import io.palmares.verifier.entry.Entry;
import io.palmares.verifier.entry.EntryForms;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.json.Malformed;
import io.palmares.verifier.made.Made;
import io.palmares.verifier.made.Maker;
import io.palmares.verifier.made.Mutation;
import io.palmares.verifier.made.Place;
import io.palmares.verifier.made.Published;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every change of every field of every type of entry, as the entries themselves show them: each is found, by
/// the code that says what is wrong. What only a remembered checkpoint can show is named in the table as
/// `pin-fork`.
class TamperCorpusTest {
    private static final Map<String, String> EXPECTED = ExpectedFindings.read();
    private static final String ONLY_A_PIN = "pin-fork";

    static Stream<Target> targets() {
        return Corpus.targets();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void findsWhatTheRightKeysSignedWrongly(Target target) {
        List<String> survivors = new ArrayList<>();
        Json.Members honest = target.body(Corpus.HONEST);
        Json.Members foreign = target.body(Corpus.FOREIGN);
        for (Place place : places(target, honest)) {
            Json value = place.find(honest).orElseThrow();
            for (Mutation mutation : Mutation.values()) {
                mutation.apply(value, place.find(foreign).orElse(value))
                        .ifPresent(changed -> survivors.addAll(survivor(
                                target, place, mutation.name(), body -> changed(body, place, mutation, foreign))));
            }
            if (!place.isOfList()) survivors.addAll(survivor(target, place, "DELETE", place::without));
        }
        assertThat(survivors).isEmpty();
    }

    /// What all entries have in common is changed in the first of each type.
    private static List<Place> places(Target target, Json.Members honest) {
        return Place.in(honest).stream()
                .filter(place ->
                        target.number() == 0 || !Set.of("v", "t", "log").contains(place.name()))
                .toList();
    }

    private static Json.Members changed(Json.Members body, Place place, Mutation mutation, Json.Members foreign) {
        Json value = place.find(body).orElseThrow();
        return mutation.apply(value, place.find(foreign).orElse(value))
                .map(changed -> place.with(body, changed))
                .orElse(body);
    }

    private static List<String> survivor(
            Target target, Place place, String mutation, UnaryOperator<Json.Members> change) {
        String what = target.name() + "." + place.name() + " " + mutation;
        Maker maker = Corpus.atBirth(target, change);
        Published published = maker.make();
        Set<String> found = Corpus.verify(published, List.of(), maker.receipt());
        Json.Members changed = change.apply(target.body(Corpus.HONEST));
        String expected = illFormed(target, changed).isEmpty()
                ? ExpectedFindings.of(EXPECTED, target, place.name(), mutation)
                : illFormed(target, changed);
        boolean good = expected.equals(ONLY_A_PIN)
                ? found.isEmpty()
                        && Corpus.verify(published, List.of(Corpus.checkpoint()), maker.receipt())
                                .contains(ONLY_A_PIN)
                : found.contains(expected);
        return good ? List.of() : List.of(what + ": expected " + expected + ", found " + found);
    }

    /// The code for a body that is not in the form of its type; empty if it is.
    private static String illFormed(Target target, Json.Members changed) {
        String boxed = target.type().equals("box") ? "box-first" : "ballot-form";
        String text = changed.canonical();
        String form = "entry-form";
        try {
            Entry entry = Entry.parse(
                    target.in(Corpus.HONEST).orElseThrow().saying(text).bytes());
            form = "entry-field";
            if (!EntryForms.isOfEditionLog(entry.type()) && !target.isInBox()) return "entry-type";
            EntryForms.check(entry);
            return "";
        } catch (Malformed wrong) {
            return target.isInBox() ? boxed : form;
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void findsWhatWasChangedUnderASignature(Target target) {
        List<String> survivors = new ArrayList<>();
        Json.Members honest = target.body(Corpus.HONEST);
        Made entry = target.in(Corpus.HONEST).orElseThrow();
        for (Place place : Place.in(honest)) {
            Json value = place.find(honest).orElseThrow();
            Mutation.FLIP.apply(value, value).ifPresent(changed -> {
                Made forged = entry.saying(place.with(honest, changed).canonical());
                Set<String> found =
                        Corpus.verify(replaced(target, List.of(forged)), List.of(), Corpus.HONEST.receipt());
                String expected = illFormed(target, place.with(honest, changed));
                // A ballot's binding is looked at before its signature.
                boolean good = target.type().equals("ballot")
                        ? found.stream().anyMatch(code -> code.startsWith("ballot-"))
                        : found.contains("entry-signature") || found.contains(expected);
                if (!good) survivors.add(target.name() + "." + place.name() + ": " + found);
            });
        }
        assertThat(survivors).isEmpty();
    }

    /// The last entry is at the end already.
    private static boolean isUnchanged(Published published) {
        return published.text("checkpoint").equals(Corpus.checkpoint())
                && published
                        .text(Corpus.boxPrefix() + "checkpoint")
                        .equals(Corpus.PUBLISHED.text(Corpus.boxPrefix() + "checkpoint"));
    }

    private static Published replaced(Target target, List<Made> by) {
        Made old = target.in(Corpus.HONEST).orElseThrow();
        UnaryOperator<List<Made>> change = entries -> {
            List<Made> changed = new ArrayList<>(entries);
            int at = changed.indexOf(old);
            if (at < 0) return entries;
            changed.remove(at);
            changed.addAll(at, by);
            return changed;
        };
        return Corpus.rebuilt(change, change);
    }

    /// What a holder of the log's key can do with entries that others signed.
    enum Structure {
        DROP,
        REPEAT,
        SWAP,
        TO_THE_END,
        TRANSPLANT,
        WRONG_KEY,
        ONE_SIGNATURE_MORE,
        TRUNCATE,
        EXTEND;

        Published of(Target target) {
            Made entry = target.in(Corpus.HONEST).orElseThrow();
            Made foreign = target.in(Corpus.FOREIGN).orElseThrow();
            return switch (this) {
                case DROP -> replaced(target, List.of());
                case REPEAT -> replaced(target, List.of(entry, entry));
                case SWAP -> moved(entry, at -> at == 0 ? 1 : at - 1);
                case TO_THE_END -> moved(entry, _ -> -1);
                case TRANSPLANT -> replaced(target, List.of(foreign));
                case WRONG_KEY ->
                    replaced(
                            target, List.of(entry.signedBy(Corpus.FOREIGN.keys().of("nobody"))));
                case ONE_SIGNATURE_MORE ->
                    replaced(
                            target,
                            List.of(entry.alsoSignedBy(Corpus.FOREIGN.keys().of("nobody"))));
                case TRUNCATE -> replaced(target, List.of(entry.cut(1)));
                case EXTEND -> replaced(target, List.of(entry.cut(-1)));
            };
        }

        private static Published moved(Made entry, IntUnaryOperator place) {
            UnaryOperator<List<Made>> change = entries -> {
                List<Made> changed = new ArrayList<>(entries);
                int at = changed.indexOf(entry);
                if (at < 0) return entries;
                changed.remove(at);
                int to = place.applyAsInt(at);
                changed.add(to < 0 ? changed.size() : to, entry);
                return changed;
            };
            return Corpus.rebuilt(change, change);
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void findsEntriesThatWereMovedOrReplaced(Target target) {
        List<String> survivors = new ArrayList<>();
        for (Structure structure : Structure.values()) {
            Published published = structure.of(target);
            if (isUnchanged(published)) continue;
            Set<String> found = Corpus.verify(published, List.of(), Corpus.HONEST.receipt());
            String expected = ExpectedFindings.of(EXPECTED, target, "", structure.name());
            List<String> pins = List.of(
                    target.isInBox() ? Corpus.PUBLISHED.text(Corpus.boxPrefix() + "checkpoint") : Corpus.checkpoint());
            boolean good = expected.equals(ONLY_A_PIN)
                    ? found.isEmpty()
                            && !Collections.disjoint(
                                    Set.of(ONLY_A_PIN, "pin-ahead"),
                                    Corpus.verify(published, pins, Corpus.HONEST.receipt()))
                    : found.contains(expected);
            if (!good) survivors.add(target.name() + " " + structure + ": expected " + expected + ", found " + found);
        }
        assertThat(survivors).isEmpty();
    }
}
