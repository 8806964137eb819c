package io.palmares.local.demo;

import java.io.PrintStream;
import java.net.URI;

/// Plays the demo on a system that answers, through its public address only.
public final class Demo {
    private Demo() {}

    /// Returns when the story is told; a second call on the same data tells what is there.
    ///
    /// @param gateway the public address
    /// @param progress takes a line for each step, at the end addresses and sign-ins
    public static void play(URI gateway, PrintStream progress) {
        Stage stage = new Stage(gateway);
        boolean played =
                stage.visitor().get("/api/public/v1/editions/" + Story.ECC).isOk();
        if (!played) {
            Story story = new Story(stage);
            story.play(
                    story.demo(),
                    act -> progress.println("  " + act.at().toString().substring(0, 10) + "  " + act.name()));
        }
        progress.println(guide(gateway));
    }

    private static String guide(URI gateway) {
        return """

                The awards of the European Cluster Conference 2020 are announced:
                  %1$s/editions/ecc-2020
                  %1$s/winners
                A fictional edition is still open: one category takes nominations, another votes.
                  %1$s/editions/lakeside-2020
                The same for programs is below %1$s/api/public/v1, described at %1$s/openapi

                Everybody signs in with a code that is mailed to them; the mails are at %1$s/mailbox
                  organiser@awards.example   returning@awards.example   second@awards.example
                  auditor@awards.example     announcer@awards.example   juror1…5@awards.example
                  member01…43@awards.example
                """.formatted(gateway);
    }
}
