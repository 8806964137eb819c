package io.palmares.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.verifier.edition.VerifyEdition;
import io.palmares.verifier.json.CanonicalJson;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.made.Maker;
import io.palmares.verifier.made.Mutation;
import io.palmares.verifier.made.Place;
import io.palmares.verifier.made.Plan;
import io.palmares.verifier.made.Published;
import io.palmares.verifier.made.Tamper;
import io.palmares.verifier.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A tie that the chair broke: what the chair signed lies in the result, and has to be for this tie.
class CastingVotesTest {
    private static final String CODE = "casting-vote";
    static final Plan PLAN = IntStream.range(10, 60)
            .mapToObj(CastingVotesTest::plan)
            .filter(plan -> announced(plan).canonical().contains("\"CASTING_VOTE\""))
            .findFirst()
            .orElseThrow();

    private static Plan plan(int voters) {
        return new Plan(
                "prize",
                "JURY_SHORTLIST_THEN_VOTE",
                "PLURALITY",
                voters,
                List.of("members"),
                true,
                List.of("CASTING_VOTE", "EX_AEQUO"),
                false);
    }

    private static Json.Members announced(Plan plan) {
        return seen(plan, "announced");
    }

    private static Json.Members seen(Plan plan, String type) {
        Json.Members[] seen = {Json.object()};
        made(plan, (t, _, body) -> {
            if (t.equals(type)) seen[0] = body;
            return body;
        });
        return (Json.Members) CanonicalJson.read(seen[0].canonical());
    }

    private static Published made(Plan plan, Tamper tamper) {
        return new Maker("casting", tamper, List.of(plan)).make();
    }

    private static Report report(Plan plan, Tamper tamper) {
        Report report = new Report();
        new VerifyEdition(made(plan, tamper), report, List.of(), List.of()).run();
        return report;
    }

    private static Set<String> found(Tamper tamper) {
        return report(PLAN, tamper).findings().stream()
                .map(f -> f.code().text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Tamper changing(String type, UnaryOperator<Json.Members> change) {
        return (t, _, body) -> t.equals(type) ? change.apply(body) : body;
    }

    @Test
    void areCheckedAndSaidToBe() {
        Report report = report(PLAN, Tamper.NONE);
        assertThat(report.findings()).isEmpty();
        assertThat(report.isWholeAndHolds()).isTrue();
        assertThat(report.text()).contains("casting votes signed by the chair: 1");
        assertThat(report.uncheckedParts()).noneMatch(part -> part.contains("casting vote"));
    }

    @Test
    void areMissedWhereTheLadderAsksForOne() {
        Report report = report(PLAN.withoutChair(), Tamper.NONE);
        assertThat(report.findings()).isEmpty();
        assertThat(report.uncheckedParts()).anyMatch(part -> part.contains("no casting vote was given in prize"));
    }

    @Test
    void areFoundWhereTheChairSignedAnythingElse() {
        List<String> survivors = new ArrayList<>();
        Json.Members honest = seen(PLAN, "casting-vote");
        for (Place place : Place.in(honest)) {
            Json value = place.find(honest).orElseThrow();
            for (Mutation mutation : Mutation.values()) {
                mutation.apply(value, Json.of("foreign")).ifPresent(changed -> {
                    Set<String> found = found(changing("casting-vote", body -> place.with(body, changed)));
                    if (!found.equals(Set.of(CODE))) survivors.add(place.name() + " " + mutation + ": " + found);
                });
            }
            if (!place.isOfList()
                    && !found(changing("casting-vote", place::without)).equals(Set.of(CODE))) {
                survivors.add(place.name() + " without");
            }
        }
        assertThat(survivors).isEmpty();
    }

    private static Json.Members tie(Json.Members result) {
        return (Json.Members) ((Json.Items) result.members().getOrDefault("ties", result))
                .items()
                .getFirst();
    }

    /// Whoever announces puts another text in the place of what was signed.
    private static Set<String> foundWith(UnaryOperator<Json.Members> change) {
        return found(changing("announced", result -> {
            Json.Members tie = new Json.Members(new TreeMap<>(tie(result).members()));
            return result.put("ties", new Json.Items(List.of(change.apply(tie))));
        }));
    }

    @Test
    void areFoundWhereTheSignatureIsGoneBrokenOrSomebodyElses() {
        String signed = ((Json.Text) tie(announced(PLAN)).members().getOrDefault("signed", Json.of(""))).value();
        assertThat(foundWith(tie -> {
                    tie.members().remove("signed");
                    return tie;
                }))
                .contains(CODE);
        char other = signed.charAt(200) == 'A' ? 'B' : 'A';
        String broken = signed.substring(0, 200) + other + signed.substring(201);
        assertThat(foundWith(tie -> tie.put("signed", Json.of(broken)))).containsExactly(CODE);
        assertThat(inTheChairsName()).containsExactly(CODE);
    }

    /// The tie broken with a signature by a key that this log does not list for the chair.
    static Set<String> inTheChairsName() {
        String stranger = ((Json.Text) tie((Json.Members) CanonicalJson.read(foreign()))
                        .members()
                        .getOrDefault("signed", Json.of("")))
                .value();
        return foundWith(tie -> tie.put("signed", Json.of(stranger)));
    }

    /// The same words, signed by another world's chair.
    private static String foreign() {
        Json.Members[] seen = {Json.object()};
        new Maker(
                        "another world",
                        (type, _, body) -> {
                            if (type.equals("announced")) seen[0] = body;
                            return body;
                        },
                        List.of(PLAN))
                .make();
        return seen[0].canonical();
    }
}
