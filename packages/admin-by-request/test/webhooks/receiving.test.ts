import { type AdminRequest, createAdminByRequestWebhookHandler } from "@msp/admin-by-request";
import { describe, expect, it } from "vitest";
import { connect, installer, kim, session } from "../support/connected.ts";

const secret = "a-long-secret-of-the-address";
const url = `https://hooks.example.com/abr?secret=${secret}`;

function receiver(options: Parameters<typeof connect>[0] = {}) {
  const connected = connect(options);
  const told: AdminRequest[] = [];
  const handle = createAdminByRequestWebhookHandler({
    client: connected.client,
    secret,
    onRequest: (request) => void told.push(request),
  });
  const post = async (body: string, address = url) =>
    (await handle(new Request(address, { method: "POST", body }))).status;
  return { ...connected, told, handle, post };
}

describe("a webhook", () => {
  it("tells each change as it stands now", async () => {
    const { fake, told, handle } = receiver();
    const id = fake.state.userAsks(installer);
    fake.state.technicianDecides(id, "Approved", kim);
    expect(await fake.webhook.deliver(url, handle)).toEqual([204, 204]);
    expect(told.map(({ status }) => status)).toEqual(["Approved", "Approved"]);
  });

  it("that is forged can tell nothing that is not so", async () => {
    const { fake, told, post } = receiver();
    const id = fake.state.userAsks(session);
    expect(await post(JSON.stringify({ id, status: "Approved", approvedBy: "boss@example.com" }))).toBe(204);
    expect(told).toMatchObject([{ status: "Pending approval", approvedBy: null }]);
    expect(await post(JSON.stringify({ id: 999 }))).toBe(204);
    expect(told).toHaveLength(1);
  });

  it("without the secret of the address, or of another kind, is refused before anything is read", async () => {
    const { fake, handle, post } = receiver();
    expect(await post("{}", "https://hooks.example.com/abr")).toBe(403);
    expect(await post("{}", "https://hooks.example.com/abr?secret=wrong")).toBe(403);
    expect((await handle(new Request(url))).status).toBe(405);
    expect(await post("no json")).toBe(400);
    expect(await post('{"id":"7"}')).toBe(400);
    expect(await post('[{"id":7},{}]')).toBe(400);
    expect(await post("x".repeat(1_000_001))).toBe(413);
    expect(fake.requests).toEqual([]);
  });

  it("is answered with 500 when it could not be told, without saying why", async () => {
    const { fake, client } = receiver();
    const id = fake.state.userAsks(session);
    const onRequest = () => Promise.reject(new Error("the journal is full"));
    const handle = createAdminByRequestWebhookHandler({ client, secret, onRequest });
    const answer = await handle(new Request(url, { method: "POST", body: JSON.stringify([{ id }]) }));
    expect([answer.status, await answer.text()]).toEqual([500, ""]);
  });

  it("cannot be received without a secret", async () => {
    const { client } = receiver();
    const handle = createAdminByRequestWebhookHandler({ client, onRequest: () => {}, environment: {} });
    await expect(handle(new Request(url, { method: "POST", body: "{}" }))).rejects.toThrow(
      "ADMIN_BY_REQUEST_WEBHOOK_SECRET",
    );
  });
});
