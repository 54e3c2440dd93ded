import { createCalendar } from "@msp/calendar";
import { restartDevice, technician } from "@msp/catalog";
import { cycleOutlet } from "@msp/catalog/actions";
import { createDattoRmmClient, dattoRmm } from "@msp/datto-rmm";
import { acmeRmmIds, acmeRmmSeed, createFakeDattoRmm } from "@msp/datto-rmm/testing";
import { power } from "@msp/power";
import { createFakeShelly } from "@msp/power/testing";
import { createFakeClock } from "@msp/testing";
import { createLifeline, engineOverStore, type Lifeline } from "@msp/testing/contracts";
import { type AnyWorkflow, defineWorkflow, type Json } from "@msp/workflows";
import { createMemoryRunStore, type Engine, type RunStatus } from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { sandboxPeople, sandboxTenant } from "../../src/sandbox/sandbox-tenant.ts";

const { devices, components } = acmeRmmIds;
const outlet = { outletId: "acme/0", outletName: "ACME-WS-01" };

const cycling = defineWorkflow({
  id: "cycle",
  title: "Cycle the power",
  version: "1.0.0",
  effective: "2026-01-01",
  purpose: "Tries the one write that is never repeated.",
  input: z.object({}),
  steps: (flow) =>
    flow.approve("goAhead", { by: technician, ask: () => "Cut the power?" }, (body) =>
      body.step("cycled", cycleOutlet, () => ({ ...outlet, offSeconds: 10 })),
    ),
  output: () => ({}),
});

interface Played {
  readonly status: RunStatus;
  /** What really happened: jobs that were made, commands that took hold. */
  readonly happened: number;
}

/** Runs a workflow over the fakes of Datto RMM and Shelly; a process that dies on the way is followed by another one over the same journal. */
async function play(workflow: AnyWorkflow, input: Json, first: Lifeline, losesAnswer: boolean): Promise<Played> {
  const clock = createFakeClock({ at: "2026-03-02T14:00:00Z", autoAdvance: true });
  const rmm = createFakeDattoRmm({ clock, seed: acmeRmmSeed() });
  const plug = createFakeShelly({ clock, outlets: [{ id: "0", name: outlet.outletName }] });
  if (losesAnswer) {
    rmm.faults.add({ kind: "lostAnswerAfterCommit", match: { path: /quickjob$/ } });
    plug.faults.add({ kind: "lostAnswerAfterCommit", match: { body: /Switch\.Set/ } });
  }
  const shared = { clock, environment: {} };
  const options = () => ({
    workflows: [workflow],
    adapters: {
      devices: dattoRmm({
        client: createDattoRmmClient({ ...rmm.keys, ...shared, platform: "concord", fetch: rmm.fetch }),
        components: { restart: { componentUid: components.restart, delayVariable: "usrDelay" } },
      }),
      power: power({
        units: { acme: { protocol: "shelly", url: "https://plug.example.com", ...plug.login } },
        ...shared,
        fetch: plug.fetch,
      }),
    },
    tenant: sandboxTenant,
    clock,
    calendar: createCalendar({ zone: "Etc/UTC", openingHours: { monday: ["08:00-17:00"] } }),
    people: { ask: async () => {}, remind: async () => {}, withdraw: async () => {}, holdsRole: () => true },
  });

  async function drive(engine: Engine): Promise<RunStatus> {
    const runId = await engine.start(workflow, { input, startKey: "test", by: sandboxPeople.office });
    for (let wake: number | undefined = clock.now(); wake !== undefined; wake = engine.nextWake()) {
      await clock.advanceTo(Math.max(wake, clock.now()));
      await engine.runUntilIdle();
      for (const { kind, token, plan } of await engine.requests())
        if (kind === "approval")
          await engine.answer(token, {
            by: sandboxPeople.technician,
            value: { decision: "approve", hash: plan?.hash ?? "" },
          });
    }
    return engine.status(runId);
  }

  const store = createMemoryRunStore();
  const opened = await engineOverStore(() => ({ open: async () => ({ store }) })).open(options(), first);
  const lived = await drive(opened.engine).catch((error: unknown) => {
    if (first.isCut) return undefined;
    throw error;
  });
  const status = lived ?? (await drive((await opened.reopen(options(), createLifeline())).engine));
  return { status, happened: rmm.state.jobs.length + plug.ledger.length };
}

describe.each([
  ["a restart", restartDevice, { deviceId: devices.frontDesk, title: "T20260302.0001" }, "requested"],
  ["a power cycle", cycling, {}, "cycled"],
] as const)("a process that is killed around %s", (_, workflow, input, step) => {
  it.each([false, true])(
    "leaves it done at most once, and known or asked about; answer lost: %s",
    async (losesAnswer) => {
      const whole = createLifeline();
      await play(workflow, input, whole, losesAnswer);
      const around = whole.moments.flatMap((moment, index) => (moment.includes(step) ? [index + 1] : []));
      expect(around.length).toBeGreaterThanOrEqual(8);
      for (const killAt of around) {
        const lifeline = createLifeline(killAt);
        const { status, happened } = await play(workflow, input, lifeline, losesAnswer);
        const moment = lifeline.moments.at(-1);
        expect(lifeline.isCut).toBe(true);
        expect(happened, moment).toBeLessThanOrEqual(1);
        // Where nothing is known, a person is asked; and what is said to be done has happened.
        if (status.outcome === "waiting") expect(status.requests, moment).toMatchObject([{ kind: "question" }]);
        else
          expect({ moment, outcome: status.outcome, happened }).toEqual({ moment, outcome: "succeeded", happened: 1 });
      }
    },
  );
});
