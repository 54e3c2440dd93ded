import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineEvent, defineWorkflow } from "../../src/index.ts";
import { verifyJournal } from "../../src/run.ts";
import { about, ada, admin, createWorld, olga, openTicket, setStatus, type World } from "./world.ts";

const minute = 60_000;
const rob = { id: "rob@example.com", name: "Rob" };
const form = z.object({ ok: z.boolean() });
const arrived = defineEvent({ id: "arrived", title: "Arrived", body: z.object({ n: z.number() }) });

const workflow = defineWorkflow({
  ...about,
  id: "everything",
  input: z.object({}),
  steps: (flow) =>
    flow
      .together("all", {
        limited: (one) =>
          one.within(
            "limit",
            "30 minutes",
            (body) =>
              body
                .task("look", { role: admin, instructions: "Look", answer: form })
                .step("inTime", openTicket, () => ({ title: "in time" })),
            (over) => over.step("late", openTicket, () => ({ title: "late" })),
          ),
        event: (one) =>
          one
            .waitFor("came", { event: arrived, match: () => "x", giveUpAfter: "2 hours" }, (given) => given)
            .step("after", openTicket, () => ({ title: "after the event" })),
        approved: (one) =>
          one.approve(
            "sure",
            {
              by: admin,
              ask: () => "Sure?",
              quorum: 2,
              remind: { after: "10 minutes", every: "20 minutes", atMost: 3 },
            },
            (body) => body.step("approved", openTicket, () => ({ title: "approved" })),
            (declined) => declined,
          ),
      })
      .recover(
        "safe",
        (body) => body.step("nowhere", setStatus, () => ({ ticketId: "nowhere", status: "x" })),
        (failed) => failed.step("recovered", openTicket, () => ({ title: "recovered" })),
      ),
  output: () => null,
});

type Act =
  | { readonly kind: "pass"; readonly minutes: number }
  | { readonly kind: "answer"; readonly which: number; readonly by: typeof ada; readonly declines: boolean }
  | { readonly kind: "deliver"; readonly id: string }
  | { readonly kind: "fault"; readonly fault: "lost before" | "lost after" | "unavailable" }
  | { readonly kind: "sight" | "drive" | "settle" | "restart" | "cancel" };

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("pass" as const), minutes: fc.integer({ min: 0, max: 35 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("answer" as const),
      which: fc.nat({ max: 3 }),
      by: fc.constantFrom(ada, olga),
      declines: fc.nat({ max: 9 }).map((n) => n === 0),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("deliver" as const), id: fc.constantFrom("1", "2") }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("fault" as const),
      fault: fc.constantFrom("lost before" as const, "lost after" as const, "unavailable" as const),
    }),
  },
  { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom("drive" as const, "settle" as const, "sight" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("restart" as const, "cancel" as const) }) },
);

interface Played {
  readonly world: World;
  readonly run: string;
  /** Tokens and persons of answers whose sender heard that they were taken. */
  readonly taken: string[];
  isCancelled: boolean;
}

const answerFor = (request: World["asked"][number], declines: boolean) =>
  request.kind === "approval"
    ? { decision: declines ? "decline" : "approve", hash: request.plan?.hash }
    : request.kind === "question"
      ? { choice: "skip" }
      : { ok: true };

async function doIt(played: Played, one: Act): Promise<void> {
  const { world, run, taken } = played;
  switch (one.kind) {
    case "pass":
      world.now += one.minutes * minute;
      return;
    case "answer": {
      const request = world.asked[one.which % Math.max(1, world.asked.length)];
      if (!request) return;
      const by = request.kind === "question" ? olga : one.by;
      const given = { by, value: answerFor(request, one.declines) };
      await world.engine.answer(request.token, given).then(() => taken.push(`${request.token} ${by.id}`), isRefusal);
      return;
    }
    case "deliver":
      return world.engine.deliver({ id: one.id, event: "arrived", match: "x", value: { n: 1 } });
    case "fault":
      world.desk.faults.push(one.fault);
      return;
    case "sight":
      for (const { marker } of world.desk.rows) await world.engine.sighting({ system: "desk", marker });
      return;
    case "cancel":
      await world.engine.cancel(run, { by: olga, reason: "enough" }).then(() => {
        played.isCancelled = true;
      }, isRefusal);
      return;
    case "restart":
      return void (await world.restart());
    default:
      return world.engine.runUntilIdle();
  }
}

