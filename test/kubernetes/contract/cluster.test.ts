import { expect, test } from "vitest";
import type { ClusterAccess } from "../../../src/backend/kubernetes/access/cluster-access.ts";
import { connectCluster } from "../../../src/backend/kubernetes/api/connect-cluster.ts";
import { systemClock } from "../../../src/machine/system-clock.ts";
import { accessOf } from "../../bed/kubernetes/account-access.ts";
import { IMAGES } from "../../bed/kubernetes/images.ts";
import { makeNamespace } from "../../bed/kubernetes/job-namespace.ts";
import { describeCluster } from "../../contract/describe-cluster.ts";

const { signal } = new AbortController();
const connect = (access: ClusterAccess) =>
  connectCluster(access, { clock: systemClock, signal, patienceMs: 20_000 });

let own: Promise<{ readonly name: string; readonly access: ClusterAccess }> | undefined;
async function make() {
  const name = await makeNamespace();
  return { name, access: await accessOf(name) };
}

describeCluster(
  "a real cluster",
  async () => {
    own ??= make();
    const { name, access } = await own;
    return connect(access).namespace(name);
  },
  IMAGES.busybox,
);

test("a token that is replaced while a call is under way is read again", async () => {
  const name = await makeNamespace();
  const access = await accessOf(name);
  const tokens = ["expired", access.token() ?? ""];
  const next = () => (tokens.length > 1 ? tokens.shift() : tokens[0]);
  const pods = connect({ ...access, token: next }).namespace(name).pods;
  expect(await pods.list({ any: "" })).toEqual([]);
});

test("a token that stays wrong is refused at once", async () => {
  const name = await makeNamespace();
  const access = await accessOf(name);
  const pods = connect({ ...access, token: () => "expired" }).namespace(name).pods;
  await expect(pods.list({ any: "" })).rejects.toMatchObject({ statusCode: 401 });
});
