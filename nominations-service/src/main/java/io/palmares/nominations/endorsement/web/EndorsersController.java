package io.palmares.nominations.endorsement.web;

import static io.palmares.web.caller.Role.AUDITOR;
import static io.palmares.web.caller.Role.ORGANISER;
import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import io.palmares.aggregate.web.Access;
import io.palmares.nominations.endorsement.Endorsement;
import io.palmares.nominations.endorsement.Endorsers;
import io.palmares.web.caller.Caller;
import io.palmares.web.paging.PageRequest;
import io.palmares.web.paging.Paged;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Who endorsed a nominee, as the screening desk reads it: each member once.
@RestController
class EndorsersController {
    private final Endorsers endorsers;

    EndorsersController(Endorsers endorsers) {
        this.endorsers = endorsers;
    }

    record EndorserView(String member, @Nullable String statement, Instant at) {
        static EndorserView of(Endorsement it) {
            return new EndorserView(it.member(), it.statement(), it.at());
        }
    }

    @GetMapping("/api/nominations/v1/editions/{edition}/categories/{category}/nominees/{nominee}/endorsements")
    ResponseEntity<?> endorsers(
            @PathVariable String edition,
            @PathVariable String category,
            @PathVariable String nominee,
            Caller caller,
            PageRequest page,
            HttpServletRequest request) {
        Access.of(caller, edition, ORGANISER, RETURNING_OFFICER, SECOND_OFFICER, AUDITOR);
        return Paged.of(
                        endorsers.of(edition, category, Set.of(nominee)).getOrDefault(nominee, List.of()).stream()
                                .sorted(Comparator.comparing(Endorsement::member))
                                .filter(it ->
                                        page.after() == null || it.member().compareTo(page.after()) > 0)
                                .limit(page.limit() + 1L)
                                .toList(),
                        page,
                        Endorsement::member)
                .map(EndorserView::of)
                .response(request);
    }
}
