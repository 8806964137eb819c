package io.palmares.booth;

/// Why marks do not fit a paper.
public sealed interface MarksRefusal {
    /// For people: what is wrong.
    String detail();

    /// Not one of the canonical forms of marks.
    record NotMarks(String detail) implements MarksRefusal {}

    record OtherForm(String expected) implements MarksRefusal {
        @Override
        public String detail() {
            return "this paper asks for '" + expected + "' or 'abstain'";
        }
    }

    record UnknownCandidate(CandidateId candidate) implements MarksRefusal {
        @Override
        public String detail() {
            return "candidate " + candidate + " is not on this paper";
        }
    }

    record MarkedTwice(CandidateId candidate) implements MarksRefusal {
        @Override
        public String detail() {
            return "candidate " + candidate + " is marked twice";
        }
    }

    /// Over- or under-vote.
    record WrongNumber(int marked, int least, int most) implements MarksRefusal {
        @Override
        public String detail() {
            return marked + " candidates are marked, allowed are " + least + " to " + most;
        }
    }

    record OutOfRange(CandidateId candidate, long value, long most) implements MarksRefusal {
        @Override
        public String detail() {
            return "candidate " + candidate + " has " + value + ", allowed are 0 to " + most;
        }
    }

    record WrongSum(long sum, long expected) implements MarksRefusal {
        @Override
        public String detail() {
            return "the points add up to " + sum + " and must add up to " + expected;
        }
    }

    /// Lengths in bytes of the canonical form.
    record TooLong(int length, int most) implements MarksRefusal {
        @Override
        public String detail() {
            return "the marks have " + length + " bytes, the paper takes " + most;
        }
    }
}
