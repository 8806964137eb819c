package io.palmares.web.problem;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.Immutable;
import io.palmares.web.text.Sentence;
import java.util.Locale;

/// A kind of refusal or failure that has a page of its own, `docs/problems/<code>.md`. A service adds its own kinds
/// with an enum that implements this; a constant's name is its code.
public interface ProblemType {

    /// The constant's own name.
    String name();

    Kind kind();

    /// Lower case with dashes: the page's name, and what programs switch on.
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The HTTP status code.
    default int status() {
        return kind().status();
    }

    /// Fixed, one for all occurrences.
    default Sentence title() {
        return kind().said();
    }

    /// What the constant of an enum is made of.
    @Immutable
    record Kind(int status, @CompileTimeConstant String title) {
        Sentence said() {
            return Sentence.of(title);
        }
    }
}
