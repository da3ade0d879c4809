package vn.thidua.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * PostgreSQL inside the application, for a first look and for tests: nothing to install, nothing lost.
 *
 * <p>It writes through to the disk, so what was accepted survives stop, kill and restart. One application at a time: a lock file is held
 * while it runs.
 */
final class EmbeddedDatabase implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final EmbeddedPostgres postgres;
    private final FileChannel lockFile;
    private final FileLock lock;

    private EmbeddedDatabase(EmbeddedPostgres postgres, FileChannel lockFile, FileLock lock) {
        this.postgres = postgres;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    static EmbeddedDatabase start(Path directory) {
        try {
            Path home = Files.createDirectories(directory.toAbsolutePath());
            FileChannel lockFile = FileChannel.open(
                    home.resolve("thidua.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lockFile.tryLock();
            if (lock == null) {
                lockFile.close();
                throw new IllegalStateException("Another Thi Đua runs on " + home + ": stop it, or set thidua.database.directory");
            }
            Path data = home.resolve("data");
            stopOrphan(data);
            LOG.info("Embedded PostgreSQL keeps its data in {}", data);
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(home.resolve("program").toFile())
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("timezone", "Asia/Ho_Chi_Minh")
                    .start();
            return new EmbeddedDatabase(postgres, lockFile, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("Embedded PostgreSQL does not start in " + directory, e);
        }
    }

    /** A killed application leaves its server running. The lock says that nobody uses it any more. */
    private static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .ifPresent(process -> {
                    LOG.info("Stopping the PostgreSQL server (process {}) that a killed application left behind", pid);
                    process.destroy();
                    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
                });
    }

    String jdbcUrl() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void destroy() throws IOException {
        postgres.close();
        lock.release();
        lockFile.close();
    }
}
