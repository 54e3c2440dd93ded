import { describe, expect, it } from "vitest";
import { lockfileProblems } from "../src/lockfile/lockfile-problems.ts";

const locked = { version: "1.0.0", integrity: "sha512-x" };

describe("the lockfile", () => {
  it("is complete when every platform's package is there, beside its dependent or further out", () => {
    const packages = {
      "": {},
      "node_modules/turbo": { ...locked, optionalDependencies: { "@turbo/linux": "1.0.0", fsevents: "~2.3.0" } },
      "node_modules/turbo/node_modules/@turbo/linux": locked,
      "node_modules/fsevents": { ...locked, version: "2.3.3" },
    };
    expect(lockfileProblems(packages)).toEqual([]);
  });

  it("names a missing platform package", () => {
    const packages = { "node_modules/turbo": { ...locked, optionalDependencies: { "@turbo/darwin": "1.0.0" } } };
    expect(lockfileProblems(packages)).toEqual([expect.stringContaining("@turbo/darwin@1.0.0")]);
  });

  it("names a platform package of another version", () => {
    const packages = {
      "node_modules/turbo": { ...locked, optionalDependencies: { "@turbo/darwin": "1.0.1" } },
      "node_modules/@turbo/darwin": locked,
    };
    expect(lockfileProblems(packages)).toEqual([expect.stringContaining("has 1.0.0")]);
  });

  it("refuses addresses of a registry and missing checksums, except for our own linked packages", () => {
    const packages = {
      "node_modules/a": { ...locked, resolved: "https://registry.example.com/a.tgz" },
      "node_modules/b": { version: "1.0.0" },
      "node_modules/@msp/cli": { resolved: "packages/cli", link: true },
    };
    expect(lockfileProblems(packages)).toEqual([
      expect.stringContaining("node_modules/a names a download address"),
      expect.stringContaining("node_modules/b has no checksum"),
    ]);
  });
});
