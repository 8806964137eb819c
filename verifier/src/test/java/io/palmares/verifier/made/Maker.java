package io.palmares.verifier.made;

import io.palmares.booth.ReceiptCode;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Origin;
import io.palmares.ledger.Promise;
import io.palmares.ledger.SigningKey;
import io.palmares.verifier.count.CategoryRules;
import io.palmares.verifier.count.Contest;
import io.palmares.verifier.count.Lot;
import io.palmares.verifier.count.Marks;
import io.palmares.verifier.count.MarksForm;
import io.palmares.verifier.count.OpenedPaper;
import io.palmares.verifier.count.Recount;
import io.palmares.verifier.crypto.Base64s;
import io.palmares.verifier.crypto.Hashes;
import io.palmares.verifier.json.CanonicalJson;
import io.palmares.verifier.json.Fields;
import io.palmares.verifier.json.Json;
import io.palmares.verifier.log.Frontier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Plays an edition from its first entry to its results, as honest services would; a [Tamper] may change what somebody
/// is
/// about to sign, and what follows then builds on it in good faith.
public final class Maker {
    public static final String EDITION = "ecc-2020";
    private static final String OPENS = "2020-10-19T07:00:00Z";
    private static final String CLOSES = "2020-11-09T18:00:00Z";
    private static final List<String> FINALISTS = List.of("aaaa0001", "bbbb0002", "cccc0003");

    /// Changes a body before it is signed.
    public interface Tamper {
        Tamper NONE = (type, number, body) -> body;

        /// What is signed in its place.
        ///
        /// @param number how many of the type were made before
        Json.Members change(String type, int number, Json.Members body);

        /// What is listed in its place: `nominations`, `candidates`, `roll`, `openings`, `spoiled`, `scorecards`.
        default List<String> list(String name, List<String> lines) {
            return lines;
        }
    }

    /// What one category is to be.
    ///
    /// @param method null without a vote
    /// @param voters in each class
    public record Plan(
            String id,
            String preset,
            @Nullable String method,
            int voters,
            List<String> classes,
            boolean publishCards,
            List<String> ladder,
            boolean disputed) {}

    private static final String RECORD = "{\"name\":\"Ada\"}";

    /// Whose key the second officer's was replaced with.
    public static final String SUCCESSOR = "successor of the second officer";

    private final String origin;
    private final Keys keys;
    private final Tamper tamper;
    private final Published published;
    private final List<Made> entries = new ArrayList<>();
    private final Map<String, List<Made>> boxes = new TreeMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    /// Whose key signs in an office after its first one was replaced.
    private final Map<String, String> successors = new HashMap<>();
    private final List<Plan> plans;
    private String rulebook = "";
    private String receipt = "";
    private String earlyCheckpoint = "";

    public Maker(String world, Tamper tamper, List<Plan> plans) {
        this(world, tamper, plans, new Published());
    }

    /// @param published where the edition goes
    Maker(String world, Tamper tamper, List<Plan> plans, Published published) {
        this.published = published;
        this.origin = "awards.example/log/" + EDITION;
        this.keys = new Keys(world);
        this.tamper = tamper;
        this.plans = plans;
    }

    public static Plan vote(String id, String method, int voters) {
        return new Plan(id, "VOTE_ONLY", method, voters, List.of("members"), false, List.of("EX_AEQUO"), false);
    }

    public String origin() {
        return origin;
    }

    public Keys keys() {
        return keys;
    }

    public List<Made> entries() {
        return entries;
    }

    public Map<String, List<Made>> boxes() {
        return boxes;
    }

    /// A voter's receipt from the first box.
    public String receipt() {
        return receipt;
    }

    /// The log's head when voting began.
    public String earlyCheckpoint() {
        return earlyCheckpoint;
    }

    public Published make() {
        begin();
        for (Plan plan : plans) category(plan);
        entry(
                "incident",
                body("incident").put("kind", Json.of("LATE_CLOSE")).put("text", Json.of("A box closed late.")),
                "log");
        publish();
        return published;
    }

