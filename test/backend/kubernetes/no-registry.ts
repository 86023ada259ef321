import type { OpenRepository } from "../../../src/backend/kubernetes/image/repository.ts";

/** A job without a way to any registry. */
export const noRegistry: OpenRepository = ({ registry }) => {
  const fail = () => Promise.reject(new Error(`getaddrinfo ENOTFOUND ${registry}`));
  return { manifest: fail, config: fail };
};

/** What a step has left for its services: no login, and a folder without files. */
export const nothingLeft = {
  environment: {},
  findLogin: async () => undefined,
  tree: {
    entriesOf: async (path: string) =>
      path === "sql" ? [{ path: "", kind: "folder", mode: 0o755 } as const] : undefined,
  },
};
