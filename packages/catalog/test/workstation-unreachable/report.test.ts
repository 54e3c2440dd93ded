import { describe, expect, it } from "vitest";
import { workstationUnreachable } from "../../src/workstation-unreachable/workstation-unreachable.ts";
import { createOffice, type OfficeOptions } from "../support/create-office.ts";
import { createWorkshop, machine, type WorkshopOptions } from "../support/create-workshop.ts";
import { testSeed } from "../support/test-seed.ts";
import { openReport, workstationAnswers } from "../support/workstation-answers.ts";

async function play(
  world: WorkshopOptions = {},
  own: Parameters<typeof workstationAnswers>[0] = {},
  options: OfficeOptions = {},
) {
  const workshop = createWorkshop(world);
  const office = await createOffice(workstationUnreachable, {
    systems: workshop.systems,
    said: workstationAnswers(own),
    ...options,
  });
  return { workshop, office };
}

type Office = Awaited<ReturnType<typeof play>>["office"];
const askedAt = ({ people }: Office, path: string) => people.asked.find((request) => request.path === path);

/** The ticket a monitor opened: it names the machine and its alert, and nobody as contact. */
const monitored = {
  id: "950",
  companyId: "100",
  title: "WS-ACME-01 went offline",
  status: "new",
  priority: "high",
  category: "standard",
  queue: "service-desk",
  configurationItemId: machine.configurationItemId,
  monitoringAlertId: "alert-1",
};
const withMonitored = (own: object = {}) => ({ ...testSeed, tickets: [{ ...monitored, ...own }] });
const adopt = { entry: { kind: "adopt", ticketId: "950" } } as const;

describe("before anything is written", () => {
  it("a customer without an active contract is stopped", async () => {
    const { office } = await play();
    const status = await office.run({ ...openReport, entry: { kind: "open", companyId: "200", contactId: "201" } });
    expect(status).toMatchObject({ outcome: "stopped", reason: expect.stringContaining("no active RMM contract") });
    expect(office.desk.ledger).toEqual([]);
  });

  it("a complete ticket is not worked on", async () => {
    const { office } = await play({}, {}, { seed: withMonitored({ status: "complete" }) });
    expect(await office.run(adopt)).toMatchObject({ outcome: "stopped", reason: expect.stringContaining("complete") });
  });
});

describe("a second ticket for the same machine", () => {
  it.each([
    ["its configuration item", {}],
    ["its name in the title", { configurationItemId: undefined, title: "ws-acme-01 does not answer" }],
  ])("is asked about where an open one has %s, and not opened when the other is right", async (_, own) => {
    const { configurationItemId, ...ticket } = { ...monitored, ...own };
    const seed = { ...testSeed, tickets: [{ ...ticket, ...(configurationItemId && { configurationItemId }) }] };
    const { office } = await play({}, { "report/duplicate": { decision: "stop" } }, { seed });
    expect(await office.run(openReport)).toMatchObject({
      outcome: "stopped",
      reason: expect.stringContaining("adopt"),
    });
    expect(office.desk.ledger).toEqual([]);
  });

  it("is opened when the other is about something else", async () => {
    const { office } = await play({}, { "report/duplicate": { decision: "go on" } }, { seed: withMonitored() });
    expect(await office.run(openReport)).toMatchObject({ output: { outcome: "up again" } });
  });
});

describe("a ticket that a monitor opened", () => {
  it("is taken over: no second ticket, its own words kept, its machine exact, its alert read", async () => {
    const { office, workshop } = await play(
      {},
      {
        "report/caller": { contactId: "102" },
        "work/closing/confirmed": { ticket: "complete it", cause: "power failure", evidence: "the user works" },
      },
      { seed: withMonitored() },
    );
    const { number } = await office.look.getTicket("950");
    const alertId = workshop.devices.raiseAlert(machine.deviceId, "offline", number);
    const runId = await office.start(adopt);
    // The monitor sees the machine again some time after it is up.
    void office.clock.sleep(8 * 60_000).then(() => workshop.devices.clearAlert(alertId));
    expect(await office.drive(runId)).toMatchObject({
      outcome: "succeeded",
      output: { ticketId: "950", machine: machine.name, outcome: "up again" },
    });
    expect(office.desk.ledger.map(({ operation }) => operation)).not.toContain("openTicket");
    const ticket = await office.look.getTicket("950");
    expect(ticket).toMatchObject({
      title: monitored.title,
      contactId: "102",
      primaryResourceId: "11",
      isComplete: true,
    });
    expect(ticket.category?.id).toBe("standard");
    const notes = await office.look.notesOf("950");
    expect(notes.map(({ text }) => text).join("\n")).toContain("The alert has resolved itself: offline.");
  });

  it("tells when the alert stays open although the machine is up", async () => {
    const { office, workshop } = await play({}, { "report/caller": { contactId: "102" } }, { seed: withMonitored() });
    workshop.devices.raiseAlert(machine.deviceId, "offline");
    await office.run(adopt);
    const notes = await office.look.notesOf("950");
    expect(notes.map(({ text }) => text).join("\n")).toContain("The alert is still open: offline.");
  });

  it("has what else is open about its machine told to whoever closes it", async () => {
    const { office, workshop } = await play({}, { "report/caller": { contactId: "102" } }, { seed: withMonitored() });
    workshop.devices.raiseAlert(machine.deviceId, "offline");
    workshop.devices.raiseAlert(machine.deviceId, "disk is nearly full");
    await office.run(adopt);
    expect(askedAt(office, "work/closing/confirmed")?.text).toContain("disk is nearly full");
  });

  it("that names another machine than the request is a question", async () => {
    const { office, workshop } = await play(
      {},
      { "report/caller": { contactId: "102" }, "found/named": { deviceId: machine.deviceId } },
      { seed: withMonitored() },
    );
    workshop.devices.raiseAlert(machine.deviceId, "offline");
    await office.run({ ...adopt, deviceId: "dev-701" });
    expect(askedAt(office, "found/named")?.text).toContain("ticket and request name different machines");
  });
});

