import { createMemoryElevation, type MemoryElevation, type WriteFault } from "@msp/testing";
import { defineWorkflow } from "@msp/workflows";
import { type ElevationAbilities, notConnected } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { approveElevation, denyElevation, findPendingRequests, readElevationRequest } from "../../../src/actions.ts";
import { technician } from "../../../src/roles/technician.ts";
import { createOffice } from "../../support/create-office.ts";
import { approve } from "../../support/removal-answers.ts";

const requestId = "request-1";
const decidedBy = "kai.winter@msp.example.com";
const common = { version: "1.0.0", effective: "2026-11-01", purpose: "Tries the actions.", input: z.object({}) };

const approving = defineWorkflow({
  ...common,
  id: "approve-request",
  title: "Approve",
  steps: (flow) =>
    flow.approve("goAhead", { by: technician, ask: () => "Approve it?" }, (body) =>
      body.step("decided", approveElevation, () => ({ requestId, decidedBy })),
    ),
  output: ({ goAhead }) => goAhead.decided,
});

const denying = defineWorkflow({
  ...common,
  id: "deny-request",
  title: "Deny",
  steps: (flow) =>
    flow.step("decided", denyElevation, () => ({ requestId, decidedBy, reasonForUser: "Please ask us first." })),
  output: ({ decided }) => decided,
});

const looking = defineWorkflow({
  ...common,
  id: "look",
  title: "Look",
  steps: (flow) => flow.step("found", findPendingRequests, () => ({ deviceName: "FRONT-01" })),
  output: ({ found }) => found,
});

interface Setting {
  readonly fault?: WriteFault;
  readonly abilities?: Partial<ElevationAbilities>;
  /** What other people do before the run's decision. */
  readonly before?: (elevation: MemoryElevation) => void;
  /** What other people do right after it left. */
  readonly meanwhile?: (elevation: MemoryElevation) => void;
}

async function decide(
  workflow: typeof approving | typeof denying,
  { fault, abilities, before, meanwhile }: Setting = {},
) {
  let elevation: MemoryElevation | undefined;
  const office = await createOffice(workflow, {
    said: [{ path: "goAhead#1", answer: approve }],
    systems: (clock) => {
      const service = createMemoryElevation({ clock, ...(abilities === undefined ? {} : { abilities }) });
      elevation = service;
      service.ask({ deviceName: "FRONT-01", user: "dana" });
      before?.(service);
      if (fault) service.failNext(fault);
      if (meanwhile) void clock.sleep(1_000).then(() => meanwhile(service));
      return { elevation: service };
    },
  });
  const status = await office.run({});
  const ledger = elevation?.ledger ?? [];
  return { status, ledger, applied: ledger.filter(({ happenedAt }) => happenedAt !== undefined).length };
}

const outputOf = (status: { readonly output?: unknown }) => status.output;

