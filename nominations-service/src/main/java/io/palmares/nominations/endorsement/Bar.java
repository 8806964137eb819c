package io.palmares.nominations.endorsement;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.palmares.web.text.Sentence;

/// Why a member may not endorse a nominee.
public enum Bar {
    SELF("You cannot endorse yourself."),
    NOMINATOR("You nominated them: that is your support already."),
    ORGANISATION("Your own organisation stands here; endorsements come from others.");

    @CompileTimeConstant
    private final String detail;

    Bar(@CompileTimeConstant String detail) {
        this.detail = detail;
    }

    Sentence detail() {
        return Sentence.of(detail);
    }
}
