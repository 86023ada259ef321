import { posix } from "node:path";
import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";
import type { CopyRequest } from "../../request.ts";
import type { Shape } from "../shape.ts";
import { byNotation, oneOrMany } from "../shapes/collections.ts";
import { mapping } from "../shapes/mapping.ts";
import { converted, text } from "../shapes/scalars.ts";

const source = converted(text({ expects: "a path of the workspace" }), ({ text: path }) => {
  if (path === "") return refuse("this needs a path of the workspace");
  const isOutside = /^\.\.(?:\/|$)/.test(posix.normalize(path));
  return isOutside ? refuse(`${quoted(path)} is outside the workspace`) : path;
});

const target = converted(
  text({ expects: "an absolute path in the container", json: { type: "string", pattern: "^/" } }),
  ({ text: path }) => {
    if (posix.isAbsolute(path)) return path;
    return refuse(`${quoted(path)} is not an absolute path in the container`, "Start it with a slash.");
  },
);

const mode = converted(
  text({
    expects: "an octal mode such as 0644",
    json: { type: ["string", "integer"], pattern: "^(0o?)?[0-7]{3,4}$" },
  }),
  ({ text: given }) => {
    const digits = /^(?:0o?)?([0-7]{3,4})$/.exec(given)?.[1];
    return digits === undefined
      ? refuse("this is not an octal mode", "As in 0644.")
      : Number.parseInt(digits, 8);
  },
);

const owner = converted(
  text({ expects: "uid or uid:gid", json: { type: ["string", "integer"], pattern: "^[0-9]+(:[0-9]+)?$" } }),
  ({ text: given }) => {
    const [, uid, gid = uid] = /^([0-9]{1,10})(?::([0-9]{1,10}))?$/.exec(given) ?? [];
    if (uid !== undefined) return { uid: Number(uid), gid: Number(gid) };
    return refuse(
      `${quoted(given)} is not uid or uid:gid`,
      "Names are known only inside the image; write numbers.",
    );
  },
);

const short = converted(
  text({ expects: "source:target", json: { type: "string", pattern: ".:/" } }),
  ({ text: given }): CopyRequest => {
    const at = given.indexOf(":/");
    const [from, to] = [given.slice(0, Math.max(at, 0)), given.slice(at + 1)];
    if (from === "" || /:[a-z]+$/.test(to)) {
      return refuse(
        `${quoted(given)} is not source:target`,
        "As in ./schema.sql:/docker-entrypoint-initdb.d/schema.sql.",
      );
    }
    if (/^\.\.(?:\/|$)/.test(posix.normalize(from)))
      return refuse(`${quoted(from)} is outside the workspace`);
    return { from, to, mode: undefined, owner: undefined };
  },
);

const long = converted(
  mapping(
    {
      from: {
        shape: source,
        does: "A file or directory, relative to the workspace.",
        example: "ci/schema.sql",
        isRequired: true,
      },
      to: {
        shape: target,
        does: "Path in the container.",
        example: "/docker-entrypoint-initdb.d/schema.sql",
        isRequired: true,
      },
      mode: { shape: mode, does: "Permissions, octal; default: as in the workspace.", example: "0644" },
      owner: { shape: owner, does: "Owner as uid or uid:gid; default: root.", example: "999:999" },
    },
    { expects: "a mapping with from and to" },
  ),
  ({ from = "", to = "", mode: bits, owner: ids }): CopyRequest => ({ from, to, mode: bits, owner: ids }),
);

/** Files and directories to copy into the container before it starts. */
export const copies: Shape<readonly CopyRequest[]> = oneOrMany(byNotation({ scalar: short, mapping: long }));
