import { autoelevate } from "@msp/autoelevate";
import { acmeIds } from "@msp/autoelevate/testing";
import { recordingCall } from "@msp/testing/contracts";
import { InvalidRequestError, NotFoundError, UnknownOutcomeError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connect, failureOf } from "../support/connected.ts";

const { companies, computers } = acmeIds;
const decidedBy = "robin@example.com";
const since = "2026-11-23T13:00:00Z";

function bench(options: Parameters<typeof connect>[0] = {}) {
  const connected = connect(options);
  const call = recordingCall({ marker: "msp-1" });
  const elevation = autoelevate({}, connected.client).on(call);
  const ask = (computerId: string, user = "ACME\\dana") =>
    connected.fake.state.userAsks({ computerId, user, description: "Install Chart.exe" });
  return { ...connected, call, elevation, ask };
}

describe("pending requests", () => {
  it("are those of a machine and a user at one customer", async () => {
    const { elevation, ask } = bench();
    const mine = ask(computers.frontDesk);
    ask(computers.birchFrontDesk);
    ask(computers.frontDesk, "ACME\\lee");
    const query = { since, vendorCompanyId: companies.acmeDental, deviceName: "front-01", user: "dana" };
    expect(await elevation.pendingRequests(query)).toEqual([
      {
        id: mine,
        service: "autoelevate",
        state: "pending",
        stateText: "PENDING",
        kind: "unknown",
        device: { id: computers.frontDesk, name: "FRONT-01", platform: "windows" },
        vendorCompanyId: companies.acmeDental,
        user: "ACME\\dana",
        title: "Install Chart.exe",
        requestedAt: "2026-11-23T14:00:00.000Z",
      },
    ]);
    expect(await elevation.pendingRequests({ since, deviceName: "FRONT-01" })).toHaveLength(3);
  });

  it("of many machines of one customer cost one list instead of a request each", async () => {
    const { elevation, ask, fake, asked } = bench();
    const [model] = fake.state.computers;
    if (model === undefined) throw new Error("the seed has no computers");
    const ids = Array.from({ length: 8 }, (_, index) => `e0000000-0000-4000-8000-00000000000${index}`);
    for (const id of ids) fake.state.computers.push({ ...model, id, machineName: `DESK-${id.at(-1)}` });
    for (const id of ids) ask(id);
    // Not seen for a month, it is in no list and is read by itself.
    ask(computers.storage);
    const found = await elevation.pendingRequests({ since, vendorCompanyId: companies.acmeDental });
    expect(found.map(({ device }) => device.name)).toEqual([...ids.map((id) => `DESK-${id.at(-1)}`), "STORE-01"]);
    expect(asked().map((line) => line.replace(/\?.*$/, ""))).toEqual([
      "GET /api/v1/elevation-requests",
      "GET /api/v1/computers",
      `GET /api/v1/computers/${computers.storage}`,
    ]);
  });

  it("still show when their machine is gone", async () => {
    const { elevation, ask, fake } = bench();
    const id = ask(computers.frontDesk);
    fake.state.computers.splice(0);
    const { device, title } = await elevation.getElevationRequest(id);
    expect([device, title]).toEqual([{ id: computers.frontDesk }, "Install Chart.exe"]);
  });
});

