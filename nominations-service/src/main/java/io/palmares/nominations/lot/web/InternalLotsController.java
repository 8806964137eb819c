package io.palmares.nominations.lot.web;

import io.palmares.aggregate.web.Replies;
import io.palmares.ledger.Bytes;
import io.palmares.nominations.lot.RevealLots;
import io.palmares.web.caller.CallingService;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Seeds for the jury's lot at the cut. Asking reveals them.
@RestController
@RequestMapping("/internal/lots")
class InternalLotsController {
    private final RevealLots lots;

    InternalLotsController(RevealLots lots) {
        this.lots = lots;
    }

    /// The seeds, the returning officer's first.
    record Cut(List<String> seeds) {}

    @GetMapping("/{edition}/{category}/cut")
    ResponseEntity<?> cut(CallingService service, @PathVariable String edition, @PathVariable String category) {
        return Replies.plain(lots.cut(edition, category)
                .map(seeds -> new Cut(seeds.stream().map(Bytes::base64Url).toList())));
    }
}
