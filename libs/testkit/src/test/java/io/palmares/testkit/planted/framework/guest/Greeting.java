package io.palmares.testkit.planted.framework.guest;

import org.springframework.stereotype.Component;

@Component
class Greeting {}
