import { InvalidRequestError, joinElevation, NotFoundError } from "@msp/workflows/ports";
import { expect, it } from "vitest";
import { recordingCall } from "../src/contracts/recording-call.ts";
import { createFakeClock, createMemoryElevation } from "../src/index.ts";

const since = "1970-01-01T00:00:00Z";

function connect() {
  const clock = createFakeClock();
  const pcs = createMemoryElevation({ clock, system: "pcs", abilities: { platforms: ["windows"] } });
  const macs = createMemoryElevation({
    clock,
    system: "macs",
    abilities: { platforms: ["macos"], ruleLevels: ["device"], tellsCompany: false, fileEvidence: "none" },
  });
  const adapter = joinElevation({ windows: pcs, "the-macs": macs });
  const call = recordingCall({ notAfter: clock.now() + 60_000 });
  return { adapter, pcs, macs, call, elevation: adapter.on(call) };
}

it("gives every request the name of its service, and finds the service again by it", async () => {
  const { elevation, pcs, macs, call } = connect();
  const [first, second] = [pcs.ask({ deviceName: "PC", user: "dana" }), macs.ask({ deviceName: "MAC", user: "lee" })];
  expect(first).toBe(second);
  const found = await elevation.pendingRequests({ since });
  expect(found.map(({ id, service }) => [id, service])).toEqual([
    [`windows:${first}`, "windows"],
    [`the-macs:${second}`, "the-macs"],
  ]);
  const decided = await elevation.approveElevation(`the-macs:${second}`, { decidedBy: "robin@example.com" });
  expect([decided.outcome, decided.request.id, decided.request.service]).toEqual([
    "applied",
    `the-macs:${second}`,
    "the-macs",
  ]);
  expect(call.writes.map(({ system, target }) => [system, target])).toEqual([["macs", `elevation request ${second}`]]);
  expect((await elevation.getElevationRequest(`windows:${first}`)).state).toBe("pending");
});

it("asks about a platform only who decides for it", async () => {
  const { elevation, pcs, macs } = connect();
  pcs.ask({ deviceName: "PC", user: "dana" });
  const mac = macs.ask({ deviceName: "MAC", user: "dana" });
  expect((await elevation.pendingRequests({ since, platform: "macos" })).map(({ id }) => id)).toEqual([
    `the-macs:${mac}`,
  ]);
  expect(await elevation.pendingRequests({ since, platform: "linux" })).toEqual([]);
});

it("asks about a customer only the service whose word for it is given, without its name", async () => {
  const { elevation, pcs, macs } = connect();
  pcs.ask({ deviceName: "PC", user: "dana", vendorCompanyId: "company:7" });
  macs.ask({ deviceName: "MAC", user: "dana" });
  const [pc, ...others] = await elevation.pendingRequests({ since, vendorCompanyId: "windows:company:7" });
  expect([pc?.vendorCompanyId, others]).toEqual(["windows:company:7", []]);
  for (const vendorCompanyId of ["company-7", "company:7", "the-macs:7"]) {
    await expect(elevation.pendingRequests({ since, vendorCompanyId })).rejects.toBeInstanceOf(InvalidRequestError);
  }
});

it("fails when a service that was asked fails, because what it did not tell would look like nothing", async () => {
  const { pcs, macs, call } = connect();
  const down = { ...macs, on: () => ({ ...macs.on(call), pendingRequests: () => Promise.reject(new Error("down")) }) };
  const elevation = joinElevation({ pcs, macs: down }).on(call);
  await expect(elevation.pendingRequests({ since })).rejects.toThrow("down");
  expect(await elevation.pendingRequests({ since, platform: "windows" })).toEqual([]);
});

it.each(["request-1", "", "windows", "linux:request-1", "windows:"])("knows no request %o", async (id) => {
  const { elevation, pcs } = connect();
  pcs.ask({ deviceName: "PC", user: "dana" });
  await expect(elevation.getElevationRequest(id)).rejects.toBeInstanceOf(NotFoundError);
});

it("declares for the whole what holds for each part", () => {
  const { adapter } = connect();
  expect(adapter.system).toBe("pcs+macs");
  expect(adapter.abilities).toEqual({
    platforms: ["windows", "macos"],
    fileEvidence: "none",
    ruleLevels: ["device"],
    setsSessionMinutes: true,
    recordsDecider: true,
    tellsCompany: false,
    refusesSecondDecision: true,
  });
});

it("declares the slowest of its parts", () => {
  const { pcs, macs } = connect();
  const slow = { maxInFlightMs: 120_000, searchLagMs: 3_000, canMark: true, canFind: true };
  const joined = joinElevation({ pcs, macs: { ...macs, operations: { approveElevation: slow, denyElevation: slow } } });
  expect(joined.operations.approveElevation).toEqual({ ...slow, canMark: false, canFind: false });
});

it("refuses to be made of nothing, and names that would make ids ambiguous", () => {
  const { pcs } = connect();
  expect(() => joinElevation({})).toThrow(TypeError);
  for (const name of ["", "two words", "a:b"]) expect(() => joinElevation({ [name]: pcs })).toThrow(TypeError);
});
