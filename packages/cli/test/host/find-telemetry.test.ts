import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { removeContact } from "@msp/catalog";
import { expect, it } from "vitest";
import { silentPeople } from "../../src/desk/desk-people.ts";
import { openLocalDesk } from "../../src/desk/open-local-desk.ts";
import { findTelemetry } from "../../src/host/find-telemetry.ts";
import { sandboxInputs } from "../../src/sandbox/sandbox-input.ts";
import { createMemoryTerminal } from "../support/memory-terminal.ts";
import { createSandboxBench } from "../support/sandbox-bench.ts";
import { useTemporaryFolder } from "../support/temporary-folder.ts";

const folder = useTemporaryFolder();
const found = (environment: { readonly MSP_TELEMETRY?: string }) =>
  findTelemetry({
    terminal: createMemoryTerminal(),
    environment,
    clock: { now: () => 0, sleep: () => Promise.reject(new Error("Nothing here may sleep.")) },
    options: { json: false, config: undefined, module: [] },
    workflows: async () => [],
  });

it("telemetry is off unless the configuration or the environment asks for it; the environment decides", async () => {
  expect(await found({})).toBeUndefined();
  expect(await found({ MSP_TELEMETRY: "1" })).toBeDefined();
  writeFileSync(join(folder.path, "msp.config.json"), JSON.stringify({ telemetry: true }));
  expect(await found({})).toBeDefined();
  expect(await found({ MSP_TELEMETRY: "0" })).toBeUndefined();
  await expect(found({ MSP_TELEMETRY: "yes please" })).rejects.toThrow(
    /MSP_TELEMETRY is "yes please"\. Set it to 1 or 0/,
  );
});

it("a desk tells it everything a run journals, and what was waiting before", async () => {
  const bench = await createSandboxBench();
  const told: string[] = [];
  let watched = 0;
  const desk = await openLocalDesk({
    file: bench.file("runs.sqlite"),
    session: bench.session,
    workflows: [removeContact],
    people: silentPeople(() => []),
    telemetry: {
      onEntry: (_runId, { kind }, { entries }) => void told.push(`${entries.length} ${kind}`),
      watch: async (engine) => {
        watched = (await engine.requests()).length + 1;
      },
    },
  });
  try {
    const by = { id: "terry.hale@example.com", name: "Terry Hale" };
    const runId = await desk.engine.start(removeContact, {
      input: sandboxInputs[removeContact.id] as never,
      startKey: "a",
      by,
    });
    await desk.engine.cancel(runId, { by, reason: "a test" });
    await desk.engine.runUntilIdle();
    expect(watched).toBe(1);
    expect(told.slice(0, 2)).toEqual(["1 started", "2 cancel asked"]);
    expect(told.at(-1)).toBe(`${told.length} ended`);
  } finally {
    await desk.close();
    await bench.close();
  }
});
