import { accessOf } from "../../bed/kubernetes/account-access.ts";
import { IMAGES } from "../../bed/kubernetes/images.ts";
import { makeNamespace } from "../../bed/kubernetes/job-namespace.ts";
import { describeApiServer } from "../../contract/api-server/describe-api-server.ts";

async function make() {
  const namespace = await makeNamespace();
  return { namespace, access: await accessOf(namespace) };
}
let own: ReturnType<typeof make> | undefined;

describeApiServer(
  "a real API server",
  () => {
    own ??= make();
    return own;
  },
  IMAGES.busybox,
);
