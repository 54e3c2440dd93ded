import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineForm, defineWorkflow, secretField } from "../../src/index.ts";
import { about, ada, admin, createWorld, olga, technician, tess, type World } from "./world.ts";

const details = defineForm({
  id: "details",
  title: "Details",
  answer: z.object({ name: z.string(), pin: secretField(z.number().optional()) }),
});
const asking = (closedBy: typeof admin | null) =>
  defineWorkflow({
    ...about,
    id: "asking",
    input: z.object({}),
    steps: (flow) =>
      flow.task("first", { role: technician, instructions: "First", answer: z.object({}) }).form("details", {
        form: details,
        to: () => "casey@example.com",
        about: () => ({ ticket: "T1", company: "12" }),
        ...(closedBy ? { closedBy } : {}),
        giveUpAfter: "30 days",
      }),
    output: ({ details }) => details.answer.name,
  });

const casey = { id: "casey@example.com", name: "Casey Customer" };
const submission = {
  id: "s1",
  form: "details",
  ticket: "t1",
  company: "12",
  answer: { name: "Robin", pin: 4711 } as unknown,
  by: casey,
};

const begun = async (closedBy: typeof admin | null = admin) => {
  const workflow = asking(closedBy);
  const world = await createWorld([workflow]);
  const run = await world.engine.start(workflow, { input: {}, startKey: "k", by: tess });
  await world.engine.runUntilIdle();
  const open = async () => {
    const first = (await world.engine.requests()).find(({ path }) => path === "first");
    await world.engine.answer(first?.token ?? "", { by: tess, value: {} });
    await world.engine.runUntilIdle();
  };
  const requestOf = async (kind: string) => {
    const request = (await world.engine.requests()).find((one) => one.kind === kind);
    if (!request) throw new Error(`Nothing of the kind ${kind} is asked.`);
    return request;
  };
  return { world, run, open, requestOf, status: () => world.engine.status(run) };
};
const notesOf = (world: World) => world.entries.flatMap((entry) => (entry.kind === "noted" ? [entry.text] : []));
const idsOf = async (world: World) => (await world.engine.unmatchedForms()).map(({ id }) => id);

describe("a form that came too early", () => {
  it("survives the process, and answers its request once that opens; its secret is nowhere", async () => {
    const { world, open, status } = await begun();
    expect(await world.engine.submitForm(submission)).toMatchObject({ verdict: "kept" });
    await world.restart();
    expect(await idsOf(world)).toEqual(["s1"]);
    expect(JSON.stringify(await world.engine.unmatchedForms())).not.toContain("4711");
    await open();
    expect(await status()).toMatchObject({ outcome: "succeeded", output: "Robin" });
    expect(await idsOf(world)).toEqual([]);
    expect(JSON.stringify(world.entries)).not.toContain("4711");
    expect(await world.engine.submitForm(submission)).toMatchObject({ verdict: "taken" });
  });

  it("and turns out invalid is noted in the run and stays listed", async () => {
    const { world, open, status } = await begun();
    await world.engine.submitForm({ ...submission, answer: { name: 7 } });
    await open();
    expect(notesOf(world)).toEqual([expect.stringMatching(/Casey Customer and was not taken[\s\S]*name/)]);
    expect((await status()).outcome).toBe("waiting");
    expect(await idsOf(world)).toEqual(["s1"]);
  });

  it("and turns out to name another company is noted and asked about", async () => {
    const { world, open, requestOf } = await begun();
    await world.engine.submitForm({ ...submission, company: "99" });
    await open();
    expect(notesOf(world)).toEqual([expect.stringMatching(/belongs to company 12, but the form names company 99/)]);
    expect(await requestOf("question")).toMatchObject({
      to: "admin",
      text: expect.stringMatching(/Robin[\s\S]*take it/),
    });
  });

  it("for a form no workflow asks for is refused: nobody could tell its secrets", async () => {
    const { world } = await begun();
    const verdict = await world.engine.submitForm({ ...submission, form: "other" });
    expect(verdict).toMatchObject({ verdict: "invalid", reason: expect.stringMatching(/Nothing was kept/) });
    expect(await idsOf(world)).toEqual([]);
  });
});

