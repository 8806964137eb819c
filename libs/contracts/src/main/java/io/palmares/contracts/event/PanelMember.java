package io.palmares.contracts.event;

import org.jspecify.annotations.Nullable;

/// One seat of a jury panel.
public record PanelMember(String person, @Nullable String organisation, boolean chair) {}
