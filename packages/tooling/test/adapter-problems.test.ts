import { describe, expect, it } from "vitest";
import { adapterProblems } from "../src/conventions/adapter-problems.ts";
import { inventedPackage } from "./invented-package.ts";

const whole = {
  "src/client/create-autotask-client.ts": "",
  "src/mapping/to-ticket.ts": 'import type { Ticket } from "@msp/workflows/ports";',
  "src/testing/index.ts": "",
  "src/autotask.ts": "",
  "src/index.ts":
    'export { autotask, type AutotaskSettings } from "./autotask.ts"; export { createAutotaskClient } from "./client/create-autotask-client.ts";',
};
const exports = { "./testing": { "@msp/source": "./src/testing/index.ts" } };
const without = (path: string) => Object.fromEntries(Object.entries(whole).filter(([name]) => name !== path));

describe("the skeleton of an adapter", () => {
  it("is accepted when whole", () => {
    expect(adapterProblems([inventedPackage("autotask", whole, { exports })])).toEqual([]);
  });

  it.each([
    ["src/client/create-autotask-client.ts", "src/client/"],
    ["src/mapping/to-ticket.ts", "src/mapping/"],
    ["src/testing/index.ts", "src/testing/index.ts"],
    ["src/autotask.ts", "src/autotask.ts"],
    ["src/index.ts", "createAutotaskClient"],
  ])("is missed without %s", (path, words) => {
    const problems = adapterProblems([inventedPackage("autotask", without(path), { exports })]);
    expect(problems.join("\n")).toContain(words);
  });

  it("publishes its fake", () => {
    expect(adapterProblems([inventedPackage("autotask", whole)])).toEqual(["autotask: does not publish ./testing"]);
  });

  it("keeps its mapping pure", () => {
    const files = { ...whole, "src/mapping/to-ticket.ts": 'import ky from "ky";' };
    expect(adapterProblems([inventedPackage("autotask", files, { exports })])).toEqual([
      expect.stringContaining("pure translation"),
    ]);
  });

  it("is asked of adapters only", () => {
    expect(adapterProblems([inventedPackage("calendar", {})])).toEqual([]);
  });
});
