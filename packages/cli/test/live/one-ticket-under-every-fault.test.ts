import { autotask } from "@msp/autotask";
import { acmeIds, acmeSeed, createFakeAutotask, type FakeAutotask, type FaultKind } from "@msp/autotask/testing";
import { createCalendar } from "@msp/calendar";
import { createFakeClock, type FakeClock } from "@msp/testing";
import type { Clock } from "@msp/workflows/ports";
import { createEngine, createMemoryRunStore, type Engine } from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import { sandboxPeople, sandboxTenant } from "../../src/sandbox/sandbox-tenant.ts";
import { openingWorkflow } from "../support/opening-workflow.ts";

const input = {
  companyId: String(acmeIds.companies.acmeDental),
  contactId: String(acmeIds.contacts.leaver),
};

const zoneUrl = "https://webservices5.autotask.net/atservicesrest/";

/** When the process dies: never, before the create left, once it left, or at the first request after its outcome was told. */
const moments = ["never", "before it leaves", "while it is under way", "after its end was told"] as const;
type Moment = (typeof moments)[number];

const isCreate = ({ method, url }: Request): boolean => method === "POST" && /\/Tickets$/i.test(new URL(url).pathname);

/** A fetch that stops answering for ever, as a connection does for a process that was killed. Resolves `died` when it comes to that. */
function mortal(fetch: typeof globalThis.fetch, moment: Moment) {
  let die = () => {};
  const died = new Promise<"died">((resolve) => {
    die = () => resolve("died");
  });
  let isDead = false;
  let wasTold = false;
  const forEver = () => {
    isDead = true;
    die();
    return new Promise<never>(() => {});
  };
  const living: typeof globalThis.fetch = async (target, init) => {
    const request = new Request(target, init);
    if (isDead || (wasTold && moment === "after its end was told")) return forEver();
    if (!isCreate(request)) return fetch(request);
    if (moment === "before it leaves") return forEver();
    if (moment === "while it is under way") {
      fetch(new Request(request, { signal: null })).catch(() => {});
      return forEver();
    }
    wasTold = true;
    return fetch(request);
  };
  return { fetch: living, died };
}

/** One process: an engine of its own, with a client of its own, over the store that outlives it. */
function processOver(
  store: ReturnType<typeof createMemoryRunStore>,
  fake: FakeAutotask,
  clock: FakeClock,
  fetch: typeof globalThis.fetch,
): Promise<Engine> {
  // What a process keeps in its memory, it keeps by its clock: the next process has one of its own, which shows the same time.
  const ownClock: Clock = { now: () => clock.now(), sleep: (ms, signal) => clock.sleep(ms, signal) };
  const settings = { ...fake.credentials, zoneUrl, environment: {}, fetch, clock: ownClock, timeoutMs: 3_600_000 };
  return createEngine(store, {
    workflows: [openingWorkflow],
    adapters: { ticketing: autotask({ settings, tenant: sandboxTenant }) },
    tenant: sandboxTenant,
    clock: ownClock,
    calendar: createCalendar({ zone: "Etc/UTC", openingHours: { monday: ["08:00-17:00"] } }),
    people: { ask: async () => {}, remind: async () => {}, withdraw: async () => {}, holdsRole: () => true },
  });
}

/** Drives a run as far as it goes without people. */
async function drive(engine: Engine, runId: string, clock: FakeClock) {
  for (;;) {
    await engine.runUntilIdle();
    const status = await engine.status(runId);
    const wake = engine.nextWake();
    if (status.outcome !== "waiting" || wake === undefined) return status;
    await clock.advanceTo(Math.max(wake, clock.now()));
  }
}

/** Opens one ticket undisturbed, which proves that markers stay; then one under a fault, with a death; and tells how it ended. */
async function openUnder(fault: FaultKind & { readonly times?: number }, moment: Moment) {
  const clock = createFakeClock({ at: "2026-11-23T14:00:00Z", autoAdvance: true });
  const fake = createFakeAutotask({ clock, seed: acmeSeed(), replicationLagMs: 2_000 });
  const store = createMemoryRunStore();
  const by = sandboxPeople.technician;
  const before = await processOver(store, fake, clock, fake.fetch);
  const first = await before.start(openingWorkflow, { input, startKey: "before", by });
  await drive(before, first, clock);
  await clock.sleep(60_000);

  fake.faults.add({ ...fault, match: { method: "POST", path: /\/Tickets$/ } });
  const doomed = mortal(fake.fetch, moment);
  const killed = await processOver(store, fake, clock, doomed.fetch);
  const runId = await killed.start(openingWorkflow, { input, startKey: "disturbed", by });
  const end = await Promise.race([drive(killed, runId, clock), doomed.died]);
  const again = await processOver(store, fake, clock, fake.fetch);
  // Whoever starts the same thing again gets the run that is there.
  expect(await again.start(openingWorkflow, { input, startKey: "disturbed", by })).toBe(runId);
  const status = await drive(again, runId, clock);
  // What was on its way when the process died arrives after all.
  await clock.sleep(600_000);
  const createdNow = () =>
    fake.ledger.filter(({ entity, verb }) => entity === "Tickets" && verb === "create").length - 1;
  return { died: end === "died", status, created: createdNow(), createdNow, again, clock };
}

const faults: readonly (readonly [string, FaultKind & { readonly times?: number }])[] = [
  ["nothing", { kind: "slow", ms: 0 }],
  ["a request that is lost before the commit", { kind: "lostBeforeCommit" }],
  ["an answer that is lost after the commit", { kind: "lostAnswerAfterCommit" }],
  ["a 429", { kind: "status", code: 429, body: { errors: ["Thread Threshold Exceeded (Itgenatr005)"] } }],
  ["a 500 without a body", { kind: "status", code: 500 }],
  ["a 502 with a page", { kind: "status", code: 502, html: "<h1>Bad gateway</h1>" }],
  ["a 503 with some other body", { kind: "status", code: 503, body: { Message: "Service unavailable" } }],
  ["a 504 without a body", { kind: "status", code: 504 }],
  ["an answer that breaks off", { kind: "truncated" }],
  ["a commit four minutes later", { kind: "slow", ms: 240_000 }],
  ["a page instead of an answer", { kind: "html" }],
  ["two 429 in a row", { kind: "status", code: 429, body: { errors: ["Too many requests."] }, times: 2 }],
];

describe.each(faults)("a ticket that meets %s", (_, fault) => {
  it.each(moments)("is opened once when the process dies %s", { timeout: 60_000 }, async (moment) => {
    const { died, status, created } = await openUnder(fault, moment);
    expect({ died, created, asked: status.requests.map(({ text }) => text), outcome: status.outcome }).toEqual({
      died: moment !== "never",
      created: 1,
      asked: [],
      outcome: "succeeded",
    });
  });
});

describe("a ticket that is refused in words", () => {
  const words = "Value does not reference an existing entity for priority . ";
  const refusal = { kind: "status", code: 500, body: { errors: [words] } } as const;

  it.each(["never", "after its end was told"] as const)(
    "was not opened, and is opened once when a person says so, when the process dies %s",
    async (moment) => {
      const { status, created, again, clock, createdNow } = await openUnder(refusal, moment);
      expect([created, status.outcome]).toEqual([0, "waiting"]);
      const [question] = status.requests;
      expect(question?.text).toContain(words.trim());
      await again.answer(question?.token ?? "", { by: sandboxPeople.technician, value: { choice: "retry" } });
      expect((await drive(again, status.runId, clock)).outcome).toBe("succeeded");
      expect(createdNow()).toBe(1);
    },
  );
});
