import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { HostEvent } from "../../src/serve/host-event.ts";
import { onceListening } from "../../src/serve/once-listening.ts";
import { ServeSettings } from "../../src/serve/serve-settings.ts";
import { createHostBench, type HostBench } from "../support/host-bench.ts";

let bench: HostBench;
let told: HostEvent[];
beforeEach(async () => {
  bench = await createHostBench();
  told = [];
});
afterEach(() => bench.close());

const beginning = (mustCatchUp: boolean, publicAddress?: string) => ({
  setup: {
    session: bench.session,
    settings: ServeSettings.parse({ webhooks: { tickets: {} }, publicAddress }),
    environment: { MSP_WEBHOOK_SECRET_TICKETS: "a webhook's secret" },
  },
  mustCatchUp,
  log: (event: HostEvent) => void told.push(event),
});

describe("a host that begins to listen", () => {
  it("registers its webhooks, and says nothing where they are as they were", async () => {
    const host = await bench.start({ pollEveryMs: false });
    const once = () => onceListening({ host, ...beginning(false, "https://msp.example.com") });
    await once();
    expect(told).toMatchObject([
      { kind: "webhook registered", facts: { webhook: "msp: tickets", outcome: "created" } },
    ]);
    await once();
    expect(told).toHaveLength(1);
  });

  it("looks, where it does not poll, for what changed while nobody listened", async () => {
    const host = await bench.start({ pollEveryMs: false });
    bench.saveTicket();
    await onceListening({ host, ...beginning(false) });
    expect(bench.events.of("run started")).toEqual([]);
    await onceListening({ host, ...beginning(true) });
    await bench.events.until("run started");
    expect(told).toEqual([]);
  });

  it("goes on where Autotask cannot be asked, and says what to do", async () => {
    const host = { catchUp: () => Promise.reject(new Error("The connection broke off.")) };
    const { setup, ...more } = beginning(true, "https://msp.example.com");
    await onceListening({ host, ...more, setup: { ...setup, environment: {} } });
    expect(told.map(({ kind, text }) => [kind, text])).toEqual([
      ["trouble", expect.stringMatching(/could not be registered.*MSP_WEBHOOK_SECRET_TICKETS.*msp webhooks register/)],
      ["trouble", expect.stringMatching(/could not be asked for: The connection broke off\. Start the host again/)],
    ]);
  });
});
