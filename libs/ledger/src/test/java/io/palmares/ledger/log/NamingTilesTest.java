package io.palmares.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.ledger.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamingTilesTest {
    /// The published example is tile 1234067.
    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 1234067, 256, tile/0/x001/x234/067",
        "1, 1234067, 8, tile/1/x001/x234/067.p/8",
        "0, 999, 255, tile/0/999.p/255",
        "2, 1000, 1, tile/2/x001/000.p/1",
        "-1, 1234067, 8, tile/entries/x001/x234/067.p/8",
        "-1, 3, 256, tile/entries/003"
    })
    void writesAndReadsTheOneSpelling(int level, long index, int width, String path) {
        TilePath expected = new TilePath(new Tile(level, index), width);
        assertThat(expected).hasToString(path);
        assertThat(TilePath.parse(path)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/0",
                "tile/0/0000",
                "tile/0/x000/001",
                "tile/0/001/002",
                "tile/6/000",
                "tile/00/000",
                "tile/-1/000",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/08",
                "tile/0/000.p/999",
                "tile/0/000.p/",
                "tile/entries/../000",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "/tile/0/000",
                "tile/0/000\n"
            })
    void readsNoOtherSpelling(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "0, 0, 1, 1",
        "0, 0, 255, 255",
        "0, 0, 256, 256",
        "0, 0, 257, 256",
        "0, 1, 256, 0",
        "0, 1, 257, 1",
        "1, 0, 255, 0",
        "1, 0, 256, 1",
        "1, 0, 70000, 256",
        "1, 1, 70000, 17",
        "2, 0, 70000, 1",
        "-1, 1, 300, 44"
    })
    void knowsHowWideATileIsInATree(int level, long index, long size, int width) {
        assertThat(new Tile(level, index).widthAt(size)).isEqualTo(width);
    }

    @Test
    void keepsALogUnderItsOriginWithoutTheHost() {
        Origin edition = Origin.edition("awards.example", "ecc-2020");
        assertThat(LogId.of(edition)).hasToString("ecc-2020").matches(id -> !id.isBox());
        assertThat(LogId.of(edition.box("manager", "members", null)))
                .hasToString("ecc-2020/box/manager/members")
                .matches(LogId::isBox);
    }
}
