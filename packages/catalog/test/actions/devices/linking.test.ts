import type { MemorySeed } from "@msp/testing";
import { describe, expect, it } from "vitest";
import { findAlertOfTicket, findDevice, findTicketOfAlert } from "../../../src/actions.ts";
import { linkOfDevice } from "../../../src/devices/link-device.ts";
import { createAct } from "../../devices/support/act.ts";

const item = { id: "c1", companyId: "100", title: "Front desk", monitoringId: "d1" };
const ticket = { id: "950", companyId: "100", title: "Silent agent", status: "new", priority: "high" };

const act = (
  items: NonNullable<MemorySeed["configurationItems"]>,
  tickets: NonNullable<MemorySeed["tickets"]> = [],
  isConnected = true,
) =>
  createAct({
    isConnected,
    desk: {
      companies: [
        { id: "100", name: "Acme Dental" },
        { id: "200", name: "Birch Legal" },
      ],
      configurationItems: items,
      tickets,
    },
  });

const linked = {
  outcome: "linked",
  device: { id: "d1" },
  configurationItem: { id: "c1" },
  siteId: "s1",
  companyId: "100",
};

describe("a device and its configuration item", () => {
  it("are linked by ids, from either side, with site and company", async () => {
    const { run } = act([item]);
    expect(await run(findDevice, { deviceId: "d1" })).toMatchObject(linked);
    expect(await run(findDevice, { companyId: "100", configurationItemId: "c1" })).toMatchObject(linked);
  });

  it("are not linked by a name", async () => {
    const { run } = act([{ id: "c1", companyId: "100", title: "ACME-WS-01" }]);
    expect(await run(findDevice, { deviceId: "d1" })).toMatchObject({
      outcome: "not linked",
      missing: ["no configuration item of company 100 names ACME-WS-01"],
      device: { id: "d1" },
    });
    expect(await run(findDevice, { companyId: "100", configurationItemId: "c1" })).toMatchObject({
      outcome: "not linked",
      missing: ['configuration item "ACME-WS-01" names no device of remote monitoring'],
    });
  });

  it.each([
    ["a device that does not exist", { deviceId: "nothing" }, "device nothing does not exist"],
    [
      "a device at a site of no company",
      { deviceId: "d8" },
      "LOOSE-01 is at Loose ends, which is linked to no company",
    ],
    [
      "an item the company does not have",
      { companyId: "100", configurationItemId: "c7" },
      "has no configuration item c7",
    ],
    [
      "an item whose device is at a site of no company",
      { companyId: "100", configurationItemId: "c8" },
      "linked to no company",
    ],
  ])("are not linked: %s", async (_, input, reason) => {
    const { run } = act([item, { id: "c8", companyId: "100", title: "Loose", monitoringId: "d8" }]);
    expect(await run(findDevice, input)).toMatchObject({
      outcome: "not linked",
      missing: [expect.stringContaining(reason)],
    });
  });

  it.each([
    ["two active items", [item, { ...item, id: "c2" }], "2 active configuration items name ACME-WS-01"],
    ["an inactive item", [{ ...item, isActive: false }], '"Front desk" names it and is inactive'],
  ])("disagree over %s", async (_, items, problem) => {
    expect(await act(items).run(findDevice, { deviceId: "d1" })).toMatchObject({
      outcome: "disagreement",
      problems: [problem],
    });
  });

  it.each([
    ["of another company", "d9", '"Front desk" belongs to company 100, and BIRCH-WS-01 to company 200'],
    ["that is gone", "d77", "names a device that remote monitoring does not have"],
  ])("disagree where the item names a device %s", async (_, monitoringId, problem) => {
    const { run } = act([{ ...item, monitoringId }]);
    expect(await run(findDevice, { companyId: "100", configurationItemId: "c1" })).toMatchObject({
      outcome: "disagreement",
      problems: [expect.stringContaining(problem)],
    });
  });

  it("disagree where the device is retired and the item is not", async () => {
    const { run, port } = act([item]);
    await port.retireDevice("d1");
    expect(await run(findDevice, { deviceId: "d1" })).toMatchObject({
      outcome: "disagreement",
      problems: ['ACME-WS-01 is retired, and "Front desk" is still active'],
    });
  });

  it("disagree where the company does not have the device's site", async () => {
    const { port, run } = act([item]);
    const sitesOf = async () => [{ id: "s2", name: "Acme Dental - Annex", companyId: "100" }];
    const ticketing = { configurationItemsOf: async () => [{ ...item, isActive: true }] };
    const link = await linkOfDevice({ devices: { getDevice: port.getDevice, sitesOf }, ticketing }, "d1");
    expect(link).toMatchObject({ outcome: "disagreement", problems: ["company 100 has no site s1"] });
    expect(await run(findDevice, { deviceId: "d1" })).toMatchObject(linked);
  });

  it("cannot be judged where no remote monitoring is connected", async () => {
    expect(await act([item], [], false).run(findDevice, { deviceId: "d1" })).toMatchObject({ outcome: "not readable" });
  });
});

