package io.palmares.verifier.made;

import io.palmares.verifier.json.Json;
import java.util.List;
import java.util.Set;

/// A rulebook for the categories of a plan.
record RulebookText(List<Plan> plans) {
    private static final Set<String> WITH_JURY = Set.of("JURY_ONLY", "JURY_SHORTLIST_THEN_VOTE", "BLEND");

    String canonical(int version) {
        return Json.object()
                .put("edition", Json.of(Maker.EDITION))
                .put("title", Json.object().put("en", Json.of("Awards, version " + version)))
                .put("zone", Json.of("Europe/Berlin"))
                .put("disputeHours", Json.of(12))
                .put(
                        "timetable",
                        Json.object()
                                .put("votingOpens", Json.of("2020-10-19T09:00"))
                                .put("votingCloses", Json.of("2020-11-09T19:00")))
                .put("classes", new Json.Items(List.of(electors("members", "1"), electors("partners", "1/2"))))
                .put(
                        "categories",
                        new Json.Items(
                                plans.stream().map(RulebookText::category).toList()))
                .canonical();
    }

    private static Json electors(String id, String weight) {
        return Json.object().put("id", Json.of(id)).put("weight", Json.of(weight));
    }

    private static Json category(Plan plan) {
        Json.Members category = Json.object()
                .put("id", Json.of(plan.id()))
                .put("preset", Json.of(plan.preset()))
                .put("finalists", Json.of(plan.preset().equals("DIRECT") ? 0 : 3))
                .put("tieLadder", Json.texts(plan.ladder()));
        String method = plan.method();
        if (method != null) category.put("vote", vote(method));
        if (WITH_JURY.contains(plan.preset())) category.put("jury", jury(plan.publishCards()));
        if (plan.preset().equals("BLEND")) {
            category.put(
                    "blend",
                    Json.object()
                            .put("jury", Json.of("1/2"))
                            .put("electorate", Json.of("1/2"))
                            .put("transform", Json.of("SHARE"))
                            .put("minBallots", Json.of(10)));
        }
        return category;
    }

    private static Json vote(String method) {
        Json.Members vote = Json.object()
                .put("method", Json.of(method))
                .put("noAward", new Json.Bool(method.equals("INSTANT_RUNOFF_NO_AWARD")))
                .put("marksMax", Json.of(96));
        if (method.equals("SCORE")) vote.put("most", Json.of(10));
        if (method.equals("POINTS")) vote.put("points", Json.of(10));
        return vote;
    }

    private static Json jury(boolean published) {
        return Json.object()
                .put("criteria", new Json.Items(List.of(criterion("idea", 60, 10, 1), criterion("work", 40, 5, 2))))
                .put("aggregate", Json.of("TRIMMED_MEAN"))
                .put("trim", Json.of("1/5"))
                .put("minTotal", Json.of("10"))
                .put("publishScorecards", new Json.Bool(published));
    }

    private static Json criterion(String id, int weight, int max, int priority) {
        return Json.object()
                .put("id", Json.of(id))
                .put("weight", Json.of(weight))
                .put("max", Json.of(max))
                .put("priority", Json.of(priority));
    }
}
