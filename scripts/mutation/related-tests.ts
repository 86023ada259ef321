import { roomOf } from "../architecture/judge-import.ts";
import { type Import, importersOf } from "../source-imports.ts";

/** Those of other projects, which need a daemon or start programs. */
const NOT_FAST =
  /^test\/(step|integration|e2e|faults|engines|runner-jobs|ready)\/|^test\/(contract\/docker[^/]*|machine\/ssh-tunnel|request\/hostile\/memory)\.test\.ts$/;

/** Whole starts and stops in memory: they hold together what the rooms beneath them do. */
const STORIES = /^test\/stories\/|-story\.test\.ts$/;

/**
 * The fast tests that should notice a wrong line of a file in src/, in groups, the quickest first: its own, those that
 * import it themselves, those of its room and the stories. A later group is run only if the ones before it noticed
 * nothing. Tests of other rooms count only for a file that has none of these.
 */
export function relatedTests(file: string, imports: readonly Import[]): string[][] {
  const tests = importersOf(file, imports).filter(
    (test) => test.endsWith(".test.ts") && !NOT_FAST.test(test),
  );
  const below = file.replace(/^src\//, "");
  const own = tests.filter((test) => test === `test/${below.replace(/\.ts$/, ".test.ts")}`);
  const isOfItsRoom = (test: string) => test.startsWith(`test/${roomOf(below)}/`);
  const direct = tests.filter(
    (test) => isOfItsRoom(test) && imports.some(({ from, to }) => from === test && to === file),
  );
  const near = tests.filter((test) => isOfItsRoom(test) || STORIES.test(test));
  const groups = [own, direct, near.length > 0 ? near : tests];
  return groups
    .map((group, at) => group.filter((test) => !groups.slice(0, at).flat().includes(test)))
    .filter((group) => group.length > 0);
}
