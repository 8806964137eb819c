package io.palmares.results.publication.web;

import io.palmares.results.category.Announcement;
import io.palmares.results.publication.PublicCategory;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Announcements and corrections as an RFC 4287 feed, newest first. It names categories, not winners: those are read at
/// the result, whatever became of it.
final class AtomFeed {
    private final PublicAddress address;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private AtomFeed(PublicAddress address) throws XMLStreamException {
        this.address = address;
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    /// An entry's source.
    record News(PublicCategory category, String title, Announcement announcement) {}

    /// @param self path of the feed
    /// @param updated of a feed without entries
    static String of(PublicAddress address, String self, String title, Instant updated, List<News> news) {
        try {
            AtomFeed feed = new AtomFeed(address);
            feed.write(self, title, updated, news);
            return feed.text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a feed in memory cannot fail", impossible);
        }
    }

    private void write(String self, String title, Instant updated, List<News> news) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        element("id", address.of(self));
        element("title", title);
        Optional<Instant> newest =
                news.stream().map(it -> it.announcement().at()).findFirst();
        element("updated", newest.orElse(updated).toString());
        link("self", address.of(self));
        link("license", "https://creativecommons.org/publicdomain/zero/1.0/");
        xml.writeStartElement("author");
        element("name", "Palmares");
        xml.writeEndElement();
        for (News it : news) entry(it);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(News it) throws XMLStreamException {
        String result = address.of("/editions/" + it.category().id().edition() + "/categories/"
                + it.category().id().category() + "/result?version="
                + it.announcement().resultVersion());
        boolean correction = it.announcement().supersedes() != null;
        xml.writeStartElement("entry");
        element("id", result);
        element("title", it.title() + (correction ? ": corrected result" : ": result"));
        element("updated", it.announcement().at().toString());
        link("alternate", result);
        String reason = it.announcement().reason();
        element("summary", reason == null ? "The result is announced." : reason);
        xml.writeEndElement();
    }

    private void element(String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private void link(String relation, String target) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", target);
    }
}
