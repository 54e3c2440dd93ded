import type { Json } from "@msp/workflows";
import { describe, expect, it } from "vitest";
import { removeContact } from "../../src/remove-contact/remove-contact.ts";
import { createOffice } from "../support/create-office.ts";
import { answersWith, approve, decline, details, usualAnswers } from "../support/removal-answers.ts";
import { openRequest } from "../support/removal-request.ts";

const accounts = "offboarding/work/accounts/done";
const devices = "offboarding/work/devices/done";

/** Runs a removal to its end and tells which tasks people were given. */
async function removal(own: Parameters<typeof answersWith>[0]) {
  const office = await createOffice(removeContact, { said: answersWith(own) });
  const status = await office.run(openRequest);
  const asked = office.people.asked.map(({ path }) => path);
  return { office, status, asked, wasAsked: (path: string) => asked.includes(path) };
}
const snapshot = (own: object) => ({ ...(usualAnswers["ready/lockOut/snapshot"] as object), ...own }) as Json;
const form = (own: object) => ({ ...details, ...own }) as Json;

describe("the mailbox", () => {
  it("is converted and read back before any licence goes", async () => {
    const { asked } = await removal({});
    expect(asked.indexOf(`${accounts}/mailbox/converted`)).toBeLessThan(asked.indexOf(`${accounts}/licences`));
    expect(asked.indexOf("ready/lockOut/snapshot")).toBeLessThan(asked.indexOf("ready/lockOut/blocked"));
  });

  it("keeps its licence when it is too large to live without one", async () => {
    const { status, wasAsked } = await removal({
      "ready/lockOut/snapshot": snapshot({ mailboxGigabytes: 49 }),
      [`${accounts}/mailbox/tooLarge`]: { decision: "keep a licence" },
    });
    expect(status.outcome).toBe("succeeded");
    expect(wasAsked(`${accounts}/licences`)).toBe(false);
  });

  it("gives its licence back once it was made smaller", async () => {
    const { wasAsked } = await removal({
      "ready/lockOut/snapshot": snapshot({ mailboxGigabytes: 80 }),
      [`${accounts}/mailbox/tooLarge`]: { decision: "made smaller" },
    });
    expect(wasAsked(`${accounts}/licences`)).toBe(true);
  });

  it("that is on hold keeps its licence", async () => {
    const { status, wasAsked } = await removal({ "ready/lockOut/snapshot": snapshot({ isOnHold: true }) });
    expect(status.outcome).toBe("succeeded");
    expect(wasAsked(`${accounts}/licences`)).toBe(false);
  });

  it("is deleted only after a senior specialist has approved it, and then never converted", async () => {
    const { status, wasAsked, office } = await removal({
      "ready/answer/form": form({ mailbox: "delete" }),
      [`${accounts}/mailbox/deletion#1`]: approve,
      [`${accounts}/mailbox/deletion/deleted`]: { evidence: "order 4" },
    });
    expect(status.outcome).toBe("succeeded");
    expect(wasAsked(`${accounts}/mailbox/converted`)).toBe(false);
    const approval = office.people.asked.find(({ path }) => path === `${accounts}/mailbox/deletion#1`);
    expect(approval).toMatchObject({ kind: "approval", to: "senior-specialist" });
  });

  it("is not deleted when the approval is declined: the office agrees on something else with the customer", async () => {
    const { status, wasAsked } = await removal({
      "ready/answer/form": form({ mailbox: "delete" }),
      [`${accounts}/mailbox/deletion#1`]: decline,
      [`${accounts}/mailbox/deletion/kept`]: { evidence: "archived, agreed by phone" },
    });
    expect(status.outcome).toBe("succeeded");
    expect(wasAsked(`${accounts}/mailbox/deletion/deleted`)).toBe(false);
  });

  it("that is not ours is left alone", async () => {
    const { status, asked } = await removal({ "ready/answer/form": form({ mailbox: "not hosted by us" }) });
    expect(status.outcome).toBe("succeeded");
    expect(asked.filter((path) => path.startsWith(`${accounts}/mailbox/`))).toEqual([]);
  });
});

