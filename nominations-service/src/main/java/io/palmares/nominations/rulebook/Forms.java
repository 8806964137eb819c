package io.palmares.nominations.rulebook;

import io.palmares.web.text.Violation;
import java.util.List;

/// Nomination forms: JSON Schemas (2020-12), and the files filled in by them.
public interface Forms {
    /// What makes the text no schema; pointers are below `at`.
    List<Violation> ofSchema(String schema, String at);

    /// Where the file does not follow the schema; pointers are below `at`.
    List<Violation> ofFile(String schema, String file, String at);
}
