package io.palmares.contracts.event;

import java.util.List;

/// `io.palmares.panel.appointed.v1` on `awards.nominations`. The jury panel of a category; the newest replaces.
public record PanelAppointed(String edition, String category, int panelVersion, List<PanelMember> members)
        implements Event {
    public PanelAppointed {
        members = List.copyOf(members);
    }
}
