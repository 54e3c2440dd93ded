import { describe, expect, it } from "vitest";
import { findMachineMeant, judgeSite, requireDevice, retireDevice } from "../../../src/actions.ts";
import { type ActOptions, createAct } from "../../devices/support/act.ts";

const site = { id: "s1", name: "Main street", companyId: "100" };
const elsewhere = { id: "s2", name: "Birch Bakery", companyId: "200" };
const item = { id: "c1", companyId: "100", title: "Front desk", monitoringId: "d1" };
const device = (id: string, own: object = {}) => ({ id, name: `WS-${id}`, siteId: "s1", isOnline: false, ...own });

type Devices = NonNullable<NonNullable<ActOptions["devices"]>["devices"]>;
const act = (devices: Devices, options: ActOptions = {}) =>
  createAct({
    desk: { configurationItems: [item] },
    devices: { sites: [site, elsewhere], devices },
    ...options,
  });

describe("the device that is worked on", () => {
  it("is this company's, with what its link lacks", async () => {
    const { run } = act([device("d1"), device("d2")]);
    expect(await run(requireDevice, { deviceId: "d1", companyId: "100" })).toMatchObject({
      device: { id: "d1" },
      problems: [],
    });
    expect(await run(requireDevice, { deviceId: "d2", companyId: "100" })).toMatchObject({
      problems: ["no configuration item of company 100 names WS-d2"],
    });
  });

  it("is refused where it is another company's, and where it is not there", async () => {
    const { run } = act([device("d3", { siteId: "s2" })]);
    await expect(run(requireDevice, { deviceId: "d3", companyId: "100" })).rejects.toThrow(
      "WS-d3 belongs to another company",
    );
    await expect(run(requireDevice, { deviceId: "d9", companyId: "100" })).rejects.toThrow("d9 does not exist");
  });
});

it("what is retired is neither worked on nor counted", async () => {
  const { run, port } = act([device("d1"), device("d2"), device("d3")]);
  await port.retireDevice("d3");
  await expect(run(requireDevice, { deviceId: "d3", companyId: "100" })).rejects.toThrow(/retired|does not exist/);
  const machine = { deviceId: "d1", siteId: "s1", connection: "offline", lastSeenAt: "2026-11-23T14:00:00Z" } as const;
  expect(await run(judgeSite, machine)).toMatchObject({
    isDown: false,
    sentence: expect.stringContaining("Of 1 other"),
  });
});

describe("the site of a machine", () => {
  const lost = { siteId: "s1", connection: "offline", lastSeenAt: "2026-11-23T14:00:00Z" } as const;

  it("is judged by the other devices alone: the machine itself does not count", async () => {
    const { run } = act([device("d1"), device("d2"), device("d3")]);
    expect(await run(judgeSite, { ...lost, deviceId: "d1" })).toMatchObject({
      isDown: true,
      sentence: "Of 2 other devices 0 are online; lost together with it: WS-d2, WS-d3.",
    });
    const { run: ofTwo } = act([device("d1"), device("d2")]);
    expect(await ofTwo(judgeSite, { ...lost, deviceId: "d1" })).toMatchObject({ isDown: false });
  });

  it("is doubted where it is not known, and where nobody may look", async () => {
    const { run } = act([device("d1")]);
    expect(await run(judgeSite, { connection: "offline" })).toMatchObject({ isDown: false });
    const { run: alone } = act([device("d1")], { isConnected: false });
    expect(await alone(judgeSite, lost)).toMatchObject({
      isDown: false,
      sentence: expect.stringContaining("could not be looked at"),
    });
  });
});

describe("the machine that is meant", () => {
  const ticket = { id: "950", companyId: "100", title: "Silent", status: "new", priority: "high" };
  const asking = { ticketId: "950", companyId: "100" };

  it("is the ticket's, by its configuration item", async () => {
    const desk = { configurationItems: [item], tickets: [{ ...ticket, configurationItemId: "c1" }] };
    const { run } = act([device("d1")], { desk });
    expect(await run(findMachineMeant, asking)).toEqual({
      outcome: "exact",
      deviceId: "d1",
      reason: "",
      candidates: [],
    });
  });

  it("is asked for with hints: those of the name, or else those the user was signed in to last", async () => {
    const { run } = act(
      [device("d1", { lastUser: "ACME\\lee" }), device("d2", { name: "WS" }), device("d3", { name: "ws" })],
      {
        desk: { tickets: [ticket] },
      },
    );
    expect(await run(findMachineMeant, { ...asking, user: "lee@acme.example.com" })).toMatchObject({
      outcome: "asked",
      candidates: ["WS-d1 (d1)"],
    });
    expect(await run(findMachineMeant, { ...asking, deviceName: "WS" })).toMatchObject({
      outcome: "asked",
      candidates: ["WS (d2)", "ws (d3)"],
    });
  });

  it("is never proposed where it is retired", async () => {
    const abilities = { retiresDevices: "deletes" } as const;
    const { run } = act([], {
      devices: { sites: [site], devices: [device("d1"), device("d2")], abilities },
      desk: { tickets: [ticket] },
    });
    await run(retireDevice, { deviceId: "d2" });
    expect(await run(findMachineMeant, asking)).toMatchObject({ outcome: "asked", candidates: ["WS-d1 (d1)"] });
  });

  it("is nobody's to say where remote monitoring cannot be read", async () => {
    const { run } = act([], { isConnected: false, desk: { tickets: [ticket] } });
    expect(await run(findMachineMeant, asking)).toMatchObject({ outcome: "not readable", candidates: [] });
  });
});
