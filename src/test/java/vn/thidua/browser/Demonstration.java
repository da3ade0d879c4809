package vn.thidua.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/**
 * The application as a trainer starts it, on data of its own. A process of its own too: the engine of the webapps is called "default", as
 * is the one of the other tests in this JVM.
 */
final class Demonstration implements AutoCloseable {

    private static final Path DIRECTORY = Path.of("target", "browser");
    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final String address;

    private Demonstration(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static Demonstration start() throws IOException {
        FileSystemUtils.deleteRecursively(DIRECTORY);
        Files.createDirectories(DIRECTORY);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "-Xmx768m",
                        "vn.thidua.ThiDuaApplication",
                        "--spring.profiles.active=demo",
                        "--server.port=0",
                        "--thidua.database.directory=" + DIRECTORY.resolve("postgres"),
                        "--thidua.demo.mails=" + DIRECTORY.resolve("mails"))
                .redirectErrorStream(true)
                .start();
        var port = new CompletableFuture<String>();
        Thread log = new Thread(() -> keepLog(process, port), "demonstration-log");
        log.setDaemon(true);
        log.start();
        try {
            return new Demonstration(
                    process, "http://localhost:" + port.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroy();
            throw new IllegalStateException("the application does not start: see " + DIRECTORY.resolve("application.log"), e);
        }
    }

    private static void keepLog(Process process, CompletableFuture<String> port) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var log = Files.newBufferedWriter(DIRECTORY.resolve("application.log"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line);
                log.newLine();
                log.flush();
                Matcher started = STARTED.matcher(line);
                if (started.find()) {
                    port.complete(started.group(1));
                }
            }
            port.completeExceptionally(new IllegalStateException("the application ended"));
        } catch (IOException e) {
            port.completeExceptionally(new UncheckedIOException(e));
        }
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
