/// The embedded default: an Apache Kafka broker and a durable store that speaks MongoDB's protocol.
///
/// Both keep their files in a directory, listen on loopback only and live in the calling process. An
/// acknowledged record and an acknowledged write survive the sudden death of that process.
@NullMarked
package io.palmares.embedded;

import org.jspecify.annotations.NullMarked;
