import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineAction, defineForm, defineWorkflow } from "../../src/index.ts";
import type { Json } from "../../src/ports.ts";
import { titleAt, toSop } from "../../src/render.ts";
import { sealPack } from "../../src/run/evidence/seal-pack.ts";
import {
  canonicalJson,
  createTakenWays,
  EvidencePack,
  evidenceJsonSchema,
  type Journal,
  signHead,
  toEvidencePack,
  verifyEvidencePack,
  verifyJournal,
} from "../../src/run.ts";
import { schemaText } from "../render/schema-text.ts";
import { changedOnce } from "./mutate-json.ts";
import {
  about,
  ada,
  admin,
  closeBlindly,
  createWorld,
  olga,
  openTicket,
  setStatus,
  start,
  technician,
  tess,
} from "./world.ts";

const key = "a key kept elsewhere";
const details = defineForm({ id: "details", title: "The details", answer: z.object({ lastDay: z.string() }) });
const wordy = defineAction({
  id: "test.wordy",
  title: "Open a ticket with a long answer",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ title: z.string() }),
  output: z.object({ ticketId: z.string(), words: z.string() }),
  run: async ({ input, ports }) => ({
    ...(await ports.ticketing.openTicket({ companyId: "c1", title: input.title, category: "x", priority: "y" })),
    words: "word ".repeat(2000),
  }),
  again: "ask",
});
const procedure = defineWorkflow({
  ...about,
  id: "procedure",
  title: "Open and close",
  input: z.object({ title: z.string() }),
  steps: (flow) =>
    flow
      .step("ticket", openTicket, ({ input }) => ({ title: input.title }))
      .form(
        "details",
        {
          form: details,
          to: () => "customer@example.com",
          about: ({ ticket }) => ({ ticket: ticket.ticketId, company: "c1" }),
          giveUpAfter: "5 days",
          remind: { after: "1 hour", every: "1 day", atMost: 2 },
        },
        (over) => over.stop("Nobody answered."),
      )
      .when(
        "they leave today?",
        ({ details: given }) => given.answer.lastDay === "today",
        (yes) =>
          yes.task("told", {
            title: "Call them now",
            role: technician,
            instructions: "Call.",
            answer: z.object({ note: z.string() }),
          }),
        (no) =>
          no.task("told", {
            title: "Write to them",
            role: technician,
            instructions: "Write.",
            answer: z.object({ note: z.string() }),
          }),
      )
      .approve("goAhead", { by: admin, ask: () => "Close it?" }, (body) =>
        body.step("closed", setStatus, ({ ticket }) => ({ ticketId: ticket.ticketId, status: "closed" })),
      )
      .step("wordy", wordy, () => ({ title: "long" }))
      .step("blind", closeBlindly, ({ ticket }) => ({ ticketId: ticket.ticketId, status: "archived" })),
  output: ({ ticket }) => ticket.ticketId,
});

/** A run with a form, a reminder, a decision, an approval, a proven update, a lost answer, a doubt and somebody who vouched for it. */
async function lived() {
  const world = await createWorld([procedure], { signingKey: key, maxPayloadBytes: 4000 });
  const runId = await world.engine.start(procedure, {
    input: { title: "a" },
    startKey: "k",
    by: tess,
    company: "c1",
  });
  world.desk.faults.push("lost after");
  const token = async (kind: string) =>
    (await world.engine.requests()).find((request) => request.kind === kind)?.token ?? "";
  for (let step = 0; step < 3; step += 1) await world.pass(10 * 60_000);
  await world.pass(65 * 60_000);
  await world.engine.answer(await token("form"), {
    by: { id: "c", name: "Cleo" },
    value: { lastDay: "later" },
    channel: "form",
  });
  await world.pass(1000);
  await world.engine.answer(await token("task"), { by: tess, value: { note: "written" } });
  await world.pass(1000);
  const approval = (await world.engine.requests()).find(({ kind }) => kind === "approval");
  const value = { decision: "approve", hash: approval?.plan?.hash ?? "", note: "fine" };
  await world.engine.answer(approval?.token ?? "", { by: ada, value, channel: "mail" });
  await world.pass(1000);
  await world.engine.acceptDoubts(runId, { by: olga, note: "I looked." });
  const journal = await world.engine.journal(runId);
  const blobs = new Map<string, Json>();
  for (const entry of journal.entries) {
    const digest = (entry as { output?: { oversize?: { sha256?: string } } }).output?.oversize?.sha256;
    const blob = digest === undefined ? undefined : await world.store.blob(digest);
    if (digest !== undefined && blob !== undefined) blobs.set(digest, blob);
  }
  return { journal, blobs };
}

