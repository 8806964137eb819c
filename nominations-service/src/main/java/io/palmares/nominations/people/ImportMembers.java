package io.palmares.nominations.people;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.palmares.aggregate.Ask;
import io.palmares.aggregate.Change;
import io.palmares.aggregate.Outcome;
import io.palmares.aggregate.Outcome.Done;
import io.palmares.aggregate.Outcome.Refused;
import io.palmares.aggregate.Refusal;
import io.palmares.aggregate.Rule;
import io.palmares.web.text.Names;
import io.palmares.web.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the members of an edition from CSV. Each line stands for itself: a bad one is reported and left out. The same
/// file again changes nothing.
public final class ImportMembers {
    static final List<String> COLUMNS =
            List.of("email", "name", "organisation", "organisationName", "country", "class", "delegate");
    static final int MOST_LINES = 200_000;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");

    private final RegisterPerson register;
    private final Organisations organisations;
    private final EnrolMember enrol;
    private final Supplier<String> rollIds;

    /// Put together from its parts.
    ///
    /// @param rollIds 16 fresh random bytes, base64url
    public ImportMembers(
            RegisterPerson register,
            Organisations organisations,
            Memberships memberships,
            Delegates delegates,
            Supplier<String> rollIds) {
        this.register = register;
        this.organisations = organisations;
        this.enrol = new EnrolMember(memberships, delegates);
        this.rollIds = rollIds;
    }

    /// What became of a line.
    public enum Result {
        ADDED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /// Line.
    ///
    /// @param problem of a refused line
    public record Line(int line, Result outcome, @Nullable Sentence problem) {}

    public record Report(int accepted, List<Line> lines) {}

    /// Put together from its parts.
    ///
    /// @param classes the edition's classes of electors; those of one delegate for each organisation hold true
    public Outcome<Report> importInto(String edition, Map<String, Boolean> classes, String csv) {
        List<CsvLine> lines = CsvLine.all(csv);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            return Outcome.refused(
                    Refusal.invalid("", "lines", "must have a header line and at most {0} lines", MOST_LINES));
        }
        List<String> header = lines.getFirst().fields();
        if (!header.containsAll(COLUMNS.subList(0, 6)) || !Set.copyOf(COLUMNS).containsAll(header)) {
            return Outcome.refused(
                    Refusal.invalid("/1", "header", "must name the columns {0}", String.join(",", COLUMNS)));
        }
        return Outcome.done(report(new Batch(edition, classes, header), lines.subList(1, lines.size())));
    }

    private Report report(Batch batch, List<CsvLine> lines) {
        List<Line> report = new ArrayList<>();
        for (CsvLine line : lines) {
            report.add(
                    switch (batch.take(line)) {
                        case Done<Result>(Result result) -> new Line(line.number(), result, null);
                        case Refused<Result>(Refusal refusal) ->
                            new Line(line.number(), Result.REFUSED, refusal.detail());
                    });
        }
        return new Report(
                (int) report.stream()
                        .filter(line -> line.outcome() != Result.REFUSED)
                        .count(),
                report);
    }

    private final class Batch {
        private final String edition;
        private final Map<String, Boolean> classes;
        private final List<String> header;

        Batch(String edition, Map<String, Boolean> classes, List<String> header) {
            this.edition = edition;
            this.classes = classes;
            this.header = header;
        }

        Outcome<Result> take(CsvLine line) {
            if (line.fields().size() != header.size()) {
                return broken(
                        "has {0} fields, the header has {1}", line.fields().size(), header.size());
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), line.fields().get(i));
            }
            return checked(row);
        }

        private Outcome<Result> checked(Map<String, String> row) {
            String organisation = field(row, "organisation");
            String delegate = field(row, "delegate");
            if (!SLUG.matcher(organisation).matches()) {
                return broken("organisation: must be 1 to 64 lower-case letters, digits and dashes");
            }
            Optional<Names.Broken> name = Names.line(field(row, "organisationName"), RegisterPerson.MOST);
            if (name.isPresent()) {
                return broken("organisationName: {0}", name.get().text());
            }
            if (!field(row, "country").matches("[A-Z]{2}")) {
                return broken("country: must be two capital letters (ISO 3166-1)");
            }
            Boolean byDelegate = classes.get(field(row, "class"));
            if (byDelegate == null) {
                return broken(
                        "class: must be one of {0}",
                        classes.keySet().stream().sorted().toList());
            }
            if (!Set.of("", "true", "false").contains(delegate)) {
                return broken("delegate: must be true or false");
            }
            return member(row, organisation, delegate.equals("true"), byDelegate);
        }

        private Outcome<Result> member(
                Map<String, String> row, String organisation, boolean delegate, boolean byDelegate) {
            return register.register(field(row, "email"), field(row, "name"), organisation)
                    .then(person -> delegate && byDelegate
                            ? enrol.seat(new Delegate(edition, organisation, person.id()))
                                    .map(seat -> person)
                            : Outcome.done(person))
                    .then(person -> {
                        organisation(row, organisation);
                        return enrol.enrol(new Membership(
                                edition,
                                person.id(),
                                organisation,
                                field(row, "class"),
                                delegate,
                                rollIds.get(),
                                null));
                    });
        }

        private void organisation(Map<String, String> row, String id) {
            organisations.create(
                    id,
                    Ask.plain(),
                    Change.silently(new Organisation(id, field(row, "organisationName"), field(row, "country"))));
        }

        private static String field(Map<String, String> row, String name) {
            return row.getOrDefault(name, "");
        }

        private static Outcome<Result> broken(@CompileTimeConstant String detail, Object... parameters) {
            return Outcome.refused(Rule.INVALID, detail, parameters);
        }
    }
}
