import { type Flag, flag, health } from "../flag.ts";
import { kinds } from "../value-kinds.ts";

export const healthFlags: readonly Flag[] = [
  flag("health-cmd", {
    value: kinds.text,
    into: {
      field: "Healthcheck.Test",
      put: (draft, value) => {
        draft.health.Test = value === "" ? [] : ["CMD-SHELL", value];
      },
    },
    does: "Sets the command that decides whether the service is ready; it runs as soon as the port answers, not after the first interval.",
  }),
  flag("health-interval", {
    value: kinds.duration,
    into: health("Interval"),
    does: "Sets Docker's pause between health commands; the action itself runs them sooner.",
  }),
  flag("health-retries", {
    value: kinds.retries,
    into: health("Retries"),
    does: "Sets how many consecutive failures make the service unhealthy.",
  }),
  flag("health-timeout", {
    value: kinds.duration,
    into: health("Timeout"),
    does: "Sets how long one health command may take.",
  }),
  flag("health-start-period", {
    value: kinds.duration,
    into: health("StartPeriod"),
    does: "Sets how long after the start failures do not count.",
  }),
  flag("health-start-interval", {
    value: kinds.duration,
    into: health("StartInterval"),
    minimumApi: "1.44",
    does: "Sets Docker's pause between health commands during the start period.",
  }),
  flag("no-healthcheck", {
    value: kinds.boolean,
    into: {
      field: "Healthcheck.Test",
      put: (draft, value) => {
        draft.hasNoHealthcheck = value;
      },
    },
    does: "Disables the image's healthcheck.",
  }),
];
