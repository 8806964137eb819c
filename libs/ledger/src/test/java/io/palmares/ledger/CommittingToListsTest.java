package io.palmares.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommittingToListsTest {
    private static final Hash A = Hash.sha256(new byte[] {1});
    private static final Hash B = Hash.sha256(new byte[] {2});

    @Test
    void hashesTheRawItemsAndPublishesThemOneALine() {
        ItemList list = ItemList.ofHashes(List.of(A, B));

        assertThat(list.root()).isEqualTo(Merkle.node(Merkle.leaf(A.bytes()), Merkle.leaf(B.bytes())));
        assertThat(list.asBase64UrlFile().asUtf8()).isEqualTo(A + "\n" + B + "\n");
        assertThat(ItemList.parseBase64Url(list.asBase64UrlFile().toArray())).isEqualTo(list);
    }

    @Test
    void hashesJsonLinesWithoutTheirLineEnds() {
        ItemList list = ItemList.ofJson(List.of(Json.object(o -> o.put("a", Json.of(1)))));

        assertThat(list.root()).isEqualTo(Merkle.leaf(Bytes.utf8("{\"a\":1}")));
        assertThat(list.asJsonFile().asUtf8()).isEqualTo("{\"a\":1}\n");
        assertThat(ItemList.parseJson(list.asJsonFile().toArray())).isEqualTo(list);
    }

    @Test
    void hasTheEmptyRootWhenEmpty() {
        assertThat(ItemList.parseBase64Url(new byte[0])).isEqualTo(new ItemList(List.of()));
        assertThat(new ItemList(List.of()).root()).isEqualTo(Merkle.emptyRoot());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "AAAA\r\n", "AAAA=\n", "AB\n", " AAAA\n"})
    void refusesAFileInAnotherForm(String file) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> ItemList.parseBase64Url(file.getBytes(StandardCharsets.UTF_8)));
    }
}
