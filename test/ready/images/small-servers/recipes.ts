import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { plantPackageTree } from "../../../bed/debian/package-tree.ts";
import { writeAccounts } from "../../../bed/images/home-made/accounts.ts";
import { debianPath, type ImageRecipe } from "../../../bed/images/home-made/recipe.ts";

/** One of Debian's servers that needs no entrypoint, under a name by which a preset knows it. */
interface SmallServer {
  readonly name: string;
  readonly packages: readonly string[];
  readonly exposes: string;
  readonly command: readonly string[];
  /** Texts by path in the image. */
  readonly files?: Readonly<Record<string, string>>;
}

const MOSQUITTO = "listener 1883\nallow_anonymous true\nuser root\n";
const EVERYWHERE = "http://0.0.0.0:2379";

export const smallServers: readonly ImageRecipe[] = [
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

function recipe({ name, packages, exposes, command, files = {} }: SmallServer): ImageRecipe {
  return {
    name,
    folder: import.meta.dirname,
    ingredients: [name],
    configuration: [`ENV PATH=${debianPath}`, `EXPOSE ${exposes}`, `CMD ${JSON.stringify(command)}`],
    plant: async (root, workFolder) => {
      await plantPackageTree(
        { packages, without: [/^perl/, /^systemd/, /^init-system/, /^lsb-base/] },
        root,
        workFolder,
      );
      await writeAccounts(root, [{ name: "server", id: 999, home: "/" }]);
      for (const folder of ["tmp", "run", "var/lib/nginx", "var/log/nginx"]) {
        await mkdir(join(root, folder), { recursive: true });
      }
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(root, path)), { recursive: true });
        await writeFile(join(root, path), text);
      }
    },
  };
}
