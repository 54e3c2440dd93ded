import { expect, it } from "vitest";
import { tarballProblems } from "../src/pack/tarball-problems.ts";

const workspace = {
  folder: "cli",
  directory: "/nowhere",
  manifest: {
    name: "@msp/cli",
    version: "1.0.0",
    license: "MIT",
    bin: { msp: "./dist/main.js" },
    exports: {
      ".": { "@msp/source": "./src/index.ts", types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./package.json": "./package.json",
    },
  },
};
const whole = [
  "README.md",
  "LICENSE",
  "package.json",
  "src/index.ts",
  "dist/index.d.ts",
  "dist/index.js",
  "dist/main.js",
];
const problemsOf = (files: readonly string[]) => tarballProblems({ workspace, tarball: "msp-cli-1.0.0.tgz", files });

it("accepts a tarball that holds what package.json promises", () => {
  expect(problemsOf(whole)).toEqual([]);
});

it.each(whole)("misses %s", (path) => {
  expect(problemsOf(whole.filter((file) => file !== path))).toEqual([`@msp/cli: the tarball lacks ${path}`]);
});

it.each(["test/a.test.ts", ".env", "src/.secret", "coverage/index.html"])("refuses %s", (path) => {
  expect(problemsOf([...whole, path])).toEqual([`@msp/cli: the tarball carries ${path}`]);
});
