package io.palmares.nominations.retention.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.palmares.nominations.electorate.Elector;
import io.palmares.nominations.endorsement.Endorsement;
import io.palmares.nominations.mail.Mail;
import io.palmares.nominations.nomination.Nomination;
import io.palmares.nominations.nominee.Nominee;
import io.palmares.nominations.people.Appointment;
import io.palmares.nominations.people.Membership;
import io.palmares.nominations.retention.ExportPerson;
import io.palmares.web.caller.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is kept about a person, for them to read and take along. Secrets of the vote are not in it.
record PersonalData(
        String person,
        @Nullable String email,
        String name,
        @Nullable String organisation,
        List<MembershipData> memberships,
        List<AppointmentData> appointments,
        List<ExportPerson.Seated> panels,
        List<NominationData> nominations,
        List<NomineeData> nominees,
        List<EndorsementData> endorsements,
        List<ElectorData> electors,
        List<ObjectionData> objections,
        List<MailData> mails) {
    /// @param ended when they were taken off the list
    record MembershipData(
            String edition,
            String organisation,
            String electorClass,
            boolean delegate,
            @Nullable Instant ended) {
        static MembershipData of(Membership it) {
            return new MembershipData(it.edition(), it.organisation(), it.electorClass(), it.delegate(), it.ended());
        }
    }

    record AppointmentData(
            Role role, String edition, @Nullable String category) {
        static AppointmentData of(Appointment it) {
            return new AppointmentData(it.role(), it.edition(), it.category());
        }
    }

    /// A version of a nomination.
    ///
    /// @param submitted absent of the newest version, which may be a draft
    record VersionData(
            @Nullable Instant submitted,
            String nominee,
            String contactEmail,
            Map<String, String> citation,
            @JsonRawValue String file) {
        static VersionData of(@Nullable Instant at, Nomination.Content it) {
            return new VersionData(at, it.name(), it.contact(), it.citation(), it.file());
        }
    }

    record NominationData(
            String edition, String category, Nomination.State state, VersionData newest, List<VersionData> submitted) {
        static NominationData of(Nomination it) {
            return new NominationData(
                    it.edition(),
                    it.category(),
                    it.state(),
                    VersionData.of(null, it.content()),
                    it.submitted().stream()
                            .map(version -> VersionData.of(version.at(), version.content()))
                            .toList());
        }
    }

    /// Whom they endorsed.
    ///
    /// @param nominee the name; empty once it is erased
    record EndorsementData(
            String edition,
            String category,
            String nominee,
            @Nullable String statement,
            Instant at,
            boolean withdrawn) {
        static EndorsementData of(ExportPerson.Endorsed endorsed) {
            Endorsement it = endorsed.endorsement();
            return new EndorsementData(
                    it.edition(), it.category(), endorsed.name(), it.statement(), it.at(), it.withdrawn());
        }
    }

    record ElectorData(
            String edition,
            String category,
            String electorClass,
            boolean withheld,
            @Nullable Instant rightFetched) {
        static ElectorData of(Elector it) {
            return new ElectorData(it.edition(), it.category(), it.electorClass(), it.withheld(), it.fetched());
        }
    }

    record ObjectionData(
            String edition,
            String category,
            String text,
            Instant raised,
            @Nullable String answer) {
        static ObjectionData of(ExportPerson.Objected it) {
            return new ObjectionData(
                    it.edition(),
                    it.category(),
                    it.objection().text(),
                    it.objection().raised(),
                    it.objection().answer());
        }
    }

    record MailData(
            String edition,
            String kind,
            String subject,
            Mail.State state,
            Instant queued,
            @Nullable Instant sent) {
        static MailData of(Mail it) {
            return new MailData(it.edition(), it.kind(), it.subject(), it.state(), it.queued(), it.sent());
        }
    }

    record CompletionData(
            Instant at, @JsonRawValue String file, @Nullable String link) {
        static CompletionData of(Nominee.Completion it) {
            return new CompletionData(it.at(), it.file(), it.link());
        }
    }

    /// What is kept about them as a nominee.
    ///
    /// @param ruling the decision about them, to be read in the register
    record NomineeData(
            String edition,
            String category,
            Nominee.State state,
            String name,
            @Nullable String contactEmail,
            @Nullable String organisation,
            @Nullable String country,
            List<String> partners,
            Map<String, String> citation,
            @Nullable String link,
            List<CompletionData> completions,
            @Nullable Instant answered,
            @Nullable String ruling) {
        static NomineeData of(Nominee it) {
            return new NomineeData(
                    it.edition(),
                    it.category(),
                    it.state(),
                    it.identity().name(),
                    it.identity().contact(),
                    it.file().organisation(),
                    it.file().country(),
                    it.file().partners(),
                    it.file().citation(),
                    it.link(),
                    it.completions().stream().map(CompletionData::of).toList(),
                    it.answer() == null ? null : it.answer().at(),
                    it.decision() == null ? null : it.decision().ruling());
        }
    }

    static PersonalData of(ExportPerson.Everything all) {
        return new PersonalData(
                all.person().person(),
                all.person().email(),
                all.person().name(),
                all.person().organisation(),
                all.memberships().stream().map(MembershipData::of).toList(),
                all.appointments().stream().map(AppointmentData::of).toList(),
                all.panels(),
                all.nominations().stream().map(NominationData::of).toList(),
                all.nominees().stream().map(NomineeData::of).toList(),
                all.endorsements().stream().map(EndorsementData::of).toList(),
                all.electors().stream().map(ElectorData::of).toList(),
                all.objections().stream().map(ObjectionData::of).toList(),
                all.mails().stream().map(MailData::of).toList());
    }
}
