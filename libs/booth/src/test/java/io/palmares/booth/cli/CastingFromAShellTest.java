package io.palmares.booth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.booth.Ballot;
import io.palmares.booth.FrozenPaper;
import io.palmares.booth.MarkForm;
import io.palmares.booth.Marks;
import io.palmares.booth.Opening;
import io.palmares.booth.Papers;
import io.palmares.booth.RandomSource;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Signature;
import io.palmares.ledger.SigningKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CastingFromAShellTest {
    private final FrozenPaper paper = Papers.frozen(Papers.paper(new MarkForm.Choose()));
    private final BoxOnLoopback box = new BoxOnLoopback(paper);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Bytes seed = Papers.right(1).seed();

    @TempDir
    private Path directory;

    private Path receipt;

    @BeforeEach
    void nameTheReceipt() {
        receipt = directory.resolve("receipt.json");
    }

    @AfterEach
    void stop() {
        box.close();
    }

    @Test
    void sealsSendsAndKeepsAReceiptThatProvesTheMarks() throws Exception {
        assertThat(cast("--choose", "c7f2k9qa", "--receipt", receipt.toString()))
                .isZero();

        Receipt kept = new ReceiptFile(receipt).read();
        assertThat(box.ballots).containsExactly(kept.ballot());
        Marks marks = new Marks.Choose(List.of(Papers.A));
        assertThat(Papers.COUNTING.open(kept.ballot(), paper))
                .isEqualTo(new Opening(kept.ballot().leaf(), marks, kept.salt()));
        assertThat(kept.promise()).isPresent();
        assertThat(printed(out)).contains(kept.code().grouped());
        assertThat(printed(err)).isEmpty();
        assertThat(Files.readString(receipt)).doesNotContain(seed.base64Url());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(receipt)))
                .isEqualTo("rw-------");
    }

    @Test
    void continuesFromTheLastBallotOfTheRight() {
        cast("--choose", "c7f2k9qa", "--receipt", receipt.toString());
        assertThat(cast(
                        "--abstain",
                        "--receipt",
                        directory.resolve("second.json").toString()))
                .isZero();

        Ballot first = box.ballots.getFirst();
        Ballot second = box.ballots.getLast();
        assertThat(second.seq()).isEqualTo(2);
        assertThat(second.revision().prev()).contains(first.leaf());
    }

    @Test
    void keepsTheBallotWhenTheOutcomeIsUnknownAndSendsItAgain() throws Exception {
        box.answerToCasts = 503;
        assertThat(cast("--choose", "c7f2k9qa", "--receipt", receipt.toString()))
                .isEqualTo(3);
        Receipt kept = new ReceiptFile(receipt).read();
        assertThat(kept.promise()).isEmpty();

        box.answerToCasts = 201;
        assertThat(run("--gateway", box.url(), "--resend", receipt.toString(), "--promise-key", promiseKey()))
                .isZero();
        assertThat(box.ballots).containsExactly(kept.ballot());
        assertThat(new ReceiptFile(receipt).read().promise()).isPresent();
    }

    @Test
    void tellsAFalsePromise() {
        String key = promiseKey();
        box.promiseKey = SigningKey.ofSeed(Papers.filled(0x77, 32));
        assertThat(run(words(box, key, "--choose", "c7f2k9qa", "--receipt", receipt.toString())))
                .isEqualTo(4);
        assertThat(printed(err)).contains("not signed with the promise key");
        assertThat(receipt).exists();
    }

    @Test
    void saysWhatTheBoxSaysButNoTerminalCodes() {
        box.answerToCasts = 409;
        assertThat(cast("--choose", "c7f2k9qa", "--receipt", receipt.toString()))
                .isEqualTo(1);
        assertThat(printed(err)).contains("409 The box says no").doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--choose=b1b1b1b1", "--choose=c7f2k9qa,b0000001", "--rank=c7f2k9qa"})
    void refusesMarksThePaperDoesNotTakeBeforeSendingAnything(String marks) {
        String[] pair = {marks.substring(0, marks.indexOf('=')), marks.substring(marks.indexOf('=') + 1)};
        assertThat(cast(pair[0], pair[1], "--receipt", receipt.toString())).isEqualTo(1);
        assertThat(box.ballots).isEmpty();
        assertThat(receipt).doesNotExist();
    }

    @Test
    void refusesAPaperWithABadSignature() {
        var body = paper.entry().body();
        var forged = new Signature(Papers.OFFICER.publicKey(), Papers.RESULTS.sign(body.toSign()));
        FrozenPaper other = FrozenPaper.of(body.with(List.of(forged)));
        try (BoxOnLoopback forging = new BoxOnLoopback(other)) {
            assertThat(run(words(forging, promiseKey(), "--choose", "c7f2k9qa")))
                    .isEqualTo(1);
        }
        assertThat(printed(err)).contains("not signed as it must be");
    }

    @Test
    void refusesAPaperOfOtherSigners() {
        String[] keys = {
            "--officer-key",
            Papers.OFFICER.publicKey().toString(),
            "--results-key",
            Papers.right(5).publicKey().toString()
        };
        assertThat(cast("--choose", "c7f2k9qa", keys[0], keys[1], keys[2], keys[3]))
                .isEqualTo(1);
        assertThat(box.ballots).isEmpty();
    }

    @Test
    void refusesAPaperThatIsNone() {
        box.listed = "AAAA";
        assertThat(cast("--choose", "c7f2k9qa")).isEqualTo(1);
        assertThat(printed(err)).contains("the paper: ");
    }

    @Test
    void namesThePapersThereAreWhenNoneFits() {
        assertThat(run(
                        "--gateway",
                        box.url(),
                        "--edition",
                        "ecc-2020",
                        "--category",
                        "cluster-manager",
                        "--class",
                        "guests",
                        "--seed",
                        "-",
                        "--abstain"))
                .isEqualTo(1);
        assertThat(printed(err)).contains("0 papers fit", paper.box().value());
    }

    @Test
    void startsAtOneWhereTheBoxSaysNothingWasCast() throws CannotCast {
        box.noneIsZero = true;
        assertThat(cast("--abstain", "--receipt", receipt.toString())).isZero();
        assertThat(new ReceiptFile(receipt).read().ballot().seq()).isEqualTo(1);
    }

    @Test
    void neverWritesOverAReceipt() throws IOException {
        Files.writeString(receipt, "precious");
        assertThat(cast("--choose", "c7f2k9qa", "--receipt", receipt.toString()))
                .isEqualTo(2);
        assertThat(receipt).hasContent("precious");
        assertThat(box.ballots).isEmpty();
    }

    @Test
    void readsThePaperFromAFile() throws IOException {
        Path file = directory.resolve("paper");
        Files.write(file, paper.entry().bytes().toArray());
        assertThat(run(
                        "--gateway",
                        box.url(),
                        "--paper",
                        file.toString(),
                        "--seed",
                        "-",
                        "--abstain",
                        "--receipt",
                        receipt.toString()))
                .isZero();
        assertThat(printed(err)).contains("no --promise-key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--frobnicate 1",
                "--gateway ftp://example --seed - --abstain",
                "--gateway",
                "--gateway http://127.0.0.1:1 --seed -",
                "--gateway http://127.0.0.1:1 --seed - --abstain --choose c7f2k9qa",
                "--gateway http://127.0.0.1:1 --seed - --abstain --abstain",
                "--gateway http://127.0.0.1:1 --seed - --choose someone",
                "--gateway http://127.0.0.1:1 --seed - --points c7f2k9qa=1e9",
                "--gateway http://127.0.0.1:1 --seed - --points c7f2k9qa=1,c7f2k9qa=2",
                "--gateway http://127.0.0.1:1 --seed - --abstain --promise-key short",
                "--gateway http://127.0.0.1:1 --seed /nowhere/seed --abstain",
                "--gateway http://127.0.0.1:1 --abstain"
            })
    void explainsWrongUse(String words) {
        assertThat(run(words.split(" ", -1))).isEqualTo(2);
        assertThat(printed(err)).startsWith("cast: ");
    }

    @Test
    void refusesASeedThatIsNone() {
        Cast cast = new Cast(input("AAAA"), print(out), print(err), RandomSource.of(new SecureRandom()));
        assertThat(cast.run(List.of(words(box, promiseKey(), "--abstain")))).isEqualTo(2);
        assertThat(printed(err)).contains("--seed");
    }

    @Test
    void saysWhenNobodyAnswers() {
        assertThat(run(
                        "--gateway",
                        "http://127.0.0.1:1",
                        "--edition",
                        "ecc-2020",
                        "--category",
                        "cluster-manager",
                        "--seed",
                        "-",
                        "--abstain"))
                .isEqualTo(1);
        assertThat(printed(err)).contains("no answer");
    }

    @Test
    void showsItsUse() {
        assertThat(run("--help")).isZero();
        assertThat(printed(out)).contains("--gateway", "--resend");
    }

    private int cast(String... words) {
        return run(words(box, promiseKey(), words));
    }

    private static String[] words(BoxOnLoopback box, String promiseKey, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "--gateway",
                box.url(),
                "--edition",
                "ecc-2020",
                "--category",
                "cluster-manager",
                "--class",
                "members",
                "--seed",
                "-",
                "--promise-key",
                promiseKey));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private int run(String... words) {
        Cast cast =
                new Cast(input(seed.base64Url() + "\n"), print(out), print(err), RandomSource.of(new SecureRandom()));
        return cast.run(List.of(words));
    }

    private String promiseKey() {
        return box.promiseKey.publicKey().toString();
    }

    private static ByteArrayInputStream input(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String printed(ByteArrayOutputStream from) {
        return from.toString(StandardCharsets.UTF_8);
    }
}
