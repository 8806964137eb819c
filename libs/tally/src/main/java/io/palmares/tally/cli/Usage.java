package io.palmares.tally.cli;

/// What `--help` says.
final class Usage {
    static final String TEXT = """
            Counts ballots exactly.

              count CASE.json... | DIR [--explain] [--format json|text]
                  counts cases of the schema tally-case/1; a folder is searched for them. One object a line;
                  --explain adds sentences that say what happened, --format text prints nothing but these
              count --method METHOD [rule] [table] [--explain] [--format json|text] BALLOTS
                  counts a ballot file: .blt .abif .csv .tsv .soc .soi .toc .toi (or --input FORMAT)
              convert IN OUT [--method METHOD] [rule] [table]
                  writes .blt, .abif or .json (a case, which has a rule)

            Methods: plurality limited block approval sav score borda star panel_points rubric weighted_criteria
              irv irv_hugo bottoms_up stv eph condorcet copeland minimax schulze ranked_pairs

            Rule (candidates are named by id, by name or by their place as #3):
              --rule FILE                  the whole rule as JSON, as the member "rule" of a case
              --seats N                    winners wanted; else what the file says, else 1
              --tie-break KIND             none order given previousRounds eliminateAllTied previousStageThenOrder
              --order A,B,C                for order and previousStageThenOrder
              --decision ROUND:A           for given and previousRounds; may be repeated
              --batch-elimination          irv
              --no-award A                 irv_hugo: the candidate of the run-off test
              --finalists N, --longest-ballot N                     eph
              --variant V                  stv: scottish wigm wigm-exact wigm-prf meek-prf simultaneous
              --quota VALUE|FORMULA, --quota-test ">="|">", --places N, --one-per-round     stv
              --strength winning|margin|ratio|opposition, --unranked last|ignored           pairs
              --points borda|dowdall|geometric|table, --lowest 0|1, --base N, --table 12,10,8   borda
              --unranked average|zero                               borda
              --aggregate sum|mean|median|trimmed-mean, --drop-high N, --drop-low N, --trim SHARE,
              --missing zero|skip, --max-score N, --lot A,B,C       score, star
              --choices N                  limited
              --tied-first split           plurality

            Table (.csv .tsv), columns and rows from 1:
              --layout ranks|candidates    a column for each rank (usual) or for each candidate
              --first-column N, --columns N, --count-column N, --first-row N, --delimiter C
              --overvote exhaust|skip|equal, --overvote-delimiter TEXT, --overvote-label TEXT
              --max-skipped N|unlimited, --max-ranks N|max, --duplicate skip|exhaust
              --skipped-label TEXT, --write-in-label TEXT

            Ends with 0; 2 when a file is malformed (file:line:column: reason on standard error, no result);
            3 when a rule asks for what the library does not do; 64 when the command is wrong.
            """;

    private Usage() {}
}
