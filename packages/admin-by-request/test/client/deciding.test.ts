import { acmeMacs } from "@msp/admin-by-request/testing";
import {
  InvalidRequestError,
  NotFoundError,
  RateLimitError,
  UnknownOutcomeError,
  type VendorRequest,
} from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connect, failureOf, installer, kim, robin, session } from "../support/connected.ts";

function pending(options: Parameters<typeof connect>[0] = {}) {
  const connected = connect(options);
  return { ...connected, id: connected.fake.state.userAsks(installer) };
}

describe("a decision", () => {
  it("is applied when it was pending and is as wanted, and reads before and after", async () => {
    const { client, fake, id, asked } = pending();
    const announced: VendorRequest[] = [];
    const beforeWrite = (request: VendorRequest) => void announced.push(request);
    const { outcome, request, isDeciderRecorded } = await client.requests.approve(
      id,
      { approvedBy: robin },
      { beforeWrite },
    );
    expect([outcome, request.status, request.approvedBy, isDeciderRecorded]).toEqual([
      "applied",
      "Approved",
      robin,
      true,
    ]);
    const url = `https://dc2api.adminbyrequest.com/requests/${id}?approvedby=robin%40example.com`;
    expect(announced).toEqual([{ method: "PUT", url }]);
    expect(asked().map((line) => line.replace(/\?.*/, ""))).toEqual([
      `GET /requests/${id}`,
      `PUT /requests/${id}`,
      `GET /requests/${id}`,
    ]);
    expect(fake.ledger).toHaveLength(1);
  });

  it("is denied with a reason in any letters", async () => {
    const { client, id } = pending();
    const reason = "Bitte erst den Einkauf fragen – naïve Größe ✓";
    const { outcome, request } = await client.requests.deny(id, { deniedBy: robin, reason });
    expect([outcome, request.deniedReason, request.deniedBy]).toEqual(["applied", reason, robin]);
  });

  it("says that the portal did not know the person", async () => {
    const { client, id } = pending();
    const decision = await client.requests.approve(id, { approvedBy: "stranger@example.com" });
    expect([decision.outcome, decision.isDeciderRecorded, decision.request.approvedBy]).toEqual([
      "applied",
      false,
      null,
    ]);
  });

  it.each([
    ["approved", "Approved"],
    ["denied", "Denied"],
  ] as const)("about a request that was %s before is not sent", async (_, status) => {
    const { client, fake, id, asked } = pending();
    fake.state.technicianDecides(id, status, kim);
    const { outcome, request } = await client.requests.approve(id, { approvedBy: robin });
    expect([outcome, request.status, asked()]).toEqual(["already decided", status, [`GET /requests/${id}`]]);
  });

  it.each([
    ["approved", "Approved", "already decided"],
    ["denied", "Denied", "already decided"],
  ] as const)(
    "that somebody else has %s in between is silently ignored and no success of ours",
    async (_, status, outcome) => {
      const { client, fake, id } = pending();
      const beforeWrite = () => fake.state.technicianDecides(id, status, kim);
      const decision = await client.requests.approve(id, { approvedBy: robin }, { beforeWrite });
      expect(decision).toMatchObject({ outcome, isDeciderRecorded: false, request: { status } });
      expect(fake.ledger).toMatchObject([{ by: "portal" }]);
    },
  );

  it("about a request that is in use is already decided", async () => {
    const { client, fake } = pending();
    const id = fake.state.userAsks(session);
    fake.state.technicianDecides(id, "Approved", kim);
    fake.state.userStarts(id);
    const { outcome, request } = await client.requests.deny(id, { deniedBy: robin });
    expect([outcome, request.status]).toEqual(["already decided", "Running"]);
  });

  it("about a request that is withdrawn in between, or has expired, is withdrawn", async () => {
    const { client, fake, id } = pending();
    const beforeWrite = () => fake.state.userWithdraws(id);
    expect((await client.requests.approve(id, { approvedBy: robin }, { beforeWrite })).outcome).toBe("withdrawn");

    const later = pending({ fake: { times: { requestsExpireAfterMs: 60_000 } } });
    await later.clock.advance(60_000);
    expect((await later.client.requests.approve(later.id, { approvedBy: robin })).outcome).toBe("withdrawn");
    expect(later.asked()).toHaveLength(1);
  });

  it("about a request that the scan holds back, or whose word is not known, is not sent", async () => {
    const { client, fake, id, asked } = pending();
    fake.state.scanQuarantines(id);
    expect((await client.requests.approve(id, { approvedBy: robin })).outcome).toBe("unknown");
    fake.faults.add({ kind: "status", code: 200, body: { id, status: "Escalated" } });
    expect((await client.requests.approve(id, { approvedBy: robin })).outcome).toBe("unknown");
    expect(asked().every((line) => line.startsWith("GET"))).toBe(true);
  });

  it("that the service takes and does not carry out is unknown", async () => {
    const { client, fake, id } = pending();
    fake.faults.add({ kind: "status", code: 204, match: { method: "PUT" } });
    const { outcome, request } = await client.requests.approve(id, { approvedBy: robin });
    expect([outcome, request.status, fake.ledger.length]).toEqual(["unknown", "Pending approval", 0]);
  });

  it("that cannot be read back is unknown, and never looks like one that was not sent", async () => {
    const { client, fake, id } = pending({ autoAdvance: true });
    fake.faults.add({ kind: "status", code: 503, match: { method: "GET", nth: 2 }, times: 9 });
    expect((await client.requests.approve(id, { approvedBy: robin })).outcome).toBe("unknown");
    expect(fake.ledger).toHaveLength(1);
  });

  it.each([
    ["the answer is lost after it was committed", { kind: "lostAnswerAfterCommit" }, 1],
    ["the connection breaks before it was committed", { kind: "lostBeforeCommit" }, 0],
    ["a web page comes instead", { kind: "html" }, 0],
    ["the service fails without a word", { kind: "status", code: 500 }, 0],
    ["the service fails with a body", { kind: "status", code: 502, body: { message: "Bad gateway" } }, 0],
  ] as const)("is of unknown outcome, and never sent again, when %s", async (_, fault, committed) => {
    const { client, fake, id } = pending();
    fake.faults.add({ ...fault, match: { method: "PUT" } });
    expect(await failureOf(client.requests.approve(id, { approvedBy: robin }))).toBeInstanceOf(UnknownOutcomeError);
    expect(fake.requests.filter(({ method }) => method === "PUT")).toHaveLength(1);
    expect(fake.ledger).toHaveLength(committed);
  });

  it("is refused here when it is badly put, and nothing is announced", async () => {
    const { client, fake, id } = pending();
    let announced = 0;
    const beforeWrite = () => {
      announced += 1;
    };
    const wrong = [
      client.requests.approve(id, { approvedBy: "Robin" }, { beforeWrite }),
      client.requests.approve(id, { approvedBy: "" }, { beforeWrite }),
      client.requests.approve(0, { approvedBy: robin }, { beforeWrite }),
      client.requests.approve("7/../8" as never, { approvedBy: robin }, { beforeWrite }),
      client.requests.deny(id, { deniedBy: robin, reason: " " }, { beforeWrite }),
      client.requests.deny(id, { deniedBy: robin, reason: "x".repeat(1001) }, { beforeWrite }),
      client.requests.deny(1.5, { deniedBy: robin }, { beforeWrite }),
    ];
    for (const request of wrong) expect(await failureOf(request)).toBeInstanceOf(InvalidRequestError);
    expect([announced, fake.requests.length]).toEqual([0, 0]);
  });

  it("is not sent when its announcement is refused, or about what is not there", async () => {
    const { client, fake, id } = pending();
    const planned = new Error("planning");
    const beforeWrite = () => Promise.reject(planned);
    await expect(client.requests.deny(id, { deniedBy: robin }, { beforeWrite })).rejects.toBe(planned);
    expect(await failureOf(client.requests.approve(7, { approvedBy: robin }))).toBeInstanceOf(NotFoundError);
    expect(fake.ledger).toEqual([]);
  });
});

