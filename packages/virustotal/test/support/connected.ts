import { createFakeClock, type FakeClock } from "@msp/testing";
import { createVirustotalClient, type VirustotalClient, type VirustotalSettings } from "@msp/virustotal";
import {
  acmeFiles,
  createFakeVirustotal,
  type FakeVirustotal,
  type FakeVirustotalOptions,
} from "@msp/virustotal/testing";

/** A client, the fake it talks to, and the clock they share. */
export interface Connected {
  readonly client: VirustotalClient;
  readonly settings: VirustotalSettings;
  readonly fake: FakeVirustotal;
  readonly clock: FakeClock;
}

/** A client of a fake that knows the invented files. */
export function connect(
  options: { readonly fake?: Partial<FakeVirustotalOptions>; readonly client?: VirustotalSettings } = {},
): Connected {
  const clock = createFakeClock({ at: "2026-11-23T14:00:00Z", autoAdvance: true });
  const fake = createFakeVirustotal({ clock, files: acmeFiles, ...options.fake });
  const settings: VirustotalSettings = {
    ...fake.credentials,
    licence: "commercial",
    clock,
    fetch: fake.fetch,
    environment: {},
    ...options.client,
  };
  return { client: createVirustotalClient(settings), settings, fake, clock };
}

export const [clean, bad, odd] = acmeFiles.map(({ sha256 }) => sha256) as [string, string, string];
export const unseen = "00".repeat(32);
