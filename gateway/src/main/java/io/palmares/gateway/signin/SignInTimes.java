package io.palmares.gateway.signin;

import java.time.Clock;
import java.time.Duration;

/// The machine's clock, and how long codes and sessions live by it.
public record SignInTimes(Clock machine, Duration codeLife, Duration sessionLife) {}
