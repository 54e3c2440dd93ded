import { beforeEach, describe, expect, it } from "vitest";
import { createTechnicianBench, type TechnicianBench } from "../support/technician-bench.ts";
import { approving, confirm, following, picking, report, resetting, waiting } from "../support/ticket-tasks.ts";

const alex = "11";
const jordan = "12";
const identity = "Confirm the requester's identity";
const everybody = [
  { id: "alex.kim@msp.example.com", name: "Alex Kim" },
  { id: "jordan.reyes@msp.example.com", name: "Jordan Reyes" },
];

let bench: TechnicianBench;
beforeEach(async () => {
  bench = await createTechnicianBench([confirm, report, picking, approving, following, waiting, resetting], {
    role: { "primary-resource": { label: "Primary resource", people: everybody } },
  });
});

const outcome = async (runId: string) => (await bench.engine.status(runId)).outcome;
const titles = async () => (await bench.notes()).map(({ title }) => title);
const lastNote = async () => (await bench.notes()).at(-1);
const happened = (operation: string) =>
  bench.desk.ledger.filter((entry) => entry.operation === operation && entry.happenedAt !== undefined);

describe("what people are asked, on its ticket", () => {
  it("a task is one checklist item that is not important, and one internal note that says how to answer", async () => {
    await bench.start(confirm);
    await bench.settle(3);
    const code = await bench.code(identity);
    expect(code).toMatch(/^[0-9a-f]{4}$/);
    expect(await bench.items()).toMatchObject([
      { title: `[msp ${code}] ${identity}`, isDone: false, isImportant: false },
    ]);
    const notes = await bench.notes();
    expect(notes).toMatchObject([{ title: `[msp ${code}] ${identity}`, visibility: "internal" }]);
    expect(notes[0]?.text).toContain("Call back on a number on file.");
    expect(notes[0]?.text).toContain("Technician (Alex Kim)");
  });

  it("a tick of somebody who holds the role answers it, by name and once, and the end is said once", async () => {
    const runId = await bench.start(confirm);
    await bench.settle();
    await bench.tick(identity, alex);
    await bench.settle(3);
    expect(await outcome(runId)).toBe("succeeded");
    const { entries } = await bench.engine.journal(runId);
    expect(entries.filter(({ kind }) => kind === "answered")).toMatchObject([
      { by: { id: "alex.kim@msp.example.com" }, channel: "ticket", value: { done: true } },
    ]);
    expect((await titles()).filter((title) => title.endsWith(": over"))).toHaveLength(1);
    expect((await lastNote())?.text).toContain("Answered by Alex Kim");
  });

  it("a tick of somebody who may not answer is taken back and said so, and the task stays open", async () => {
    const runId = await bench.start(confirm);
    await bench.settle();
    await bench.tick(identity, jordan);
    await bench.settle(3);
    expect(await outcome(runId)).toBe("waiting");
    expect(await bench.items()).toMatchObject([{ isDone: false }]);
    const told = (await bench.notes()).filter(({ title }) => title.endsWith("the tick was not taken"));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('Jordan Reyes does not hold the role "technician"');
    await bench.tick(identity, alex);
    await bench.settle(2);
    expect(await outcome(runId)).toBe("succeeded");
  });

  it("a tick where more has to be said is taken back", async () => {
    const runId = await bench.start(report);
    await bench.settle();
    await bench.tick("Find the laptop", alex);
    await bench.settle();
    expect(await outcome(runId)).toBe("waiting");
    expect(await bench.items()).toMatchObject([{ isDone: false }]);
    expect((await lastNote())?.text).toContain("A tick alone does not say enough here.");
  });

  it("a note fills the fields, and only with what fits: what is missing is said in one note, nothing is guessed", async () => {
    const runId = await bench.start(report);
    await bench.settle();
    const code = await bench.code("Find the laptop");
    bench.write(`[msp ${code}]\nserial: 12\nwhere: attic\ncolour: red`, alex);
    await bench.settle(2);
    expect(await outcome(runId)).toBe("waiting");
    const replies = (await bench.notes()).filter(({ title }) => title.endsWith("an answer was not taken"));
    expect(replies).toHaveLength(1);
    for (const part of ["where: Choose one of: desk, store.", '"colour: red" is no line', "Missing: found."])
      expect(replies[0]?.text).toContain(part);
    bench.write(`[msp ${code}]\nserial: 12\nfound: yes\nwhere: desk`, alex);
    await bench.settle();
    expect((await lastNote())?.text).toContain("it does not fit");
    bench.write("Serial: SN12\nfound: yes\n\nwhere: Desk", alex, {
      title: `[MSP ${code.toUpperCase()}] Find the laptop`,
    });
    await bench.settle(2);
    const status = await bench.engine.status(runId);
    expect(status).toMatchObject({ outcome: "succeeded", output: { serial: "SN12", found: true, where: "desk" } });
  });

  it("fields that may each be left out are shown, and a tick that leaves out too much is taken back", async () => {
    const runId = await bench.start(picking);
    await bench.settle(2);
    const code = await bench.code("Say who leaves");
    const asked = (await bench.notes())[0]?.text;
    expect(asked).toContain("contactId: text (may be left out; Id of the contact)");
    expect(asked).toContain("name: text (may be left out)");
    await bench.tick("Say who leaves", alex);
    await bench.settle(2);
    expect(await outcome(runId)).toBe("waiting");
    expect((await lastNote())?.text).toContain("give either the contact or the name");
    bench.write(`[msp ${code}]\ncontactId: 30102`, alex);
    await bench.settle(2);
    expect(await bench.engine.status(runId)).toMatchObject({ outcome: "succeeded", output: { contactId: "30102" } });
  });

  it("a code that is only mentioned answers nothing, and neither does a customer's note or one the customer can read", async () => {
    const runId = await bench.start(report);
    await bench.settle();
    const code = await bench.code("Find the laptop");
    const answer = `[msp ${code}]\nserial: SN1\nfound: yes\nwhere: desk`;
    const before = (await titles()).length;
    bench.write(`I wonder about [msp ${code}], anybody?`, alex);
    bench.write(answer, "contact 101");
    await bench.settle(2);
    expect((await titles()).length).toBe(before + 2);
    bench.write(answer, alex, { visibility: "customer" });
    await bench.settle(2);
    expect(await outcome(runId)).toBe("waiting");
    expect((await lastNote())?.text).toContain("The note can be read by the customer");
    expect((await bench.notes()).filter(({ visibility }) => visibility === "customer")).toHaveLength(1);
  });

  it("an approval is a note of somebody who holds the role and did not ask; a tick decides nothing", async () => {
    const runId = await bench.start(approving, { requestedBy: ["jordan.reyes@msp.example.com"] });
    await bench.settle();
    const code = await bench.code("May it be noted");
    expect((await bench.notes())[0]?.text).toContain("What would be done:");
    bench.write(`[msp ${code}] approve`, jordan);
    await bench.settle();
    expect((await lastNote())?.text).toContain("whoever asks never approves");
    bench.write(`[msp ${code}] approve`, alex);
    await bench.settle();
    expect((await lastNote())?.text).toContain('does not hold the role "admin"');
    await bench.tick("May it be noted", jordan);
    await bench.settle();
    expect(await outcome(runId)).toBe("waiting");

    const other = await bench.start(approving);
    await bench.settle();
    const second = await bench.code("May it be noted");
    expect(second).not.toBe(code);
    bench.write(`[msp ${second}] approve\nif it is cheap`, jordan);
    await bench.settle();
    expect((await lastNote())?.text).toContain("a decision has no conditions");
    bench.write(`[msp ${second}] approve`, jordan);
    await bench.settle(2);
    expect(await bench.engine.status(other)).toMatchObject({ output: "approved" });
    const third = await bench.start(approving);
    await bench.settle();
    bench.write(`[msp ${await bench.code("May it be noted")}] decline: too soon`, jordan);
    await bench.settle(2);
    expect(await bench.engine.status(third)).toMatchObject({ outcome: "succeeded", output: "declined" });
  });

  it("a secret is neither asked for nor taken on a ticket, and never repeated there", async () => {
    const runId = await bench.start(resetting);
    await bench.settle();
    const code = await bench.code("Reset the password");
    expect((await bench.notes())[0]?.text).toContain(`msp answer ${runId}`);
    bench.write(`[msp ${code}]\ntemporary: hunter2`, alex);
    await bench.settle(2);
    expect(await outcome(runId)).toBe("waiting");
    expect((await lastNote())?.text).toContain("nothing of it is taken from a ticket");
    expect((await bench.notes()).filter(({ text }) => text.includes("hunter2"))).toHaveLength(1);
  });

  it("a form that the staff may close is closed from the ticket, with a reason", async () => {
    const runId = await bench.start(waiting);
    await bench.settle();
    const code = await bench.code("Offboarding form");
    bench.write(`[msp ${code}] day: Monday`, jordan);
    await bench.settle();
    expect((await lastNote())?.text).toContain("The form is answered by customer@example.com");
    bench.write(`[msp ${code}] close: they called`, jordan);
    await bench.settle(2);
    expect(await bench.engine.status(runId)).toMatchObject({ outcome: "succeeded", output: "gave up" });
    expect((await lastNote())?.text).toContain("closed by Jordan Reyes: they called");
  });

  it("a ticket that changes hands tells the new primary resource what waits, and tasks of that role follow", async () => {
    const runId = await bench.start(following);
    await bench.settle();
    bench.desk.byHand.changeTicket(bench.ticketId, { primaryResourceId: jordan });
    await bench.settle(2);
    const told = (await bench.notes()).filter(({ title }) => title.includes("now with Jordan Reyes"));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain("Call the customer");
    await bench.tick("Call the customer", alex);
    await bench.settle();
    expect(await outcome(runId)).toBe("waiting");
    expect((await lastNote())?.text).toContain("whoever the ticket is assigned to, and that is not Alex Kim");
    await bench.tick("Call the customer", jordan);
    await bench.settle(2);
    expect(await outcome(runId)).toBe("succeeded");
  });

  it("a run that is cancelled ends its requests: the item is ticked by us, and a late answer is said to be one", async () => {
    const runId = await bench.start(report);
    await bench.settle();
    const code = await bench.code("Find the laptop");
    await bench.engine.cancel(runId, { by: { id: "ops", name: "Ops" }, reason: "not needed" });
    await bench.engine.runUntilIdle();
    bench.write(`[msp ${code}]\nserial: SN1\nfound: yes\nwhere: desk`, alex);
    await bench.settle(3);
    expect(await bench.items()).toMatchObject([{ isDone: true }]);
    const over = (await bench.notes()).filter(({ title }) => title.endsWith(": over"));
    expect(over).toHaveLength(1);
    expect(over[0]?.text).toContain("Came too late and was not taken");
  });

  it("reminders reach the ticket, each once", async () => {
    await bench.start(confirm);
    await bench.settle(125);
    expect((await titles()).filter((title) => title.includes("reminder"))).toEqual([
      expect.stringContaining("reminder 1"),
      expect.stringContaining("reminder 2"),
    ]);
  });
});

