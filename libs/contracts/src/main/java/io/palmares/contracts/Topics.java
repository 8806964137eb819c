package io.palmares.contracts;

import java.util.List;

/// The topics between the services. Keys: the edition, the nominee (`awards.profiles`, compacted), else
/// `edition:category`.
public final class Topics {
    public static final String EDITIONS = "awards.editions";
    public static final String PROFILES = "awards.profiles";
    public static final String NOMINATIONS = "awards.nominations";
    public static final String RULINGS = "awards.rulings";
    public static final String ELECTORATES = "awards.electorates";
    public static final String SHORTLISTS = "awards.shortlists";
    public static final String BALLOT_BOXES = "awards.ballot-boxes";
    public static final String RESULTS = "awards.results";
    public static final List<String> ALL =
            List.of(EDITIONS, PROFILES, NOMINATIONS, RULINGS, ELECTORATES, SHORTLISTS, BALLOT_BOXES, RESULTS);

    private Topics() {}
}
