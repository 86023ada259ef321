import { redisRecipe } from "../../bed/images/home-made/redis/recipe.ts";
import { serverImage } from "../images/server/server-image.ts";
import { smallServer } from "./small-servers.ts";
import type { TriedServer } from "./tried-server.ts";

/** Servers that keep values in memory. */
export const caches: readonly TriedServer[] = [
  {
    title: "Redis, Valkey, KeyDB, Dragonfly",
    version: "Redis 7.0",
    image: redisRecipe.name,
    recipe: redisRecipe,
    ports: [6379],
    healthCommand: "redis-cli ping",
    operation: { kind: "redis" },
  },
  {
    title: "Redis, Valkey, KeyDB, Dragonfly",
    version: "Valkey 8.1",
    image: "valkey:8.1",
    recipe: serverImage({
      name: "valkey:8.1",
      suite: "trixie",
      packages: ["valkey-server", "valkey-tools"],
      exposes: "6379",
      volumes: ["/data"],
      entrypoint: '#!/bin/bash\ncd /data\nexec "$@" --protected-mode no\n',
      command: ["valkey-server"],
    }),
    ports: [6379],
    healthCommand: "valkey-cli ping",
    operation: { kind: "redis" },
  },
  {
    title: "memcached",
    version: "1.6",
    image: "memcached:1.6",
    recipe: smallServer("memcached:1.6"),
    ports: [11211],
    operation: { kind: "memcached" },
  },
];
