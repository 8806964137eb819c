package io.palmares.nominations.audit.web;

import static io.palmares.web.caller.Role.AUDITOR;
import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import io.palmares.aggregate.web.Access;
import io.palmares.nominations.audit.Audit;
import io.palmares.web.caller.Caller;
import io.palmares.web.paging.PageRequest;
import io.palmares.web.paging.Paged;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What was done in an edition, by whom, when and why.
@RestController
class AuditController {
    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    @GetMapping("/api/nominations/v1/editions/{edition}/audit")
    ResponseEntity<?> audit(
            @PathVariable String edition,
            @RequestParam(required = false) @Nullable String category,
            Caller caller,
            PageRequest page,
            HttpServletRequest request) {
        Access.of(caller, edition, AUDITOR, RETURNING_OFFICER, SECOND_OFFICER);
        List<Audit.Act> all = audit.of(edition).stream()
                .filter(act -> category == null || category.equals(act.category()))
                .filter(act -> page.after() == null || act.key().compareTo(page.after()) > 0)
                .limit(page.limit() + 1L)
                .toList();
        return Paged.of(all, page, Audit.Act::key).response(request);
    }
}