describe("a ticket and its device", () => {
  it("belong together by the item, by the alert, or by both", async () => {
    const tickets = [
      { ...ticket, configurationItemId: "c1" },
      { ...ticket, id: "951", monitoringAlertId: "alert-1" },
      { ...ticket, id: "952", configurationItemId: "c1", monitoringAlertId: "alert-1" },
    ];
    const { run, devices } = act([item], tickets);
    devices.raiseAlert("d1", "the agent is silent");
    for (const ticketId of ["950", "951", "952"]) expect(await run(findDevice, { ticketId })).toMatchObject(linked);
  });

  it("are a question where item and alert name different devices", async () => {
    const { run, devices } = act([item], [{ ...ticket, configurationItemId: "c1", monitoringAlertId: "alert-1" }]);
    devices.raiseAlert("d2", "the agent is silent");
    expect(await run(findDevice, { ticketId: "950" })).toMatchObject({
      outcome: "disagreement",
      problems: [expect.stringContaining("its alert is about another device")],
    });
  });

  it("are a question where the alert's device is another company's", async () => {
    const { run, devices } = act([item], [{ ...ticket, monitoringAlertId: "alert-1" }]);
    devices.raiseAlert("d9", "the agent is silent");
    expect(await run(findDevice, { ticketId: "950" })).toMatchObject({
      outcome: "disagreement",
      problems: [expect.stringContaining("belongs to company 100, and the device of its alert to company 200")],
    });
  });

  it("are not linked where the ticket names neither, or an alert that is gone", async () => {
    const { run } = act([item], [ticket, { ...ticket, id: "951", monitoringAlertId: "alert-9" }]);
    expect(await run(findDevice, { ticketId: "950" })).toMatchObject({ outcome: "not linked" });
    expect(await run(findDevice, { ticketId: "951" })).toMatchObject({
      outcome: "not linked",
      missing: [expect.stringContaining("an alert that remote monitoring does not have")],
    });
  });
});

describe("an alert and its ticket", () => {
  const number = "T20261122.0001";

  it("find each other by what each names", async () => {
    const { run, devices } = act([item], [{ ...ticket, monitoringAlertId: "alert-1" }]);
    const alertId = devices.raiseAlert("d1", "the agent is silent", number);
    expect(await run(findAlertOfTicket, { ticketId: "950" })).toMatchObject({
      outcome: "found",
      alert: { id: alertId },
    });
    expect(await run(findTicketOfAlert, { alertId })).toMatchObject({ outcome: "found", ticketId: "950", number });
  });

  it("find each other where only one of them names the other", async () => {
    const named = act([item], [{ ...ticket, monitoringAlertId: "alert-1" }]);
    const first = named.devices.raiseAlert("d1", "the agent is silent");
    expect(await named.run(findTicketOfAlert, { alertId: first })).toMatchObject({ outcome: "found" });
    const numbered = act([item], [ticket]);
    const second = numbered.devices.raiseAlert("d1", "the agent is silent", number);
    expect(await numbered.run(findTicketOfAlert, { alertId: second })).toMatchObject({ outcome: "found" });
    expect(await numbered.run(findAlertOfTicket, { ticketId: "950" })).toEqual({ outcome: "none" });
  });

  it("are a question where they name others", async () => {
    const { run, devices } = act([item], [{ ...ticket, monitoringAlertId: "alert-1" }]);
    const alertId = devices.raiseAlert("d1", "the agent is silent", "T20261122.0099");
    expect(await run(findAlertOfTicket, { ticketId: "950" })).toMatchObject({ outcome: "disagreement" });
    expect(await run(findTicketOfAlert, { alertId })).toMatchObject({
      outcome: "disagreement",
      problem: `ticket ${number} and the alert do not name each other`,
    });
  });

  it("are a question where two open tickets belong to one alert", async () => {
    const tickets = [
      { ...ticket, monitoringAlertId: "alert-1" },
      { ...ticket, id: "951", monitoringAlertId: "alert-1" },
    ];
    const { run, devices } = act([item], tickets);
    const alertId = devices.raiseAlert("d1", "the agent is silent");
    expect(await run(findTicketOfAlert, { alertId })).toMatchObject({
      outcome: "disagreement",
      tickets: [{ ticketId: "950" }, { ticketId: "951" }],
    });
  });

  it("are not found among completed tickets and other companies", async () => {
    const tickets = [
      { ...ticket, status: "complete", monitoringAlertId: "alert-1" },
      { ...ticket, id: "951", companyId: "200", monitoringAlertId: "alert-1" },
    ];
    const { run, devices } = act([item], tickets);
    const alertId = devices.raiseAlert("d1", "the agent is silent");
    expect(await run(findTicketOfAlert, { alertId })).toEqual({
      outcome: "none",
      reason: "no open ticket of the company names it",
    });
    const loose = devices.raiseAlert("d8", "the agent is silent");
    expect(await run(findTicketOfAlert, { alertId: loose })).toMatchObject({
      outcome: "none",
      reason: "the site of LOOSE-01 is linked to no company",
    });
  });
});