describe("many callers", () => {
  it("are paced, two at a time and 60 a minute, without a refusal", async () => {
    const { client, fake, clock } = connect({ autoAdvance: true, fake: { requestsPerMinute: 60, latencyMs: 100 } });
    const id = fake.state.userAsks(installer);
    const startedAt = clock.now();
    await Promise.all(Array.from({ length: 150 }, () => client.requests.get(id)));
    expect(new Set(fake.requests.map(({ status }) => status))).toEqual(new Set([200]));
    expect(clock.now() - startedAt).toBeGreaterThanOrEqual(120_000);
  });

  it("are told to wait when others use up the quota, and reads do", async () => {
    const { client, fake } = connect({ autoAdvance: true, fake: { requestsPerMinute: 1 } });
    const id = fake.state.userAsks(installer);
    await fake.fetch("https://dc2api.adminbyrequest.com/requests", { headers: { apikey: fake.credentials.apiKey } });
    expect((await client.requests.get(id)).id).toBe(id);
    expect(fake.requests.map(({ status }) => status)).toEqual([200, 429, 200]);
    const refused = connect();
    const other = refused.fake.state.userAsks(installer);
    refused.fake.faults.add({ kind: "status", code: 429, match: { method: "PUT" } });
    expect(await failureOf(refused.client.requests.approve(other, { approvedBy: robin }))).toBeInstanceOf(
      RateLimitError,
    );
    expect(refused.fake.requests).toHaveLength(2);
  });

  it("of one request decide it once", async () => {
    const { client, fake, id } = pending();
    const people = acmeMacs.portalUsers ?? [];
    const decisions = await Promise.all(people.map((person) => client.requests.approve(id, { approvedBy: person })));
    expect(decisions.map(({ outcome }) => outcome).sort()).toEqual(["already decided", "applied"]);
    expect(fake.ledger).toHaveLength(1);
  });
});
