package io.palmares.nominations.duplicate;

import static io.palmares.nominations.duplicate.Suspicion.Reason.SAME_ADDRESS;
import static io.palmares.nominations.duplicate.Suspicion.Reason.SAME_NAME;
import static io.palmares.nominations.duplicate.Suspicion.Reason.SAME_ORGANISATION;
import static io.palmares.nominations.duplicate.Suspicion.Reason.SAME_PARTNERS;
import static io.palmares.nominations.duplicate.Suspicion.Reason.SIMILAR_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.rulebook.NomineeKind;
import io.palmares.nominations.duplicate.Suspicion.Reason;
import io.palmares.nominations.duplicate.text.LibrarySpelling;
import io.palmares.nominations.nominee.Nominee;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanningForDuplicatesTest {
    private final ScanForDuplicates scan = new ScanForDuplicates(new LibrarySpelling());

    private static Nominee nominee(
            String id, NomineeKind kind, String name, @Nullable String organisation, String... partners) {
        String address = id + "@x.example";
        return new Nominee(
                "e",
                "c",
                id,
                new Nominee.Identity(kind, name, address, address),
                new Nominee.File(organisation, null, List.of(partners), Map.of(), null),
                Nominee.State.CONSENTED,
                null,
                List.of(),
                List.of(),
                null,
                false,
                null,
                null);
    }

    private static Nominee person(String id, String name) {
        return nominee(id, NomineeKind.PERSON, name, null);
    }

    private Set<Reason> between(Nominee one, Nominee other) {
        List<Suspicion> found = scan.scan(List.of(one, other));
        return found.isEmpty() ? Set.of() : found.getFirst().reasons();
    }

    @ParameterizedTest
    @CsvSource({
        "Antonio Novo Guerrero, antonio  NOVO guerrero, SAME_NAME",
        "Novo Guerrero Antonio, Antonio Novo Guerrero, SAME_NAME",
        "Jürgen Müller, Jurgen Muller, SAME_NAME",
        "Αντόνιο Νόβο, António Nóvo, SIMILAR_NAME",
        "Анна Петрова, Anna Petrova, SAME_NAME",
        "Наталья Смирнова, Natalja Smirnova, SIMILAR_NAME",
        "Jürgen Müller, Juergen Mueller, SIMILAR_NAME",
        "Antonio Novo Guerrero, Antonio Novo, SIMILAR_NAME",
        "Antonio Novo, A. Novo, SIMILAR_NAME",
        "Antonio Novo Guerrero, Antonio Novo Gerrero, SIMILAR_NAME",
        "IoT4Industry, Ito4Industry, SIMILAR_NAME",
        "IoT4Industry, IoT4Industry e.V., SIMILAR_NAME"
    })
    void suspectsNamesOfOneWhoeverWroteThem(String one, String other, Reason reason) {
        assertThat(between(person("a", one), person("b", other))).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "Antonio Novo Guerrero, Uwe Pfeil",
        "Ada, Ida",
        "Antonio Novo, Antonio Silva",
        "Cluster Bavaria, Cluster Saxony",
        "Cluster, Cluster Saxony",
        "Horizon Action 2020, Horizon Action 2021",
        "A. Novo, B. Novo"
    })
    void doesNotSuspectWhatIsPlainlyTwo(String one, String other) {
        assertThat(between(person("a", one), person("b", other))).isEmpty();
    }

    @Test
    void allowsOneSlipInSixLettersAndNoMore() {
        assertThat(between(person("a", "abcdefghijkl"), person("b", "abcdefghixxl")))
                .containsExactly(SIMILAR_NAME);
        assertThat(between(person("a", "abcdefghijkl"), person("b", "abcdefghxxxl")))
                .isEmpty();
    }

    @Test
    void allowsOneSlipMoreWithinOneOrganisation() {
        Nominee one = nominee("a", NomineeKind.PERSON, "abcdefghijkl", "org-1");
        assertThat(between(one, nominee("b", NomineeKind.PERSON, "abcdefghxxxl", "org-1")))
                .containsExactly(SIMILAR_NAME);
        assertThat(between(one, nominee("b", NomineeKind.PERSON, "abcdefghxxxl", "org-2")))
                .isEmpty();
    }

    @Test
    void suspectsOneAddressUnderTwoNames() {
        Nominee one = person("a", "Ada");
        Nominee.Identity other = new Nominee.Identity(NomineeKind.PERSON, "Ben", "A@x.example", "a@x.example");
        assertThat(between(one, withIdentity(person("b", "Ben"), other))).containsExactly(SAME_ADDRESS);
    }

    @Test
    void suspectsOneOrganisationUnderTwoNamesButNotItsPeople() {
        assertThat(between(
                        nominee("a", NomineeKind.ORGANISATION, "Ada Works", "org-1"),
                        nominee("b", NomineeKind.ORGANISATION, "Bensons", "org-1")))
                .containsExactly(SAME_ORGANISATION);
        assertThat(between(
                        nominee("a", NomineeKind.PERSON, "Ada", "org-1"),
                        nominee("b", NomineeKind.PERSON, "Ben", "org-1")))
                .isEmpty();
    }

    @Test
    void suspectsPartnershipsOfMostlyTheSamePartners() {
        Nominee three = nominee("a", NomineeKind.PARTNERSHIP, "Alliance", null, "Org One", "Org Two", "Org Three");
        assertThat(between(three, nominee("b", NomineeKind.PARTNERSHIP, "Bridge", null, "org two", "ÖRG ONE")))
                .containsExactly(SAME_PARTNERS);
        assertThat(between(three, nominee("b", NomineeKind.PARTNERSHIP, "Bridge", null, "Org One", "Org Four")))
                .isEmpty();
        assertThat(between(
                        three, nominee("b", NomineeKind.PARTNERSHIP, "Bridge", null, "Org One", "Org Two", "X", "Y")))
                .isEmpty();
    }

    @Test
    void namesEachPairOnceInOneOrder() {
        List<Suspicion> found =
                scan.scan(List.of(person("c", "Ada Ada"), person("a", "Ada Ada"), person("b", "Ada Ada")));
        assertThat(found).extracting(Suspicion::key).containsExactly("a:b", "a:c", "b:c");
        assertThat(found).allSatisfy(it -> assertThat(it.reasons()).containsExactly(SAME_NAME));
    }

    @Test
    void comparesFewOfManyThatAreAlike() {
        AtomicInteger compared = new AtomicInteger();
        LibrarySpelling spelling = new LibrarySpelling();
        Spelling counting = new Spelling() {
            @Override
            public String inLatin(String text) {
                return spelling.inLatin(text);
            }

            @Override
            public boolean areWithin(int edits, String one, String other) {
                compared.incrementAndGet();
                return spelling.areWithin(edits, one, other);
            }
        };
        int many = 3_000;
        List<Nominee> all = new ArrayList<>(IntStream.range(0, many)
                .mapToObj(i -> person("n%05d".formatted(i), "Cluster Network " + letters(i)))
                .toList());
        all.add(person("twin", "Cluster Network " + letters(1_234)));
        List<Suspicion> found = new ScanForDuplicates(counting).scan(all);
        assertThat(found).extracting(Suspicion::key).contains("n01234:twin");
        // Three words, two keys each, and the whole name; all pairs would be four and a half million.
        assertThat(compared.get()).isLessThan(many * 8 * ScanForDuplicates.NEAR);
    }

    private static String letters(int number) {
        return Integer.toString(number * 7_919 + 10_000_019, 26)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 26))))
                .reduce("", String::concat);
    }

    private static Nominee withIdentity(Nominee it, Nominee.Identity identity) {
        return new Nominee(
                it.edition(),
                it.category(),
                it.nominee(),
                identity,
                it.file(),
                it.state(),
                it.answer(),
                it.supports(),
                it.completions(),
                it.frozen(),
                it.letter(),
                it.decision(),
                it.before());
    }
}
