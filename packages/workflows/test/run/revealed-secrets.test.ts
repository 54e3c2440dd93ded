import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import {
  type ActionCall,
  defineAction,
  defineWorkflow,
  Secret,
  SecretRef,
  type Verification,
} from "../../src/index.ts";
import { RevealedSecrets } from "../../src/run/perform/revealed-secrets.ts";
import { about, ada, admin, createWorld, type openTicket, tess } from "./world.ts";

const password = 'hunter2 "&/+ä';
const spellings = [
  password,
  JSON.stringify(password),
  encodeURIComponent(password),
  `login?${new URLSearchParams({ password })}`,
  Buffer.from(password).toString("base64"),
  Buffer.from(`admin:${password}`).toString("base64"),
];
const traces = [...spellings, "hunter2", Buffer.from("hunter2").toString("base64").slice(0, 8)];

type Call = ActionCall<{ ref: SecretRef }, "ticketing">;

/** Everything the world ever wrote down or showed, after an action with the secret ran. */
async function writtenDown(
  run: (call: Call, secret: string) => Promise<{ ticketId: string }>,
  more: { effect?: "read"; verify?: () => Promise<Verification>; approved?: boolean } = {},
) {
  const settled = { again: "ask" as const, verify: more.verify };
  const action = defineAction({
    id: "test.secret",
    title: "Use a secret",
    effect: more.effect ?? "write",
    uses: ["ticketing"],
    input: z.object({ ref: SecretRef }),
    output: z.object({ ticketId: z.string() }),
    run: async (call: Call) => run(call, (await call.secrets.resolve(call.input.ref)).reveal()),
    ...((more.effect === "read" ? {} : settled) as object),
  } as Parameters<typeof defineAction>[0]) as unknown as typeof openTicket;
  const mapping = () => ({ ref: { secretRef: "pw" } }) as never;
  const workflow = defineWorkflow({
    ...about,
    id: "secret",
    input: z.object({}),
    steps: (flow) => flow.approve("ok", { by: admin, ask: () => "Go?" }, (body) => body.step("used", action, mapping)),
    output: () => "done",
  });
  const world = await createWorld([workflow], { secrets: async () => new Secret(password) });
  const runId = await world.engine.start(workflow, { input: {}, startKey: "k", by: tess });
  await world.engine.runUntilIdle();
  const [approval] = (await world.engine.status(runId)).requests;
  const value = { decision: "approve", hash: approval?.plan?.hash };
  await world.engine.answer(approval?.token ?? "", { by: ada, value });
  await world.engine.runUntilIdle();
  await world.pass(600_000);
  return { world, text: JSON.stringify([world.entries, world.asked, await world.engine.status(runId)]), runId };
}

const expectNoTrace = (text: string) => {
  for (const trace of traces) expect(text.includes(trace), trace).toBe(false);
};
const draft = (title: string) => ({ companyId: "c1", title, category: "x", priority: "y" });

describe("a secret an action resolved", () => {
  it.each(spellings)("does not get out through an error (%#)", async (spelling) => {
    const { world, text } = await writtenDown(() => Promise.reject(new Error(`login with ${spelling} failed`)));
    expectNoTrace(text);
    expect(world.asked.at(-1)?.text).toMatch(/login with .*\[secret\].* failed/);
  });

  it.each(spellings)("does not get out through the error of a read (%#)", async (spelling) => {
    const { text } = await writtenDown(() => Promise.reject(new Error(`login with ${spelling} failed`)), {
      effect: "read",
    });
    expectNoTrace(text);
    expect(text).toContain("[secret]");
  });

  it("does not get out through a write's fields, request or answer, and the approval of that write still holds", async () => {
    const { world, text } = await writtenDown(async ({ ports }, secret) => {
      const { ticketId } = await ports.ticketing.openTicket(draft(`password ${secret}`));
      return { ticketId: `${ticketId} ${secret}` };
    });
    expectNoTrace(text);
    expect(world.desk.rows.map(({ title }) => title)).toEqual([`password ${password}`]);
    expect(world.entries.find((entry) => entry.kind === "intended")).toMatchObject({
      write: { fields: { title: "password [secret]" }, request: { body: { title: "password [secret]" } } },
    });
    expect(world.asked.filter(({ kind }) => kind === "approval")).toHaveLength(1);
  });

  it("does not get out through evidence or the reason of a read-back", async () => {
    for (const result of [
      { seen: true as const, evidence: { [password]: password } },
      { seen: false as const, reason: `it reads ${password}` },
    ]) {
      const { text } = await writtenDown(({ ports }) => ports.ticketing.openTicket(draft("x")), {
        verify: async () => result,
      });
      expectNoTrace(text);
    }
  });
});

describe("what was revealed", () => {
  const having = async (secret: string) => {
    const revealed = new RevealedSecrets();
    const secrets: Call["secrets"] = { resolve: async () => new Secret(secret) };
    await revealed.watching({ secrets }).secrets.resolve({ secretRef: "x" });
    return revealed;
  };

  it("is found inside base64 wherever it stands", async () => {
    const text = fc.string({ unit: "grapheme", minLength: 8, maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (before, secret, after) => {
        const whole = Buffer.from(before + secret + after).toString("base64");
        expect((await having(secret)).scrub(whole)).toContain("[secret]");
      }),
    );
  });

  it("is replaced only as a whole text when it is very short", async () => {
    const revealed = await having("7");
    expect(revealed.scrub({ pin: "7", at: "17:07" })).toEqual({ pin: "[secret]", at: "17:07" });
    expect((await having("")).scrub("nothing")).toBe("nothing");
  });
});
