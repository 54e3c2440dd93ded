import type { Call, OutgoingMail } from "@msp/workflows/ports";
import { onTestFinished } from "vitest";
import { type SmtpSettings, smtp } from "../../src/index.ts";
import { createFakeSmtp, type FakeSmtpOptions } from "../../src/testing/index.ts";

/** Noon of an invented day, in milliseconds since 1970-01-01 UTC. */
export const noon = Date.UTC(2026, 10, 30, 12);

export const hello: OutgoingMail = { to: ["dana@example.com"], subject: "Hello", text: "We are on it." };

/** A fake server for one test, and a way to send to it. */
export async function startFake(options: Partial<FakeSmtpOptions> = {}) {
  const fake = createFakeSmtp({ clock: { now: () => noon }, ...options });
  const { host, port, url, close } = await fake.listen();
  onTestFinished(close);
  const settings: SmtpSettings = {
    host,
    port,
    ...fake.credentials,
    from: "Acme Service Desk <desk@example.com>",
    clock: { now: () => noon },
    environment: {},
  };
  return {
    fake,
    url,
    settings,
    send: (mail: OutgoingMail = hello, changes: SmtpSettings = {}, call: Partial<Call> = {}) =>
      smtp({ ...settings, ...changes })
        .on({ marker: "marker-1", notAfter: noon + 60_000, beforeWrite: async () => {}, ...call })
        .sendMail(mail),
  };
}
