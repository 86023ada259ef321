import type { ImageRecipe } from "../../bed/images/home-made/recipe.ts";
import { type ServerImage, serverImage } from "../images/server/server-image.ts";

const MOSQUITTO = "listener 1883\nallow_anonymous true\nuser root\n";
const EVERYWHERE = "http://0.0.0.0:2379";

/** Debian's servers that need no entrypoint, each under a name by which a preset knows it. */
const smallServers: readonly ImageRecipe[] = [
  recipe({
    name: "memcached:1.6",
    packages: ["memcached"],
    exposes: "11211",
    command: ["memcached", "-u", "root"],
  }),
  recipe({
    name: "eclipse-mosquitto:2.0",
    packages: ["mosquitto"],
    exposes: "1883",
    command: ["mosquitto", "-c", "/mosquitto.conf"],
    files: { "mosquitto.conf": MOSQUITTO },
  }),
  recipe({
    name: "nats:2.9",
    packages: ["nats-server"],
    exposes: "4222 6222 8222",
    command: ["nats-server"],
  }),
  recipe({
    name: "etcd:3.4",
    packages: ["etcd-server"],
    exposes: "2379 2380",
    command: ["etcd", "--listen-client-urls", EVERYWHERE, "--advertise-client-urls", EVERYWHERE],
  }),
  recipe({
    name: "nginx:1.22",
    packages: ["nginx-light"],
    exposes: "80",
    folders: ["var/lib/nginx", "var/log/nginx"],
    command: ["nginx", "-g", "daemon off; user root;"],
    files: {
      "etc/nginx/nginx.conf": "events {}\nhttp { server { listen 80; location / { return 200 'here'; } } }\n",
    },
  }),
];

/** The one of this name. */
export function smallServer(name: string): ImageRecipe {
  const found = smallServers.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no small server is called ${name}`);
  return found;
}

function recipe(server: ServerImage): ImageRecipe {
  return serverImage({ ...server, user: { name: "server", home: "/" } });
}
