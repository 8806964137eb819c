package io.palmares.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// An election as a plain list of single ballots, for generators and for the slow twins.
record Election(List<Candidate> candidates, List<List<List<Integer>>> ballots) {
    /// Seeds for generated elections: `-Dpalmares.seeds=N` for fewer or more.
    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("palmares.seeds", 100));
    }

    static List<Candidate> candidates(int n) {
        List<Candidate> list = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            list.add(new Candidate("c" + (char) ('a' + i), "Candidate " + (char) ('A' + i)));
        }
        return List.copyOf(list);
    }

    /// Ballots that rank a random part of the candidates; `alike` of ten places are shared with the one before.
    static Election random(Random random, int candidates, int ballots, int alike) {
        List<List<List<Integer>>> all = new ArrayList<>();
        for (int b = 0; b < ballots; b++) {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < candidates; i++) {
                order.add(i);
            }
            Collections.shuffle(order, random);
            List<List<Integer>> tiers = new ArrayList<>();
            for (int candidate : order.subList(0, random.nextInt(candidates + 1))) {
                if (tiers.isEmpty() || random.nextInt(10) >= alike) {
                    tiers.add(new ArrayList<>());
                }
                tiers.getLast().add(candidate);
            }
            all.add(tiers);
        }
        return new Election(candidates(candidates), all);
    }

    /// `"a>b=c"` with one letter per candidate, `times` over.
    static Election of(int candidates, Object... timesAndRankings) {
        List<List<List<Integer>>> all = new ArrayList<>();
        for (int i = 0; i < timesAndRankings.length; i += 2) {
            List<List<Integer>> tiers = tiers((String) timesAndRankings[i + 1]);
            all.addAll(Collections.nCopies((Integer) timesAndRankings[i], tiers));
        }
        return new Election(candidates(candidates), all);
    }

    private static List<List<Integer>> tiers(String ranking) {
        List<List<Integer>> tiers = new ArrayList<>();
        for (int i = 0; i < ranking.length(); i++) {
            char c = ranking.charAt(i);
            if (c == '>' || c == '=') {
                continue;
            }
            if (i == 0 || ranking.charAt(i - 1) == '>') {
                tiers.add(new ArrayList<>());
            }
            tiers.getLast().add(c - 'a');
        }
        return tiers;
    }

    Candidate candidate(int number) {
        return candidates.get(number);
    }

    Rankings rankings() {
        Rankings.Builder builder = Rankings.of(candidates.size());
        ballots.forEach(tiers -> builder.accept(tiers, 1));
        return builder.build();
    }

    Selections selections() {
        Selections.Builder builder = Selections.of(candidates.size());
        ballots.forEach(tiers -> builder.accept(
                tiers.stream().flatMap(List::stream).mapToInt(i -> i).toArray(), 1));
        return builder.build();
    }

    Count count(Rule rule) {
        return count(rule, 1);
    }

    Count count(Rule rule, int seats) {
        return Tally.count(new Contest("test", candidates, seats, rule, rankings()));
    }

    Count.Counted counted(Rule rule, int seats) {
        if (count(rule, seats) instanceof Count.Counted counted) {
            return counted;
        }
        throw new AssertionError(count(rule, seats));
    }

    /// Candidate numbers from a tier of candidates.
    List<Integer> numbers(List<Candidate> some) {
        return some.stream().map(candidates::indexOf).sorted().toList();
    }

    List<List<Integer>> ranking(Rule rule) {
        return counted(rule, 1).outcome().ranking().stream().map(this::numbers).toList();
    }

    List<Integer> winners(Rule rule, int seats) {
        return switch (counted(rule, seats).outcome()) {
            case Outcome.Won won -> numbers(won.winners());
            case Outcome.Tied tied -> {
                List<Candidate> all = new ArrayList<>(tied.sure());
                all.addAll(tied.tied());
                yield numbers(all);
            }
            case Outcome.NeedsLot _, Outcome.NoAward _ -> List.of();
        };
    }
}
