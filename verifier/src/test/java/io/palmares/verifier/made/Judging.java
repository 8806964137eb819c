package io.palmares.verifier.made;

import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.json.Json;
import java.util.ArrayList;
import java.util.List;

/// The jury of a category: five locked cards for each candidate.
record Judging(Workshop shop, Plan plan, String chair) {
    /// Commits to the cards.
    ///
    /// @return their lines
    List<String> make() {
        List<String> lines = new ArrayList<>();
        for (String candidate : Workshop.candidates()) {
            for (int juror = 1; juror <= 5; juror++) lines.add(card(candidate, juror));
        }
        byte[] root = Base64s.fromUrl(shop.published.list(lines, false));
        shop.published.files().remove("file/" + Base64s.url(root));
        String salt = "salt of jury " + plan.id();
        String commitment = Base64s.url(Hashes.tagged("jury", shop.keys.bytes(salt), root));
        if (plan.publishCards()) {
            String first = Json.object().put("salt", Json.of(shop.b64(salt))).canonical();
            shop.published.file(
                    commitment, first + "\n" + String.join("\n", shop.tampered("scorecards", lines)) + "\n");
        }
        shop.entry(
                "jury",
                shop.body("jury").put("category", Json.of(plan.id())).put("scorecards", Json.of(commitment)),
                "RETURNING_OFFICER",
                chair);
        return lines;
    }

    private static String card(String candidate, int juror) {
        boolean isFinalist = Workshop.FINALISTS.contains(candidate);
        return Json.object()
                .put("card", Json.of("card-" + candidate + juror))
                .put("candidate", Json.of(candidate))
                .put("state", Json.of("LOCKED"))
                .put(
                        "scores",
                        Json.object()
                                .put("idea", Json.of(isFinalist ? (juror * 3 + candidate.charAt(0)) % 11 : 1))
                                .put("work", Json.of(isFinalist ? (juror + candidate.charAt(7)) % 6 : 0)))
                .canonical();
    }
}
