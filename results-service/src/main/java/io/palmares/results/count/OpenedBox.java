package io.palmares.results.count;

import io.palmares.booth.Ballot;
import io.palmares.booth.CountingKeyPair;
import io.palmares.booth.CountingRule;
import io.palmares.booth.FrozenPaper;
import io.palmares.booth.Opened;
import io.palmares.booth.Opening;
import io.palmares.booth.Roll;
import io.palmares.booth.Selection;
import io.palmares.ledger.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A box after the counting rule and the counting key: only counted ballots are opened.
///
/// @param openings ascending by leaf
/// @param spoiled counted ballots that could not be opened, ascending by leaf
record OpenedBox(
        FrozenPaper paper,
        Selection selection,
        List<Opening> openings,
        List<Opened.Spoiled> spoiled,
        List<String> withdrawn) {
    static OpenedBox open(FrozenPaper paper, Roll roll, SealedContents contents, CountingKeyPair key) {
        List<Bytes> sealed = contents.entries().subList(1, contents.entries().size() - 1);
        List<Bytes> considered =
                Stream.concat(sealed.stream(), contents.admitted().stream()).toList();
        Selection selection = new CountingRule(paper, roll, contents.strikes()).select(considered);
        List<Opening> openings = new ArrayList<>();
        List<Opened.Spoiled> spoiled = new ArrayList<>();
        for (Ballot ballot : selection.counted()) {
            switch (key.open(ballot, paper)) {
                case Opening opening -> openings.add(opening);
                case Opened.Spoiled bad -> spoiled.add(bad);
            }
        }
        return new OpenedBox(paper, selection, List.copyOf(openings), List.copyOf(spoiled), contents.withdrawn());
    }

    Sheets sheets() {
        return new Sheets(paper, openings.stream().map(Opening::marks).toList(), withdrawn);
    }
}
