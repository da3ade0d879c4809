package vn.thidua.reminder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that counts what it takes, and answers as a test wants it to. */
public final class SmtpSink implements AutoCloseable {

    public enum Stage {
        GREETING,
        HELLO,
        MAIL,
        RCPT,
        DATA,
        /** The letter has come over completely; an answer that begins with 2 takes it. */
        LETTER,
        /** The letter is taken and its sender was told. */
        TAKEN
    }

    /**
     * @param sender the name by which the client said hello
     * @param line the command; of a letter, its Message-ID
     * @param number how many letters have come over this connection before
     */
    public record Moment(Stage stage, String sender, String line, int number) {}

    @FunctionalInterface
    public interface Script {
        /** @return the answer; {@link #USUAL}, {@link #HANG_UP} or {@link #HANG} */
        String answer(Moment moment);
    }

    public static final String USUAL = "usual";
    public static final String HANG_UP = "hang up";
    public static final String HANG = "hang";

    private final ServerSocket socket;
    private final Script script;
    private final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile long lastAt;

    public SmtpSink(int port, Script script) throws IOException {
        this.socket = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        this.script = script;
        daemon(this::accept);
    }

    public SmtpSink(Script script) throws IOException {
        this(0, script);
    }

    public SmtpSink() throws IOException {
        this(moment -> USUAL);
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "smtp-sink");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** How often each letter was taken, by Message-ID. */
    public Map<String, AtomicInteger> taken() {
        return taken;
    }

    public int count() {
        return count.get();
    }

    public int connections() {
        return connections.get();
    }

    /** {@link System#nanoTime()} at the last letter. */
    public long lastAt() {
        return lastAt;
    }

    public void forget() {
        taken.clear();
        count.set(0);
        connections.set(0);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                clients.add(client);
                connections.incrementAndGet();
                daemon(() -> serve(client));
            } catch (IOException e) {
                // The test is over
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            talk(client);
        } catch (IOException e) {
            // The client went away
        } finally {
            clients.remove(client);
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1), 16_384);
        OutputStream out = client.getOutputStream();
        String sender = "";
        int number = 0;
        if (!answered(out, new Moment(Stage.GREETING, sender, "", number), "220 sink")) {
            return;
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
            boolean goesOn =
                    switch (verb) {
                        case "EHLO", "HELO" -> {
                            sender = line.substring(4).strip();
                            yield answered(out, new Moment(Stage.HELLO, sender, line, number), "250 sink");
                        }
                        case "MAIL" -> answered(out, new Moment(Stage.MAIL, sender, line, number), "250 ok");
                        case "RCPT" -> answered(out, new Moment(Stage.RCPT, sender, line, number), "250 ok");
                        case "DATA" -> {
                            String answer = script.answer(new Moment(Stage.DATA, sender, line, number));
                            boolean open = given(out, answer, "354 go on");
                            yield open && (!answer.equals(USUAL) || letter(in, out, sender, number++));
                        }
                        case "QUIT" -> {
                            say(out, "221 bye");
                            yield false;
                        }
                        default -> {
                            say(out, "250 ok");
                            yield true;
                        }
                    };
            if (!goesOn) {
                return;
            }
        }
    }

    private boolean letter(BufferedReader in, OutputStream out, String sender, int number) throws IOException {
        String id = "";
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                return false;
            }
            if (id.isEmpty() && line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
                id = line.substring(11).strip();
            }
        }
        String answer = script.answer(new Moment(Stage.LETTER, sender, id, number));
        if (answer.equals(USUAL) || answer.startsWith("2")) {
            taken.computeIfAbsent(id, none -> new AtomicInteger()).incrementAndGet();
            lastAt = System.nanoTime();
            count.incrementAndGet();
        }
        if (!given(out, answer, "250 taken")) {
            return false;
        }
        script.answer(new Moment(Stage.TAKEN, sender, id, number));
        return true;
    }

    private boolean answered(OutputStream out, Moment moment, String usual) throws IOException {
        return given(out, script.answer(moment), usual);
    }

    private boolean given(OutputStream out, String answer, String usual) throws IOException {
        switch (answer) {
            case HANG_UP:
                return false;
            case HANG:
                hang();
                return false;
            case USUAL:
                say(out, usual);
                return true;
            default:
                say(out, answer);
                return true;
        }
    }

    private void hang() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        socket.close();
        for (Socket client : clients) {
            client.close();
        }
    }
}
