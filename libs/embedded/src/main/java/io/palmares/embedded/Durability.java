package io.palmares.embedded;

/// What an acknowledged write of the embedded store survives.
public enum Durability {
    /// The process dies at any instant (`kill -9`); the machine keeps running.
    PROCESS_DEATH,
    /// The machine loses power as well: each group of writes is forced to the disk.
    POWER_LOSS
}