    /// Builds both kinds of logs anew from the entries as they are now.
    public Published publish() {
        published.log("", origin, entries.stream().map(Made::bytes).toList(), keys.of("log"));
        boxes.forEach((box, items) ->
                published.log(box.substring(box.indexOf("/box/") + 1) + "/", box, Made.bytes(items), keys.of("log")));
        return published;
    }

    private Json.Members body(String type) {
        return Json.object().put("v", Json.of(1)).put("t", Json.of(type)).put("log", Json.of(origin));
    }

    private Made sign(String type, Json.Members body, String... signers) {
        int number = numbers.merge(type, 1, Integer::sum) - 1;
        Json.Members changed = tamper.change(type, number, copy(body));
        return Made.signed(
                body,
                changed,
                Stream.of(signers)
                        .map(office -> keys.of(successors.getOrDefault(office, office)))
                        .toList());
    }

    static Json.Members copy(Json.Members body) {
        return new Json.Members(new TreeMap<>(body.members()));
    }

    private Made entry(String type, Json.Members body, String... signers) {
        Made made = sign(type, body, signers);
        entries.add(made);
        return made;
    }

    private static Fields read(Made made) {
        return CanonicalJson.fields(made.meant());
    }

    private String salted(String tag, String name, String text) {
        return Base64s.url(Hashes.tagged(tag, keys.bytes("salt of " + name), text.getBytes(StandardCharsets.UTF_8)));
    }

    private String b64(String name) {
        return Base64s.url(keys.bytes(name));
    }

    private void begin() {
        rulebook = published.hashed(new RulebookText(plans).canonical(1));
        List<Json> officers = new ArrayList<>();
        for (String role :
                List.of("ORGANISER", "ANNOUNCER", "DEPUTY", "SECOND_OFFICER", "RETURNING_OFFICER", "AUDITOR")) {
            officers.add(Json.object()
                    .put("role", Json.of(role))
                    .put("key", Json.of(keys.text(role)))
                    .put("held", Json.of("service")));
        }
        List<Json> lots = plans.stream()
                .filter(plan -> !plan.preset().equals("DIRECT"))
                .<Json>map(plan -> Json.object()
                        .put("category", Json.of(plan.id()))
                        .put("cut", commitments(plan.id() + " cut"))
                        .put("count", commitments(plan.id() + " count")))
                .toList();
        entry(
                "edition",
                body("edition")
                        .put("edition", Json.of(EDITION))
                        .put("rulebook", Json.of(rulebook))
                        .put("mode", Json.of("confidential"))
                        .put(
                                "keys",
                                Json.object()
                                        .put("log", Json.of(keys.text("log")))
                                        .put("promise", Json.of(keys.text("promise")))
                                        .put("results", Json.of(keys.text("results"))))
                        .put("officers", new Json.Items(officers))
                        .put("lotSeeds", new Json.Items(lots)),
                "ORGANISER",
                "RETURNING_OFFICER");
        rulebook = published.hashed(new RulebookText(plans).canonical(2));
        entry(
                "rulebook",
                body("rulebook")
                        .put("version", Json.of(2))
                        .put("sha256", Json.of(rulebook))
                        .put("reason", Json.of("A title was misspelt.")),
                "ORGANISER",
                "RETURNING_OFFICER");
        listKey("ANNOUNCER", null, "second announcer", keys.text("ANNOUNCER"));
        listKey("SECOND_OFFICER", null, SUCCESSOR, keys.text("SECOND_OFFICER"));
        successors.put("SECOND_OFFICER", SUCCESSOR);
    }

    private Json commitments(String lot) {
        return Json.texts(Stream.of(lot + " 1", lot + " 2")
                .map(seed -> Base64s.url(Hashes.tagged("lot-seed", keys.bytes(seed))))
                .toList());
    }

