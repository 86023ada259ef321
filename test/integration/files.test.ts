import { expect, inject, test } from "vitest";
import { aJob } from "./job.ts";

const { images } = inject("bed");
const job = aJob();

test("files of the workspace are in the container when it starts, with mode and owner", async () => {
  const main = await job.start(
    `
box:
  image: ${images.busybox}
  command: ["sh", "-c", "ls -ln /etc/app/ /run/one | tr -s ' ' | cut -d ' ' -f 1,3,4,9-; cat /etc/app/a.txt; exit 9"]
  copy:
    - one.txt:/run/one
    - { from: conf, to: /etc/app, mode: "0640", owner: "12:34" }
`,
    { files: { "one.txt": "1\n", "conf/a.txt": "hello\n" } },
  );
  expect(main.output).toContain("box exited with code 9");
  expect(main.output).toContain("| -rw-r----- 12 34 a.txt");
  expect(main.output).toContain("| -rw-r--r-- 0 0 /run/one");
  expect(main.output).toContain("| hello");
});

test("a missing file is reported before anything starts", async () => {
  const main = await job.start(`box: { image: "${images.busybox}", copy: "no.txt:/x" }`);
  expect(main.output).toMatch(
    /^::error(?: title=[^:]*)?::box: copy: no\.txt does not exist in the workspace/m,
  );
});

test("storage in memory is on tmpfs, and the database works on it", async () => {
  const main = await job.start(`
redis:
  image: ${images.redis}
  storage: memory
  ports: [6379]
  options: --health-cmd "while read line; do case $line in *'/data tmpfs'*) exit 0;; esac; done < /proc/mounts; exit 1"
`);
  expect(main.output).not.toMatch(/^::error[ :]/m);
  expect(main.exitCode).toBe(0);
});

test("a bind mount of a file that is not in the workspace is refused", async () => {
  const main = await job.start(`box: { image: "${images.busybox}", volumes: ["./no.txt:/x"] }`);
  expect(main.output).toMatch(
    /::error(?: title=[^:]*)?::box: the bind mount's source .*\/no\.txt does not exist in this job/,
  );
});
