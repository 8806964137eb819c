package io.palmares.nominations.nominee;

import io.palmares.ledger.Json;
import io.palmares.nominations.people.Organisation;
import io.palmares.nominations.people.Organisations;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the public may read of a nominee, as the canonical JSON that a label commits to.
public final class PublicRecords {
    private final Organisations organisations;

    public PublicRecords(Organisations organisations) {
        this.organisations = organisations;
    }

    public String of(Nominee nominee, boolean demo) {
        Nominee.File file = nominee.file();
        return Json.object(members -> {
                    members.put("kind", Json.of(nominee.identity().kind().name()));
                    members.put("name", Json.of(nominee.identity().name()));
                    if (file.organisation() != null) {
                        members.put("organisation", Json.of(name(file.organisation())));
                    }
                    if (file.country() != null) {
                        members.put("country", Json.of(file.country()));
                    }
                    members.put(
                            "partners",
                            Json.texts(file.partners().stream().map(this::name).toList()));
                    members.put("citation", texts(file.citation()));
                    @Nullable String link = nominee.link();
                    if (link != null) {
                        members.put("link", Json.of(link));
                    }
                    members.put("demo", Json.of(demo));
                })
                .canonical()
                .asUtf8();
    }

    private String name(String organisation) {
        return organisations
                .find(organisation)
                .map(kept -> kept.state())
                .map(Organisation::name)
                .orElse(organisation);
    }

    private static Json texts(Map<String, String> texts) {
        return Json.object(members -> texts.forEach((language, text) -> members.put(language, Json.of(text))));
    }
}
