package io.palmares.verifier.made;

import io.palmares.verifier.count.CastingVote;
import io.palmares.verifier.count.CategoryRules;
import io.palmares.verifier.count.Contest;
import io.palmares.verifier.count.Lot;
import io.palmares.verifier.count.Recount;
import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Plays an edition from its first entry to its results, as honest services would; a [Tamper] may change what somebody
/// is about to sign, and what follows then builds on it in good faith.
public final class Maker {
    public static final String EDITION = "ecc-2020";

    /// Whose key the second officer's was replaced with.
    public static final String SUCCESSOR = "successor of the second officer";

    private final Workshop shop;
    private final List<Plan> plans;
    private final FirstEntries first;
    private String rulebook = "";
    private String receipt = "";
    private String earlyCheckpoint = "";

    public Maker(String world, Tamper tamper, List<Plan> plans) {
        this(world, tamper, plans, new Published());
    }

    /// @param published where the edition goes
    Maker(String world, Tamper tamper, List<Plan> plans, Published published) {
        this.shop = new Workshop("awards.example/log/" + EDITION, new Keys(world), tamper, published);
        this.plans = plans;
        this.first = new FirstEntries(shop, plans);
    }

    public String origin() {
        return shop.origin;
    }

    public Keys keys() {
        return shop.keys;
    }

    public List<Made> entries() {
        return shop.entries;
    }

    public Map<String, List<Made>> boxes() {
        return shop.boxes;
    }

    /// A voter's receipt from the first box.
    public String receipt() {
        return receipt;
    }

    /// The log's head when voting began.
    public String earlyCheckpoint() {
        return earlyCheckpoint;
    }

    /// What the nominator of the first candidate was given.
    public Json.Members nomination(Plan plan) {
        return new Nominating(shop, plan).given();
    }

    public Published make() {
        rulebook = first.make();
        for (Plan plan : plans) category(plan);
        first.retireKey("DEPUTY", shop.keys.text("DEPUTY"));
        shop.entry(
                "incident",
                shop.body("incident").put("kind", Json.of("LATE_CLOSE")).put("text", Json.of("A box closed late.")),
                "log");
        return publish();
    }

    /// Builds both kinds of logs anew from the entries as they are now.
    public Published publish() {
        log(shop.published);
        shop.boxes.forEach((box, items) -> shop.published.log(
                box.substring(box.indexOf("/box/") + 1) + "/", box, Made.bytes(items), shop.keys.of("log")));
        return shop.published;
    }

    private void log(Published into) {
        into.log("", shop.origin, shop.entries.stream().map(Made::bytes).toList(), shop.keys.of("log"));
    }

    private void category(Plan plan) {
        CategoryRules rules =
                Contest.rules(shop.published.text("file/" + rulebook).getBytes(StandardCharsets.UTF_8), plan.id());
        if (rules.preset().hasNominations()) contest(plan, rules);
        else announce(plan, direct(plan));
    }

    private void contest(Plan plan, CategoryRules rules) {
        String chair = "chair of " + plan.id();
        if (rules.preset().hasJury()) first.listKey("CHAIR", plan.id(), chair, null);
        new Nominating(shop, plan).make();
        List<String> cards = rules.preset().hasJury() ? new Judging(shop, plan, chair).make() : List.of();
        if (rules.preset().hasJury()) shop.entry("shortlist", shortlist(plan), "RETURNING_OFFICER", chair);
        else shop.entry("shortlist", shortlist(plan), "RETURNING_OFFICER");
        lot(plan, "cut");
        Voting voting = new Voting(shop, plan, rules);
        List<PlayedPaper> papers = rules.preset().hasVote() ? voting.make(this::keepCheckpoint) : List.of();
        if (!papers.isEmpty() && receipt.isEmpty()) receipt = voting.receipt();
        lot(plan, "count");
        Lot lot = new Lot(shop.b64(plan.id() + " count 1"), shop.b64(plan.id() + " count 2"), voting.roots());
        Contest contest = new Contest(
                EDITION,
                rulebook,
                rules,
                papers.isEmpty()
                        ? Workshop.candidates()
                        : Casting.ids(papers.getFirst().paper()),
                papers.stream().map(PlayedPaper::opened).toList(),
                cards.isEmpty() ? Optional.empty() : Optional.of(cards),
                tied -> plan.ladder().contains("CASTING_VOTE") && !plan.turns().withoutChair()
                        ? Optional.of(castingVote(plan, chair, tied))
                        : Optional.empty(),
                Optional.of(lot));
        Json.Members result = Recount.members(contest);
        if (papers.stream().mapToLong(PlayedPaper::struck).sum() >= 10) sayOfStruck(result);
        papers.forEach(paper -> paper.count(shop, result));
        announce(plan, result);
    }

