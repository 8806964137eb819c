package io.palmares.testkit.planted.contract.guest.web;

import io.palmares.contracts.event.PanelAppointed;

record GuestController(PanelAppointed panel) {}
