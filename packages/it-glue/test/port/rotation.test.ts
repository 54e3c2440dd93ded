import { Secret } from "@msp/adapter-kit";
import type { RevealRecord } from "@msp/it-glue";
import { acmeIds } from "@msp/it-glue/testing";
import { recordingCall } from "@msp/testing/contracts";
import { expect, it } from "vitest";
import { connectDocumentation } from "./documentation-subject.ts";

const { macAdmin } = acmeIds.passwords;

it("a password that somebody has seen is proven to be changed afterwards, without being read again", async () => {
  const written: RevealRecord[] = [];
  const { adapter, clock, asked } = connectDocumentation({
    options: { recordReveal: (record) => void written.push(record) },
  });
  const port = adapter.on(recordingCall());
  const reveal = { reason: "Jo is locked out.", requestedBy: "Terry Hale", ticketId: "4711" };
  const value = await adapter.client.passwords.reveal(macAdmin, reveal);
  const seenAt = written[0]?.at ?? "";
  expect(`${value} ${JSON.stringify({ value })}`).toBe('[secret] {"value":"[secret]"}');
  const changedSince = async () => ((await port.getSecretPlace(macAdmin)).changedAt ?? "") > seenAt;
  expect(await changedSince()).toBe(false);
  await clock.advance(60_000);
  await adapter.client.passwords.update(macAdmin, { password: new Secret(() => "invented-Mac-value-2") });
  expect(await changedSince()).toBe(true);
  expect(asked().filter((request) => request.includes("show_password=true"))).toHaveLength(1);
});
