import { readdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { allScenarios } from "../../src/scenarios/all-scenarios.ts";

it("every file of a workflow's folder that holds a scenario is registered under its own name", async () => {
  const root = new URL("../../src/scenarios/", import.meta.url);
  const folders = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const found: string[] = [];
  for (const { name: workflow } of folders) {
    for (const file of await readdir(new URL(`${workflow}/`, root))) {
      const held = (await import(new URL(`${workflow}/${file}`, root).href)) as { readonly [name: string]: unknown };
      for (const scenario of Object.values(held)) {
        if (typeof scenario === "object" && scenario !== null && "check" in scenario)
          found.push(`${workflow}/${file.replace(/\.ts$/, "")}`);
      }
    }
  }
  const registered = allScenarios.map(({ workflow, name }) => `${workflow}/${name}`);
  expect([...registered].sort()).toEqual(found.sort());
  expect(new Set(registered).size).toBe(registered.length);
});
