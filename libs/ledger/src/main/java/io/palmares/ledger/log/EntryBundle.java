package io.palmares.ledger.log;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Encoding;
import io.palmares.ledger.Malformed;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The entries of a tile, one after the other: u16 length ‖ bytes.
public record EntryBundle(List<Bytes> entries) {
    private static final int LENGTH = 2;

    public EntryBundle {
        entries = List.copyOf(entries);
    }

    /// Reads what [#bytes] writes.
    /// @throws Malformed unless the bytes are whole entries
    public static EntryBundle parse(Bytes bundle) {
        List<Bytes> entries = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(bundle.toArray());
        while (bytes.hasRemaining()) {
            entries.add(next(bytes));
        }
        return new EntryBundle(entries);
    }

    private static Bytes next(ByteBuffer bytes) {
        int length = bytes.remaining() < LENGTH ? Integer.MAX_VALUE : Short.toUnsignedInt(bytes.getShort());
        if (length > bytes.remaining()) {
            throw new Malformed(Malformed.Rule.LENGTH, "an entry bundle ends within an entry");
        }
        byte[] entry = new byte[length];
        bytes.get(entry);
        return Bytes.of(entry);
    }

    public EntryBundle first(int count) {
        return new EntryBundle(entries.subList(0, count));
    }

    public Bytes bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Bytes entry : entries) {
            all.writeBytes(Encoding.u16(entry.length()));
            all.writeBytes(entry.toArray());
        }
        return Bytes.of(all.toByteArray());
    }
}
