package io.palmares.nominations.letters;

import io.palmares.aggregate.Kept;
import io.palmares.nominations.category.Course;
import io.palmares.nominations.mail.PostOffice;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.nominee.Nominees;

/// Writes to the nominees of a category that its result is public.
public final class TellResults {
    private final Nominees nominees;
    private final PostOffice post;
    private final String publicUrl;

    public TellResults(Nominees nominees, PostOffice post, String publicUrl) {
        this.nominees = nominees;
        this.post = post;
        this.publicUrl = publicUrl;
    }

    /// Once for each version of the result and nominee.
    public void tell(Course course, int resultVersion) {
        for (Kept<Nominee> kept : nominees.ofCategory(course.edition(), course.category())) {
            Nominee nominee = kept.state();
            String address = nominee.identity().contact();
            if (address != null && nominee.frozen() != null && nominee.frozen().candidate() != null) {
                post.queue("result:" + kept.id() + ":" + resultVersion, letter(course, nominee, address));
            }
        }
    }

    private PostOffice.Letter letter(Course course, Nominee nominee, String address) {
        String text =
                """
                The result of the category %s of %s has been announced:

                %s/editions/%s/categories/%s

                Thank you for having been a candidate.
                """.formatted(course.category(), course.edition(), publicUrl, course.edition(), course.category());
        return new PostOffice.Letter(
                course.edition(), nominee.nominee(), "result", address, "The result is announced", text);
    }
}
