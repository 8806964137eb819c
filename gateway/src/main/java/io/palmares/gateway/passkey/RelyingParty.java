package io.palmares.gateway.passkey;

import io.palmares.web.caller.PersonId;
import java.util.Optional;

/// Our side of WebAuthn (W3C, level 3). Every question demands that the device makes sure of its owner.
public interface RelyingParty {

    /// What a browser is asked.
    ///
    /// @param challenge its random part, base64url
    /// @param options the whole of it as JSON, for the browser
    record Question(String challenge, String options) {}

    /// Asks a person's device to make a passkey, unless it has one for us.
    Question registration(PersonId person);

    /// Keeps the passkey that answers the challenge. Nothing if the answer is not good.
    ///
    /// @param answer as the browser gave it, JSON
    Optional<Passkey> register(PersonId person, String challenge, PasskeyName name, String answer);

    /// Asks whoever sits there for any passkey of ours.
    Question assertion();

    /// Asks for one of this person's passkeys.
    Question assertion(PersonId person);

    /// The passkey that answers the challenge; its use is noted. Nothing if the answer is not good.
    Optional<Passkey> verify(String challenge, String answer);
}
