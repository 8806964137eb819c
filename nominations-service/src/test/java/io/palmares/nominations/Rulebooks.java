package io.palmares.nominations;

/// Rulebooks for tests.
public final class Rulebooks {
    private Rulebooks() {}

    /// One category of each kind, in early 2020.
    public static String ofEdition(String edition) {
        return """
            {"edition":"%s","programme":"european-cluster-awards","title":{"en":"Awards"},"languages":["en"],
             "zone":"Europe/Berlin","demo":true,
             "timetable":{"nominationsOpen":"2020-02-01T09:00","nominationsClose":"2020-03-01T18:00",
               "juryDeadline":"2020-05-01T18:00","votingOpens":"2020-06-01T09:00","votingCloses":"2020-06-10T18:00",
               "embargoUntil":"2020-07-01T18:00"},
             "classes":[{"id":"members","title":{"en":"Members"},"weight":"1","kind":"MEMBERS"}],
             "ownCandidate":"WITHHOLD","minNominees":2,"selfNominations":1,"otherNominations":3,"disputeHours":12,
             "objectionDays":14,"deputies":[],
             "categories":[%s,%s,%s]}
            """.formatted(
                        edition,
                        category("manager", "JURY_SHORTLIST_THEN_VOTE", "PERSON", jury(), vote(), 3),
                        category("partnership", "VOTE_ONLY", "PARTNERSHIP", "", vote(), 0),
                        """
                        {"id":"mobilisation","title":{"en":"Mobilisation"},"preset":"DIRECT","nomineeKind":"PERSON",
                         "eligibility":[],"excludePreviousWinners":false,"finalists":0,"tieLadder":[],"vacant":"VACANT"}
                        """);
    }

    private static String category(String id, String preset, String kind, String jury, String vote, int finalists) {
        return """
            {"id":"%s","title":{"en":"%s"},"preset":"%s","nomineeKind":"%s",
             "form":{"type":"object","properties":{"reach":{"type":"string","maxLength":200}},"required":["reach"],
               "additionalProperties":false},
             "eligibility":[{"id":"E1","text":{"en":"Works in a cluster."}}],"excludePreviousWinners":true,
             %s%s"finalists":%d,"tieLadder":[%s"EX_AEQUO"],"vacant":"VACANT"}
            """.formatted(id, id, preset, kind, jury, vote, finalists, jury.isEmpty() ? "" : "\"JURY_SCORE\",");
    }

    private static String jury() {
        return """
            "jury":{"criteria":[{"id":"impact","title":{"en":"Impact"},"weight":60,"max":10,"priority":1},
              {"id":"novelty","title":{"en":"Novelty"},"weight":40,"max":10,"priority":2}],
              "aggregate":"MEAN","publishScorecards":false},
            """;
    }

    private static String vote() {
        return "\"vote\":{\"method\":\"PLURALITY\",\"noAward\":false,\"marksMax\":64},";
    }
}
