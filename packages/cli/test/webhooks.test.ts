import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLiveBench, type LiveBench } from "./support/live-bench.ts";

const publicAddress = "https://msp.example.com";
const environment = { MSP_WEBHOOK_SECRET_TICKETS: "a webhook's secret", MSP_WEBHOOK_SECRET_NOTES: "another one" };
let bench: LiveBench;
let config: string;
beforeEach(async () => {
  bench = await createLiveBench();
  config = bench.file("webhooks.config.json");
});
afterEach(() => bench.close());

const configure = async (serve: object) =>
  bench.write("webhooks.config.json", { ...((await bench.read("msp.config.json")) as object), serve });
const call = (...args: readonly string[]) => bench.msp(["--config", config, "webhooks", ...args], { environment });
const known = async () =>
  (await call("list", "--json")).out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { name: string; url: string; entity: string; isActive: boolean });

describe("webhooks of Autotask", () => {
  it("are registered once, however often that is asked, and listed", async () => {
    await configure({ publicAddress, webhooks: { tickets: {}, notes: { entity: "TicketNotes" } } });
    expect(await call("list")).toMatchObject({ code: 0, out: "Autotask has no webhooks." });
    const first = await call("register");
    expect(first).toMatchObject({ code: 0, error: "" });
    expect(first.out).toMatch(
      /^msp: tickets {2}Tickets to https:\/\/msp\.example\.com\/webhooks\/autotask\/tickets: created/,
    );
    expect((await call("register")).out).toMatch(/autotask\/tickets: adopted/);
    expect(await known()).toMatchObject([
      { name: "msp: notes", entity: "TicketNotes", url: `${publicAddress}/webhooks/autotask/notes` },
      { name: "msp: tickets", entity: "Tickets", isActive: true },
    ]);
    expect(first.out).not.toContain(environment.MSP_WEBHOOK_SECRET_TICKETS);
  });

  it("that no configuration names any more are removed, and no others", async () => {
    await configure({ publicAddress, webhooks: { tickets: {}, notes: { entity: "TicketNotes" } } });
    await call("register");
    expect((await call("clean-up")).out).toBe("Nothing of ours was left over.");
    await configure({ publicAddress: "https://other.example.com", webhooks: { tickets: {} } });
    expect((await call("clean-up")).out).toBe("Nothing of ours was left over; others' were left alone.");
    await configure({ publicAddress, webhooks: { tickets: {} } });
    expect((await call("clean-up")).out).toMatch(/^msp: notes {2}TicketNotes to .*: removed$/);
    expect(await known()).toMatchObject([{ name: "msp: tickets" }]);
  });

  it.each([
    ["no webhook", { publicAddress }, /No webhook is configured/],
    ["no public address", { webhooks: { tickets: {} } }, /Set "publicAddress" under "serve"/],
    ["no secret", { publicAddress, webhooks: { other: {} } }, /Set MSP_WEBHOOK_SECRET_OTHER/],
    [
      "an address that is none",
      { publicAddress: "msp.example.com", webhooks: { tickets: {} } },
      /https:\/\/msp\.example/,
    ],
  ])("with %s it is said what is missing", async (_what, serve, error) => {
    await configure(serve);
    expect(await call("register")).toMatchObject({ code: 2, error: expect.stringMatching(error) });
  });
});