const packOf = ({ journal, blobs }: { journal: Journal; blobs?: ReadonlyMap<string, Json> }, isSigned = true) => {
  const taken = createTakenWays();
  for (const entry of journal.entries) taken.hear(entry);
  return toEvidencePack(journal, {
    titleOf: (path) => titleAt(procedure, path, taken),
    sop: { text: toSop(procedure) },
    timeline: [{ seq: 1, at: new Date(start).toISOString(), word: "started", text: "Open and close", details: [] }],
    ...(blobs ? { blobs } : {}),
    exportedAt: start,
    ...(isSigned ? { key } : {}),
  });
};

const shared = await lived();
const pack = packOf(shared);

describe("an evidence pack", () => {
  it("says who asked, for whom, under which version, and how it ended", () => {
    expect(pack.run).toMatchObject({
      title: "Open and close",
      workflow: "procedure",
      version: "1.0.0",
      company: "c1",
      tenant: "test-msp",
      startedBy: tess,
      isOver: true,
      outcome: "succeeded",
      startedAt: "2026-11-23T09:00:00.000Z",
    });
    expect(pack.sop.text).toContain("# Open and close");
  });

  it("says of every write what stood there before, what was sent, what was seen, and how a lost answer was settled", () => {
    const at = (path: string) => pack.writes.find((write) => write.path === path);
    expect(pack.writes.map(({ path }) => path)).toEqual(["ticket", "goAhead/closed", "wordy", "blind"]);
    expect(at("goAhead/closed")).toMatchObject({
      title: "Set the status",
      system: "desk",
      operation: "changeTicket",
      target: "ticket T1",
      fields: { status: "closed" },
      before: { status: "new" },
      after: { status: "closed" },
      approval: "goAhead#1",
      outcome: "verified",
      request: { method: "POST", url: "https://desk.example.com/changeTicket" },
    });
    expect(at("ticket")).toMatchObject({ attempts: [{ attempt: 1, end: "adopted", detail: "found 1" }] });
    expect(at("ticket")).not.toHaveProperty("before");
    expect(at("blind")).toMatchObject({ outcome: "done", afterNotRead: expect.stringMatching(/no read-back/) });
    expect(at("wordy")?.answer).toMatchObject({ oversize: { bytes: expect.any(Number) } });
  });

  it("shows the plan the approvers saw, who voted through which channel, and what the approval was used for", () => {
    expect(pack.approvals).toMatchObject([
      {
        path: "goAhead#1",
        round: 1,
        question: "Close it?",
        role: "admin",
        outcome: "approved",
        shown: [expect.stringMatching(/would goAhead\/closed: changeTicket ticket T1/)],
        acts: [{ title: "Set the status", will: "would", target: "ticket T1", before: { status: "new" } }],
        votes: [{ by: ada, channel: "mail", decision: "approve", counts: true, note: "fine" }],
        writes: ["goAhead/closed"],
      },
    ]);
    expect(pack.approvals[0]?.votes[0]?.planHash).toBe(pack.approvals[0]?.planHash);
  });

  it("keeps answers, reminders, decisions, notes, doubts and who vouched for them", () => {
    expect(pack.answers).toMatchObject([
      { kind: "form", askedOf: "customer@example.com", by: { name: "Cleo" }, channel: "form", outcome: "answered" },
      { kind: "task", title: "Write to them", by: tess, value: { note: "written" } },
    ]);
    expect(pack.notices).toMatchObject([{ what: "reminded", text: "reminder 1" }]);
    expect(pack.decisions).toMatchObject([{ label: "they leave today?", answer: false }]);
    expect(pack.notes).toMatchObject([{ path: "ticket", text: expect.stringMatching(/answer to the write was lost/) }]);
    expect(pack.doubts.open).toEqual([]);
    expect(pack.doubts.accepted).toMatchObject([
      { by: olga, note: "I looked.", writes: [{ path: "wordy" }, { path: "blind" }] },
    ]);
    expect(pack.blobs).toMatchObject([{ bytes: expect.any(Number), value: { words: expect.any(String) } }]);
  });

  it("fits its schema, both as zod and as the published JSON Schema, and is plain JSON", () => {
    const read = JSON.parse(JSON.stringify(pack)) as unknown;
    expect(EvidencePack.parse(read)).toEqual(pack);
    const published = z.fromJSONSchema(evidenceJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);
    expect(published.safeParse(read).error).toBeUndefined();
    expect(published.safeParse({ ...pack, format: "another" }).success).toBe(false);
  });

  it("of a run that goes on says what is still open", async () => {
    const world = await createWorld([procedure], { signingKey: key });
    const runId = await world.engine.start(procedure, { input: { title: "a" }, startKey: "k", by: tess });
    world.desk.faults.push("lost after");
    await world.engine.runUntilIdle();
    const open = packOf({ journal: await world.engine.journal(runId) });
    expect(open.run).toMatchObject({ isOver: false, outcome: "waiting" });
    expect(open.run).not.toHaveProperty("endedAt");
    expect(open.writes).toMatchObject([
      { path: "ticket", outcome: "open", attempts: [{ end: "open" }], afterNotRead: "the write is still open" },
    ]);
    expect(verifyEvidencePack(open, { key }).verdict).toBe("unaltered");
  });

  it("holds of people who they are, whatever else a host hands over with them", async () => {
    const world = await createWorld([procedure], { signingKey: key });
    const more = { ...tess, phone: "555-0110" };
    const runId = await world.engine.start(procedure, { input: { title: "a" }, startKey: "k", by: more });
    await world.engine.runUntilIdle();
    await world.engine.cancel(runId, { by: more, reason: "wrong ticket" });
    await world.pass(1000);
    const cancelled = packOf({ journal: await world.engine.journal(runId) });
    expect(cancelled.run).toMatchObject({ startedBy: tess, outcome: "cancelled", cancelled: { by: tess } });
    expect(JSON.stringify(cancelled.run)).not.toContain("555-0110");
    expect(verifyEvidencePack(cancelled, { key }).verdict).toBe("unaltered");
  });

  it("refuses a journal that is none", () => {
    expect(() => packOf({ journal: { ...shared.journal, entries: [] } })).toThrow(/does not begin with the start/);
  });
});