describe("a form whose ticket matches and whose company does not", () => {
  const disagreeing = async (closedBy: typeof admin | null = admin) => {
    const begin = await begun(closedBy);
    await begin.open();
    expect(await begin.world.engine.submitForm({ ...submission, company: "99" })).toMatchObject({
      verdict: "disagrees",
    });
    await begin.world.engine.runUntilIdle();
    const decide = async (choice: string, by = ada) => {
      await begin.world.engine.answer((await begin.requestOf("question")).token, { by, value: { choice } });
      await begin.world.engine.runUntilIdle();
    };
    return { ...begin, decide };
  };

  it("is asked about once, and taken when whoever may close it says so, by name", async () => {
    const { world, decide, status } = await disagreeing();
    await world.restart();
    expect(world.asked.filter(({ kind }) => kind === "question")).toHaveLength(1);
    await expect(decide("take it", tess)).resolves.toBeUndefined();
    expect(await status()).toMatchObject({ outcome: "succeeded", output: "Robin" });
    expect(world.entries.find((entry) => entry.kind === "answered" && entry.path === "details@wait1")).toMatchObject({
      by: casey,
      value: { answer: { name: "Robin", pin: "[secret]" }, givenBy: tess },
    });
    expect(await idsOf(world)).toEqual([]);
  });

  it("is refused by name, and the form goes on waiting", async () => {
    const { world, decide, status } = await disagreeing();
    await decide("refuse it");
    expect(await status()).toMatchObject({ outcome: "waiting", requests: [{ kind: "form" }] });
    expect(notesOf(world).at(-1)).toMatch(/Ada Admin refused it/);
    expect(await idsOf(world)).toEqual([]);
    await world.engine.submitForm({ ...submission, id: "s2" });
    await world.engine.runUntilIdle();
    expect(await status()).toMatchObject({ outcome: "succeeded" });
  });

  it("is for the operator where nobody is named to close the form, and for nobody else", async () => {
    const { requestOf, decide, status } = await disagreeing(null);
    expect((await requestOf("question")).to).toBe("operator");
    await expect(decide("take it", ada)).rejects.toMatchObject({ reason: "not allowed" });
    await decide("take it", olga);
    expect((await status()).outcome).toBe("succeeded");
  });

  it("is asked about no more once the form was answered", async () => {
    const { world, status } = await disagreeing();
    await world.engine.submitForm({ ...submission, id: "s2" });
    await world.engine.runUntilIdle();
    expect(await status()).toMatchObject({ outcome: "succeeded", requests: [] });
    expect(world.withdrawn.some((text) => text.includes("@submission"))).toBe(true);
    await world.engine.runUntilIdle();
    expect(await idsOf(world)).toEqual(["s1"]);
  });

  it("is carried out once, wherever the process ends", async () => {
    for (let crashAt = 1; crashAt <= 6; crashAt += 1) {
      const { world, requestOf, status } = await disagreeing();
      await world.engine.answer((await requestOf("question")).token, { by: ada, value: { choice: "take it" } });
      const { append, deliver, keepSubmission } = world.store;
      let commits = 0;
      const dying =
        <A extends unknown[], T>(work: (...values: A) => Promise<T>) =>
        async (...values: A): Promise<T> => {
          commits += 1;
          if (commits >= crashAt) throw new Error("The power went.");
          return work(...values);
        };
      Object.assign(world.store, {
        append: dying(append),
        deliver: dying(deliver),
        keepSubmission: dying(keepSubmission),
      });
      await world.engine.runUntilIdle().catch(() => undefined);
      Object.assign(world.store, { append, deliver, keepSubmission });
      await world.restart();
      await world.engine.runUntilIdle();
      expect(await status(), `crashed at commit ${crashAt}`).toMatchObject({ outcome: "succeeded", output: "Robin" });
      expect(await idsOf(world), `crashed at commit ${crashAt}`).toEqual([]);
    }
  });
});

describe("a kept form given to a request by a person", () => {
  it("answers it, with the name of who gave it", async () => {
    const { world, open, requestOf, status } = await begun();
    await open();
    await world.engine.submitForm({ ...submission, ticket: "T77" });
    const { token } = await requestOf("form");
    await expect(
      world.engine.assignForm("s1", token, { by: { id: "x@example.com", name: "X" } }),
    ).rejects.toMatchObject({ reason: "not allowed" });
    await world.engine.assignForm("s1", token, { by: ada });
    await world.engine.runUntilIdle();
    expect(await status()).toMatchObject({ outcome: "succeeded", output: "Robin" });
    expect(JSON.stringify(world.entries)).toContain('"givenBy":{"id":"ada@example.com","name":"Ada Admin"}');
    expect(await idsOf(world)).toEqual([]);
    await expect(world.engine.assignForm("s1", token, { by: ada })).rejects.toMatchObject({ reason: "over" });
  });

  it("must be for the same form, exist, and fit", async () => {
    const { world, open, requestOf } = await begun();
    const task = (await requestOf("task")).token;
    await world.engine.submitForm({ ...submission, ticket: "T77", answer: { name: 7 } });
    await expect(world.engine.assignForm("s1", task, { by: olga })).rejects.toMatchObject({ reason: "invalid" });
    await expect(world.engine.assignForm("s9", task, { by: olga })).rejects.toMatchObject({ reason: "not asked" });
    await open();
    const { token } = await requestOf("form");
    await expect(world.engine.assignForm("s1", token, { by: olga })).rejects.toThrow(/does not fit[\s\S]*name/);
    expect(await idsOf(world)).toEqual(["s1"]);
  });
});
