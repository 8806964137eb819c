package io.palmares.nominations.letters;

import io.palmares.nominations.category.Course;
import io.palmares.nominations.mail.PostOffice;
import io.palmares.nominations.people.Appointment;
import io.palmares.nominations.people.Appointments;
import io.palmares.nominations.people.People;
import io.palmares.nominations.people.Person;
import io.palmares.nominations.screening.CarryOutRulings;
import io.palmares.nominations.screening.Ruling;
import io.palmares.web.caller.Role;
import java.util.Locale;

/// Writes to an edition's auditors that both officers stop a category whose vote has begun.
public final class TellAuditors implements CarryOutRulings.Notice {
    private final Appointments appointments;
    private final People people;
    private final PostOffice post;
    private final String publicUrl;

    public TellAuditors(Appointments appointments, People people, PostOffice post, String publicUrl) {
        this.appointments = appointments;
        this.people = people;
        this.post = post;
        this.publicUrl = publicUrl;
    }

    /// Once for each ruling and auditor.
    @Override
    public void give(Ruling ruling, Course course) {
        appointments.ofEdition(course.edition()).stream()
                .filter(appointment -> appointment.role() == Role.AUDITOR)
                .map(Appointment::person)
                .distinct()
                .flatMap(auditor -> people.find(auditor).stream())
                .forEach(kept -> write(kept.state(), ruling, course));
    }

    private void write(Person auditor, Ruling ruling, Course course) {
        String address = auditor.email();
        if (address != null) {
            String id = "ruling:" + ruling.ruling() + ":" + auditor.person();
            post.queue(id, letter(auditor.person(), address, ruling, course));
        }
    }

    private PostOffice.Letter letter(String auditor, String address, Ruling ruling, Course course) {
        String kind = ruling.content().kind().name().toLowerCase(Locale.ROOT);
        String text = """
                Both officers ruled to %s the category %s of %s, whose vote has begun. Their reason:

                %s

                What is sealed when a category is cancelled is counted, and what was counted becomes public. The
                rulings of the edition:

                %s/editions/%s/rulings
                """.formatted(
                kind, course.category(), course.edition(), ruling.content().text(), publicUrl, course.edition());
        return new PostOffice.Letter(
                course.edition(), auditor, "officers-ruling", address, "The officers ruled to " + kind, text);
    }
}
