package io.palmares.nominations.lot.web;

import static io.palmares.web.caller.Role.AUDITOR;
import static io.palmares.web.caller.Role.ORGANISER;
import static io.palmares.web.caller.Role.RETURNING_OFFICER;
import static io.palmares.web.caller.Role.SECOND_OFFICER;

import io.palmares.aggregate.web.Access;
import io.palmares.nominations.lot.RevealLots;
import io.palmares.web.caller.Caller;
import io.palmares.web.caller.Role;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the lots of an edition can be drawn, long before one has to be.
@RestController
@RequestMapping("/api/nominations/v1/editions/{edition}/lots")
class LotsController {
    private final RevealLots lots;

    LotsController(RevealLots lots) {
        this.lots = lots;
    }

    /// What is missing: an organiser appoints, two people list the key.
    ///
    /// @param awaits offices that nobody holds with a key that the log lists
    record Lots(List<Role> awaits) {}

    @GetMapping
    Lots lots(@PathVariable String edition, Caller caller) {
        Access.of(caller, edition, ORGANISER, RETURNING_OFFICER, SECOND_OFFICER, AUDITOR);
        return new Lots(lots.awaits(edition));
    }
}
