import java.net.Socket;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** Asks a Redis that Testcontainers starts, and the one that the environment names. */
public class Beside {
  public static void main(String[] arguments) throws Exception {
    try (GenericContainer<?> redis =
        new GenericContainer<>(DockerImageName.parse("redis:7")).withExposedPorts(6379)
            // By default it looks into the container with programs that the bed's image does not have.
            .waitingFor(Wait.forLogMessage(".*Ready to accept connections.*", 1))) {
      redis.start();
      System.out.println("Testcontainers: " + ping(redis.getHost(), redis.getMappedPort(6379)));
    }
    String port = System.getenv("SIBLING_REDIS_PORT");
    System.out.println("sibling-services: " + ping(System.getenv("SIBLING_REDIS_HOST"), Integer.parseInt(port)));
  }

  private static String ping(String host, int port) throws Exception {
    try (Socket socket = new Socket(host, port)) {
      socket.getOutputStream().write("PING\r\n".getBytes());
      return new String(socket.getInputStream().readNBytes(5));
    }
  }
}
