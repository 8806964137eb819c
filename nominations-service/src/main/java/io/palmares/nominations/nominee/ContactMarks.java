package io.palmares.nominations.nominee;

import io.palmares.aggregate.MasterSecret;

/// What stands in for a winner's address once that is forgotten. Who comes with the address again is recognised; nobody
/// can read the address from it.
public final class ContactMarks {
    private final MasterSecret secret;

    public ContactMarks(MasterSecret secret) {
        this.secret = secret;
    }

    public String of(String contactKey) {
        return secret.mark("contact", contactKey).base64Url();
    }
}
