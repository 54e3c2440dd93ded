import { ConflictError, UnknownOutcomeError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { digitalLoggersBench, failureOf, url } from "../support/units.ts";

describe("a Digital Loggers switch", () => {
  it("counts its outlets from 0, and nothing else is switched", async () => {
    const { port, fake, writes } = digitalLoggersBench();
    await port.switchOutlet("acme/1", "off");
    expect(writes[0]?.request).toEqual({
      method: "PUT",
      url: `${url}/restapi/relay/outlets/1/state/`,
      body: { value: "false" },
    });
    expect(fake.ledger).toMatchObject([{ outletId: "1", command: "off" }]);
  });

  it("lists them from answers with status 207", async () => {
    const { port, fake } = digitalLoggersBench();
    expect((await port.outletsOf("acme")).map(({ id, name }) => [id, name])).toEqual([
      ["acme/0", "ACME-SRV-01"],
      ["acme/1", "ACME-FW-01"],
      ["acme/2", undefined],
    ]);
    expect(fake.requests.some(({ status }) => status === 207)).toBe(true);
  });

  it("believes the relay and not the setting", async () => {
    const outlets = [{ id: "0", name: "ACME-SRV-01", delayMs: 5_000 }];
    const { port, clock } = digitalLoggersBench({ fake: { outlets } });
    await port.switchOutlet("acme/0", "off");
    expect(await port.getOutlet("acme/0")).toMatchObject({ state: "changing", stateText: "on, set to off" });
    await clock.sleep(6_000);
    expect((await port.getOutlet("acme/0")).state).toBe("off");
  });

  it("cycles only where somebody has seen that the firmware can", async () => {
    const { port, fake } = digitalLoggersBench({ unit: { cyclesOutlets: undefined } });
    expect((await port.getOutlet("acme/0")).canCycle).toBe(false);
    expect((await failureOf(port.cycleOutlet("acme/0", { offSeconds: 10 }))).message).toContain("Switch it off and on");
    expect(fake.ledger).toEqual([]);
    const seen = digitalLoggersBench();
    await seen.port.cycleOutlet("acme/0", { offSeconds: 10 });
    expect(seen.writes[0]?.request.url).toBe(`${url}/restapi/relay/outlets/0/cycle/`);
  });

  it("says that nothing was switched where the firmware knows no cycle after all", async () => {
    const { port, fake } = digitalLoggersBench({ fake: { knowsCycle: false } });
    const failure = await failureOf(port.cycleOutlet("acme/0", { offSeconds: 10 }));
    expect(failure).not.toBeInstanceOf(UnknownOutcomeError);
    expect(fake.ledger).toEqual([]);
  });

  it("takes every outlet for unlocked where the firmware tells of no locks, and hears the refusal", async () => {
    const { port, fake } = digitalLoggersBench({ fake: { knowsLocked: false } });
    fake.outlet("0").isLocked = true;
    expect((await port.getOutlet("acme/0")).isLocked).toBe(false);
    expect((await port.outletsOf("acme"))[0]?.isLocked).toBe(false);
    expect(await failureOf(port.switchOutlet("acme/0", "off"))).toBeInstanceOf(ConflictError);
    expect(fake.ledger).toEqual([]);
  });

  it("does not take a list of results for a success", async () => {
    const { port, fake } = digitalLoggersBench();
    fake.faults.add({ kind: "status", code: 207, body: [{ status: 409 }], match: { method: "PUT" } });
    expect(await failureOf(port.switchOutlet("acme/0", "off"))).toBeInstanceOf(UnknownOutcomeError);
  });
});
