package io.palmares.gateway.pages.web;

import java.util.regex.Pattern;

/// Where a person goes after signing in: a page of ours, whatever was asked for.
final class WayBack {
    static final String HOME = "/me";
    private static final Pattern OURS = Pattern.compile("(/[a-z0-9][a-z0-9-]*){1,8}");

    private WayBack() {}

    static String of(String wanted) {
        return OURS.matcher(wanted).matches() && wanted.length() <= 200 ? wanted : HOME;
    }
}
