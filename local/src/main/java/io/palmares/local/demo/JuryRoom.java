package io.palmares.local.demo;

import static io.palmares.local.demo.Cast.RETURNING_OFFICER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// What jurors do: declare conflicts, read, score; then the returning officer and the chair publish the shortlist.
public final class JuryRoom {
    private final Stage stage;
    private final String edition;
    private final String category;
    private final String api;

    public JuryRoom(Stage stage, String edition, String category) {
        this.stage = stage;
        this.edition = edition;
        this.category = category;
        this.api = "/api/voting/v1/editions/" + edition + "/categories/" + category;
    }

    /// Every juror declares, and scores what they may; the second juror is a partner of the second entrant's project.
    public void score() {
        score(_ -> true, entrant -> 9 - entrant);
    }

    /// As [#score()], of some jurors only.
    ///
    /// @param who of the jurors, from 0
    /// @param most what an entrant, from 0, gets at most for a criterion
    public void score(IntPredicate who, IntUnaryOperator most) {
        List<String> standing = Cast.standing(edition, category);
        List<String> criteria = Cast.criteria(edition, category);
        List<Cast.Named> jurors = Cast.jurors();
        IntStream.range(0, jurors.size()).filter(who).forEach(j -> {
            Person juror = stage.person(jurors.get(j).email());
            for (JsonNode file : files(juror)) {
                int entrant = standing.indexOf(file.path("name").asString());
                boolean conflicted = j == 1 && entrant == 1;
                if (declare(juror, file.path("candidate").asString(), conflicted)) {
                    score(juror, file.path("candidate").asString(), criteria, most.applyAsInt(entrant), j);
                }
            }
        });
    }

    private JsonNode files(Person juror) {
        return stage.await(
                        "the files of " + category,
                        () -> juror.get(api + "/files"),
                        body -> !body.path("items").isEmpty())
                .path("items");
    }

    private boolean declare(Person juror, String candidate, boolean conflicted) {
        juror.put(
                        api + "/files/" + candidate + "/declaration",
                        conflicted ? Map.of("conflict", "PARTNER") : Map.of("conflict", "NONE"))
                .orFail("declare");
        return !conflicted;
    }

    private void score(Person juror, String candidate, List<String> criteria, int base, int juror0) {
        juror.get(api + "/files/" + candidate).orFail("read a file");
        Map<String, Integer> scores = new HashMap<>();
        for (int c = 0; c < criteria.size(); c++) {
            scores.put(criteria.get(c), Math.max(1, base - (juror0 + c) % 2));
        }
        Reply card = juror.put(api + "/scorecards/" + candidate, "\"0\"", Map.of("scores", scores));
        card.orFail("score");
        juror.post(api + "/scorecards/" + candidate + "/submission", Map.of()).orFail("submit a scorecard");
    }

    public void publishShortlist() {
        Person chair = stage.person(Cast.jurors().getFirst().email());
        stage.together(stage.person(RETURNING_OFFICER), chair, api + "/shortlist", Map.of("act", "PUBLISH_SHORTLIST"));
    }
}
