package io.palmares.results.act;

import io.palmares.aggregate.Ask;
import io.palmares.aggregate.By;
import io.palmares.results.act.Acts.Act;
import io.palmares.results.category.CategoryId;

/// The second officer's word on an open proposal.
record Approval(CategoryId id, Act act, String payloadHash, By officer, Ask ask) {}
