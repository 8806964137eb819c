package io.palmares.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Grant;
import io.palmares.web.caller.PersonId;
import io.palmares.web.caller.Role;
import io.palmares.web.text.Malformed;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallersRolesTest {

    private final Caller juror = caller("JUROR@ecc-2020/manager");
    private final Caller organiser = caller("ORGANISER@ecc-2020");

    @Test
    void holdForTheirCategoryOnly() {
        assertThat(juror.has(Role.JUROR, "ecc-2020", "manager")).isTrue();
        assertThat(juror.has(Role.JUROR, "ecc-2020", "partnership")).isFalse();
        assertThat(juror.has(Role.CHAIR, "ecc-2020", "manager")).isFalse();
    }

    @Test
    void holdForTheirEditionOnly() {
        assertThat(organiser.has(Role.ORGANISER, "ecc-2020")).isTrue();
        assertThat(organiser.has(Role.ORGANISER, "ecc-2022")).isFalse();
    }

    @Test
    void holdForEveryCategoryIfGivenForTheEdition() {
        assertThat(organiser.has(Role.ORGANISER, "ecc-2020", "manager")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JUROR@ecc-2020/manager", "ORGANISER@ecc-2020"})
    void areWrittenAsTheyAreRead(String text) {
        assertThat(Grant.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JUROR", "juror@e", "JUROR@", "JUROR@E", "JUROR@e/", "JUROR@e/c/d", "JUROR@e/ c"})
    void areRefusedInAnyOtherForm(String text) {
        assertThatThrownBy(() -> Grant.parse(text)).isInstanceOf(Malformed.class);
    }

    private static Caller caller(String grant) {
        return new Caller(new PersonId("p"), null, Set.of(Grant.parse(grant)));
    }
}
