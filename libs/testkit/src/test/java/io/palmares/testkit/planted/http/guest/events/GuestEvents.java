package io.palmares.testkit.planted.http.guest.events;

import org.springframework.web.bind.annotation.RestController;

@RestController
class GuestEvents {}
