import { createMemoryPower, type MemoryPower, type WriteFault } from "@msp/testing";
import { defineWorkflow } from "@msp/workflows";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { cycleOutlet, readOutlet, switchOutlet } from "../../../src/actions.ts";
import { technician } from "../../../src/roles/technician.ts";
import { createOffice } from "../../support/create-office.ts";
import { approve } from "../../support/removal-answers.ts";

const outletId = "acme-front-desk/0";
const outletName = "ACME-WS-01";
const common = { version: "1.0.0", effective: "2026-11-01", purpose: "Tries the actions.", input: z.object({}) };

const cycling = defineWorkflow({
  ...common,
  id: "cycle",
  title: "Cycle",
  steps: (flow) =>
    flow.approve("goAhead", { by: technician, ask: () => "Cut the power?" }, (body) =>
      body
        .step("cycled", cycleOutlet, () => ({ outletId, outletName, offSeconds: 10 }))
        .step("after", readOutlet, () => ({ outletId })),
    ),
  output: () => ({}),
});

const switching = defineWorkflow({
  ...common,
  id: "switch",
  title: "Switch",
  steps: (flow) =>
    flow.approve("goAhead", { by: technician, ask: () => "Cut the power?" }, (body) =>
      body.step("switched", switchOutlet, () => ({ outletId, outletName, state: "off" })),
    ),
  output: () => ({}),
});

async function office(
  workflow: typeof cycling | typeof switching,
  fault?: WriteFault,
  { isLocked = false, name = outletName } = {},
) {
  let power: MemoryPower | undefined;
  const opened = await createOffice(workflow, {
    said: [{ path: "goAhead#1", answer: approve }],
    systems: (clock) => {
      power = createMemoryPower({ clock, seed: { units: { "acme-front-desk": [{ id: "0", name, isLocked }] } } });
      if (fault) power.failNext(fault);
      return { power };
    },
  });
  const status = await opened.run({});
  return { ...opened, status, ledger: power?.ledger ?? [] };
}

describe("cycleOutlet", () => {
  it("is verified only after its time without power, when the outlet reads on", async () => {
    const { clock, ledger, status } = await office(cycling);
    expect(status.outcome).toBe("succeeded");
    expect(ledger).toMatchObject([{ operation: "cycleOutlet", fields: { offSeconds: 10 } }]);
    expect(clock.now() - (ledger[0]?.happenedAt ?? 0)).toBeGreaterThanOrEqual(10_000);
  });

  it("is never sent again by itself when its answer was lost: a person is asked", async () => {
    const { ledger, status } = await office(cycling, { kind: "answer lost" });
    expect(ledger).toHaveLength(1);
    expect(status.outcome).toBe("waiting");
  });

  it("fails where the outlet is locked, and nothing was sent", async () => {
    const { ledger, status } = await office(cycling, undefined, { isLocked: true });
    expect(ledger).toEqual([]);
    expect(status.outcome).not.toBe("succeeded");
  });
});

it.each([cycling, switching])(
  "an outlet that was labelled anew after the proof is not switched: $id",
  async (workflow) => {
    const { ledger, status } = await office(workflow, undefined, { name: "ACME-SRV-01" });
    expect(ledger).toEqual([]);
    expect(status.outcome).not.toBe("succeeded");
  },
);

describe("switchOutlet", () => {
  it("is verified by reading the outlet back", async () => {
    const { ledger, status } = await office(switching);
    expect(status.outcome).toBe("succeeded");
    expect(ledger).toHaveLength(1);
  });

  it.each(["answer lost", "request lost"] as const)("settles an unclear attempt by reading: %s", async (kind) => {
    const { ledger, status } = await office(switching, { kind });
    expect(status.outcome).toBe("succeeded");
    expect(ledger.filter(({ happenedAt }) => happenedAt !== undefined)).toHaveLength(1);
  });
});
