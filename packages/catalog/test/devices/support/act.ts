import { createFakeClock, createMemoryTicketing, type MemorySeed } from "@msp/testing";
import { type RecordingCallOptions, recordingCall } from "@msp/testing/contracts";
import { type Action, type Effect, type Need, Secret, type SecretRef, type Verification } from "@msp/workflows";
import { notConnected } from "@msp/workflows/ports";
import { tenantView } from "@msp/workflows/run";
import { testSeed } from "../../support/test-seed.ts";
import { testTenant } from "../../support/test-tenant.ts";
import { acmeDevices } from "./acme-devices.ts";

/** What a test wants otherwise. */
export interface ActOptions extends RecordingCallOptions {
  readonly devices?: Parameters<typeof acmeDevices>[1];
  readonly desk?: Partial<MemorySeed>;
  /** No remote monitoring at all. */
  readonly isConnected?: boolean;
  readonly secrets?: { readonly [name: string]: string };
}

/** Actions called as the runtime calls them, over a service desk and a monitoring system in memory. */
export function createAct(options: ActOptions = {}) {
  const clock = createFakeClock({ at: "2026-11-23T14:00:00Z", autoAdvance: true });
  const tenant = testTenant();
  const seed: MemorySeed = { ...testSeed, ...options.desk };
  const desk = createMemoryTicketing({ clock, tenant, seed });
  const devices = acmeDevices(clock, options.devices);
  const call = recordingCall({ marker: "msp-act-1", ...options });
  const ports = {
    ticketing: desk.on(call),
    devices: (options.isConnected === false ? notConnected("devices") : devices).on(call),
  };
  const secrets = {
    resolve: async ({ secretRef }: SecretRef) => new Secret(options.secrets?.[secretRef] ?? "unknown"),
  };
  const common = () => ({ ports, tenant: tenantView(tenant), secrets, now: clock.now(), marker: "msp-act-1" });
  return {
    clock,
    desk,
    devices,
    port: ports.devices,
    call,
    /** Performs an action and gives its answer. */
    async run<In, Out>(action: Action<In, Out, Effect, Need>, input: NoInfer<In>): Promise<Out> {
      const perform = action.run as (call: object) => Promise<unknown>;
      return action.output.parse(await perform({ ...common(), input: action.input.parse(input) })) as Out;
    },
    /** Reads an action back. */
    async verify<In, Out>(
      action: Action<In, Out, Effect, Need>,
      input: NoInfer<In>,
      output: NoInfer<Out>,
    ): Promise<Verification> {
      if (action.verify === undefined) throw new Error(`${action.id} reads nothing back.`);
      const readBack = action.verify as (call: object) => Promise<Verification>;
      return readBack({ ...common(), input: action.input.parse(input), output });
    },
  };
}
