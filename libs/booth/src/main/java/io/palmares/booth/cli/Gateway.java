package io.palmares.booth.cli;

import io.palmares.booth.Ballot;
import io.palmares.booth.FrozenPaper;
import io.palmares.booth.Revision;
import io.palmares.booth.StatusRequest;
import io.palmares.booth.VotingRight;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Json;
import io.palmares.ledger.JsonObject;
import io.palmares.ledger.Malformed;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// The four requests of a cast. No cookie, no bearer, no redirect: nothing that names a person.
final class Gateway implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long LONGEST_ANSWER = 4L * 1024 * 1024;
    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private Gateway(URI base) {
        this.base = base;
    }

    static Gateway at(String url) throws CannotCast {
        try {
            URI uri = URI.create(url.endsWith("/") ? url : url + "/");
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return new Gateway(uri);
            }
        } catch (IllegalArgumentException notAUrl) {
            throw new CannotCast(CannotCast.Exit.USAGE, "--gateway is not a URL", notAUrl);
        }
        throw CannotCast.usage("--gateway must begin with http:// or https:// and a host");
    }

    JsonObject papers(String edition, String category) throws CannotCast {
        Answer answer = get("api/public/v1/editions/" + segment(edition) + "/papers/" + segment(category));
        if (answer.status() != 200) {
            throw CannotCast.refused("no papers of " + category + " in " + edition + ": " + answer.problem());
        }
        return answer.json();
    }

    /// Where the next ballot of this right stands.
    Revision next(VotingRight right, FrozenPaper paper) throws CannotCast {
        try {
            StatusRequest request = StatusRequest.sign(right, paper.id(), challenge());
            Answer answer = send(request("box/v1/status", "application/json", body(request)));
            return switch (answer.status()) {
                case 200 -> after(answer.json());
                case 404 -> Revision.first();
                default -> throw CannotCast.refused("the box does not say what was cast last: " + answer.problem());
            };
        } catch (Malformed malformed) {
            throw new CannotCast(CannotCast.Exit.REFUSED, "the box's status: " + malformed.detail(), malformed);
        }
    }

    Answer cast(Ballot ballot) throws CannotCast {
        HttpRequest.Builder request = request("box/v1/ballots", "application/vnd.palmares.ballot", ballot.bytes());
        try {
            return send(request.header("Idempotency-Key", ballot.leaf().toString()));
        } catch (CannotCast noAnswer) {
            throw new CannotCast(CannotCast.Exit.UNKNOWN, String.valueOf(noAnswer.getMessage()), noAnswer);
        }
    }

    private Bytes challenge() throws CannotCast {
        Answer answer = get("box/v1/challenge");
        if (answer.status() != 200) {
            throw CannotCast.refused("the box gives no challenge: " + answer.problem());
        }
        return answer.json().bytes("challenge");
    }

    private static Revision after(JsonObject latest) {
        int seq = latest.integer("seq", 0, Integer.MAX_VALUE);
        return seq == 0 ? Revision.first() : Revision.after(seq, latest.hash("leaf"));
    }

    private static Bytes body(StatusRequest request) {
        return Json.object(o -> {
                    o.put("paper", Json.of(request.paper()));
                    o.put("pk", Json.of(request.key()));
                    o.put("challenge", Json.of(request.challenge()));
                    o.put("signature", Json.of(request.signature()));
                })
                .canonical();
    }

    private Answer get(String path) throws CannotCast {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    private HttpRequest.Builder request(String path, String type, Bytes body) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body.toArray()));
    }

    private Answer send(HttpRequest.Builder request) throws CannotCast {
        try {
            var response = client.send(
                    request.timeout(PATIENCE).build(),
                    BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
            return new Answer(response.statusCode(), Bytes.of(response.body()));
        } catch (IOException noAnswer) {
            throw new CannotCast(CannotCast.Exit.REFUSED, "no answer from " + base + " (" + noAnswer + ")", noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotCast(CannotCast.Exit.REFUSED, "interrupted", interrupted);
        }
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        client.close();
    }
}