describe("licences", () => {
  it("lead to a smaller subscription only with approval", async () => {
    const { status, wasAsked } = await removal({ [`${accounts}/reduction#1`]: decline });
    expect(status.outcome).toBe("succeeded");
    expect(wasAsked(`${accounts}/reduction/reduced`)).toBe(false);
  });

  it("that none became free need no approval", async () => {
    const { status, wasAsked } = await removal({ [`${accounts}/licences`]: { released: [] } });
    expect(status.outcome).toBe("succeeded");
    expect(wasAsked(`${accounts}/reduction#1`)).toBe(false);
  });
});

describe("devices", () => {
  const found = (list: readonly Json[]) => ({ devices: list, lookedIn: "documentation, monitoring" });

  it("pass to a successor where the customer says nothing", async () => {
    const { office } = await removal({});
    const task = office.people.asked.find(({ path }) => path === `${devices}/found`);
    expect(task?.text).toContain("LT-01: no word");
    expect(task?.text).toContain("Without a decision: reassign");
  });

  it("are retired only with approval, agents before records", async () => {
    const { status, asked } = await removal({
      [`${devices}/found`]: found([{ name: "PC-07", fate: "retire" }]),
      [`${devices}/handled[PC-07]/retirement#1`]: approve,
      [`${devices}/handled[PC-07]/retirement/agentsRemoved`]: { agentsGone: true, evidence: "report 5" },
      [`${devices}/handled[PC-07]/retirement/records/rest`]: { done: true },
    });
    expect(status.outcome).toBe("succeeded");
    const at = (name: string) => asked.indexOf(`${devices}/handled[PC-07]/retirement${name}`);
    expect(at("#1")).toBeGreaterThan(-1);
    expect(at("/agentsRemoved")).toBeGreaterThan(at("#1"));
    expect(at("/records/rest")).toBeGreaterThan(at("/agentsRemoved"));
  });

  it("stay as they are when retiring them is declined, or when they are to stay", async () => {
    const { status, asked } = await removal({
      [`${devices}/found`]: found([
        { name: "PC-07", fate: "retire" },
        { name: "PC-08", fate: "keep as it is" },
      ]),
      [`${devices}/handled[PC-07]/retirement#1`]: decline,
    });
    expect(status.outcome).toBe("succeeded");
    expect(asked.filter((path) => /agentsRemoved|reassigned/.test(path))).toEqual([]);
  });

  it("must be named once each", async () => {
    const office = await createOffice(removeContact, { said: answersWith({ [`${devices}/found`]: undefined }) });
    const status = await office.run(openRequest);
    const request = status.requests.find(({ path }) => path === `${devices}/found`);
    const twice = [
      { name: "PC-07", fate: "retire" },
      { name: "PC-07", fate: "reassign" },
    ];
    await expect(
      office.engine.answer(request?.token ?? "", {
        by: { id: "alex.kim@msp.example.com", name: "Alex Kim" },
        value: found(twice),
      }),
    ).rejects.toThrow("name every device once");
  });

  it.each([
    ["the customer does not want it", { "ready/answer/form": form({ wipeMobileDevices: false }) }],
    ["there are none", { "ready/lockOut/snapshot": snapshot({ mobileDevices: [] }) }],
  ])("that are mobile are not wiped when %s", async (_, own) => {
    const { status, wasAsked } = await removal(own);
    expect(status.outcome).toBe("succeeded");
    expect(wasAsked(`${devices}/wipe#1`)).toBe(false);
  });

  it("that are mobile are not wiped without approval", async () => {
    const { status, wasAsked } = await removal({ [`${devices}/wipe#1`]: decline });
    expect(status.outcome).toBe("succeeded");
    expect(wasAsked(`${devices}/wipe/wiped`)).toBe(false);
  });
});
