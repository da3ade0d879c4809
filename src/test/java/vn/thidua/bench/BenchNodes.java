package vn.thidua.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Processes of {@link BenchNode} on one database. */
final class BenchNodes implements AutoCloseable {

    static final String MARK = "@bench ";
    private static final long LONGEST_MINUTES = 30;

    private record Node(Process process, PrintWriter orders, BlockingQueue<String> answers) {}

    private final List<String> options;
    private final Path logs;
    private final List<Node> nodes = new ArrayList<>();

    BenchNodes(Path logs, List<String> options) {
        this.logs = logs;
        this.options = options;
    }

    /** Returns when the node is up. */
    void start(String name) throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path argumentFile = Files.writeString(Files.createDirectories(logs).resolve(name + ".args"), "-cp \"" + classPath + "\"");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Duser.timezone=Asia/Ho_Chi_Minh",
                "-Dfile.encoding=UTF-8",
                "@" + argumentFile,
                BenchNode.class.getName()));
        command.addAll(options);
        String more = System.getProperty("bench.jvm");
        if (more != null) {
            command.addAll(1, List.of(more.replace("NODE", logs.resolve(name).toString()).split(" ")));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var answers = new LinkedBlockingQueue<String>();
        var orders = new PrintWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
        var node = new Node(process, orders, answers);
        nodes.add(node);
        var reader = new Thread(() -> read(process, logs.resolve(name + ".log"), answers), name);
        reader.setDaemon(true);
        reader.start();
        answer(node);
    }

    private static void read(Process process, Path log, BlockingQueue<String> answers) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                PrintWriter copy = new PrintWriter(Files.newBufferedWriter(log))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.println(line);
                copy.flush();
                if (line.startsWith(MARK)) {
                    answers.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            answers.add("ended");
        }
    }

    private void answer(Node node) throws InterruptedException {
        String answer = node.answers().poll(LONGEST_MINUTES, TimeUnit.MINUTES);
        if (answer == null || !answer.startsWith(MARK)) {
            throw new IllegalStateException("a node failed: see " + logs);
        }
    }

    void tellFirst(String order) throws InterruptedException {
        nodes.get(0).orders().println(order);
        answer(nodes.get(0));
    }

    /** Seconds of processor time that the nodes have used. */
    double processorTime() {
        return nodes.stream()
                        .mapToLong(node -> node.process()
                                .info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toMillis())
                        .sum()
                / 1e3;
    }

    @Override
    public void close() throws InterruptedException {
        for (Node node : nodes) {
            node.process().destroyForcibly().waitFor();
        }
    }
}
