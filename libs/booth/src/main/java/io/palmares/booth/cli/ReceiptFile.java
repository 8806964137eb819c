package io.palmares.booth.cli;

import io.palmares.ledger.Malformed;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/// A receipt on disk, readable by its owner only.
record ReceiptFile(Path path) {

    Receipt read() throws CannotCast {
        try {
            return Receipt.parse(Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw new CannotCast(CannotCast.Exit.USAGE, "cannot read " + path, unreadable);
        } catch (Malformed malformed) {
            throw new CannotCast(CannotCast.Exit.USAGE, path + ": " + malformed.detail(), malformed);
        }
    }

    /// Before the ballot is sent: whatever happens then, the voter has what was sent. Never writes over a file.
    void create(Receipt receipt) throws CannotCast {
        try {
            Files.write(path, receipt.bytes().toArray(), StandardOpenOption.CREATE_NEW);
            keepPrivate(path);
        } catch (FileAlreadyExistsException taken) {
            throw new CannotCast(CannotCast.Exit.USAGE, path + " exists already: name another --receipt", taken);
        } catch (IOException unwritable) {
            throw new CannotCast(CannotCast.Exit.USAGE, "cannot write " + path, unwritable);
        }
    }

    /// In one step: a crash leaves the old receipt or the new one.
    void replace(Receipt receipt) throws CannotCast {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.write(fresh, receipt.bytes().toArray());
            keepPrivate(fresh);
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new CannotCast(CannotCast.Exit.UNKNOWN, "accepted, but cannot write " + path, unwritable);
        }
    }

    private static void keepPrivate(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }
}