    private void listKey(String role, @Nullable String category, String holder, @Nullable String replaces) {
        entry(
                "key",
                body("key")
                        .put("role", Json.of(role))
                        .put("category", category == null ? new Json.Nothing() : Json.of(category))
                        .put("person", Json.of("person-" + holder.length()))
                        .put("key", Json.of(keys.text(holder)))
                        .put("held", Json.of("service"))
                        .put("replaces", replaces == null ? new Json.Nothing() : Json.of(replaces)),
                "ORGANISER",
                "RETURNING_OFFICER");
    }

    private void category(Plan plan) {
        CategoryRules rules =
                Contest.rules(published.text("file/" + rulebook).getBytes(StandardCharsets.UTF_8), plan.id());
        if (!rules.preset().hasNominations()) {
            Json.Members result = direct(plan);
            announce(plan, result);
            return;
        }
        String chair = "chair of " + plan.id();
        if (rules.preset().hasJury()) listKey("CHAIR", plan.id(), chair, null);
        candidates(plan);
        List<String> cards = rules.preset().hasJury() ? jury(plan, chair) : List.of();
        if (rules.preset().hasJury()) entry("shortlist", shortlist(plan), "RETURNING_OFFICER", chair);
        else entry("shortlist", shortlist(plan), "RETURNING_OFFICER");
        lot(plan, "cut");
        List<PlayedPaper> papers = rules.preset().hasVote() ? vote(plan, rules) : List.of();
        lot(plan, "count");
        Contest contest = new Contest(
                EDITION,
                rulebook,
                rules,
                papers.isEmpty() ? all() : papers.getFirst().candidates(),
                papers.stream().map(PlayedPaper::opened).toList(),
                cards.isEmpty() ? Optional.empty() : Optional.of(cards),
                _ -> Optional.empty(),
                Optional.of(lotOf(plan)));
        Json.Members result = Recount.members(contest);
        papers.forEach(paper -> count(paper, result));
        announce(plan, result);
    }

    private Json.Members direct(Plan plan) {
        return Json.object()
                .put("v", Json.of(1))
                .put("edition", Json.of(EDITION))
                .put("category", Json.of(plan.id()))
                .put("preset", Json.of("DIRECT"))
                .put("rulebook", Json.of(rulebook))
                .put("outcome", Json.of("DIRECT"))
                .put("winners", Json.texts(List.of("dddd0004")))
                .put(
                        "placings",
                        new Json.Items(List.of(Json.object()
                                .put("candidate", Json.of("dddd0004"))
                                .put("place", Json.of(1)))))
                .put("ties", Json.texts(List.of()))
                .put("citation", Json.of(b64("citation")));
    }

    private static List<String> all() {
        return Stream.concat(FINALISTS.stream(), Stream.of("dddd0004")).toList();
    }

    private void candidates(Plan plan) {
        Map<String, Json.Members> lines =
                new TreeMap<>(Comparator.comparing(Base64s::fromUrl, Arrays::compareUnsigned));
        String ruling = plan.id() + "-r1";
        int n = 0;
        for (String id : all()) {
            lines.put(
                    n == 0 ? nominated(plan) : b64(plan.id() + n),
                    Json.object().put("outcome", Json.of("CANDIDATE")).put("id", Json.of(id)));
            n++;
        }
        lines.put(b64(plan.id() + n++), Json.object().put("outcome", Json.of("DECLINED")));
        lines.put(b64(plan.id() + n++), Json.object().put("outcome", Json.of("TIMED_OUT")));
        lines.put(
                b64(plan.id() + n),
                Json.object().put("outcome", Json.of("INELIGIBLE")).put("ruling", Json.of(ruling)));
        int nominated = tamper.list("nominations", List.copyOf(lines.keySet())).size();
        entry(
                "nominations",
                listed("nominations", plan, list("nominations", List.copyOf(lines.keySet())), nominated),
                "log");
        entry("ruling", ruling(plan, ruling, "EXCLUDE", "nominee-7", null), "ORGANISER", "RETURNING_OFFICER");
        lines.forEach((nomination, line) -> line.put("nomination", Json.of(nomination)));
        List<String> texts = lines.values().stream().map(Json::canonical).toList();
        int accounted = tamper.list("candidates", texts).size();
        entry("candidates", listed("candidates", plan, list("candidates", texts), accounted), "RETURNING_OFFICER");
    }

