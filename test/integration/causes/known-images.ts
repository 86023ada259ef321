import type { Cause } from "./cause.ts";
import type { Scene } from "./scene.ts";

/** The first mistakes that people make with images that the action knows. */
export function mistakesIn({ server }: Scene): Cause[] {
  return [
    {
      topic: "Setting missing",
      services: server(
        "postgres",
        "Error: Database is uninitialized and superuser password is not specified.",
        1,
      ),
      sentence:
        "server exited with code 1 after <time>: Error: Database is uninitialized and superuser password is not specified.",
      hint: "Set POSTGRES_PASSWORD in its `env`.",
    },
    {
      topic: "Licence not accepted",
      services: server(
        "mssql/server",
        "The EULA must be accepted by setting the ACCEPT_EULA environment variable.",
        1,
      ),
      sentence:
        "server exited with code 1 after <time>: The EULA must be accepted by setting the ACCEPT_EULA environment variable.",
      hint: "Set ACCEPT_EULA to Y in its `env`, if you accept the licence.",
    },
    {
      topic: "Data of another version",
      services: server("postgres", "FATAL:  database files are incompatible with server", 1),
      sentence: "server exited with code 1 after <time>: FATAL:  database files are incompatible with server",
      hint: "Its volume holds the data of another version: from 18 on, mount /var/lib/postgresql.",
    },
    {
      topic: "Not enough memory for its settings",
      services: server("elasticsearch", "java.lang.OutOfMemoryError: Java heap space", 3),
      sentence: "server exited with code 3 after <time>: java.lang.OutOfMemoryError: Java heap space",
      hint: "Set ES_JAVA_OPTS to -Xms512m -Xmx512m in its `env`.",
    },
    {
      topic: "Kernel setting too low",
      services: server(
        "elasticsearch",
        "max virtual memory areas vm.max_map_count [65530] is too low, increase to at least [262144]",
        78,
      ),
      sentence:
        "server exited with code 78 after <time>: max virtual memory areas vm.max_map_count [65530] is too low, increase to at least [262144]",
      hint: "Set discovery.type to single-node in its `env`.",
    },
  ];
}
