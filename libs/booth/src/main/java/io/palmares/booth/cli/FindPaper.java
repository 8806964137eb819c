package io.palmares.booth.cli;

import io.palmares.booth.FrozenPaper;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Malformed;
import io.palmares.ledger.PublicKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The paper from a file or from the gateway, with its signatures checked.
record FindPaper(Arguments arguments, Gateway gateway) {

    FrozenPaper find() throws CannotCast {
        try {
            Optional<String> file = arguments.optional("paper");
            FrozenPaper paper = file.isPresent() ? FrozenPaper.read(bytes(file.get())) : fromGateway();
            return signed(paper);
        } catch (Malformed malformed) {
            throw new CannotCast(CannotCast.Exit.REFUSED, "the paper: " + malformed.detail(), malformed);
        }
    }

    private static Bytes bytes(String file) throws CannotCast {
        try {
            Bytes content = Bytes.of(Files.readAllBytes(Path.of(file)));
            String text = content.asUtf8();
            return text.startsWith("{") ? content : Bytes.fromBase64Url(text.strip());
        } catch (IOException unreadable) {
            throw new CannotCast(CannotCast.Exit.USAGE, "cannot read --paper " + file, unreadable);
        }
    }

    private FrozenPaper fromGateway() throws CannotCast {
        JsonObject answer = gateway.papers(arguments.required("edition"), arguments.required("category"));
        List<FrozenPaper> papers =
                answer.list("papers").stream().map(FindPaper::read).toList();
        List<FrozenPaper> fitting = papers.stream().filter(this::isAskedFor).toList();
        if (fitting.size() != 1) {
            throw CannotCast.refused(fitting.size() + " papers fit; there is one for each of "
                    + papers.stream().map(FrozenPaper::box).toList());
        }
        return fitting.getFirst();
    }

    private static FrozenPaper read(Json item) {
        if (!(item instanceof JsonObject listed)) {
            throw new Malformed(Malformed.Rule.FIELD, "field 'papers' must hold objects");
        }
        // The bytes name themselves by their hash: what else the list says of them proves nothing.
        return FrozenPaper.read(listed.bytes(listed.has("entry") ? "entry" : "paper"));
    }

    private boolean isAskedFor(FrozenPaper paper) {
        var scope = paper.paper().scope();
        return arguments.optional("class").map(scope.electorClass()::equals).orElse(true)
                && arguments
                        .optional("section")
                        .map(section -> section.equals(scope.section()))
                        .orElse(true);
    }

    private FrozenPaper signed(FrozenPaper paper) throws CannotCast {
        Optional<PublicKey> officer = arguments.key("officer-key");
        Optional<PublicKey> results = arguments.key("results-key");
        if (officer.isPresent() != results.isPresent()) {
            throw CannotCast.usage("give both --officer-key and --results-key, or neither");
        }
        boolean good = officer.isPresent()
                ? paper.isSignedBy(officer.orElseThrow(), results.orElseThrow())
                : paper.entry().isSignedWell();
        if (!good) {
            throw CannotCast.refused("the paper is not signed as it must be: do not vote on it");
        }
        return paper;
    }
}
