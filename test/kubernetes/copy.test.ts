import { expect, test } from "vitest";
import { makeNamespace } from "../bed/kubernetes/job-namespace.ts";
import { startJobPod } from "../bed/kubernetes/job-pod.ts";
import { left } from "../bed/kubernetes/left.ts";

/** More than one Secret holds. */
const FILES = `
mkdir -p sql conf
echo 'create table from_a_script (id int);' > sql/1-schema.sql
echo 'touch /tmp/script-ran' > sql/2-run.sh && chmod 755 sql/2-run.sh
head -c 900000 /dev/zero | tr '\\0' a > conf/one.txt
head -c 900000 /dev/zero | tr '\\0' b > conf/two.txt
chmod 600 conf/two.txt
`;
/** The image's own files in that folder must still be there. */
const LOOK =
  'test "$(stat -c %a%u /etc/two.txt)" = 6000 && tail -c 1 /etc/one.txt | grep -q a && test -e /etc/passwd';

const SERVICES = `
postgres:
  image: postgres:15
  env: {POSTGRES_PASSWORD: sesame}
  copy: [sql:/docker-entrypoint-initdb.d, conf:/etc]
  after-ready:
  - PGPASSWORD=sesame psql -U postgres -h 127.0.0.1 -c "select * from from_a_script"
  - test -e /tmp/script-ran
  - ${LOOK}
`;

test("Postgres finds its init scripts, whatever else its image has in these folders", async () => {
  const namespace = await makeNamespace();
  const job = await startJobPod(namespace);
  await job.script(`cd /__w/project/project\n${FILES}`);
  const step = { id: "services", inputs: { services: SERVICES } };
  const main = await job.main(step);
  expect(main.exitCode, main.output).toBe(0);
  expect((await left(namespace)).filter((one) => one.includes("-files-"))).toHaveLength(2);
  await job.post(step, main);
  expect(await left(namespace)).toEqual([]);
  await job.remove();
});
