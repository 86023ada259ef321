import { environmentValue } from "./environment-value.ts";
import { ldapProbe } from "./ldap-protocol.ts";
import { portFrom } from "./option-value.ts";
import type { Look, Preset } from "./preset.ts";

const search: Look = {
  kind: "port",
  words: "a search of the root DSE: any result",
  probe: () => ldapProbe,
};

const TRAP =
  "A temporary server on the real port answers everything while it initialises, so a line of the log must come first.";

const bitnamiOpenldapPreset: Preset = {
  title: "OpenLDAP (Bitnami)",
  images: ["bitnami/openldap", "bitnamilegacy/openldap"],
  port: 1389,
  looks: [{ kind: "log", pattern: "\\*\\* Starting slapd \\*\\*" }, search],
  url: "ldap://{host}:{port}",
  trap: TRAP,
  adapt: ({ environment }) => ({
    port: portFrom(environmentValue(environment, "LDAP_PORT_NUMBER")) ?? 1389,
  }),
};

const osixiaOpenldapPreset: Preset = {
  title: "OpenLDAP (osixia)",
  images: ["osixia/openldap"],
  port: 389,
  // The temporary server detaches from its terminal, so only the second one says this.
  looks: [{ kind: "log", pattern: "slapd starting" }, search],
  url: "ldap://{host}:{port}",
  trap: TRAP,
  adapt: ({ environment }) => ({ port: portFrom(environmentValue(environment, "LDAP_PORT")) ?? 389 }),
};

export const openldapPresets: readonly Preset[] = [bitnamiOpenldapPreset, osixiaOpenldapPreset];
