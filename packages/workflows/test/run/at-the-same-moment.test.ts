import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineForm, defineWorkflow, type Person } from "../../src/index.ts";
import type { AnswerRefusedError } from "../../src/run.ts";
import { about, ada, admin, createWorld, olga, openTicket, tess, type World } from "./world.ts";

const none = z.object({});
const details = defineForm({ id: "details", title: "Details", answer: z.object({ name: z.string() }) });
const call = defineWorkflow({
  ...about,
  id: "call",
  input: none,
  steps: (flow) => flow.task("called", { role: admin, instructions: "Call", answer: z.object({ n: z.number() }) }),
  output: ({ called }) => called.n,
});
const asking = defineWorkflow({
  ...about,
  id: "asking",
  input: none,
  steps: (flow) =>
    flow.form("details", {
      form: details,
      to: () => "casey@example.com",
      about: () => ({ ticket: "T1", company: "12" }),
      closedBy: admin,
      giveUpAfter: "30 days",
    }),
  output: ({ details }) => details.answer.name,
});
const approving = defineWorkflow({
  ...about,
  id: "approving",
  input: none,
  steps: (flow) =>
    flow.approve("sure", { by: admin, ask: () => "Sure?", quorum: 2 }, (body) =>
      body.step("ticket", openTicket, () => ({ title: "a" })),
    ),
  output: () => null,
});

const begun = async <W extends typeof call | typeof asking | typeof approving>(workflow: W) => {
  const world = await createWorld([workflow]);
  const run = await world.engine.start(workflow, {
    input: {},
    startKey: "k",
    by: { id: "rob@example.com", name: "Rob" },
  });
  await world.engine.runUntilIdle();
  return { world, run, token: (await world.engine.requests())[0]?.token ?? "", plan: world.asked[0]?.plan?.hash };
};
const notesOf = (world: World) => world.entries.flatMap((entry) => (entry.kind === "noted" ? [entry.text] : []));
const refusals = (ends: readonly PromiseSettledResult<unknown>[]) =>
  ends.flatMap((end) => (end.status === "rejected" ? [end.reason as AnswerRefusedError] : []));

describe("of two answers at the same moment", () => {
  it("to a task, one is taken; the other is refused as over, and the journal says whose it was", async () => {
    const { world, run, token } = await begun(call);
    const ends = await Promise.allSettled([
      world.engine.answer(token, { by: ada, value: { n: 1 } }),
      world.engine.answer(token, { by: olga, value: { n: 2 } }),
    ]);
    expect(refusals(ends).map(({ reason }) => reason)).toEqual(["over"]);
    await world.engine.runUntilIdle();
    expect((await world.engine.status(run)).output).toBe(1);
    expect(notesOf(world)).toEqual([expect.stringMatching(/^Olga Operator answered .*same moment.*refused/)]);
  });

  it("to a form, one is taken, the other hears that it came too late and is kept for people", async () => {
    const { world, run } = await begun(asking);
    const submit = (id: string, name: string) =>
      world.engine.submitForm({ id, form: "details", ticket: "T1", company: "12", by: tess, answer: { name } });
    const verdicts = await Promise.all([submit("s1", "Robin"), submit("s2", "Somebody else")]);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(["taken", "already answered"]);
    await world.engine.runUntilIdle();
    expect((await world.engine.status(run)).output).toBe("Robin");
    expect((await world.engine.unmatchedForms()).map(({ id }) => id)).toEqual(["s2"]);
    expect(notesOf(world)).not.toEqual([]);
  });

  it("an answer and the closing of the form do not both succeed", async () => {
    const { world, token } = await begun(asking);
    const ends = await Promise.allSettled([
      world.engine.closeForm(token, { by: ada, reason: "the user stays" }),
      world.engine.answer(token, { by: tess, value: { name: "Robin" } }),
    ]);
    expect(refusals(ends)).toHaveLength(1);
  });

  it("to an approval by two, two persons count and one person's two spellings are one", async () => {
    const { world, run, token, plan } = await begun(approving);
    const vote = (by: Person) => world.engine.answer(token, { by, value: { decision: "approve", hash: plan } });
    const twice = await Promise.allSettled([vote(ada), vote({ ...ada, id: " ADA@Example.com " })]);
    expect(refusals(twice).map(({ reason }) => reason)).toEqual(["over"]);
    await world.engine.runUntilIdle();
    expect((await world.engine.status(run)).outcome).toBe("waiting");
    await vote(olga);
    await world.engine.runUntilIdle();
    expect((await world.engine.status(run)).outcome).toBe("succeeded");
  });

  it("the same id twice is one answer, and both senders hear that it was taken", async () => {
    const { world, run, token } = await begun(call);
    const answer = () => world.engine.answer(token, { by: ada, value: { n: 1 }, id: "mail-1" });
    await Promise.all([answer(), answer()]);
    await world.engine.runUntilIdle();
    await answer();
    expect((await world.engine.status(run)).output).toBe(1);
    expect(world.entries.filter(({ kind }) => kind === "answered")).toHaveLength(1);
  });
});

describe("an answer that was kept and then not used", () => {
  it("is in the journal by name", async () => {
    const { world, token } = await begun(asking);
    world.now += 31 * 24 * 60 * 60_000;
    await world.engine.answer(token, { by: tess, value: { name: "Robin" } });
    await world.engine.runUntilIdle();
    expect(notesOf(world)).toEqual([
      expect.stringMatching(/^Tess Technician answered "Details" .* It was not used: nobody answered in time/),
    ]);
  });
});

describe("whoever asked for a run", () => {
  it("cannot approve it under another spelling of the same address", async () => {
    const { world, token, plan } = await begun(approving);
    await expect(
      world.engine.answer(token, {
        by: { id: "Rob@Example.COM", name: "Rob" },
        value: { decision: "approve", hash: plan },
      }),
    ).rejects.toMatchObject({ reason: "not allowed" });
    const own = await createWorld([approving]);
    await own.engine.start(approving, { input: {}, startKey: "k", by: ada });
    await own.engine.runUntilIdle();
    const request = own.asked[0];
    await expect(
      own.engine.answer(request?.token ?? "", {
        by: { id: "ADA@example.com", name: "Ada" },
        value: { decision: "approve", hash: request?.plan?.hash },
      }),
    ).rejects.toThrow(/whoever asks never approves/);
  });
});

describe("a refusal", () => {
  it("says in one word to programs why", async () => {
    const { world, token } = await begun(call);
    const answer = (to: string, by: Person, value: unknown) => world.engine.answer(to, { by, value });
    await expect(answer("nothing:here", ada, {})).rejects.toMatchObject({ reason: "not asked" });
    await expect(answer(token, { id: "x", name: "X" }, { n: 1 })).rejects.toMatchObject({ reason: "not allowed" });
    await expect(answer(token, ada, { n: "one" })).rejects.toMatchObject({ reason: "invalid" });
    await answer(token, ada, { n: 1 });
    await expect(answer(token, olga, { n: 2 })).rejects.toMatchObject({ reason: "over" });
  });
});
