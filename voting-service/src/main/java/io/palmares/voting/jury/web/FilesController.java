package io.palmares.voting.jury.web;

import io.palmares.aggregate.Kept;
import io.palmares.aggregate.web.Asks;
import io.palmares.aggregate.web.Replies;
import io.palmares.voting.jury.CandidateFile;
import io.palmares.voting.jury.CardState;
import io.palmares.voting.jury.Conflict;
import io.palmares.voting.jury.DeclareConflict;
import io.palmares.voting.jury.FilePart;
import io.palmares.voting.jury.JuryId;
import io.palmares.voting.jury.JuryRoom;
import io.palmares.voting.jury.ReadFiles;
import io.palmares.voting.jury.ReadFiles.Answer;
import io.palmares.voting.jury.ReadFiles.FileEntry;
import io.palmares.web.caller.Caller;
import io.palmares.web.idempotency.BodyHash;
import io.palmares.web.idempotency.IdempotencyKey;
import io.palmares.web.paging.PageRequest;
import io.palmares.web.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files of candidates and declarations of conflicts, for the category's jurors.
@RestController
@RequestMapping("/api/voting/v1/editions/{edition}/categories/{category}/files")
final class FilesController {
    private final ReadFiles files;
    private final DeclareConflict declaring;
    private final JsonMapper json;

    FilesController(ReadFiles files, DeclareConflict declaring, JsonMapper json) {
        this.files = files;
        this.declaring = declaring;
        this.json = json;
    }

    /// One candidate in the list.
    ///
    /// @param conflict what the juror declared, or UNDECLARED
    record FileView(
            String candidate,
            String name,
            String kind,
            String conflict,
            List<Conflict> detected,
            boolean outOfCategory,
            CardState scorecard) {
        static FileView of(FileEntry entry) {
            return new FileView(
                    entry.contender().candidate(),
                    entry.profile().name(),
                    entry.profile().kind(),
                    entry.declared().map(Conflict::name).orElse("UNDECLARED"),
                    List.copyOf(entry.detected()),
                    entry.outOfCategory(),
                    entry.scorecard());
        }
    }

    /// What a juror reads.
    ///
    /// @param file beside the public record, the nominee's own words first
    /// @param leftOut nominations that there was no room for
    record FileContent(
            String candidate, String name, String kind, JsonNode record, List<FilePartView> file, int leftOut) {}

    /// A nomination form as it was filled in.
    ///
    /// @param category whose form it is
    /// @param citation where it is not the record's
    record FilePartView(
            Source source,
            String category,
            Map<String, String> citation,
            @Nullable String link,
            JsonNode answers) {
        enum Source {
            NOMINEE,
            NOMINATION
        }
    }

    record DeclarationRequest(Conflict conflict, @Nullable String text) {}

    record DeclarationView(String candidate, Conflict conflict, boolean outOfCategory, CardState scorecard) {}

    @GetMapping
    ResponseEntity<?> list(
            @PathVariable String edition,
            @PathVariable String category,
            Caller caller,
            PageRequest page,
            HttpServletRequest request) {
        return answer(
                files.list(new JuryId(edition, category), caller.person().value()),
                entries -> Pages.of(
                                entries.stream()
                                        .map(FileView::of)
                                        .sorted(Comparator.comparing(FileView::candidate))
                                        .toList(),
                                page,
                                FileView::candidate)
                        .response(request));
    }

    @GetMapping("/{candidate}")
    ResponseEntity<?> open(
            @PathVariable String edition,
            @PathVariable String category,
            @PathVariable String candidate,
            Caller caller) {
        return answer(
                files.open(new JuryId(edition, category), caller.person().value(), candidate),
                file -> ResponseEntity.ok(content(file)));
    }

    private FileContent content(CandidateFile file) {
        return new FileContent(
                file.candidate(),
                file.name(),
                file.kind(),
                json.readTree(file.record()),
                file.written().parts().stream().map(this::part).toList(),
                file.written().leftOut());
    }

    private FilePartView part(FilePart part) {
        return new FilePartView(
                part.byNominee() ? FilePartView.Source.NOMINEE : FilePartView.Source.NOMINATION,
                part.category(),
                part.citation(),
                part.link(),
                json.readTree(part.answers()));
    }

    @PutMapping("/{candidate}/declaration")
    ResponseEntity<?> declare(
            @PathVariable String edition,
            @PathVariable String category,
            @PathVariable String candidate,
            Caller caller,
            IdempotencyKey key,
            @RequestBody DeclarationRequest request,
            BodyHash body) {
        String juror = caller.person().value();
        return Replies.plain(declaring
                .declare(
                        new JuryId(edition, category),
                        juror,
                        candidate,
                        new DeclareConflict.Statement(request.conflict(), request.text()),
                        Asks.of(caller, key, body))
                .map(kept -> view(kept, juror, candidate, request.conflict())));
    }

    private static DeclarationView view(Kept<JuryRoom> kept, String juror, String candidate, Conflict declared) {
        JuryRoom room = kept.state();
        return room.bench()
                .seat(juror)
                .flatMap(seat -> room.bench()
                        .candidate(candidate)
                        .map(c -> new DeclarationView(
                                candidate, declared, room.bench().isOutOfCategory(seat), room.cardState(seat, c))))
                .orElseGet(() -> new DeclarationView(candidate, declared, true, CardState.RECUSED));
    }

    private static <T> ResponseEntity<?> answer(Answer<T> answer, Function<T, ResponseEntity<?>> shown) {
        return switch (answer) {
            case Answer.Shown<T>(T value) -> shown.apply(value);
            case Answer.NotHereYet<T> _ ->
                Problem.of(JuryProblem.PROFILE_NOT_HERE_YET, "It is on its way. Try again in a moment.")
                        .header("Retry-After", "1")
                        .response();
            case Answer.Refused<T>(var refusal) -> Replies.refusal(refusal);
        };
    }
}
