import type { Cause } from "./cause.ts";
import type { Scene } from "./scene.ts";

/** Services that cannot start, or end before they are ready. */
export function endsIn({ busybox, box }: Scene): Cause[] {
  return [
    {
      topic: "Exited while starting",
      services: box("echo reading /etc/app; echo Error: TOKEN is required; exit 1"),
      sentence: "box exited with code 1 after <time>: Error: TOKEN is required",
      hint: "Read its last lines; check its `env`, `command` and `volumes`.",
    },
    {
      topic: "Finished instead of running",
      services: box("exit 0"),
      sentence: "box exited with code 0 after <time>",
      hint: "A service must keep running. If it is meant to finish its work and exit, set `wait: {exit: 0}`; otherwise check its `command`.",
    },
    {
      topic: "Keeps restarting",
      services: box("echo no; exit 1", ", options: --restart always"),
      sentence: "box exited with code 1 after <time> and keeps being restarted: no",
      hint: "Read its last lines; check its `env`, `command` and `volumes`.",
    },
    {
      topic: "Ran out of memory",
      services: `box: { image: "${busybox}", command: tail /dev/zero, options: --memory 16m --memory-swap 16m, wait: { log: never } }`,
      sentence: "box ran out of memory and ended with code 137 after <time>",
      hint: "Raise or remove `--memory` in `options`, or let it use less memory.",
    },
    {
      topic: "Killed by a signal",
      services: box("sh -c 'kill -KILL $$'; exit $?"),
      sentence: "box ended with code 137 (SIGKILL) after <time>: Killed",
      hint: "Raise or remove `--memory` in `options`, or let it use less memory; if memory is not short, look for what kills containers on this machine.",
    },
    {
      topic: "Killed by a signal",
      services: box("sh -c 'kill -TERM $$'; exit $?"),
      sentence: "box ended with code 143 (SIGTERM) after <time>: Terminated",
      hint: "Look for what stops containers on this machine.",
    },
    {
      topic: "Program not in the image",
      services: box("nosuchprogram"),
      sentence: "box exited with code 127 after <time>: sh: nosuchprogram: not found",
      hint: "Check its `command` and `entrypoint`.",
    },
    {
      topic: "Program not in the image",
      services: box("/etc/passwd"),
      sentence: "box exited with code 126 after <time>: sh: /etc/passwd: Permission denied",
      hint: "Check the file's mode (chmod +x), its first line, and the image's architecture.",
    },
    {
      topic: "Program crashed",
      services: box("sh -c 'kill -SEGV $$'; exit $?"),
      sentence: "box ended with code 139 (SIGSEGV) after <time>: Segmentation fault",
      hint: "Try another version of the image, and check that it is built for this machine's architecture.",
    },
    {
      topic: "Program crashed",
      services: box("sh -c 'kill -BUS $$'; exit $?"),
      sentence: "box ended with code 135 (SIGBUS) after <time>: Bus error",
      hint: "Give it more shared memory with `--shm-size 256m` in `options`.",
    },
    {
      // A file that the kernel cannot execute, as it cannot execute another processor's.
      topic: "Image for another architecture",
      services: `box: { image: "${busybox}", copy: [{ from: program, to: /program, mode: "0755" }], command: /program }`,
      files: { program: "\u007fELF of another processor" },
      sentence: "box exited with code 1 after <time>: exec /program: exec format error",
      hint: "The image is built for another processor: use a tag that is built for this machine's, or `--platform` with emulation.",
    },
    {
      topic: "Disk full",
      services: box("dd if=/dev/zero of=/disk/file bs=64k count=2", ", options: --tmpfs /disk:size=64k"),
      sentence:
        "box exited with code 1 after <time>: dd: error writing '/disk/file': No space left on device",
      hint: "The disk of the machine that runs it is full: remove what nothing needs, such as images (docker image prune), or use a larger machine.",
    },
    {
      topic: "Started before another service",
      services: `${box("echo cannot connect to store:6379; exit 1")}\nstore: { image: "${busybox}", command: sleep 600 }`,
      sentence: "box exited with code 1 after <time>: cannot connect to store:6379",
      hint: "Its last lines name store: with `depends-on: store` it starts once that one is ready.",
    },
    {
      topic: "Command cannot start",
      services: `box: { image: "${busybox}", command: /no/such/program }`,
      sentence:
        'box could not be started: exec: "/no/such/program": stat /no/such/program: no such file or directory',
      hint: "Check its `command` and `entrypoint`: the program must be in the image, and executable.",
    },
    {
      topic: "Refused by Docker",
      services: `box: { image: "${busybox}", options: --memory 1k }`,
      sentence: "box was refused by the daemon: Minimum memory limit allowed is 6MB",
      hint: "Correct what Docker names: most often a flag in `options`, or a path in `volumes`.",
    },
    {
      topic: "Removed by something else",
      services: `box: { image: "${busybox}", command: sleep 600, wait: { log: never } }`,
      meanwhile: "container removed",
      sentence: "box ended with code 137 (SIGKILL) and was removed by something else while it was starting",
      hint: "Look for other jobs, controllers or cleanup scripts that remove what they have not started.",
    },
  ];
}