    /// The chair prefers the last of them.
    private CastingVote castingVote(Plan plan, String chair, List<String> tied) {
        Made signed = shop.sign(
                "casting-vote",
                shop.body("casting-vote")
                        .put("category", Json.of(plan.id()))
                        .put("among", Json.texts(tied))
                        .put("preferred", Json.of(tied.getLast())),
                chair);
        return new CastingVote(tied.getLast(), Base64s.url(signed.bytes()));
    }

    private static void sayOfStruck(Json.Members result) {
        ((Json.Members) result.members().getOrDefault("vote", Json.object())).put("withStruck", Json.of("SAME"));
    }

    private void keepCheckpoint() {
        if (!earlyCheckpoint.isEmpty()) return;
        Published early = new Published();
        log(early);
        earlyCheckpoint = early.text("checkpoint");
    }

    private Json.Members direct(Plan plan) {
        Json first = Json.object().put("candidate", Json.of("dddd0004")).put("place", Json.of(1));
        return Json.object()
                .put("v", Json.of(1))
                .put("edition", Json.of(EDITION))
                .put("category", Json.of(plan.id()))
                .put("preset", Json.of("DIRECT"))
                .put("rulebook", Json.of(rulebook))
                .put("outcome", Json.of("DIRECT"))
                .put("winners", Json.texts(List.of("dddd0004")))
                .put("placings", new Json.Items(List.of(first)))
                .put("ties", Json.texts(List.of()))
                .put("citation", Json.of(shop.b64("citation")));
    }

    private Json.Members shortlist(Plan plan) {
        return shop.body("shortlist")
                .put("category", Json.of(plan.id()))
                .put("finalists", Json.texts(Workshop.FINALISTS));
    }

    private void lot(Plan plan, String which) {
        List<String> seeds =
                List.of(shop.b64(plan.id() + " " + which + " 1"), shop.b64(plan.id() + " " + which + " 2"));
        shop.entry(
                "lot",
                shop.body("lot").put("category", Json.of(plan.id())).put("seeds", Json.texts(seeds)),
                "RETURNING_OFFICER",
                "AUDITOR");
    }

    private void announce(Plan plan, Json.Members counted) {
        String result = shop.tampered("announced", counted).canonical();
        String salt = shop.b64("salt of envelope " + plan.id());
        String commitment =
                Base64s.url(Hashes.tagged("envelope", Base64s.fromUrl(salt), result.getBytes(StandardCharsets.UTF_8)));
        shop.entry(
                "envelope",
                shop.body("envelope").put("category", Json.of(plan.id())).put("commitment", Json.of(commitment)),
                "results");
        String sha256 = shop.published.hashed(result);
        for (int version = 1; version <= 2; version++) {
            shop.entry(
                    "result",
                    shop.body("result")
                            .put("category", Json.of(plan.id()))
                            .put("version", Json.of(version))
                            .put("salt", Json.of(salt))
                            .put("sha256", Json.of(sha256))
                            .put("supersedes", version == 1 ? new Json.Nothing() : Json.of(version - 1)),
                    "RETURNING_OFFICER",
                    "SECOND_OFFICER");
        }
    }
}
