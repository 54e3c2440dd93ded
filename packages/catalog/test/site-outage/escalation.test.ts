import { loadTenant } from "@msp/workflows";
import { tenantView } from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import { outageEscalation } from "../../src/policies/outage-escalation.ts";
import { createOutageOffice } from "../support/create-outage-office.ts";
import { ines, kai, mika, testTenant } from "../support/test-tenant.ts";

const level = (minutes: number, who: string) => `outage/escalation/climbed/levels[${minutes}]/told/answer/${who}`;

describe("an outage that lasts", () => {
  it("reaches the senior specialist after an hour, with the evidence, and no sooner", async () => {
    const office = await createOutageOffice();
    await office.until(59);
    expect(await office.asked()).not.toContain(level(60, "senior"));
    await office.until(60);
    const request = (await office.engine.requests()).find(({ path }) => path === level(60, "senior"));
    expect(request?.to).toBe("senior-specialist");
    expect(request?.text).toContain("The outage is 62 minutes old. Responsible: resource 11.");
    expect(request?.text).toContain("Down: ACME-SRV-01.");
    expect(await office.noteTitled("Escalated to the senior specialist")).toMatchObject([{ visibility: "internal" }]);
  });

  it("climbs on although nobody answers, and withdraws what nobody answered", async () => {
    const office = await createOutageOffice();
    await office.until(95);
    expect(await office.asked()).toContain(level(90, "manager"));
    expect(await office.asked()).not.toContain(level(60, "senior"));
    await office.until(121);
    expect(await office.asked()).toContain(level(120, "provider/opened"));
    await office.until(241);
    expect(await office.asked()).toContain(level(240, "executive"));
  });

  it("keeps what each of them decided, and the number of the provider's ticket", async () => {
    const office = await createOutageOffice();
    await office.until(61);
    await office.answer(level(60, "senior"), { decision: "I drive there now" }, kai);
    await office.until(91);
    await office.answer(level(90, "manager"), { decision: "Second technician joins" }, mika);
    await office.until(121);
    await office.answer(level(120, "provider/opened"), { provider: "Northline", ticketNumber: "NL-77" });
    await office.until(241);
    await office.answer(level(240, "executive"), { decision: "Called the owner of Acme" }, ines);
    await office.until(250);
    const texts = (await office.notes()).map(({ text }) => text);
    expect(texts).toContain("The senior specialist decided: I drive there now");
    expect(texts).toContain("The service manager decided: Second technician joins");
    expect(texts).toContain("Northline: NL-77");
    expect(texts).toContain("The executive decided: Called the owner of Acme");
  });

  it("climbs as the provider has laid it down, and not beyond", async () => {
    const office = await createOutageOffice({
      tenant: testTenant({
        policies: {
          "site-outage.escalation": {
            levels: [{ afterMinutes: 20, to: "service manager", answerWithinMinutes: 10 }],
          },
        },
      }),
    });
    await office.until(300);
    const climbed = office.people.asked.filter(({ path }) => path.startsWith("outage/escalation"));
    expect(climbed.map(({ path }) => path)).toEqual([level(20, "manager")]);
  });

  it("stops climbing once service is back", async () => {
    const office = await createOutageOffice();
    await office.until(61);
    office.devices.setOnline("srv", true);
    await office.drive(office.runId);
    expect(office.people.withdrawn.map(({ request }) => request.path)).toContain(level(60, "senior"));
    expect(office.people.asked.map(({ path }) => path)).not.toContain(level(90, "manager"));
  });

  it("has the provider called at once where the technician sees the cause there", async () => {
    const office = await createOutageOffice({
      says: {
        "start/triage/found/asked/said": {
          finding: "an outage",
          cause: "with a vendor or provider",
          watch: "what has an alert",
          note: "Status page of Northline",
        },
        "outage/provider/called/opened": { provider: "Northline", ticketNumber: "NL-78", expected: "14:00" },
      },
    });
    await office.until(15);
    expect(await office.noteTitled("Ticket with the vendor or provider")).toMatchObject([
      { text: "Northline: NL-78, expected: 14:00" },
    ]);
  });

  it("takes no levels whose times do not rise", () => {
    const levels = [
      { afterMinutes: 60, to: "executive", answerWithinMinutes: 10 },
      { afterMinutes: 60, to: "service manager", answerWithinMinutes: 10 },
    ];
    const tenant = loadTenant({
      id: "t",
      title: "T",
      bindings: {},
      policies: { "site-outage.escalation": { levels } },
    });
    expect(() => tenantView(tenant).policy(outageEscalation)).toThrow(/each level comes later/);
  });
});
