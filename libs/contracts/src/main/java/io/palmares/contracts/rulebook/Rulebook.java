package io.palmares.contracts.rulebook;

import java.util.List;
import java.util.Map;

/// Every rule of an edition. Its canonical bytes (RFC 8785) have a SHA-256, and every result cites it.
///
/// @param title texts by BCP 47 language tag
/// @param zone IANA time zone of the timetable
/// @param demo the edition is invented wholly or in part, and says so wherever it is shown
/// @param deputies person ids, in order, who step in for a conflicted officer
/// @param disputeHours hours between a box's seal and its opening, at least 1
/// @param objectionDays calendar days after the announcement in which a nominee or elector may object
public record Rulebook(
        String edition,
        String programme,
        Map<String, String> title,
        List<String> languages,
        String zone,
        boolean demo,
        LocalTimetable timetable,
        List<ElectorClass> classes,
        OwnCandidate ownCandidate,
        int minNominees,
        int selfNominations,
        int otherNominations,
        int disputeHours,
        int objectionDays,
        List<String> deputies,
        List<Category> categories) {}