    private String nominated(Plan plan) {
        return salted("nomination", "nomination in " + plan.id(), RECORD);
    }

    /// What the nominator of the first candidate was given.
    public Json.Members nomination(Plan plan) {
        return Json.object()
                .put(
                        "accounted",
                        Json.object().put("outcome", Json.of("CANDIDATE")).put("id", Json.of(all().getFirst())))
                .put("category", Json.of(plan.id()))
                .put("log", Json.of(origin))
                .put("nomination", Json.of(nominated(plan)))
                .put("record", Json.of(RECORD))
                .put("salt", Json.of(b64("salt of nomination in " + plan.id())))
                .put("v", Json.of(1));
    }

    private String list(String name, List<String> lines) {
        boolean json = Set.of("candidates", "openings").contains(name);
        return published.list(tamper.list(name, lines), !json);
    }

    private Json.Members listed(String type, Plan plan, String root, int size) {
        return body(type)
                .put("category", Json.of(plan.id()))
                .put("root", Json.of(root))
                .put("size", Json.of(size));
    }

    private Json.Members ruling(Plan plan, String id, String kind, String subject, @Nullable String ballot) {
        String text = "The reason for " + id + ".";
        String hash = salted("text", id, text);
        published.file(
                hash,
                Json.object()
                        .put("salt", Json.of(b64("salt of " + id)))
                        .put("text", Json.of(text))
                        .canonical());
        Json.Members body = body("ruling")
                .put("id", Json.of(id))
                .put("kind", Json.of(kind))
                .put("category", Json.of(plan.id()))
                .put("subject", Json.of(subject))
                .put("clause", Json.of("2.1"))
                .put("code", Json.of("NOT_ELIGIBLE"))
                .put("text", Json.of(hash));
        return ballot == null ? body : body.put("ballot", Json.of(ballot));
    }

    private List<String> jury(Plan plan, String chair) {
        List<String> lines = new ArrayList<>();
        for (String candidate : all()) {
            for (int juror = 1; juror <= 5; juror++) {
                lines.add(Json.object()
                        .put("card", Json.of("card-" + candidate + juror))
                        .put("candidate", Json.of(candidate))
                        .put("state", Json.of("LOCKED"))
                        .put(
                                "scores",
                                Json.object()
                                        .put("idea", Json.of((juror * 3 + candidate.charAt(0)) % 11))
                                        .put("work", Json.of((juror + candidate.charAt(7)) % 6)))
                        .canonical());
            }
        }
        byte[] root = Base64s.fromUrl(published.list(lines, false));
        published.files().remove("file/" + Base64s.url(root));
        String commitment = Base64s.url(Hashes.tagged("jury", keys.bytes("salt of jury " + plan.id()), root));
        if (plan.publishCards()) {
            String salt = Json.object()
                    .put("salt", Json.of(b64("salt of jury " + plan.id())))
                    .canonical();
            published.file(commitment, salt + "\n" + String.join("\n", tamper.list("scorecards", lines)) + "\n");
        }
        entry(
                "jury",
                body("jury").put("category", Json.of(plan.id())).put("scorecards", Json.of(commitment)),
                "RETURNING_OFFICER",
                chair);
        return lines;
    }

    private Json.Members shortlist(Plan plan) {
        return body("shortlist").put("category", Json.of(plan.id())).put("finalists", Json.texts(FINALISTS));
    }

    private void lot(Plan plan, String which) {
        Lot lot = new Lot(b64(plan.id() + " " + which + " 1"), b64(plan.id() + " " + which + " 2"), List.of());
        entry(
                "lot",
                body("lot")
                        .put("category", Json.of(plan.id()))
                        .put("seeds", Json.texts(List.of(lot.first(), lot.second()))),
                "RETURNING_OFFICER",
                "AUDITOR");
    }

