package vn.thidua.reminder.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An SMTP server that answers as a test wants it to; an answer of {@code null} means that it hangs up. */
final class ScriptedSmtpServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String toRecipient;
    private final String toLetter;

    ScriptedSmtpServer(String toRecipient, String toLetter) throws IOException {
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.toRecipient = toRecipient;
        this.toLetter = toLetter;
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // The test is over, or the client went away
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = client.getOutputStream();
        say(out, "220 scripted");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String answer = "250 ok";
            if (line.startsWith("RCPT")) {
                answer = toRecipient;
            } else if (line.startsWith("DATA")) {
                say(out, "354 go on");
                while (!".".equals(in.readLine())) {}
                answer = toLetter;
            } else if (line.startsWith("QUIT")) {
                answer = "221 bye";
            }
            if (answer == null) {
                return;
            }
            say(out, answer);
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
