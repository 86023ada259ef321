import { type Flag, flag, nowhere } from "../flag.ts";
import { kinds } from "../value-kinds.ts";

/** Flags that the command line handles itself, before or after the call. */
export const clientFlags: readonly Flag[] = [
  flag("name", {
    value: kinds.text,
    into: {
      field: "the container's name",
      put: (draft, value) => {
        draft.containerName = value === "" ? undefined : value;
      },
    },
    does: "Names the container; without it the name is unique, so that jobs on one machine do not collide.",
  }),
  flag("platform", {
    value: kinds.platform,
    into: {
      field: "the platform of image and container",
      put: (draft, value) => {
        draft.platform = value;
      },
    },
    minimumApi: "1.41",
    does: "Chooses the platform of the image to pull and run.",
  }),
  flag("pull", {
    value: kinds.pullPolicy,
    into: {
      field: "the pull policy",
      put: (draft, value) => {
        draft.pull = value;
      },
    },
    does: "Sets when to pull the image, like the key `pull`, which wins.",
  }),
  flag("quiet", {
    short: "q",
    value: kinds.boolean,
    into: nowhere,
    handling: { kind: "ignored", notice: undefined },
    does: "Has no effect: pulls print little anyway.",
  }),
  flag("cidfile", {
    value: kinds.path,
    into: nowhere,
    handling: { kind: "refused", by: "docker", hint: "The output `<service>-id` holds the container's id." },
    does: "Is refused: the output `<service>-id` holds the container's id.",
  }),
  flag("use-api-socket", {
    value: kinds.apiSocket,
    into: {
      field: "HostConfig.Mounts[]",
      put: (draft, mounts) => {
        draft.host.Mounts = [...(draft.host.Mounts ?? []), ...mounts];
      },
    },
    handling: {
      kind: "refused",
      by: "us",
      hintFor: () => "Mount the socket itself with `-v /var/run/docker.sock:/var/run/docker.sock`.",
    },
    does: "Is refused: mount the socket itself with `-v /var/run/docker.sock:/var/run/docker.sock`.",
  }),
  flag("disable-content-trust", {
    value: kinds.boolean,
    into: nowhere,
    handling: {
      kind: "ignored",
      notice: "`--disable-content-trust` has no effect: Docker no longer supports it.",
    },
    does: "Has no effect: Docker no longer supports it.",
  }),
  flag("help", {
    value: kinds.boolean,
    into: nowhere,
    handling: { kind: "refused", by: "docker", hint: "The flags are listed in docs/options.md." },
    does: "Is refused: it only prints help.",
  }),
];