describe.each([
  ["approving", approving, "approved"],
  ["denying", denying, "denied"],
] as const)("%s", (_, workflow, state) => {
  it("is verified by reading the request back", async () => {
    const { status, applied } = await decide(workflow);
    expect([status.outcome, applied]).toEqual(["succeeded", 1]);
    expect(outputOf(status)).toEqual({ outcome: "applied", state, decidedBy });
  });

  it("sends nothing about what somebody else has decided, and says so", async () => {
    const { status, ledger } = await decide(workflow, {
      before: (elevation) => elevation.decideElsewhere(requestId, "denied", "kim@example.com"),
    });
    expect([status.outcome, ledger]).toEqual(["succeeded", []]);
    expect(outputOf(status)).toEqual({ outcome: "already decided", state: "denied", decidedBy: "kim@example.com" });
  });

  it("sends nothing about what the user took back", async () => {
    const { status, ledger } = await decide(workflow, { before: (elevation) => elevation.withdraw(requestId) });
    expect([outputOf(status), ledger]).toEqual([{ outcome: "withdrawn", state: "withdrawn" }, []]);
  });

  it.each(["answer lost", "request lost"] as const)(
    "is done exactly once whatever is lost, where the service says who decided: %s",
    async (kind) => {
      const { status, applied } = await decide(workflow, { fault: { kind } });
      expect([status.outcome, applied]).toEqual(["succeeded", 1]);
      expect(outputOf(status)).toEqual({ outcome: "applied", state, decidedBy });
    },
  );

  it("is sent again where the service does not say who decided, if the request is still pending", async () => {
    const { status, applied } = await decide(workflow, {
      fault: { kind: "request lost" },
      abilities: { recordsDecider: false },
    });
    expect([status.outcome, applied]).toEqual(["succeeded", 1]);
  });

  it("asks a person where the service does not say whose decision stands there, and sends nothing again", async () => {
    const { status, ledger } = await decide(workflow, {
      fault: { kind: "answer lost" },
      abilities: { recordsDecider: false },
    });
    expect([status.outcome, ledger.length]).toEqual(["waiting", 1]);
    expect(JSON.stringify(status)).toContain("does not say by whom");
  });

  it("says that somebody else was faster when the lost decision is theirs by name", async () => {
    const { status, applied } = await decide(workflow, {
      fault: { kind: "request lost" },
      meanwhile: (elevation) => elevation.decideElsewhere(requestId, state, "kim@example.com"),
    });
    expect([status.outcome, applied]).toEqual(["succeeded", 0]);
    expect(outputOf(status)).toEqual({ outcome: "already decided", state, decidedBy: "kim@example.com" });
  });

  it("says that it was decided the other way when the lost decision was", async () => {
    const other = state === "approved" ? "denied" : "approved";
    const { status } = await decide(workflow, {
      fault: { kind: "request lost" },
      abilities: { recordsDecider: false },
      meanwhile: (elevation) => elevation.decideElsewhere(requestId, other, "kim@example.com"),
    });
    expect(outputOf(status)).toEqual({ outcome: "already decided", state: other });
  });

  it("asks a person when the request was taken back while the answer was lost", async () => {
    const { status } = await decide(workflow, {
      fault: { kind: "request lost" },
      meanwhile: (elevation) => elevation.withdraw(requestId),
    });
    expect(status.outcome).toBe("waiting");
  });
});

describe("looking for pending requests", () => {
  async function look(elevation: (clock: Parameters<typeof createMemoryElevation>[0]) => object) {
    const office = await createOffice(looking, {
      systems: (clock) => ({ elevation: elevation({ clock }) as MemoryElevation }),
    });
    return outputOf(await office.run({}));
  }

  it("finds those of the machine", async () => {
    const found = await look((options) => {
      const service = createMemoryElevation(options);
      service.ask({ deviceName: "front-01", user: "dana" });
      service.ask({ deviceName: "FRONT-02", user: "lee" });
      return service;
    });
    expect(found).toMatchObject({ outcome: "read", total: 1, requests: [{ id: requestId, state: "pending" }] });
  });

  it("never takes a service that is not connected for one without requests", async () => {
    expect(await look(() => notConnected("elevation"))).toMatchObject({
      outcome: "not readable",
      reason: expect.stringContaining("No system is connected"),
    });
  });
});

describe("reading a request", () => {
  it("tells what the service that decides it can do", async () => {
    const reading = defineWorkflow({
      ...common,
      id: "read",
      title: "Read",
      steps: (flow) => flow.step("read", readElevationRequest, () => ({ requestId })),
      output: ({ read }) => read,
    });
    const office = await createOffice(reading, {
      systems: (clock) => {
        const elevation = createMemoryElevation({ clock, abilities: { ruleLevels: [] } });
        elevation.ask({ deviceName: "FRONT-01", user: "dana" });
        return { elevation };
      },
    });
    expect(outputOf(await office.run({}))).toMatchObject({
      request: { id: requestId, service: "memory-elevation" },
      service: { name: "memory-elevation", abilities: { ruleLevels: [], recordsDecider: true } },
    });
  });
});
