import { recordingCall } from "@msp/testing/contracts";
import { describe, expect, it } from "vitest";
import { createOutageOffice } from "../support/create-outage-office.ts";
import { kai, testTenant } from "../support/test-tenant.ts";

const confirmed = "outage/repair/restored/confirmed";

describe("the end of an outage", () => {
  it("needs the monitoring and a person; the customer learns it, the cause stays with us, the ticket is completed", async () => {
    const office = await createOutageOffice();
    await office.until(20);
    office.devices.setOnline("srv", true);
    const status = await office.drive(office.runId);
    expect(status).toMatchObject({
      outcome: "finished with doubts",
      output: {
        ticketId: "950",
        finding: "an outage",
        customer: "by us",
        cause: "A power supply failed",
        evidence: "Dana can open the schedule",
      },
    });
    expect(status.doubts.every((path) => path.endsWith("/mailed"))).toBe(true);
    expect(office.mails().at(-1)?.subject).toContain("Service is restored at your site");
    expect((await office.look.getTicket("950")).isComplete).toBe(true);
    const notes = await office.notes();
    expect(notes.every(({ visibility }) => visibility === "internal")).toBe(true);
    expect(notes.find(({ title }) => title === "Root cause")?.text).toBe(
      "A power supply failed (photo 3). To keep it from happening again: A spare is on the shelf. Customer: told by us.",
    );
  });

  it("does not come while the monitoring shows it down, whatever a person would say", async () => {
    const office = await createOutageOffice();
    await office.until(600);
    expect(office.people.asked.map(({ path }) => path)).not.toContain(confirmed);
    expect((await office.look.getTicket("950")).isComplete).toBe(false);
  });

  it("does not come while a person says that nobody can work, although everything is up", async () => {
    const office = await createOutageOffice({
      says: { [confirmed]: { service: "still down", evidence: "no internet at the front desk" } },
    });
    await office.until(20);
    office.devices.setOnline("srv", true);
    await office.until(60);
    expect(await office.asked()).toContain("outage/repair/restored/back");
    expect(await office.asked()).toContainEqual(expect.stringContaining("/update/round/draft"));
    await office.answer("outage/repair/restored/back", { service: "works again", evidence: "browsing works" });
    const status = await office.drive(office.runId);
    expect(status).toMatchObject({ output: { evidence: "browsing works" } });
  });

  it("waits once more for what went away again before the person had looked", async () => {
    const office = await createOutageOffice({ says: { [confirmed]: undefined } });
    await office.until(20);
    office.devices.setOnline("srv", true);
    await office.until(25);
    office.devices.setOnline("srv", false);
    await office.answer(confirmed, { service: "works again", evidence: "it worked a minute ago" });
    await office.until(60);
    expect((await office.look.getTicket("950")).isComplete).toBe(false);
    office.devices.setOnline("srv", true);
    await office.drive(office.runId);
    expect((await office.look.getTicket("950")).isComplete).toBe(true);
  });

  it("may be confirmed by the senior specialist when the technician does not answer", async () => {
    const office = await createOutageOffice({ says: { [confirmed]: undefined } });
    await office.until(20);
    office.devices.setOnline("srv", true);
    await office.until(40);
    expect(office.people.escalated).toMatchObject([{ to: "senior-specialist", request: { path: confirmed } }]);
    await office.answer(confirmed, { service: "works again", evidence: "seen" }, kai);
    await office.drive(office.runId);
    expect((await office.look.getTicket("950")).isComplete).toBe(true);
  });

  it("rests on a person's evidence where nothing can be watched", async () => {
    const office = await createOutageOffice({
      says: {
        "start/triage/found/asked/said": {
          finding: "an outage",
          cause: "at the customer",
          watch: "nothing, it is not monitored",
          note: "The phone system",
        },
        [confirmed]: undefined,
      },
    });
    await office.until(20);
    const request = (await office.engine.requests()).find(({ path }) => path === confirmed);
    expect(request?.text).toContain("your word has to stand for the monitoring");
  });

  it("does not wait for a machine that was replaced: a person says what took its place", async () => {
    const office = await createOutageOffice({ says: { [confirmed]: undefined } });
    await office.until(20);
    await office.devices.on(recordingCall({ notAfter: office.clock.now() + 600_000 })).retireDevice("srv");
    await office.until(25);
    const request = (await office.engine.requests()).find(({ path }) => path === confirmed);
    expect(request?.text).toMatch(/but (srv|ACME-SRV-01), which the monitoring does not know any more/);
    await office.answer(confirmed, { service: "works again", evidence: "ACME-SRV-02 runs in its place" });
    await office.drive(office.runId);
    expect((await office.look.getTicket("950")).isComplete).toBe(true);
  });

  it("waits for everything that is down only where the technician says so", async () => {
    const office = await createOutageOffice({
      says: {
        "start/triage/found/asked/said": {
          finding: "an outage",
          cause: "not known yet",
          watch: "everything that is down",
          note: "The switch",
        },
      },
    });
    await office.until(20);
    office.devices.setOnline("srv", true);
    await office.until(60);
    expect(office.people.asked.map(({ path }) => path)).not.toContain(confirmed);
    office.devices.setOnline("pc", true);
    await office.drive(office.runId);
    expect((await office.look.getTicket("950")).isComplete).toBe(true);
  });

  it("is given up visibly after the provider's time, with the ticket open", async () => {
    const office = await createOutageOffice({
      tenant: testTenant({
        policies: {
          "site-outage.times": {
            triageWithin: "10 minutes",
            noticeEvery: "1 minute",
            noticeWithin: "10 minutes",
            watchEvery: "5 minutes",
            watchFor: "2 hours",
            answerWithin: "15 minutes",
            plannedHours: 2,
          },
        },
      }),
    });
    expect(await office.drive(office.runId)).toMatchObject({
      outcome: "stopped",
      reason: expect.stringContaining("The ticket stays open"),
    });
    expect((await office.look.getTicket("950")).isComplete).toBe(false);
  });

  it("tells nobody that it is over who never knew of it, unless the provider wants that", async () => {
    const run = async (lastMessage: string) => {
      const office = await createOutageOffice({
        tenant: testTenant({
          policies: {
            "site-outage.updates": { everyMinutes: 30, releasedBy: "a person", lastMessage, atMost: 48 },
          },
        }),
      });
      await office.until(2);
      office.devices.setOnline("srv", true);
      await office.drive(office.runId);
      return office.mails().map(({ subject }) => subject);
    };
    expect(await run("only who knew of the outage")).toEqual([]);
    expect(await run("everybody")).toEqual([expect.stringContaining("Service is restored")]);
  });
});
