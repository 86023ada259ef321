// The limit of a stop: kill and remove all containers at once, then the network.
import { call } from "./bare-engine.mjs";

const [network, ...containers] = process.argv.slice(2);
await Promise.all(
  containers.map(async (id) => {
    await call("POST", `/containers/${id}/kill`);
    await call("DELETE", `/containers/${id}?v=1&force=1`);
  }),
);
await call("DELETE", `/networks/${network}`);