describe("a decision", () => {
  it("is applied once and read back, and tells the runtime who decided", async () => {
    const { elevation, ask, call, fake } = bench();
    const id = ask(computers.frontDesk);
    const { outcome, request } = await elevation.approveElevation(id, { decidedBy });
    expect([outcome, request.state]).toEqual(["applied", "approved"]);
    expect(call.writes).toMatchObject([
      {
        system: "autoelevate",
        operation: "approveElevation",
        target: `elevation request ${id}`,
        fields: { decidedBy },
        prior: { state: "PENDING" },
        request: { method: "POST", body: {} },
      },
    ]);
    expect([fake.ledger.length, fake.state.rules.length]).toEqual([1, 0]);
  });

  it("shows the reason to the user and leaves a rule only when asked by name", async () => {
    const { elevation, ask, fake } = bench();
    const denial = { decidedBy, reasonForUser: "Please ask us first.", rule: { level: "device" } } as const;
    const { outcome, request } = await elevation.denyElevation(ask(computers.frontDesk), denial);
    expect([outcome, request.state, request.denialReason]).toEqual(["applied", "denied", "Please ask us first."]);
    expect(fake.state.rules).toMatchObject([{ level: "computer", approved: false }]);
  });

  it.each([
    ["approved by somebody else", "APPROVED", "already decided"],
    ["denied by somebody else", "DENIED", "already decided"],
    ["withdrawn", undefined, "withdrawn"],
  ] as const)("about a request that was %s is not sent", async (_, state, outcome) => {
    const { elevation, ask, call, fake } = bench();
    const id = ask(computers.frontDesk);
    if (state === undefined) fake.state.userWithdraws(id);
    else fake.state.technicianDecides(id, state);
    expect((await elevation.approveElevation(id, { decidedBy })).outcome).toBe(outcome);
    expect(call.writes).toEqual([]);
  });

  it("that somebody else makes between the look and the write is no success of ours", async () => {
    const { fake, client, ask } = bench();
    const id = ask(computers.frontDesk);
    const beforeWrite = () => fake.state.technicianDecides(id, "APPROVED");
    const elevation = autoelevate({}, client).on(recordingCall({ beforeWrite }));
    const { outcome, request } = await elevation.approveElevation(id, { decidedBy });
    expect([outcome, request.state]).toEqual(["already decided", "approved"]);
    expect(fake.ledger).toMatchObject([{ by: "portal" }]);
  });

  it("whose answer was lost is for the runtime to settle, whatever the request says now", async () => {
    const { elevation, ask, fake } = bench();
    const id = ask(computers.frontDesk);
    fake.faults.add({ kind: "lostAnswerAfterCommit", match: { method: "POST" } });
    expect(await failureOf(elevation.approveElevation(id, { decidedBy }))).toBeInstanceOf(UnknownOutcomeError);
    expect(fake.ledger).toHaveLength(1);
  });

  it("that cannot be read back is unknown, and never looks like one that was not sent", async () => {
    const { elevation, ask, fake } = bench({ autoAdvance: true });
    const id = ask(computers.frontDesk);
    fake.faults.add({
      kind: "status",
      code: 503,
      match: { method: "GET", path: /elevation-requests/, nth: 2 },
      times: 9,
    });
    const { outcome, request } = await elevation.approveElevation(id, { decidedBy });
    expect([outcome, request.state, fake.ledger.length]).toEqual(["unknown", "approved", 1]);
  });

  it("sets the length of a session", async () => {
    const { elevation, fake, client } = bench();
    const id = fake.state.userAsks({ computerId: computers.frontDesk, user: "dana", kind: "session" });
    await elevation.approveElevation(id, { decidedBy, minutes: 15 });
    expect(await client.elevatedSessions.list({})).toMatchObject([{ status: "active", endedAt: expect.any(Number) }]);
  });

  it("needs somebody who decided, and a request that exists", async () => {
    const { elevation, ask, call } = bench();
    const id = ask(computers.frontDesk);
    expect(await failureOf(elevation.approveElevation(id, { decidedBy: " " }))).toBeInstanceOf(InvalidRequestError);
    const missing = "99999999-0000-4000-8000-000000000000";
    expect(await failureOf(elevation.approveElevation(missing, { decidedBy }))).toBeInstanceOf(NotFoundError);
    expect(await failureOf(elevation.denyElevation(id, { decidedBy, reasonForUser: "" }))).toBeInstanceOf(
      InvalidRequestError,
    );
    expect(call.writes).toEqual([]);
  });
});

it.each(["EXPIRED", "constructor", "__proto__", "pending "])(
  "a request that reads %j, which nobody has told of, is in no known state, and nothing is decided about it",
  async (word) => {
    const { fake, clock, ask } = bench();
    const call = recordingCall({ marker: "msp-1" });
    const elevation = autoelevate({
      ...fake.credentials.bearer,
      clock,
      environment: {},
      async fetch(input, init) {
        const answer = await fake.fetch(input, init);
        const { url } = input instanceof Request ? input : new Request(input, init);
        if (!url.includes("/elevation-requests/")) return answer;
        return Response.json({ ...((await answer.json()) as object), approvalState: word });
      },
    }).on(call);
    const id = ask(computers.frontDesk);
    expect(await elevation.getElevationRequest(id)).toMatchObject({ state: "unknown", stateText: word });
    expect((await elevation.approveElevation(id, { decidedBy })).outcome).toBe("unknown");
    expect([call.writes, fake.ledger.filter(({ by }) => by === "api")]).toEqual([[], []]);
  },
);
