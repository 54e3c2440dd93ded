import { createCalendar } from "@msp/calendar";
import { createDattoRmmClient, dattoRmm } from "@msp/datto-rmm";
import { acmeRmmIds, acmeRmmSeed, createFakeDattoRmm, type FakeDattoRmmOptions } from "@msp/datto-rmm/testing";
import { createFakeClock } from "@msp/testing";
import type { AnyWorkflow } from "@msp/workflows";
import { createMemoryEngine, type RunStatus } from "@msp/workflows/run";
import { sandboxPeople, sandboxTenant } from "../../src/sandbox/sandbox-tenant.ts";

const { components } = acmeRmmIds;

/** An engine whose remote monitoring is Datto RMM: the adapter, its client, and the fake behind it. */
export async function createDattoOffice(workflow: AnyWorkflow, options: Partial<FakeDattoRmmOptions> = {}) {
  const clock = createFakeClock({ at: "2026-03-02T14:00:00Z", autoAdvance: true });
  const fake = createFakeDattoRmm({ clock, seed: acmeRmmSeed(), ...options });
  const client = createDattoRmmClient({ ...fake.keys, platform: "concord", fetch: fake.fetch, clock, environment: {} });
  const engine = await createMemoryEngine({
    workflows: [workflow],
    adapters: {
      devices: dattoRmm({
        client,
        components: {
          restart: { componentUid: components.restart, delayVariable: "usrDelay" },
          wake: { componentUid: components.wake, macVariable: "usrMacAddress" },
        },
      }),
    },
    tenant: sandboxTenant,
    clock,
    calendar: createCalendar({ zone: "Etc/UTC", openingHours: { monday: ["08:00-17:00"] } }),
    people: { ask: async () => {}, remind: async () => {}, withdraw: async () => {}, holdsRole: () => true },
  });

  return {
    clock,
    fake,
    /** Runs to the end, or as long as somebody is waited for; `meanwhile` happens as soon as the run has to wait for the first time. */
    async run(input: unknown, meanwhile: () => void = () => {}): Promise<RunStatus> {
      const runId = await engine.start(workflow, { input, startKey: "test", by: sandboxPeople.technician });
      await engine.runUntilIdle();
      meanwhile();
      for (let wake = engine.nextWake(); wake !== undefined; wake = engine.nextWake()) {
        await clock.advanceTo(Math.max(wake, clock.now()));
        await engine.runUntilIdle();
      }
      return engine.status(runId);
    },
  };
}