describe("which machine it is", () => {
  it("is asked where the request names a machine that the company has not", async () => {
    const { office } = await play({}, { "found/named": { deviceId: machine.deviceId } });
    const { entry, says } = openReport;
    expect(await office.run({ entry, says, deviceId: "dev-999" })).toMatchObject({ output: { machine: machine.name } });
    expect(askedAt(office, "found/named")?.text).toContain('no machine with the id "dev-999"');
  });

  it("is asked once more where the answer names no machine of the company", async () => {
    const { office, workshop } = await play(
      {},
      { "found/named": { deviceId: "dev-6O1" }, "found/checked/namedAgain": { deviceId: machine.deviceId } },
    );
    const { entry, says } = openReport;
    expect(await office.run({ entry, says })).toMatchObject({
      outcome: "succeeded",
      output: { machine: machine.name, outcome: "up again" },
    });
    expect(askedAt(office, "found/checked/namedAgain")?.text).toContain('the device "dev-6O1" cannot be worked on');
    expect(workshop.power.ledger).toHaveLength(1);
  });

  it("is asked where nothing names it, with hints and no guess", async () => {
    const { office } = await play({}, { "found/named": { deviceId: machine.deviceId } });
    const { entry, says } = openReport;
    expect(await office.run({ entry, says })).toMatchObject({ output: { machine: machine.name } });
    expect(askedAt(office, "found/named")?.text).toContain("WS-ACME-01 (dev-601)");
  });

  it("is described by a technician where remote monitoring is not connected; then nothing is switched", async () => {
    const { office, workshop } = await play(
      { without: ["devices"] },
      {
        "found/described": { name: "front desk", kind: "tower" },
        "work/call/proof/confirmed": { isUp: true, evidence: "by telephone" },
      },
    );
    expect(await office.run(openReport)).toMatchObject({ output: { machine: "front desk", outcome: "up again" } });
    expect(workshop.power.ledger).toEqual([]);
  });

  it("is asked whether laptop or tower where monitoring has no clear word", async () => {
    const { office } = await play(
      { kind: "Gadget" },
      { "found/kind": { kind: "laptop" }, "work/repair/way": { way: "visit" } },
    );
    await office.run(openReport);
    expect(askedAt(office, "found/kind")?.text).toContain('"Gadget"');
  });

  it("a machine that the company has not is refused twice, and then a person decides", async () => {
    const { office } = await play(
      {},
      { "found/named": { deviceId: "dev-none" }, "found/checked/namedAgain": { deviceId: "dev-nil" } },
    );
    const { entry, says } = openReport;
    const status = await office.run({ entry, says });
    expect(status.outcome).toBe("waiting");
    expect(askedAt(office, "found/checked/namedAgain")?.text).toContain('the device "dev-none" cannot be worked on');
    expect(JSON.stringify(status.requests)).toContain("dev-nil does not exist");
  });
});

describe("it is not the machine", () => {
  it("when the other machines of the site were lost with it: site-outage goes on, on the same ticket", async () => {
    const { office, workshop } = await play({ othersOnline: false }, { "cause/asked": undefined });
    const status = await office.run(openReport);
    expect(status).toMatchObject({ outcome: "succeeded", output: { outcome: "site-outage", ticketCompleted: false } });
    expect(office.desk.ledger.filter(({ operation }) => operation === "openTicket")).toHaveLength(1);
    expect(workshop.power.ledger).toEqual([]);
    expect(askedAt(office, "cause/asked")).toBeUndefined();
    const { ticketId } = status.output as { ticketId: string };
    const notes = await office.look.notesOf(ticketId);
    expect(notes.map(({ text }) => text).join("\n")).toContain("Go on with the procedure site-outage on this ticket");
  });

  it("when the user says that nobody there can work", async () => {
    const said = { finding: "the whole site", says: "telephones are down, too" };
    const { office } = await play({}, { "cause/asked": said });
    const status = await office.run(openReport);
    expect(status).toMatchObject({
      output: { outcome: "site-outage", seen: expect.stringContaining("telephones are down, too") },
    });
    const notes = await office.look.notesOf((status.output as { ticketId: string }).ticketId);
    expect(notes.at(-1)?.text).toContain("WS-ACME-01: telephones are down, too. Of 2 other devices 2 are online");
  });

  it("when only a program is stuck: nothing is restarted, the ticket stays open", async () => {
    const said = { finding: "not the machine", says: "only the imaging program hangs" };
    const { office, workshop } = await play({}, { "cause/asked": said });
    expect(await office.run(openReport)).toMatchObject({
      outcome: "succeeded",
      output: { outcome: "not the machine", seen: said.says, ticketCompleted: false },
    });
    expect(workshop.power.ledger).toEqual([]);
    expect(workshop.devices.ledger).toEqual([]);
  });

  it("when it is a server", async () => {
    const { office } = await play({ kind: "Server" }, { "cause/asked": undefined });
    const status = await office.run(openReport);
    expect(status).toMatchObject({ output: { outcome: "site-outage", seen: "it is no workstation" } });
    const notes = await office.look.notesOf((status.output as { ticketId: string }).ticketId);
    expect(notes.map(({ title }) => title)).toEqual(["No workstation"]);
    expect(notes[0]?.text).not.toMatch(/site is down|one of several/);
  });
});
