import { acmeIds } from "@msp/autoelevate/testing";
import { ConflictError, InvalidRequestError, UnknownOutcomeError, type VendorRequest } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connect, failureOf } from "../support/connected.ts";

const { computers } = acmeIds;

function pending() {
  const connected = connect();
  const id = connected.fake.state.userAsks({ computerId: computers.frontDesk, user: "dana" });
  return { ...connected, id };
}

describe("a decision", () => {
  it("is announced as it leaves, with a body even when there is nothing to say", async () => {
    const { client, fake, id } = pending();
    const announced: VendorRequest[] = [];
    const record = await client.elevationRequests.approve(
      id,
      {},
      { beforeWrite: (request) => void announced.push(request) },
    );
    expect(record.approvalState).toBe("APPROVED");
    expect(announced).toEqual([
      { method: "POST", url: `https://partner-api.autoelevate.com/api/v1/elevation-requests/${id}/approve`, body: {} },
    ]);
    expect(fake.ledger).toMatchObject([{ requestId: id, decision: "APPROVED", by: "api", body: {} }]);
  });

  it("is not sent when its announcement is refused", async () => {
    const { client, fake, id } = pending();
    const planned = new Error("planning");
    const beforeWrite = () => Promise.reject(planned);
    await expect(client.elevationRequests.deny(id, {}, { beforeWrite })).rejects.toBe(planned);
    expect(fake.requests).toEqual([]);
  });

  it("leaves a rule behind only on purpose, at the level that was named", async () => {
    const { client, fake, id } = pending();
    await client.elevationRequests.deny(id, { createRule: true, ruleLevel: "company", denialReason: "Not here." });
    expect(fake.state.rules).toMatchObject([
      { level: "company", approved: false, companyId: acmeIds.companies.acmeDental, computerId: null },
    ]);
    const once = fake.state.userAsks({ computerId: computers.frontDesk, user: "dana" });
    await client.elevationRequests.approve(once);
    expect(fake.state.rules).toHaveLength(1);
  });

  it("is refused here when it is badly put, and nothing is announced", async () => {
    const { client, fake, id } = pending();
    const { approve, deny } = client.elevationRequests;
    let announced = 0;
    const beforeWrite = () => {
      announced += 1;
    };
    const options = { beforeWrite };
    const wrong = [
      approve(id, { createRule: true }, options),
      approve(id, { ruleLevel: "msp" }, options),
      approve(id, { ruleLevel: "galaxy" } as never, options),
      approve(id, { durationInMinutes: 0 }, options),
      approve(id, { durationInMinutes: 1.5 }, options),
      approve(id, { denialReason: "no" } as never, options),
      approve(id, { elevationType: "system" } as never, options),
      deny(id, { denialReason: "x".repeat(1001) }, options),
      deny(id, { denialReason: " " }, options),
      deny("request 7", {}, options),
    ];
    for (const request of wrong) expect(await failureOf(request)).toBeInstanceOf(InvalidRequestError);
    expect([announced, fake.requests.length]).toEqual([0, 0]);
  });

  it.each([
    ["approved", "APPROVED"],
    ["denied", "DENIED"],
  ] as const)("that somebody else has %s meanwhile is a conflict, and changes nothing", async (_, state) => {
    const { client, fake, id } = pending();
    fake.state.technicianDecides(id, state);
    const error = await failureOf(client.elevationRequests.approve(id));
    expect(error).toBeInstanceOf(ConflictError);
    expect(error.message).toContain("Nothing was written");
    expect(fake.ledger).toHaveLength(1);
  });

  it("about a request that was withdrawn or has expired is a conflict", async () => {
    const withdrawn = pending();
    withdrawn.fake.state.userWithdraws(withdrawn.id);
    expect(await failureOf(withdrawn.client.elevationRequests.approve(withdrawn.id))).toBeInstanceOf(ConflictError);

    const { client, fake, clock } = connect({ fake: { assumptions: { requestsExpireAfterMs: 600_000 } } });
    const id = fake.state.userAsks({ computerId: computers.frontDesk, user: "dana" });
    await clock.advance(600_000);
    expect(await failureOf(client.elevationRequests.deny(id))).toBeInstanceOf(ConflictError);
    expect(fake.ledger).toMatchObject([{ decision: "WITHDRAWN", by: "timer" }]);
  });

  it.each([
    ["the answer is lost after it was committed", { kind: "lostAnswerAfterCommit" }, 1],
    ["the connection breaks before it was committed", { kind: "lostBeforeCommit" }, 0],
    ["the answer breaks off in the middle", { kind: "truncated" }, 1],
    ["a web page comes instead", { kind: "html" }, 0],
    ["the service fails without a word", { kind: "status", code: 500 }, 0],
    ["the service fails with a body", { kind: "status", code: 503, body: { name: "ServiceUnavailable" } }, 0],
  ] as const)("is of unknown outcome, and never sent again, when %s", async (_, fault, committed) => {
    const { client, fake, id } = pending();
    fake.faults.add({ ...fault, match: { method: "POST" } });
    const error = await failureOf(client.elevationRequests.approve(id));
    expect(error).toBeInstanceOf(UnknownOutcomeError);
    expect(fake.requests).toHaveLength(1);
    expect(fake.ledger).toHaveLength(committed);
  });

  it("that is refused for its number is not tried again", async () => {
    const { client, fake, id } = pending();
    fake.faults.add({
      kind: "status",
      code: 429,
      body: { name: "TooMany", message: "slow down", statusCode: 429, retryAfterInSeconds: 9 },
    });
    expect(await failureOf(client.elevationRequests.approve(id))).toMatchObject({
      name: "RateLimitError",
      retryAfterMs: 9_000,
    });
    expect(fake.requests).toHaveLength(1);
  });
});

describe("a session", () => {
  it("lasts as planned, and its end is the planned one whatever happens", async () => {
    const { client, fake, clock } = connect();
    const ask = () => fake.state.userAsks({ computerId: computers.frontDesk, user: "dana", kind: "session" });
    await client.elevationRequests.approve(ask(), { durationInMinutes: 10 });
    const [running] = await client.elevatedSessions.list({ computerId: computers.frontDesk });
    const planned = clock.now() + 600_000;
    expect(running).toMatchObject({ status: "active", endedAt: planned });
    await clock.advance(120_000);
    fake.state.agentClosesSession(running?.id ?? "");
    expect(await client.elevatedSessions.get(running?.id ?? "")).toMatchObject({
      status: "completed",
      endedAt: planned,
      durationMs: 120_000,
    });
    await client.elevationRequests.approve(ask(), { durationInMinutes: 1 });
    await clock.advance(60_000);
    const sessions = await client.elevatedSessions.list({ status: "inactive" });
    expect(sessions.map(({ status }) => status)).toEqual(["expired", "completed"]);
  });
});
