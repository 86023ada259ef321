import { expect, test } from "vitest";
import { withoutTrailingSlash } from "../../src/request/without-trailing-slash.ts";

test.each([
  ["/data", "/data"],
  ["/data/", "/data"],
  ["/data//", "/data"],
  ["/a/b/", "/a/b"],
  ["/a", "/a"],
  ["/", "/"],
])("%s is compared as %s", (path, compared) => expect(withoutTrailingSlash(path)).toBe(compared));
