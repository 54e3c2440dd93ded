import { type PowerSettings, type PowerUnitSettings, power } from "@msp/power";
import {
  createFakeDigitalLoggers,
  createFakeRedfish,
  createFakeShelly,
  type FakeDigitalLoggersOptions,
  type FakeRedfishOptions,
  type FakeShellyOptions,
  type FakeUnit,
} from "@msp/power/testing";
import { createFakeClock, type FakeClock } from "@msp/testing";
import type { PowerContractSubject } from "@msp/testing/contracts";
import type { Power, WriteRequest } from "@msp/workflows/ports";

/** The port over one fake unit named `acme`. */
export interface UnitBench<Fake extends FakeUnit = FakeUnit> {
  readonly clock: FakeClock;
  readonly fake: Fake;
  readonly adapter: ReturnType<typeof power>;
  /** The port of a call that lets writes pass. */
  readonly port: Power;
  /** The writes that were announced. */
  readonly writes: readonly WriteRequest[];
}

export interface BenchOptions<Options> {
  readonly fake?: Partial<Options>;
  readonly unit?: object;
  readonly host?: Partial<PowerSettings>;
}

export const url = "https://unit.example.com";

function bench<Fake extends FakeUnit>(
  clock: FakeClock,
  fake: Fake,
  unit: PowerUnitSettings,
  host: Partial<PowerSettings> = {},
): UnitBench<Fake> {
  const units = { acme: { companyId: "174", ...unit } };
  const adapter = power({ units, clock, fetch: fake.fetch, environment: {}, ...host });
  const writes: WriteRequest[] = [];
  const call = {
    notAfter: Number.POSITIVE_INFINITY,
    beforeWrite: async (write: WriteRequest) => void writes.push(write),
  };
  return { clock, fake, adapter, port: adapter.on(call), writes };
}

export function shellyBench({ fake: options, unit = {}, host }: BenchOptions<FakeShellyOptions> = {}): UnitBench {
  const clock = createFakeClock({ autoAdvance: true });
  const outlets = [
    { id: "0", name: "ACME-WS-01" },
    { id: "1", name: "ACME-SW-01" },
  ];
  const fake = createFakeShelly({ clock, outlets, ...options });
  return bench(clock, fake, { protocol: "shelly", url, ...fake.login, ...unit }, host);
}

export function redfishBench({ fake: options, unit = {}, host }: BenchOptions<FakeRedfishOptions> = {}) {
  const clock = createFakeClock({ autoAdvance: true });
  const fake = createFakeRedfish({ clock, ...options });
  return bench(clock, fake, { protocol: "redfish", url, ...fake.login, ...unit }, host);
}

export function digitalLoggersBench({
  fake: options,
  unit = {},
  host,
}: BenchOptions<FakeDigitalLoggersOptions> = {}): UnitBench {
  const clock = createFakeClock({ autoAdvance: true });
  const fake = createFakeDigitalLoggers({ clock, ...options });
  return bench(clock, fake, { protocol: "digital-loggers", url, cyclesOutlets: true, ...fake.login, ...unit }, host);
}

/** A bench as the contract wants it. `write` tells the requests that write from those that read. */
export function subjectOf(
  { adapter, clock, fake }: UnitBench,
  world: {
    readonly outlet: string;
    readonly outletName: string;
    readonly otherOutlet: string;
    readonly missingOutlet: string;
  },
  write: { readonly method?: string; readonly body?: RegExp },
): PowerContractSubject {
  return {
    adapter,
    clock,
    world: { unit: "acme", companyId: "174", ...world },
    commands: () => fake.ledger.map(({ command }) => command),
    loseNextAnswer: () => void fake.faults.add({ kind: "lostAnswerAfterCommit", match: write }),
    loseNextRequest: () => void fake.faults.add({ kind: "lostBeforeCommit", match: write }),
  };
}

/** The error a promise rejects with; fails when it does not. */
export const failureOf = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => {
      throw new Error("it was expected to fail");
    },
    (error) => error,
  );
