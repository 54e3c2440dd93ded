import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineWorkflow, secretField } from "../../src/index.ts";
import { type Entry, type Journal, type SignedHead, signHead, verifyJournal } from "../../src/run.ts";
import { about, createWorld, openTicket, readTicket, technician, tess, type World } from "./world.ts";

const key = "a key kept elsewhere";
const steps = defineWorkflow({
  ...about,
  id: "steps",
  input: z.object({ title: z.string(), password: secretField(z.string().optional()) }),
  steps: (flow) =>
    flow
      .step("ticket", openTicket, ({ input }) => ({ title: input.title }))
      .task("asked", { role: technician, instructions: "", answer: z.object({}) }),
  output: ({ ticket }) => ticket.ticketId,
});
const begun = async (input: unknown = { title: "a" }): Promise<{ world: World; run: string; journal: Journal }> => {
  const world = await createWorld([steps], { signingKey: key });
  const run = await world.engine.start(steps, { input: input as { title: string }, startKey: "k", by: tess });
  await world.engine.runUntilIdle();
  return { world, run, journal: await world.engine.journal(run) };
};
const changed = (journal: Journal, change: (entries: Entry[]) => Entry[]): Journal => ({
  ...journal,
  entries: change(structuredClone(journal.entries) as Entry[]),
});

describe("a journal", () => {
  it("is consistent without the key, unaltered with it", async () => {
    const { journal } = await begun();
    expect(verifyJournal(journal)).toMatchObject({ verdict: "consistent", entries: journal.entries.length });
    expect(verifyJournal(journal, { key })).toMatchObject({ verdict: "unaltered" });
    expect(verifyJournal(journal, { key: "another" })).toMatchObject({
      verdict: "altered",
      reason: expect.stringMatching(/does not fit the key/),
    });
    expect(verifyJournal(JSON.parse(JSON.stringify(journal)) as Journal, { key })).toMatchObject({
      verdict: "unaltered",
    });
  });

  it("names the first entry that was changed, removed, reordered or cut off", async () => {
    const { journal } = await begun();
    const last = journal.entries.length;
    for (let seq = 1; seq <= last; seq += 1) {
      const edited = changed(journal, (entries) =>
        entries.map((entry) => (entry.seq === seq ? { ...entry, at: entry.at + 1 } : entry)),
      );
      expect(verifyJournal(edited)).toMatchObject({ verdict: "altered", seq });
      const removed = changed(journal, (entries) => entries.filter((entry) => entry.seq !== seq));
      expect(verifyJournal(removed, { key })).toMatchObject({ verdict: "altered" });
    }
    const swapped = changed(journal, ([one, two, three, ...rest]) => [one, three, two, ...rest] as Entry[]);
    expect(verifyJournal(swapped)).toMatchObject({ verdict: "altered", seq: 2 });
    const cut = changed(journal, (entries) => entries.slice(0, -1));
    expect(verifyJournal(cut)).toMatchObject({ verdict: "altered", seq: last });
    expect(verifyJournal({ ...cut, heads: [] })).toMatchObject({ verdict: "consistent" });
    expect(verifyJournal(cut, { key })).toMatchObject({ verdict: "altered" });
  });

  it("rewritten as a whole is consistent, and only the signature tells", async () => {
    const { journal } = await begun();
    const other = await begun({ title: "forged" });
    const end = other.journal.heads.at(-1) as SignedHead;
    const forged: Journal = { ...other.journal, heads: [signHead(end, "a key of the forger's")] };
    expect(verifyJournal(forged).verdict).toBe("consistent");
    expect(verifyJournal(forged, { key }).verdict).toBe("altered");
    expect(verifyJournal({ ...other.journal, heads: journal.heads }).verdict).toBe("altered");
  });

  it("never holds a field marked secret, and its mark is refused as input", async () => {
    const { journal, world } = await begun({ title: "a", password: "hunter2" });
    expect(JSON.stringify(journal)).not.toContain("hunter2");
    expect(JSON.stringify(journal)).toContain('"password":"[secret]"');
    await expect(
      world.engine.start(steps, { input: { title: "b", password: "[secret]" }, startKey: "k2", by: tess }),
    ).rejects.toThrow(/mark left where a secret was removed/);
  });
});

