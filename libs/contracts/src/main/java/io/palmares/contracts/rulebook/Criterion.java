package io.palmares.contracts.rulebook;

import java.util.Map;

/// One criterion of the jury; the weights of a jury's criteria sum to 100.
///
/// @param max highest score, scores are whole numbers from 0
/// @param priority 1 is looked at first when a tie is broken by criterion
public record Criterion(String id, Map<String, String> title, int weight, int max, int priority) {}
