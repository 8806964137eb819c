package io.palmares.results.count;

import io.palmares.booth.FrozenPaper;
import io.palmares.booth.Marks;
import java.util.List;

/// The opened marks of one paper: all that counting needs of a box.
///
/// @param withdrawn candidates who withdrew between the paper and its close
record Sheets(FrozenPaper paper, List<Marks> marks, List<String> withdrawn) {
    Sheets {
        marks = List.copyOf(marks);
        withdrawn = List.copyOf(withdrawn);
    }
}
