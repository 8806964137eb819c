package io.palmares.results.count;

import io.palmares.booth.FrozenPaper;
import io.palmares.booth.Marks;
import io.palmares.booth.Opening;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.CanonicalJson;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.results.category.Category;
import io.palmares.results.category.CategoryId;
import io.palmares.results.category.OfficialCount;
import io.palmares.results.category.OfficialCount.PaperOpenings;
import io.palmares.results.category.Paper;
import io.palmares.results.category.SealedJury;
import io.palmares.results.list.ListName;
import io.palmares.results.list.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What a count rests on, read again from where the count kept it.
///
/// @param result the committed bytes
/// @param cards the jury's locked scorecards; none if the count took none
record CountedBefore(JsonObject result, List<Sheets> sheets, List<Bytes> cards) {
    /// Keeps the scorecards, as the openings are kept when the count is committed; with their salt under the name that
    /// the log gives them.
    static void keep(Lists lists, CategoryId id, SealedJury jury, SealedCards cards) {
        List<String> lines = cards.lines().stream().map(Bytes::asUtf8).toList();
        lists.keep(new ListName(id.key(), jury.digest()), lines);
        if (jury.commitment() != null && cards.salt().isPresent()) {
            String salt = Json.object(o -> o.put("salt", Json.of(cards.salt().get())))
                    .canonical()
                    .asUtf8();
            lists.keep(
                    new ListName(id.key(), jury.commitment()),
                    Stream.concat(Stream.of(salt), lines.stream()).toList());
        }
    }

    /// Empty if not everything was kept.
    static Optional<CountedBefore> read(Category category, Lists lists) {
        OfficialCount count = Objects.requireNonNull(category.work().count());
        JsonObject result = CanonicalJson.parseObject(Bytes.utf8(count.result()).toArray());
        List<Sheets> sheets = new ArrayList<>();
        for (PaperOpenings paper : count.openings()) {
            Optional<List<String>> lines = lists.find(new ListName(category.id().key(), paper.ballots()));
            if (lines.isEmpty()) return Optional.empty();
            sheets.add(sheets(category, result, paper, lines.get()));
        }
        if (!result.has("jury")) return Optional.of(new CountedBefore(result, sheets, List.of()));
        SealedJury jury = Objects.requireNonNull(category.heard().jury());
        return lists.find(new ListName(category.id().key(), jury.digest()))
                .map(cards -> new CountedBefore(
                        result, sheets, cards.stream().map(Bytes::utf8).toList()));
    }

    private static Sheets sheets(Category category, JsonObject result, PaperOpenings paper, List<String> lines) {
        Paper frozen = category.work().papers().stream()
                .filter(p -> paper.paper().equals(p.leaf()))
                .findFirst()
                .orElseThrow();
        List<Marks> marks = lines.stream()
                .map(line -> Opening.read(
                                CanonicalJson.parseObject(Bytes.utf8(line).toArray()))
                        .marks())
                .toList();
        return new Sheets(
                FrozenPaper.read(Bytes.fromBase64Url(Objects.requireNonNull(frozen.entry()))),
                marks,
                withdrawn(result, paper.paper()));
    }

    private static List<String> withdrawn(JsonObject result, String paper) {
        return result.object("vote").list("papers").stream()
                .map(JsonObject.class::cast)
                .filter(p -> p.text("paper").equals(paper))
                .flatMap(p -> p.list("withdrawn").stream())
                .map(id -> ((Json.Text) id).value())
                .toList();
    }
}
