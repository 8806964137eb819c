package io.palmares.booth;

import io.palmares.ledger.Bytes;
import java.util.List;

/// Which ballots count: key in the roll, signature good, not struck; per key the highest `seq`, and of two with the
/// same `seq` the lower leaf hash. The order of the items never matters.
public record CountingRule(FrozenPaper paper, Roll roll, Strikes strikes) {

    /// Applies the rule.
    /// @param items the entries before `close` and those admitted by ruling
    public Selection select(List<Bytes> items) {
        return new BoxReading(this).read(items);
    }
}