describe("a run", () => {
  it("with the same start key and input is the same run", async () => {
    const { world, run } = await begun({ title: "a", password: "hunter2" });
    const again = { input: { password: "hunter2", title: "a" }, startKey: "k", by: tess };
    expect(await world.engine.start(steps, again)).toBe(run);
    await world.engine.runUntilIdle();
    expect(world.desk.rows).toHaveLength(1);
  });

  it("is never taken for another one: a start key belongs to one input and one company", async () => {
    const { world, run } = await begun();
    const start = (input: { title: string }, company?: string) =>
      world.engine.start(steps, { input, startKey: "k", by: tess, ...(company ? { company } : {}) });
    await expect(start({ title: "b" })).rejects.toThrow(
      new RegExp(`start key "k" belongs to run ${run}, which was begun with another input`),
    );
    await expect(start({ title: "a" }, "c7")).rejects.toThrow(/begun with another company/);
    expect((await world.engine.runs()).map(({ runId }) => runId)).toEqual([run]);
  });

  it("begun twice at the same moment with different inputs is begun once, and the other is refused", async () => {
    const world = await createWorld([steps]);
    const both = await Promise.allSettled(
      ["a", "b"].map((title) => world.engine.start(steps, { input: { title }, startKey: "k", by: tess })),
    );
    expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  });

  it("whose definition changed under it waits with one clear sentence, and goes on once the old one is back", async () => {
    const { world, run } = await begun();
    const renamed = defineWorkflow({
      ...about,
      id: "steps",
      input: steps.input as z.ZodObject,
      steps: (flow) =>
        flow
          .step("renamed", openTicket, () => ({ title: "x" }))
          .task("asked", { role: technician, instructions: "", answer: z.object({}) }),
      output: () => "x",
    });
    await world.restart({ workflows: [renamed] });
    expect((await world.engine.status(run)).waits).toMatchObject([
      { for: expect.stringMatching(/has changed since the run started.*Give the changed definition a new version/) },
    ]);
    await world.restart({ workflows: [{ ...renamed, version: "2.0.0" }] });
    expect((await world.engine.status(run)).waits).toMatchObject([
      { for: expect.stringMatching(/version 1.0.0 of "steps" is not registered here/) },
    ]);
    await world.restart({ workflows: [steps, { ...renamed, version: "2.0.0" }] });
    await world.engine.answer((await world.engine.requests())[0]?.token ?? "", { by: tess, value: {} });
    await world.engine.runUntilIdle();
    expect(await world.engine.status(run)).toMatchObject({ outcome: "succeeded", output: "T1" });
    expect(world.desk.rows).toHaveLength(1);
  });

  it("refuses an input that does not fit, a port or tenant word that is missing, and a workflow it does not know", async () => {
    const { world } = await begun();
    const go = { startKey: "n", by: tess };
    await expect(world.engine.start(steps, { ...go, input: { title: 7 } as never })).rejects.toThrow(
      /its input does not fit[\s\S]*title/,
    );
    await expect(world.engine.start({ ...steps, id: "other" }, { ...go, input: { title: "" } })).rejects.toThrow(
      /not registered/,
    );
    const bare = await createWorld([steps], {
      adapters: {},
      tenant: { id: "x", title: "X", bindings: {}, policies: {}, live: { companies: [], killSwitch: false } },
    });
    await expect(bare.engine.start(steps, { ...go, input: { title: "" } })).rejects.toThrow(
      /port:ticketing, role:technician are missing/,
    );
    await expect(world.engine.status("nowhere")).rejects.toThrow(/There is no run "nowhere"/);
  });
});

describe("limits on what is written", () => {
  const tenantWith = (live: { companies: string[]; killSwitch: boolean }) => ({
    id: "x",
    title: "X",
    bindings: { role: { technician: { label: "T" } } },
    policies: {},
    live,
  });
  const outcome = async (live: { companies: string[]; killSwitch: boolean }, isLive: boolean) => {
    const world = await createWorld([steps], { tenant: tenantWith(live), live: isLive });
    await world.engine.start(steps, { input: { title: "a" }, startKey: "k", by: tess, company: "c1" });
    await world.engine.runUntilIdle();
    return { sent: world.desk.sent.length, text: (await world.engine.requests())[0]?.text };
  };

  it("the kill switch stops every write, live or not", async () => {
    expect(await outcome({ companies: ["c1"], killSwitch: true }, false)).toMatchObject({
      sent: 0,
      text: expect.stringMatching(/kill switch .* is on/),
    });
  });

  it("live runs write only for companies on the allow list", async () => {
    expect(await outcome({ companies: [], killSwitch: false }, true)).toMatchObject({
      sent: 0,
      text: expect.stringMatching(/Company c1 is not on the allow list/),
    });
    expect(await outcome({ companies: ["c1"], killSwitch: false }, true)).toMatchObject({ sent: 1 });
    const world = await createWorld([steps], { live: true });
    await expect(world.engine.start(steps, { input: { title: "a" }, startKey: "k", by: tess })).rejects.toThrow(
      /a live run needs its company/,
    );
  });

  it("a value over the limit is refused before anything is sent", async () => {
    const large = defineWorkflow({
      ...about,
      id: "large",
      input: z.object({}),
      steps: (flow) => flow.step("ticket", openTicket, () => ({ title: "x".repeat(400_000) })),
      output: () => 1,
    });
    const world = await createWorld([large]);
    await world.engine.start(large, { input: {}, startKey: "k", by: tess });
    await world.engine.runUntilIdle();
    expect((await world.engine.requests())[0]?.text).toMatch(/400012 bytes of JSON; the limit is 262144/);
    expect(world.desk.sent).toEqual([]);
  });

  it("a read that fails parks with the service's words; nothing was written", async () => {
    const reading = defineWorkflow({
      ...about,
      id: "reading",
      input: z.object({}),
      steps: (flow) => flow.step("ticket", readTicket, () => ({ ticketId: "T9" })),
      output: () => 1,
    });
    const world = await createWorld([reading]);
    await world.engine.start(reading, { input: {}, startKey: "k", by: tess });
    await world.engine.runUntilIdle();
    expect((await world.engine.requests())[0]?.text).toMatch(/There is no ticket T9/);
  });
});