    private Lot lotOf(Plan plan) {
        List<String> roots = entries.stream()
                .filter(e -> e.type().equals("seal"))
                .filter(seal -> isOf(plan, read(seal).text("paper")))
                .map(seal -> read(seal).text("root"))
                .toList();
        return new Lot(b64(plan.id() + " count 1"), b64(plan.id() + " count 2"), roots);
    }

    private boolean isOf(Plan plan, String paper) {
        return entries.stream()
                .filter(e -> e.leaf().equals(paper))
                .anyMatch(e -> read(e).text("category").equals(plan.id()));
    }

    /// A ballot with what opens it.
    private record Sealed(Made entry, SigningKey right, long seq, Json marks, String salt) {}

    private record PlayedPaper(
            Made paper,
            List<String> candidates,
            List<Sealed> counted,
            List<Sealed> spoiled,
            long superseded,
            long struck,
            List<String> withdrawn) {
        Fields body() {
            return read(paper);
        }

        OpenedPaper opened() {
            return new OpenedPaper(
                    paper.leaf(),
                    body().text("class"),
                    body().text("weight"),
                    body().whole("rollSize", 0, Integer.MAX_VALUE),
                    counted.size(),
                    spoiled.size(),
                    superseded,
                    struck,
                    0,
                    withdrawn,
                    taker -> counted.forEach(b -> taker.accept(Marks.read(b.marks()))));
        }
    }

    private List<PlayedPaper> vote(Plan plan, CategoryRules rules) {
        List<Made> papers = new ArrayList<>();
        Map<String, List<SigningKey>> rolls = new TreeMap<>();
        for (String electorClass : plan.classes()) {
            List<SigningKey> roll = new ArrayList<>();
            for (int i = 0; i < plan.voters() + 2; i++) roll.add(keys.of(plan.id() + "/" + electorClass + "/" + i));
            roll.sort(Comparator.comparing(SigningKey::publicKey));
            rolls.put(electorClass, roll);
            papers.add(entry("paper", paper(plan, rules, electorClass, roll), "RETURNING_OFFICER", "results"));
        }
        if (earlyCheckpoint.isEmpty()) {
            Published early = new Published();
            early.log("", origin, entries.stream().map(Made::bytes).toList(), keys.of("log"));
            earlyCheckpoint = early.text("checkpoint");
        }
        List<Voted> voted = papers.stream()
                .map(paper -> new Voted(
                        paper,
                        ballots(
                                plan,
                                rules,
                                paper,
                                Objects.requireNonNull(rolls.get(read(paper).text("class"))))))
                .toList();
        if (plan.disputed()) {
            entry(
                    "ruling",
                    ruling(plan, plan.id() + "-w", "WITHDRAW", FINALISTS.get(1), null),
                    "ORGANISER",
                    "RETURNING_OFFICER");
        }
        voted.forEach(v -> seal(v.paper()));
        Set<String> struck = plan.disputed() ? strikes(plan, voted) : Set.of();
        List<Sealed> admitted = plan.disputed() ? List.of(admit(plan, rules, voted.getFirst(), rolls)) : List.of();
        entry(
                "rollkey",
                body("rollkey")
                        .put("categories", Json.texts(List.of(plan.id())))
                        .put("destroyed", Json.of("2020-11-10T06:00:00Z")),
                "RETURNING_OFFICER",
                "SECOND_OFFICER");
        return voted.stream().map(v -> select(plan, v, struck, admitted)).toList();
    }

    private record Voted(Made paper, List<Sealed> ballots) {}

