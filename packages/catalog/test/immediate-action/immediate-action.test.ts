import { missingFromTenant } from "@msp/workflows";
import { notConnected } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { immediateAction } from "../../src/immediate-action/immediate-action.ts";
import { createOffice, type OfficeOptions, type Said } from "../support/create-office.ts";
import { createWorkshop, machine, type WorkshopOptions } from "../support/create-workshop.ts";
import { testSeed } from "../support/test-seed.ts";
import { testTenant } from "../support/test-tenant.ts";
import { workstationAnswers } from "../support/workstation-answers.ts";

const minute = 60_000;
const open = { kind: "open", companyId: "100", contactId: "102", primaryResourceId: "11" } as const;
const monitored = {
  id: "950",
  companyId: "100",
  title: "Something went offline",
  status: "new",
  priority: "high",
  category: "standard",
  contactId: "102",
  primaryResourceId: "11",
} as const;
const adopt = { kind: "adopt", ticketId: monitored.id } as const;
const seed = { ...testSeed, tickets: [monitored] };

const ofWorkstation = workstationAnswers().map(({ path, ...said }): Said => ({ path: `workstation/${path}`, ...said }));

async function play(said: readonly Said[] = [], world: WorkshopOptions = {}, options: OfficeOptions = {}) {
  const workshop = createWorkshop(world);
  const office = await createOffice(immediateAction, {
    systems: (clock) => ({
      elevation: notConnected("elevation"),
      fileReputation: notConnected("fileReputation"),
      ...workshop.systems(clock),
    }),
    said: [...said, ...ofWorkstation],
    ...options,
  });
  return { office, workshop };
}
type Office = Awaited<ReturnType<typeof play>>["office"];

/** As far as a run gets in some minutes, with everything that was asked until then. */
async function soon(office: Office, input: unknown, minutes = 10) {
  const runId = await office.start(input);
  const status = await office.drive(runId, office.clock.now() + minutes * minute);
  return { status, asked: office.people.asked.map(({ path }) => path) };
}
const opened = ({ desk }: Office) => desk.ledger.filter(({ operation }) => operation === "openTicket").length;

it("needs nothing that the tenant of these tests does not bind", () => {
  expect(missingFromTenant(immediateAction, testTenant())).toEqual([]);
});

describe("the triage", () => {
  const kind = "a workstation is unreachable or crashed";

  it.each([
    ["nothing", { entry: open }],
    ["only the kind", { entry: open, kind }],
    ["only the urgency", { entry: open, urgency: "cannot wait" }],
  ])("asks what is wrong and whether it can wait, where %s was said", async (_, input) => {
    const { office } = await play();
    const { status, asked } = await soon(office, input);
    expect(asked).toEqual(["triage/asked"]);
    expect(status.outcome).toBe("waiting");
    expect(office.desk.ledger).toEqual([]);
  });

  it("asks nothing where both were said", async () => {
    const { office } = await play();
    const { asked } = await soon(office, { entry: open, kind, urgency: "cannot wait", deviceId: machine.deviceId });
    expect(asked).not.toContain("triage/asked");
    expect(asked).toContain("workstation/cause/asked");
  });

  it.each([
    ["a workstation is unreachable or crashed", "as an ordinary ticket"],
    ["a user needs administrator rights", "software-permission"],
  ])("stops before anything is opened when it can wait: %s", async (what, advice) => {
    const { office } = await play([{ path: "triage/asked", answer: { kind: what, urgency: "can wait" } }]);
    expect(await office.run({ entry: open })).toMatchObject({
      outcome: "stopped",
      reason: expect.stringContaining(advice),
    });
    expect(office.desk.ledger).toEqual([]);
  });

  it("stops for a customer who is not entitled, and for a ticket that is complete", async () => {
    const { office } = await play([], {}, { seed: { ...seed, tickets: [{ ...monitored, status: "complete" }] } });
    const foreign = { kind: "open", companyId: "200", contactId: "201" };
    expect(await office.run({ entry: foreign })).toMatchObject({
      reason: expect.stringContaining("no active RMM contract"),
    });
    const complete = await office.start({ entry: adopt }, "another");
    expect(await office.drive(complete)).toMatchObject({ reason: expect.stringContaining("complete already") });
    expect(office.desk.ledger).toEqual([]);
  });

  it("believes the technician rather than the request", async () => {
    const said = { kind: "internet or a server is down", urgency: "cannot wait" };
    const { office } = await play([{ path: "triage/asked", answer: said }]);
    const { asked } = await soon(office, { entry: open, kind });
    expect(asked.some((path) => path.startsWith("outage/"))).toBe(true);
    expect(asked.some((path) => path.startsWith("workstation/"))).toBe(false);
  });
});

describe("a workstation", () => {
  const report = {
    entry: open,
    kind: "a workstation is unreachable or crashed",
    urgency: "cannot wait",
    deviceId: machine.deviceId,
    says: "the screen stays black",
  } as const;

  it("is worked on from first to last", async () => {
    const { office, workshop } = await play();
    expect(await office.run(report)).toMatchObject({
      outcome: "succeeded",
      output: { kind: report.kind, procedures: ["workstation-unreachable"], outcome: "up again" },
    });
    expect(opened(office)).toBe(1);
    expect(workshop.power.ledger).toHaveLength(1);
  });

  it("that is one of several goes on as an outage, on the same ticket", async () => {
    const { office } = await play([], { othersOnline: false });
    const { asked } = await soon(office, report, 60);
    expect(asked.some((path) => path.startsWith("outage/"))).toBe(true);
    expect(opened(office)).toBe(1);
    const [ticket] = office.desk.ledger.filter(({ operation }) => operation === "addInternalNote");
    const ticketId = ticket?.target.replace("ticket ", "") ?? "";
    expect((await office.look.getTicket(ticketId)).priority.id).toBe("critical");
    for (const { operation, target } of office.desk.ledger)
      if (operation !== "openTicket") expect(target).toBe(`ticket ${ticketId}`);
  });

  it("of a ticket that exists already opens none", async () => {
    const { office } = await play([], {}, { seed });
    expect(await office.run({ ...report, entry: adopt })).toMatchObject({ output: { ticketId: monitored.id } });
    expect(opened(office)).toBe(0);
  });
});

describe("each other kind starts its own procedure, with the ticket that exists", () => {
  it.each([
    ["internet or a server is down", "outage/"],
    ["a user needs administrator rights", "install/"],
  ])("%s", async (kind, prefix) => {
    const { office } = await play([], {}, { seed });
    const { asked } = await soon(office, { entry: adopt, kind, urgency: "cannot wait", says: "nobody can work" });
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((path) => !path.startsWith(prefix))).toEqual([]);
    expect(opened(office)).toBe(0);
  });
});
