import { expect, test } from "vitest";
import { readPlainScalar } from "../../../src/request/yaml/github-scalar.ts";

test.each([
  ["yes", "yes"],
  ["True", "true"],
  ["FALSE", "false"],
  ["5432", "5432"],
  ["5432:5432", "5432:5432"],
  ["3.10", "3.1"],
  ["1.0", "1"],
  ["010", "10"],
  ["0x10", "16"],
  ["0o17", "15"],
  ["1e3", "1000"],
  ["-0", "-0"],
  ["+5", "5"],
  [".5", "0.5"],
  ["0.0001", "0.0001"],
  ["0.00001", "1E-05"],
  ["123456789012345", "123456789012345"],
  ["1234567890123456789", "1.23456789012346E+18"],
  ["1_000", "1_000"],
  ["2020-01-01", "2020-01-01"],
  ["12:30:00", "12:30:00"],
  [".inf", "Infinity"],
  ["-.INF", "-Infinity"],
  [".nan", "NaN"],
])("an unquoted %s reads %s, as on GitHub", (source, expected) =>
  expect(readPlainScalar(source)).toMatchObject({ text: expected }),
);

test.each(["", "~", "null", "Null", "NULL"])("an unquoted %j is nothing", (source) =>
  expect(readPlainScalar(source)).toEqual({ kind: "empty" }),
);

test("a hexadecimal number beyond 32 bits is refused, as on GitHub", () =>
  expect(readPlainScalar("0xFFFFFFFF")).toEqual({ kind: "out-of-range" }));
