package io.palmares.results.category;

import io.palmares.booth.Openings;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.ItemList;
import java.util.List;

/// What the ballots of a paper held.
///
/// @param ballots openings as canonical JSON, sorted by leaf
/// @param totals the one line that stands for them where single ballots would give voters away
/// @param spoiled leaves, ascending
public record OpenedLines(String paper, Openings kind, List<String> ballots, String totals, List<Hash> spoiled) {
    public OpenedLines {
        ballots = List.copyOf(ballots);
        spoiled = List.copyOf(spoiled);
    }

    List<String> published() {
        return kind == Openings.INDIVIDUAL ? ballots : List.of(totals);
    }

    List<String> spoiledLines() {
        return spoiled.stream().map(leaf -> leaf.bytes().base64Url()).toList();
    }

    OfficialCount.PaperOpenings named() {
        return new OfficialCount.PaperOpenings(
                paper, kind, root(ballots), root(published()), spoiledRoot().toString());
    }

    Hash spoiledRoot() {
        return ItemList.ofHashes(spoiled).root();
    }

    static String root(List<String> lines) {
        return new ItemList(lines.stream().map(Bytes::utf8).toList()).root().toString();
    }
}
