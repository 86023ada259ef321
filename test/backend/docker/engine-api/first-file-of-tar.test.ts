import { expect, test } from "vitest";
import { firstFileOfTar } from "../../../../src/backend/docker/engine-api/first-file-of-tar.ts";

function entry(type: string, content: string): Buffer {
  const header = Buffer.alloc(512);
  header.write("name", 0);
  header.write(content.length.toString(8).padStart(11, "0"), 124);
  header.write(type, 156);
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  body.write(content);
  return Buffer.concat([header, body]);
}

test("the first regular file counts, after whatever describes it", () => {
  const archive = Buffer.concat([entry("x", "30 mtime=1"), entry("0", "nonce"), Buffer.alloc(1024)]);
  expect(firstFileOfTar(archive)).toBe("nonce");
  expect(firstFileOfTar(Buffer.concat([entry("5", ""), Buffer.alloc(1024)]))).toBeUndefined();
  expect(firstFileOfTar(Buffer.alloc(0))).toBeUndefined();
});
