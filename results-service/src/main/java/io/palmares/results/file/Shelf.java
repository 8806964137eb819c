package io.palmares.results.file;

import io.palmares.results.category.RollKeys;
import io.palmares.results.list.Lists;
import io.palmares.results.profile.Profiles;
import io.palmares.results.ruling.Rulings;

/// Where the bytes of files are.
///
/// @param told lists that others sent to be published
/// @param counted lists that counts rest on
public record Shelf(Lists told, Lists counted, RollKeys rolls, Profiles profiles, Rulings rulings) {}
