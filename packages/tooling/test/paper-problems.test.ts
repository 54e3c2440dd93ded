import { expect, it } from "vitest";
import { paperProblems } from "../src/conventions/paper-problems.ts";
import { inventedPackage } from "./invented-package.ts";

it("asks every published package for a README and a licence, and private ones for nothing", () => {
  expect(paperProblems([inventedPackage("cli", { LICENSE: "" })])).toEqual(["cli: has no README.md"]);
  expect(paperProblems([inventedPackage("cli", { "README.md": "", LICENSE: "" }, { license: "ISC" })])).toHaveLength(1);
  expect(paperProblems([inventedPackage("tooling", {}, { private: true })])).toEqual([]);
});
