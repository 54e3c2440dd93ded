import { describe, expect, it } from "vitest";
import { addChecklist } from "../../src/apply-ticket-template/add-checklist.ts";
import { userRemoval } from "../../src/checklists/user-removal.ts";
import { createOffice } from "../support/create-office.ts";
import { testTenant } from "../support/test-tenant.ts";

const workflow = addChecklist({ general: userRemoval, ownPerCustomer: true });
const input = { companyId: "100", ticketId: "901" };
/** An office that names these libraries, one after the other, whenever it is asked. */
const officeWith = (tenant: Parameters<typeof testTenant>[0], ...libraries: readonly string[]) =>
  createOffice(workflow, {
    tenant: testTenant(tenant),
    said: libraries.map((library, round) => ({
      path: `named/${["first", "second", "third"][round]}/named`,
      answer: { library },
    })),
  });
type Office = Awaited<ReturnType<typeof officeWith>>;
const titlesOn = async (office: Office) => (await office.look.checklistOf("901")).map(({ title }) => title);

describe("the checklist of a customer", () => {
  it("is the general one where the customer has none", async () => {
    const office = await officeWith({});
    expect(await office.run(input)).toMatchObject({ outcome: "succeeded", output: { library: "User removal" } });
    expect(await titlesOn(office)).toHaveLength(14);
  });

  it("is the customer's own where there is one", async () => {
    const office = await officeWith({ ownChecklist: "User removal (Acme Dental)" });
    expect(await office.run(input)).toMatchObject({ output: { library: "User removal (Acme Dental)" } });
    expect(await titlesOn(office)).toContain("Imaging account closed");
  });

  it("is not the general one when the customer's own is missing: that is a question", async () => {
    const office = await officeWith({ ownChecklist: "User removal (Acme, gone)" });
    const status = await office.run(input);
    expect(status.requests).toMatchObject([
      {
        path: "named/first/named",
        to: "admin",
        text: expect.stringContaining('no active checklist library called "User removal (Acme, gone)"'),
      },
    ]);
    expect(office.desk.ledger).toEqual([]);
  });

  it("is asked for when two have its name, and picked by id", async () => {
    const asking = await officeWith({ checklist: "Removal twice" });
    expect((await asking.run(input)).requests[0]?.text).toContain("ids 404, 405");
    const office = await officeWith({ checklist: "Removal twice" }, "405");
    expect((await office.run(input)).outcome).toBe("succeeded");
    expect(await titlesOn(office)).toEqual(["Second"]);
  });

  it("is asked for when the one of its name is inactive, and may be named otherwise", async () => {
    const office = await officeWith({ checklist: "Removal retired" }, "user removal");
    expect((await office.run(input)).outcome).toBe("succeeded");
    expect(await titlesOn(office)).toHaveLength(14);
  });

  it("is asked again, with what was wrong, when the office mistypes it", async () => {
    const asking = await officeWith({ checklist: "Removal retired" }, "User removals");
    const status = await asking.run(input);
    expect(status.requests).toMatchObject([
      {
        path: "named/second/named",
        kind: "task",
        to: "admin",
        title: "Say which checklist library to use",
        text: expect.stringContaining('no active checklist library called "User removals"'),
      },
    ]);
    const office = await officeWith({ checklist: "Removal retired" }, "User removals", "Removal twice", "404");
    expect((await office.run(input)).outcome).toBe("succeeded");
    expect(await titlesOn(office)).toEqual(["First"]);
    expect(office.people.asked.at(-1)?.text).toContain('2 active checklist libraries are called "Removal twice"');
  });

  it("parks the run, saying what to do, when the third answer is wrong as well", async () => {
    const office = await officeWith({ checklist: "Removal retired" }, "No such list", "Nor this", "Nor that");
    const status = await office.run(input);
    expect(status.requests).toMatchObject([
      { path: "library!", text: expect.stringContaining('0 active checklist libraries fit "Nor that"') },
    ]);
  });

  it("is never added twice", async () => {
    const office = await officeWith({});
    await office.run(input);
    const again = await office.drive(await office.start(input, "another run"));
    expect(again).toMatchObject({ outcome: "succeeded", done: [] });
    expect(await titlesOn(office)).toHaveLength(14);
  });

  it.each([
    ["happened", "answer lost"],
    ["did not happen", "request lost"],
  ] as const)("is on the ticket once when its answer is lost and it %s", async (_, kind) => {
    const office = await officeWith({});
    office.desk.failNext({ operation: "applyChecklist", kind });
    expect((await office.run(input)).outcome).toBe("succeeded");
    expect(await titlesOn(office)).toHaveLength(14);
  });

  it("is a question when somebody added items while the answer was lost", async () => {
    const office = await officeWith({});
    office.desk.failNext({ operation: "applyChecklist", kind: "request lost" });
    const runId = await office.start(input);
    await office.drive(runId, office.clock.now());
    office.desk.byHand.applyChecklist("901", "404");
    const status = await office.drive(runId);
    expect(status.requests).toMatchObject([{ path: "added!", text: expect.stringContaining("do not make one copy") }]);
    expect(await titlesOn(office)).toEqual(["First"]);
  });
});
