package io.palmares.tally.io;

import io.palmares.tally.Rankings;
import java.util.Arrays;

/// One ranked ballot while its marks are read, by candidate number; then it is cast and the next
/// one begins.
final class Ballot {
    private final Rankings.Builder all;
    private final int[] lastSeen;
    private int[] marks = new int[16];
    private int length;
    private int number = 1;

    Ballot(int candidates) {
        this.all = Rankings.of(candidates);
        this.lastSeen = new int[candidates];
    }

    Rankings.Builder all() {
        return all;
    }

    boolean ranked() {
        return length > 0;
    }

    int candidates() {
        return lastSeen.length;
    }

    int length() {
        return length;
    }

    void rank(int candidate, boolean equal, Lexer lexer) throws MalformedFile {
        if (candidate < 0) {
            throw lexer.wrong("candidates are numbered from 1");
        }
        if (lastSeen[candidate] == number) {
            throw lexer.wrong("candidate " + (candidate + 1) + " is on the ballot twice");
        }
        lastSeen[candidate] = number;
        if (length == marks.length) {
            marks = Arrays.copyOf(marks, length * 2);
        }
        marks[length++] = equal ? ~candidate : candidate;
    }

    void cast(long count, Lexer lexer) throws MalformedFile {
        try {
            all.accept(marks, 0, length, count);
        } catch (ArithmeticException e) {
            throw lexer.wrong("more ballots than can be counted");
        }
        length = 0;
        number++;
    }
}