    private Json.Members paper(Plan plan, CategoryRules rules, String electorClass, List<SigningKey> roll) {
        List<String> keysOfRoll =
                roll.stream().map(k -> k.publicKey().toString()).toList();
        String root = list("roll", keysOfRoll);
        CategoryRules.Vote vote = Objects.requireNonNull(rules.vote());
        List<Json> candidates = new ArrayList<>();
        List<String> ids = new ArrayList<>(FINALISTS);
        for (String id : FINALISTS) {
            String record = "{\"name\":\"" + id + "\"}";
            String label = salted("label", id, record);
            published.file(
                    label,
                    Json.object()
                            .put("record", Json.of(record))
                            .put("salt", Json.of(b64("salt of " + id)))
                            .canonical());
            candidates.add(Json.object().put("id", Json.of(id)).put("label", Json.of(label)));
        }
        if (vote.noAward()) {
            ids.add(Contest.NO_AWARD);
            candidates.add(Json.object().put("id", Json.of(Contest.NO_AWARD)).put("label", new Json.Nothing()));
        }
        MarksForm form = MarksForm.of(vote, Set.copyOf(ids));
        return body("paper")
                .put("category", Json.of(plan.id()))
                .put("class", Json.of(electorClass))
                .put("section", new Json.Nothing())
                .put("weight", Json.of(electorClass.equals("members") ? "1/1" : "1/2"))
                .put(
                        "method",
                        Json.object().put("name", Json.of(vote.method().name())).put("form", form.json()))
                .put("candidates", new Json.Items(candidates))
                .put("rollRoot", Json.of(root))
                .put("rollSize", Json.of(tamper.list("roll", keysOfRoll).size()))
                .put("rollVersion", Json.of(1))
                .put("suite", Json.of("0x0020/0x0001/0x0001"))
                .put("countingKey", Json.of(b64("counting key " + plan.id())))
                .put("marksMax", Json.of(vote.marksMax()))
                .put("openings", Json.of(roll.size() < 10 ? "TOTALS" : "INDIVIDUAL"))
                .put("opens", Json.of(OPENS))
                .put("closes", Json.of(CLOSES))
                .put("box", Json.of(origin + "/box/" + plan.id() + "/" + electorClass));
    }

    private List<Sealed> ballots(Plan plan, CategoryRules rules, Made paper, List<SigningKey> roll) {
        Fields body = read(paper);
        List<String> ids =
                body.objects("candidates").stream().map(c -> c.text("id")).toList();
        List<Sealed> ballots = new ArrayList<>();
        for (int i = 0; i < plan.voters(); i++) {
            Json marks = i == 1 ? Json.object().put("abstain", new Json.Bool(true)) : MarksOf.voter(i, rules, ids);
            Sealed first = seal(paper, roll.get(i), 1, null, marks);
            ballots.add(first);
            // Every fifth voter changes their mind.
            if (i % 5 == 0) ballots.add(seal(paper, roll.get(i), 2, first.entry(), MarksOf.voter(i + 1, rules, ids)));
        }
        byLeaf(ballots);
        String box = body.text("box");
        List<Made> items = new ArrayList<>();
        items.add(sign("box", boxBody("box", box).put("paper", Json.of(paper.leaf())), "log"));
        ballots.forEach(b -> items.add(b.entry()));
        long voted = ballots.stream().map(Sealed::right).distinct().count();
        items.add(sign(
                "close",
                boxBody("close", box).put("ballots", Json.of(ballots.size())).put("keys", Json.of(voted)),
                "log"));
        boxes.put(box, items);
        if (receipt.isEmpty()) receipt = receipt(box, ballots.getFirst());
        return ballots;
    }

    /// Each leaf is hashed once.
    private static void byLeaf(List<Sealed> ballots) {
        IdentityHashMap<Sealed, byte[]> leaves = new IdentityHashMap<>();
        ballots.forEach(b -> leaves.put(b, b.entry().leafBytes()));
        ballots.sort(Comparator.comparing(b -> leaves.getOrDefault(b, new byte[0]), Arrays::compareUnsigned));
    }

    private Json.Members boxBody(String type, String box) {
        return Json.object().put("v", Json.of(1)).put("t", Json.of(type)).put("log", Json.of(box));
    }

