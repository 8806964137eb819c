package io.palmares.voting;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.bson.Document;
import org.bson.types.Binary;

/// What accepting a ballot is measured against: a server that durably inserts what it is sent under the
/// `Idempotency-Key`, and does nothing else.
public final class BareInsert extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient MongoCollection<Document> all;

    private BareInsert(MongoCollection<Document> all) {
        this.all = all;
    }

    /// Runs until it is killed.
    ///
    /// @param args port, store, database
    public static void main(String[] args) throws Exception {
        MongoCollection<Document> all = MongoClients.create(args[1])
                .getDatabase(args[2])
                .getCollection("bare")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
        tomcat.setPort(Integer.parseInt(args[0]));
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        ((AbstractProtocol<?>) tomcat.getConnector().getProtocolHandler())
                .setExecutor(new VirtualThreadExecutor("bare-"));
        Tomcat.addServlet(tomcat.addContext("", null), "bare", new BareInsert(all))
                .addMapping("/*");
        tomcat.start();
        tomcat.getServer().await();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_OK);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        all.insertOne(new Document("_id", request.getHeader("Idempotency-Key")).append("entry", new Binary(body)));
        response.setStatus(HttpServletResponse.SC_CREATED);
    }
}