describe("once, whatever happens", () => {
  for (const operation of ["addChecklistItem", "addInternalNote"])
    for (const kind of ["answer lost", "request lost", "late"] as const)
      it(`${operation}: ${kind}, and the host is killed at once`, async () => {
        bench.desk.failNext(kind === "late" ? { kind, afterMs: 4_000, operation } : { kind, operation });
        await bench.start(confirm);
        await bench.engine.runUntilIdle();
        await bench.mirror.work();
        await bench.restart();
        await bench.settle(5);
        expect(await bench.items()).toHaveLength(1);
        expect(await titles()).toHaveLength(1);
      });

  it("a host that has forgotten everything finds what is there and writes nothing again", async () => {
    await bench.start(confirm);
    await bench.settle();
    const count = bench.desk.ledger.length;
    expect(count).toBe(2);
    await bench.restart({ isForgetful: true });
    await bench.settle(3);
    expect(bench.desk.ledger).toHaveLength(count);
    await bench.tick(identity, alex);
    await bench.settle(2);
    expect((await titles()).filter((title) => title.endsWith(": over"))).toHaveLength(1);
  });

  for (const when of ["before", "after"] as const)
    it(`killed ${when} each note it keeps, from the first question to the end of it`, async () => {
      for (let note = 1; note <= 60; note += 1) {
        bench = await createTechnicianBench([report]);
        await bench.start(report);
        bench.killAt(note, when);
        const alive = async () => {
          for (let round = 0; round < 9; round += 1) await bench.settle().catch(() => bench.restart());
        };
        await alive();
        await bench.tick("Find the laptop", jordan);
        await alive();
        bench.write(`[msp ${await bench.code("Find the laptop")}]\nserial: SN1\nfound: yes\nwhere: desk`, alex);
        await alive();
        expect(await bench.items()).toMatchObject([{ isDone: true }]);
        const code = await bench.code("Find the laptop");
        expect(await titles(), `killed at note ${note}`).toEqual([
          `[msp ${code}] Find the laptop`,
          `[msp ${code}] Find the laptop: the tick was not taken`,
          "Re: task",
          `[msp ${code}] Find the laptop: over`,
        ]);
      }
    });

  it("a list that takes no more leaves the request to notes", async () => {
    bench.desk.failNext({ kind: "refused", operation: "addChecklistItem" });
    const runId = await bench.start(confirm);
    await bench.settle(3);
    expect(await bench.items()).toEqual([]);
    const [note] = await bench.notes();
    const code = /\[msp ([0-9a-f]+)\]/.exec(note?.title ?? "")?.[1];
    bench.write(`[msp ${code}] done`, alex);
    await bench.settle(2);
    expect(await outcome(runId)).toBe("succeeded");
  });

  it("nothing is written under the kill switch or for a company off the allow list, and everything once that is over", async () => {
    bench.limits = { companies: ["100"], killSwitch: true };
    await bench.start(confirm);
    await bench.settle(3);
    expect(bench.desk.ledger).toEqual([]);
    expect(bench.events.filter(({ kind }) => kind === "trouble")).toHaveLength(1);
    bench.limits = { companies: ["200"], killSwitch: false };
    await bench.settle(3);
    expect(bench.desk.ledger).toEqual([]);
    bench.limits = { companies: ["100"], killSwitch: false };
    await bench.settle(5);
    expect(happened("addChecklistItem")).toHaveLength(1);
    expect(happened("addInternalNote")).toHaveLength(1);
  });

  it("a request about another customer's ticket is shown nowhere, and that is said", async () => {
    const { ticketId } = bench.desk.byHand.openTicket(
      { companyId: "200", title: "Not theirs", category: "standard", priority: "medium" },
      { by: alex },
    );
    await bench.engine.start(confirm, {
      ...{ input: { ticketId }, startKey: "another customer", company: "100" },
      by: { id: "ops@msp.example.com", name: "Ops" },
    });
    bench.limits = { companies: ["100", "200"], killSwitch: false };
    await bench.settle(3);
    expect(bench.desk.ledger).toEqual([]);
    expect(bench.events).toMatchObject([{ kind: "trouble", text: expect.stringContaining("another customer") }]);
  });

  it("nothing of it is ever written for a customer to read", async () => {
    await bench.start(confirm);
    await bench.start(report);
    await bench.settle();
    await bench.tick(identity, jordan);
    await bench.settle(3);
    expect(new Set(bench.desk.ledger.map(({ operation }) => operation))).toEqual(
      new Set(["addChecklistItem", "addInternalNote", "setChecklistItemDone"]),
    );
    expect((await bench.notes()).every(({ visibility }) => visibility === "internal")).toBe(true);
  });
});