    private Sealed seal(Made paper, SigningKey right, long seq, @Nullable Made prev, Json marks) {
        Fields body = read(paper);
        String pk = right.publicKey().toString();
        byte[] salt = keys.bytes("salt " + pk + seq);
        byte[] com = Hashes.tagged(
                "marks",
                paper.leafBytes(),
                Base64s.fromUrl(pk),
                ByteBuffer.allocate(4).putInt((int) seq).array(),
                salt,
                marks.canonical().getBytes(StandardCharsets.UTF_8));
        byte[] sealed = new byte[82 + (int) body.whole("marksMax", 1, 1 << 16)];
        for (int i = 0; i < sealed.length; i++) sealed[i] = salt[i % salt.length];
        Json.Members ballot = boxBody("ballot", body.text("box"))
                .put("paper", Json.of(paper.leaf()))
                .put("pk", Json.of(pk))
                .put("seq", Json.of(seq))
                .put("prev", prev == null ? new Json.Nothing() : Json.of(prev.leaf()))
                .put("com", Json.of(Base64s.url(com)))
                .put("sealed", Json.of(Base64s.url(sealed)));
        int number = numbers.merge("ballot", 1, Integer::sum) - 1;
        return new Sealed(
                Made.signed(ballot, tamper.change("ballot", number, copy(ballot)), List.of(right)),
                right,
                seq,
                marks,
                Base64s.url(salt));
    }

    private String receipt(String box, Sealed ballot) {
        Fields body = read(ballot.entry());
        String promise = new Promise(new Origin(box), Hash.parse(ballot.entry().leaf()))
                .sign(keys.of("promise"))
                .asText();
        return Json.object()
                .put("v", Json.of(1))
                .put("box", Json.of(box))
                .put("paper", body.value("paper"))
                .put("seq", body.value("seq"))
                .put("leaf", Json.of(ballot.entry().leaf()))
                .put(
                        "code",
                        Json.of(ReceiptCode.of(Hash.parse(ballot.entry().leaf()))
                                .grouped()))
                .put("ballot", Json.of(Base64s.url(ballot.entry().bytes())))
                .put("marks", ballot.marks())
                .put("salt", Json.of(ballot.salt()))
                .put("promise", Json.of(promise))
                .canonical();
    }

    private void seal(Made paper) {
        String box = read(paper).text("box");
        List<Made> items = Objects.requireNonNull(boxes.get(box));
        Fields close = read(items.getLast());
        Frontier tree = new Frontier();
        items.forEach(item -> tree.append(item.leafBytes()));
        String root = Base64s.url(tree.root());
        entry(
                "seal",
                body("seal")
                        .put("paper", Json.of(paper.leaf()))
                        .put("size", Json.of(items.size()))
                        .put("root", Json.of(root))
                        .put("ballots", close.value("ballots"))
                        .put("keys", close.value("keys")),
                "log");
    }

    /// One key and one leaf.
    private Set<String> strikes(Plan plan, List<Voted> voted) {
        List<Sealed> ballots = voted.getFirst().ballots().stream()
                .sorted(Comparator.comparing(b -> b.right().publicKey()))
                .toList();
        String key = "key/" + ballots.get(7).right().publicKey();
        String leaf = "leaf/" + ballots.get(9).entry().leaf();
        entry("ruling", ruling(plan, plan.id() + "-s1", "STRIKE", key, null), "RETURNING_OFFICER", "SECOND_OFFICER");
        entry("ruling", ruling(plan, plan.id() + "-s2", "STRIKE", leaf, null), "RETURNING_OFFICER", "SECOND_OFFICER");
        return Set.of(key, leaf);
    }