function isRefusal(error: unknown): void {
  if (!["AnswerRefusedError", "RunRefusedError"].includes((error as Error).name)) throw error;
}

/** Does everything in this order; what is not told to wait goes on at the same time as what follows. */
async function play(acts: readonly (readonly [Act, boolean])[]): Promise<Played> {
  const world = await createWorld([workflow]);
  world.desk.turns = 2;
  const run = await world.engine.start(workflow, { input: {}, startKey: "k", by: rob });
  const played: Played = { world, run, taken: [], isCancelled: false };
  let under: Promise<void>[] = [];
  for (const [one, waits] of acts) {
    if (one.kind === "restart") under = await settled(under);
    under.push(doIt(played, one));
    if (!waits && one.kind !== "restart") {
      await new Promise((resolve) => setImmediate(resolve));
      continue;
    }
    under = await settled(under);
    if (!played.isCancelled) continue;
    await world.engine.runUntilIdle();
    expect(await world.engine.requests(), "links die with the cancellation").toEqual([]);
  }
  await settled(under);
  for (let turn = 0; turn < 40 && (await world.engine.status(run)).outcome === "waiting"; turn += 1) {
    await world.engine.runUntilIdle();
    for (const request of await world.engine.requests())
      for (const by of [olga, ada])
        await world.engine
          .answer(request.token, { by, value: answerFor(request, false) })
          .then(() => played.taken.push(`${request.token} ${by.id}`), isRefusal);
    await world.pass(10 * minute);
  }
  return played;
}

async function settled(under: readonly Promise<void>[]): Promise<[]> {
  await Promise.all(under);
  return [];
}

describe("in whatever order things happen, also at the same time", () => {
  it("a run ends, nothing is written twice or after its cancellation, and no answer that was taken vanishes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(act, fc.boolean()), { maxLength: 40 }), async (acts) => {
        const { world, run, taken, isCancelled } = await play(acts);
        const { outcome, requests } = await world.engine.status(run);
        expect(outcome).not.toBe("waiting");
        if (isCancelled) expect(outcome).toBe("cancelled");
        expect(requests).toEqual([]);

        const { entries } = await world.engine.journal(run);
        const chain = { format: "msp-journal-1" as const, runId: run, entries, heads: [] };
        expect(verifyJournal(chain).verdict).toBe("consistent");
        const markers = world.desk.rows.map(({ marker }) => marker);
        expect(new Set(markers).size).toBe(markers.length);
        const intents = entries.flatMap((entry) => (entry.kind === "intended" ? [entry] : []));
        expect(intents.map(({ marker }) => marker)).toEqual(expect.arrayContaining(markers));
        expect(world.desk.sent).toHaveLength(intents.length);
        const cancel = entries.find(({ kind }) => kind === "cancel asked")?.seq ?? Number.POSITIVE_INFINITY;
        expect(intents.filter(({ seq }) => seq > cancel)).toEqual([]);
        const approval = entries.find((entry) => entry.kind === "closed" && entry.reason === "approved")?.seq;
        const guarded = intents.filter(({ path }) => path.startsWith("all/approved/"));
        expect(guarded.filter(({ seq }) => seq < (approval ?? Number.POSITIVE_INFINITY))).toEqual([]);

        const used = entries.filter((entry) => entry.kind === "answered" && !entry.token.startsWith("event:"));
        const unused = entries.filter((entry) => entry.kind === "noted" && /It was not used/.test(entry.text));
        expect(used.length + unused.length).toBe(new Set(taken).size);
        expect(
          entries.filter((entry) => entry.kind === "answered" && entry.token.startsWith("event:")).length,
        ).toBeLessThan(2);
      }),
      { numRuns: 120 },
    );
  });
});
