import { confirmAlert, dattoRmmWebhookTemplate, parseDattoRmmWebhook } from "@msp/datto-rmm";
import { acmeRmmIds } from "@msp/datto-rmm/testing";
import { UnavailableError } from "@msp/workflows/ports";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { connect, failureOf } from "../support/connected.ts";

const { frontDesk } = acmeRmmIds.devices;

/** Puts values in as the service is reported to: without escaping anything. */
const fill = (template: string, values: { readonly [name: string]: string }) =>
  template.replace(/\[(\w+)\]/g, (placeholder, name: string) => values[name] ?? placeholder);

describe("a webhook", () => {
  it("made with the template names the alert", () => {
    const body = fill(dattoRmmWebhookTemplate, {
      alert_uid: "6f1f-1",
      device_uid: frontDesk,
      site_uid: "s-1",
      platform: "concord",
    });
    expect(parseDattoRmmWebhook(body)).toEqual({
      kind: "alert",
      alertUid: "6f1f-1",
      deviceUid: frontDesk,
      siteUid: "s-1",
      platform: "concord",
    });
  });

  it("of the Test button is told by its placeholders", () => {
    expect(parseDattoRmmWebhook(dattoRmmWebhookTemplate)).toEqual({ kind: "test" });
  });

  it("whose message broke the JSON still names the alert", () => {
    const template = '{"alert_message":"[alert_message]","alert_uid":"[alert_uid]"}';
    const body = fill(template, { alert_uid: "6f1f-2", alert_message: 'line 1\nsaid "no"\\' });
    expect(() => JSON.parse(body)).toThrow();
    expect(parseDattoRmmWebhook(body)).toMatchObject({ kind: "alert", alertUid: "6f1f-2", deviceUid: undefined });
  });

  it.each(["", "null", "[]", "{}", '{"alert_uid":""}', '{"alert_uid":"../../account"}', '{"alert_uid":7}', "<html>"])(
    "of %o is unreadable, and says why",
    (body) => {
      expect(parseDattoRmmWebhook(body)).toMatchObject({ kind: "unreadable", why: expect.stringMatching(/.+/) });
    },
  );

  it("never throws, and names nothing that could reach another route", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((text) => `{"alert_uid":"${text}"}`),
        ),
        (body) => {
          const webhook = parseDattoRmmWebhook(body);
          if (webhook.kind === "alert") expect(webhook.alertUid).toMatch(/^[\w-]+$/);
        },
      ),
    );
  });
});

describe("confirmAlert", () => {
  it("believes the API, not the webhook", async () => {
    const { client, fake } = connect();
    const { alertUid } = fake.state.raiseAlert(frontDesk, { context: { "@class": "ping_ctx" } });
    expect(await confirmAlert(client, { alertUid })).toMatchObject({ isKnown: true, state: "open" });
    await client.alerts.resolve(alertUid);
    expect(await confirmAlert(client, { alertUid })).toMatchObject({ isKnown: true, state: "resolved" });
  });

  it("tells an invented alert, and does not take trouble for an answer", async () => {
    const { client, fake } = connect();
    expect(await confirmAlert(client, { alertUid: "invented" })).toEqual({ isKnown: false });
    fake.faults.add({ kind: "status", code: 503, times: 9 });
    expect(await failureOf(confirmAlert(client, { alertUid: "invented" }))).toBeInstanceOf(UnavailableError);
  });
});
