package io.palmares.testkit.planted.broker.guest.mongo;

import org.apache.kafka.common.TopicPartition;

record MongoGuests(TopicPartition from) {}
