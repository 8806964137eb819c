package io.palmares.local.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/// What members and nominees do before the jury sits.
public final class Members {
    private static final String API = "/api/nominations/v1";
    private final Stage stage;
    private final String edition;

    public Members(Stage stage, String edition) {
        this.stage = stage;
        this.edition = edition;
    }

    /// Every entrant of a category is nominated by its nominators; answers how many nominations were acknowledged.
    public int nominate(String category) {
        return nominate(category, _ -> true);
    }

    /// As [#nominate(String)], of some entrants only.
    public int nominate(String category, Predicate<Cast.Entrant> whom) {
        int acknowledged = 0;
        for (Cast.Entrant entrant :
                Cast.entrants(edition, category).stream().filter(whom).toList()) {
            for (String nominator : entrant.nominators()) {
                nominate(category, stage.person(nominator), entrant);
                acknowledged++;
            }
        }
        return acknowledged;
    }

    private void nominate(String category, Person nominator, Cast.Entrant entrant) {
        Map<String, Object> nominee = new HashMap<>(Map.of(
                "kind", entrant.kind(),
                "name", entrant.name(),
                "partners", entrant.partners(),
                "country", entrant.country(),
                "contactEmail", entrant.contact(),
                "citation", entrant.citation(),
                "self", false));
        if (entrant.organisation() != null) nominee.put("organisation", entrant.organisation());
        nominator
                .post(
                        API + "/editions/" + edition + "/categories/" + category + "/nominations",
                        Map.of(
                                "nominee",
                                nominee,
                                "file",
                                Map.of("achievements", "Put forward in the demonstration: " + entrant.name()),
                                "submit",
                                true))
                .orFail(nominator.mail() + " nominates in " + category);
    }

    /// Nominees answer the mail that asks for their consent.
    public void answerConsents(String category) {
        answerConsents(category, _ -> true);
    }

    /// As [#answerConsents(String)], of some entrants only.
    public void answerConsents(String category, Predicate<Cast.Entrant> whose) {
        for (Cast.Entrant entrant :
                Cast.entrants(edition, category).stream().filter(whose).toList()) {
            String token = stage.mailbox().consentTokenFor(entrant.contact());
            String answer = entrant.fate().equals("declines") ? "DECLINE" : "CONSENT";
            stage.visitor()
                    .post(API + "/consents/" + token, Map.of("answer", answer))
                    .orFail("answer a consent");
        }
    }
}
