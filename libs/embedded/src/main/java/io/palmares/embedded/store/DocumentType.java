package io.palmares.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/// Keeps documents as BSON: a fraction of the time and space that serialized Java objects take.
final class DocumentType extends BasicDataType<Document> {

    private static final int TYPICAL_BYTES = 512;
    private static final int OBJECT_BYTES = 48;

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }

    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    /// A rough figure: it decides when a page is split and what fits the cache.
    static int memory(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> OBJECT_BYTES + text.length();
            case Document document ->
                document.entrySet().stream()
                        .mapToInt(field -> OBJECT_BYTES + field.getKey().length() + memory(field.getValue()))
                        .sum();
            case Collection<?> values ->
                OBJECT_BYTES + values.stream().mapToInt(DocumentType::memory).sum();
            default -> OBJECT_BYTES;
        };
    }

    @Override
    public void write(WriteBuffer out, Document document) {
        ByteBuf bson = Unpooled.buffer(TYPICAL_BYTES);
        BsonEncoder.encodeDocument(document, bson);
        out.put(bson.array(), bson.arrayOffset(), bson.readableBytes());
    }

    @Override
    public Document read(ByteBuffer in) {
        ByteBuf bson = Unpooled.wrappedBuffer(in);
        Document document = BsonDecoder.decodeBson(bson);
        in.position(in.position() + bson.readerIndex());
        return document;
    }
}
