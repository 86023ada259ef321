import fc from "fast-check";

/** Words with variables in every notation, which a seed turns into values of the job. */
const word = fc.constantFrom(
  "plain",
  "$A",
  "${A}",
  "x${B:-b}y",
  "${C-c}",
  "${D:+d}",
  "${E+e}",
  "${F:-${A:-deep}}z",
  "$$HOME",
  "${A:-{}}",
  "${B:-}${C:-1}",
  "a b",
  "3.10",
);
export const name = fc.constantFrom("alpha", "beta", "gamma");
const key = fc.constantFrom("A", "B", "KEY_ONE", "KEY_TWO");
const value = fc.oneof(word, fc.integer({ min: 0, max: 9999 }), fc.boolean(), fc.constant(3.1));

const pairs = fc.oneof(
  fc.dictionary(key, value, { maxKeys: 3 }),
  fc
    .uniqueArray(fc.tuple(key, word), { maxLength: 3, selector: ([one]) => one })
    .map((all) => all.map(([one, text]) => `${one}=${text}`)),
);
const variables = fc.oneof(
  pairs,
  fc.dictionary(key, fc.constant(null), { maxKeys: 2 }),
  fc.uniqueArray(key, { maxLength: 2 }),
);
const port = fc.oneof(
  fc.constantFrom("80", "8080:80", "127.0.0.1:81:80/udp", "90-91:90-91", "7000-7002:70", "${PORT:-82}:80"),
  fc.integer({ min: 1, max: 65_535 }),
  fc.record({ target: fc.constantFrom(80, 443), published: fc.constantFrom("8080", "443") }),
);
const volume = fc.oneof(
  fc.constantFrom(
    "./data:/data",
    "./data:/data:ro",
    "cache:/cache",
    "/anonymous",
    "../up:/up",
    "/etc/x:/data:z",
  ),
  fc.record({
    type: fc.constant("bind"),
    source: fc.constantFrom("./src", "sub/dir"),
    target: fc.constant("/src"),
  }),
  fc.record({
    type: fc.constant("volume"),
    source: fc.constant("cache"),
    target: fc.constantFrom("/v", "/cache"),
  }),
);
export const dependency = fc.record(
  { condition: fc.constantFrom("service_started", "service_healthy"), required: fc.boolean() },
  { requiredKeys: ["condition"] },
);

const fields = {
  image: fc.constantFrom("redis:7", "postgres:${TAG:-16}", "x/${A:-y}"),
  command: fc.oneof(
    fc.constantFrom("sleep 1", "sh -c 'a b' \"c d\"", "a\\ b c", "${CMD:-run it}", ""),
    fc.array(word, { maxLength: 3 }),
  ),
  entrypoint: fc.oneof(
    fc.constantFrom("/run.sh -x", "a 'b c'"),
    fc.array(fc.constantFrom("a", "b"), { minLength: 1, maxLength: 2 }),
  ),
  environment: variables,
  env_file: fc.constantFrom<unknown>(
    "./one.env",
    ["one.env", "two.env"],
    [{ path: "none.env", required: false }, "two.env"],
  ),
  ports: fc.uniqueArray(port, { maxLength: 3 }),
  volumes: fc.uniqueArray(volume, { maxLength: 3 }),
  hostname: fc.constantFrom("h", "${A:-h}"),
  user: fc.constantFrom("1000", "u:g"),
  working_dir: fc.constant("/w"),
  container_name: fc.constantFrom("cn", "other"),
  labels: pairs,
  cap_add: fc.uniqueArray(fc.constantFrom("NET_ADMIN", "SYS_TIME"), { maxLength: 2 }),
  extra_hosts: fc.constantFrom<unknown>(["h:1.2.3.4"], ["i=1.2.3.4", "h=1.2.3.5"], { h: "1.2.3.4" }),
  dns: fc.constantFrom<unknown>("8.8.8.8", ["1.1.1.1", "8.8.8.8"]),
  sysctls: fc.constantFrom<unknown>({ "net.core.somaxconn": 1024 }, ["net.core.somaxconn=1"]),
  mem_limit: fc.constantFrom("64m", "1gb", "512mb"),
  tmpfs: fc.constantFrom<unknown>("/tmp", ["/tmp:size=1m", "/run"]),
  networks: fc.constantFrom<unknown>(["default"], { default: { aliases: ["n1", "n2"] } }, { default: null }),
  healthcheck: fc.constantFrom<unknown>(
    { test: "a || b", interval: "10s" },
    { test: ["CMD", "a", "b"], retries: 3 },
    { test: ["CMD-SHELL", "a $$X"], interval: "1m30s" },
    { disable: true },
    { test: ["NONE"] },
  ),
  profiles: fc.constantFrom<unknown>([], ["p"], ["p", "q"]),
};

export const service = fc.record(fields, { requiredKeys: [] });