    private Sealed admit(Plan plan, CategoryRules rules, Voted voted, Map<String, List<SigningKey>> rolls) {
        SigningKey late = Objects.requireNonNull(rolls.get("members")).getLast();
        List<String> ids = read(voted.paper()).objects("candidates").stream()
                .map(c -> c.text("id"))
                .toList();
        Sealed ballot = seal(voted.paper(), late, 1, null, MarksOf.voter(3, rules, ids));
        entry(
                "ruling",
                ruling(
                        plan,
                        plan.id() + "-a",
                        "ADMIT",
                        "leaf/" + ballot.entry().leaf(),
                        Base64s.url(ballot.entry().bytes())),
                "RETURNING_OFFICER",
                "SECOND_OFFICER");
        return ballot;
    }

    private PlayedPaper select(Plan plan, Voted voted, Set<String> struck, List<Sealed> admitted) {
        List<Sealed> all = new ArrayList<>(voted.ballots());
        admitted.stream()
                .filter(b -> read(b.entry()).text("paper").equals(voted.paper().leaf()))
                .forEach(all::add);
        byLeaf(all);
        Map<String, Sealed> best = new HashMap<>();
        long out = 0;
        long superseded = 0;
        for (Sealed ballot : all) {
            String pk = ballot.right().publicKey().toString();
            if (struck.contains("key/" + pk)
                    || struck.contains("leaf/" + ballot.entry().leaf())) {
                out++;
                continue;
            }
            if (best.containsKey(pk)) superseded++;
            best.merge(pk, ballot, (a, b) -> a.seq() >= b.seq() ? a : b);
        }
        Set<Made> chosen =
                best.values().stream().map(Sealed::entry).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Sealed> counted =
                all.stream().filter(b -> chosen.contains(b.entry())).toList();
        // One of them cannot be opened.
        List<Sealed> spoiled = plan.disputed()
                ? counted.stream().max(Comparator.comparing(b -> b.right().publicKey())).stream()
                        .toList()
                : List.of();
        List<String> ids = read(voted.paper()).objects("candidates").stream()
                .map(c -> c.text("id"))
                .toList();
        return new PlayedPaper(
                voted.paper(),
                ids,
                counted.stream().filter(b -> !spoiled.contains(b)).toList(),
                spoiled,
                superseded,
                out,
                plan.disputed() ? List.of(FINALISTS.get(1)) : List.of());
    }

    private void count(PlayedPaper paper, Json.Members result) {
        boolean totals = paper.counted().size() < 10;
        List<String> lines = totals
                ? List.of(Json.object()
                        .put(
                                "totals",
                                Fields.of(result, "result").object("vote").value("count"))
                        .canonical())
                : paper.counted().stream()
                        .map(b -> Json.object()
                                .put("leaf", Json.of(b.entry().leaf()))
                                .put("marks", b.marks())
                                .put("salt", Json.of(b.salt()))
                                .canonical())
                        .toList();
        List<String> spoiled =
                paper.spoiled().stream().map(b -> b.entry().leaf()).toList();
        entry(
                "count",
                body("count")
                        .put("paper", Json.of(paper.paper().leaf()))
                        .put("openings", Json.of(totals ? "TOTALS" : "INDIVIDUAL"))
                        .put("openingsRoot", Json.of(list("openings", lines)))
                        .put(
                                "openingsSize",
                                Json.of(tamper.list("openings", lines).size()))
                        .put("spoiledRoot", Json.of(list("spoiled", spoiled)))
                        .put(
                                "spoiledSize",
                                Json.of(tamper.list("spoiled", spoiled).size())),
                "results");
    }

    private void announce(Plan plan, Json.Members counted) {
        String result = tamper.change("announced", 0, copy(counted)).canonical();
        String salt = b64("salt of envelope " + plan.id());
        String commitment =
                Base64s.url(Hashes.tagged("envelope", Base64s.fromUrl(salt), result.getBytes(StandardCharsets.UTF_8)));
        entry(
                "envelope",
                body("envelope").put("category", Json.of(plan.id())).put("commitment", Json.of(commitment)),
                "results");
        String sha256 = published.hashed(result);
        for (int version = 1; version <= 2; version++) {
            entry(
                    "result",
                    body("result")
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
