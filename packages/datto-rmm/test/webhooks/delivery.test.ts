import { createDattoRmmWebhookHandler, createMemorySeenAlerts, dattoRmmWebhookTemplate } from "@msp/datto-rmm";
import { acmeRmmIds } from "@msp/datto-rmm/testing";
import { createFakeClock } from "@msp/testing";
import { describe, expect, it } from "vitest";
import { connect } from "../support/connected.ts";

const { frontDesk } = acmeRmmIds.devices;
const headers = { "x-webhook-secret": "invented-webhook-secret" };
const url = "https://msp.example.com/hooks/datto-rmm";

/** The fake, and our own receiver at the end of its webhook. */
function joined(template = dattoRmmWebhookTemplate) {
  const { client, fake, clock } = connect();
  const heard: string[] = [];
  const handle = createDattoRmmWebhookHandler({
    client,
    secret: "invented-webhook-secret",
    clock: createFakeClock(),
    seen: createMemorySeenAlerts(),
    onAlert: async ({ state, alert }) => void heard.push(`${alert.alertSourceInfo?.deviceName} ${state}`),
    onTest: () => heard.push("test"),
  });
  fake.webhooks.add({ url, template, headers, fetch: handle });
  return { client, fake, clock, heard };
}

describe("the fake's webhooks", () => {
  it("tell our receiver what a device goes through, from its silence to its return", async () => {
    const { fake, clock, heard, client } = joined();
    fake.state.hang(frontDesk);
    await fake.webhooks.deliver();
    expect(heard).toEqual([]);
    await clock.sleep(10 * 60_000);
    await fake.webhooks.deliver();
    expect(heard).toEqual(["ACME-WS-01 open"]);
    fake.state.powerCycle(frontDesk);
    await clock.sleep(10 * 60_000);
    await fake.webhooks.deliver();
    await fake.webhooks.deliver();
    expect(heard).toEqual(["ACME-WS-01 open", "ACME-WS-01 resolved"]);
    const [alert] = await client.devices.resolvedAlerts(frontDesk).all();
    expect(alert?.responseActions.map(({ actionType }) => actionType)).toEqual([
      "WEBHOOK_EXECUTED",
      "WEBHOOK_EXECUTED",
    ]);
  });

  it("put values in without escaping them, and are understood all the same", async () => {
    const { fake, heard } = joined(
      '{"alert_message":"[alert_message]","nobody_knows":"[nobody_knows]","alert_uid":"[alert_uid]"}',
    );
    const samples = { backup: 'said "no"\nthree times' };
    fake.state.raiseAlert(frontDesk, { context: { "@class": "comp_script_ctx", samples } });
    await fake.webhooks.deliver();
    expect(fake.webhooks.sent[0]?.body).toContain('"said "no"\nthree times","nobody_knows":"[nobody_knows]"');
    expect(heard).toEqual(["ACME-WS-01 open"]);
  });

  it("send placeholders when somebody presses Test", async () => {
    const { fake, heard } = joined();
    await fake.webhooks.test();
    expect([heard, fake.webhooks.sent[0]?.body]).toEqual([["test"], dattoRmmWebhookTemplate]);
  });

  it("note on the alert that nobody took the call, and do not repeat it", async () => {
    const { client, fake } = connect();
    fake.webhooks.add({ url, template: "{}", fetch: async () => new Response(null, { status: 500 }) });
    fake.webhooks.add({
      url,
      template: "{}",
      fetch: () => Promise.reject(new TypeError("nobody there")),
      tellsResolved: false,
    });
    const { alertUid } = fake.state.raiseAlert(frontDesk, { context: { "@class": "ping_ctx" } });
    await client.alerts.resolve(alertUid);
    await fake.webhooks.deliver();
    await fake.webhooks.deliver();
    expect(fake.webhooks.sent.map(({ status }) => status)).toEqual([500, undefined, 500]);
    const { responseActions } = await client.alerts.get(alertUid);
    expect(new Set(responseActions.map(({ actionType }) => actionType))).toEqual(new Set(["WEBHOOK_EXECUTION_ERROR"]));
  });
});