it("the schema that is shipped is the one the code gives", async () => {
  await expect(schemaText(evidenceJsonSchema())).toMatchFileSnapshot("../../evidence.schema.json");
});

describe("verifying a pack", () => {
  it("is unaltered with the key, consistent without, and altered under another key", () => {
    const read = JSON.parse(JSON.stringify(pack)) as unknown;
    expect(verifyEvidencePack(read, { key })).toEqual({
      verdict: "unaltered",
      runId: pack.run.runId,
      entries: pack.journal.entries.length,
      head: pack.journal.entries.at(-1)?.hash,
    });
    expect(verifyEvidencePack(read)).toMatchObject({ verdict: "consistent", because: expect.stringMatching(/key/) });
    expect(verifyEvidencePack(read, { key: "another" })).toMatchObject({ verdict: "altered" });
    expect(verifyEvidencePack(packOf(shared, false), { key })).toMatchObject({
      verdict: "consistent",
      because: expect.stringMatching(/made without the key/),
    });
  });

  it("finds any single change, without the key as well", () => {
    fc.assert(
      fc.property(changedOnce({ ...pack, seal: { sha256: pack.seal.sha256 } }), (changed) => {
        expect(verifyEvidencePack(changed).verdict).toBe("altered");
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(changedOnce(pack), (changed) => {
        expect(verifyEvidencePack(changed, { key }).verdict).not.toBe("unaltered");
      }),
      { numRuns: 300 },
    );
  });

  it("finds what says something else than the journal even when the seal was made anew", () => {
    const { seal: _seal, titles: _titles, sop: _sop, timeline: _timeline, exportedAt: _at, ...derived } = pack;
    fc.assert(
      fc.property(changedOnce(derived), (changed) => {
        // A pack may come without what was too large for its entry, so a value that is left out says nothing else than the journal.
        fc.pre(
          Object.keys(changed.blobs?.[0] ?? {}).length !== Object.keys(derived.blobs[0] ?? {}).length - 1 ||
            changed.blobs[0]?.value !== undefined,
        );
        const { sop, timeline, titles, exportedAt } = pack;
        const resealed = sealPack({ ...changed, sop, timeline, titles, exportedAt }, key);
        const { verdict } = verifyEvidencePack(resealed);
        const isJournalHeadOnly =
          canonicalJson({ ...changed, journal: 0 } as never) === canonicalJson({ ...derived, journal: 0 } as never);
        // Heads of other runs stand between those of one, so only the whole store shows that an earlier one was left out.
        const heads = Array.isArray(changed.journal?.heads) ? changed.journal.heads : [];
        const texts = new Set(heads.map((head) => canonicalJson(head as never)));
        const left = derived.journal.heads.filter((head) => texts.has(canonicalJson(head as never)));
        const isLastThere = left.at(-1)?.seq === derived.journal.heads.at(-1)?.seq;
        fc.pre(!isJournalHeadOnly || !isLastThere || canonicalJson(left as never) !== canonicalJson(heads as never));
        // A head's signature says nothing to whoever has no key; with it, it does.
        if (isJournalHeadOnly) expect(verifyEvidencePack(resealed, { key }).verdict).toBe("altered");
        else expect(verdict).toBe("altered");
      }),
      { numRuns: 300 },
    );
  });

  it("names the first entry that was changed, and the part that says something else", () => {
    const entries = structuredClone(pack.journal.entries);
    Object.assign(entries[6] as object, { at: 0 });
    Object.assign(entries[9] as object, { at: 0 });
    expect(verifyEvidencePack({ ...pack, journal: { ...pack.journal, entries } })).toMatchObject({
      verdict: "altered",
      seq: 7,
      reason: expect.stringMatching(/entry 7 .* was changed/),
    });
    const [one, two, ...more] = structuredClone(pack.writes);
    const writes = [one, { ...two, before: { status: "open" } }, ...more];
    expect(verifyEvidencePack({ ...pack, writes })).toMatchObject({
      verdict: "altered",
      seq: pack.writes[1]?.seq,
      reason: '"writes" says not what the journal says (goAhead/closed)',
    });
    expect(verifyEvidencePack({ ...pack, sop: { ...pack.sop, text: "nothing" } })).toMatchObject({
      reason: expect.stringMatching(/procedure's text was changed/),
    });
    expect(verifyEvidencePack({ ...pack, titles: { ...pack.titles, more: "x" } })).toMatchObject({
      reason: expect.stringMatching(/seal does not fit/),
    });
    expect(verifyEvidencePack("nonsense")).toMatchObject({ verdict: "altered" });
  });
});

describe("verifying a journal", () => {
  it("finds any single change with the key; without it all but the signatures", () => {
    const { journal } = shared;
    const isSame = (one: unknown, other: unknown) => canonicalJson(one as Json) === canonicalJson(other as Json);
    fc.assert(
      fc.property(changedOnce(journal.entries), (entries) => {
        fc.pre(Array.isArray(entries) && entries.every((entry) => typeof entry === "object" && entry !== null));
        expect(verifyJournal({ ...journal, entries }, { key }).verdict).toBe("altered");
        const isCutAtItsEnd = isSame(entries, journal.entries.slice(0, entries.length));
        if (!isCutAtItsEnd) expect(verifyJournal({ ...journal, heads: [], entries }).verdict).toBe("altered");
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(changedOnce(journal.heads), (heads) => {
        fc.pre(heads.every((head) => typeof head === "object" && head !== null));
        // The last head covers all that the ones before it do; that one of those is missing shows in the chain across runs.
        const kept = journal.heads.filter((head) => heads.some((other) => isSame(other, head)));
        fc.pre(!(isSame(heads, kept) && isSame(heads.at(-1), journal.heads.at(-1))));
        expect(verifyJournal({ ...journal, heads }, { key }).verdict).toBe("altered");
      }),
      { numRuns: 100 },
    );
  });

  it("shows a head that does not fit without the key as well", () => {
    const { journal } = shared;
    const last = journal.entries.length;
    const forged = signHead({ runId: journal.runId, seq: last, hash: "0".repeat(64), before: "" }, "any key");
    expect(verifyJournal({ ...journal, heads: [forged] })).toMatchObject({ verdict: "altered", seq: last });
    expect(verifyJournal({ ...journal, heads: [...journal.heads, ...journal.heads] })).toMatchObject({
      reason: "signed heads are out of order",
    });
  });
});
