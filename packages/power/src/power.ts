import {
  type Call,
  ConflictError,
  type Json,
  NotFoundError,
  type PortAdapter,
  type Power,
  type PowerAbilities,
  type PowerOutlet,
} from "@msp/workflows/ports";
import { defaultTimeoutMs } from "./client/connection/default-timeout-ms.ts";
import type { ReadOptions } from "./client/connection/read-options.ts";
import { refusedHere } from "./client/connection/refused-here.ts";
import type { WriteOptions } from "./client/connection/write-options.ts";
import { createDriver } from "./port/create-driver.ts";
import { powerOperations } from "./port/power-operations.ts";
import type { UnitDriver, UnitOutlet } from "./port/unit-driver.ts";
import type { PowerSettings } from "./power-settings.ts";

/** Power devices behind the port, and what they hold open. */
export interface PowerAdapter extends PortAdapter<Power, PowerAbilities> {
  /** Logs out where it logged in. */
  close(): Promise<void>;
}

const system = "power";

/**
 * Power devices as the `Power` port. Nothing is read or sent before the first call.
 *
 * An outlet's id is the unit's name, a slash, and the unit's own word: the number of a Shelly switch, the index of a Digital Loggers outlet (which counts from
 * 0), the path of a Redfish outlet or computer system below `/redfish/v1/`. `outletsOf` lists them.
 *
 * @example
 * ```ts
 * import { power } from "@msp/power";
 *
 * const adapter = power({
 *   units: { "acme-front-desk": { protocol: "shelly", url: "http://192.168.10.20", acceptsUnencrypted: true, companyId: "174" } },
 * });
 * const port = adapter.on({ notAfter: Date.now() + 60_000, beforeWrite: async (write) => console.log(write) });
 * const outlet = await port.getOutlet("acme-front-desk/0");
 * if (outlet.canCycle) await port.cycleOutlet(outlet.id, { offSeconds: 10, expectedName: "ACME-WS-01" });
 * ```
 */
export function power(settings: PowerSettings): PowerAdapter {
  const { units, ...host } = settings;
  const drivers = new Map<string, UnitDriver>();
  const unitsNamed = new Map(Object.entries(units));
  const operations = powerOperations(settings.timeoutMs ?? defaultTimeoutMs);

  function driverOf(unit: string, operation: string): UnitDriver {
    const ofUnit = unitsNamed.get(unit);
    if (ofUnit === undefined) throw missing(operation, `there is no unit "${unit}" in the settings`);
    if (!/^[\w.-]+$/.test(unit))
      throw refusedHere(system, operation, `"${unit}" cannot be a unit's name: use letters, digits, ".", "_" and "-".`);
    const driver = drivers.get(unit) ?? createDriver(ofUnit, { ...host, name: unit });
    drivers.set(unit, driver);
    return driver;
  }

  async function find(outletId: string, operation: string, call: Call) {
    const slash = outletId.indexOf("/");
    if (slash < 1 || slash === outletId.length - 1) {
      const why = `"${outletId}" is no outlet's id. Write the unit, a slash and the unit's own word, such as "acme-front-desk/0".`;
      throw refusedHere(system, operation, why);
    }
    const unit = outletId.slice(0, slash);
    const outlet = await driverOf(unit, operation).outlet(outletId.slice(slash + 1), optionsOf(call));
    if (outlet === undefined) throw missing(operation, `unit "${unit}" has no outlet "${outletId.slice(slash + 1)}"`);
    return { unit, outlet };
  }

  /** Announces the one write as what it means, whatever the unit's own request says. */
  function announced(
    call: Call,
    operation: keyof typeof operations,
    { unit, outlet }: { readonly unit: string; readonly outlet: UnitOutlet },
    fields: { readonly [name: string]: Json },
  ): WriteOptions {
    const company = unitsNamed.get(unit)?.companyId;
    return {
      ...optionsOf(call),
      beforeWrite: (request) =>
        call.beforeWrite({
          system,
          operation,
          target: `outlet ${unit}/${outlet.reading.id}`,
          ...(company === undefined ? {} : { company }),
          fields,
          request,
          prior: { state: outlet.reading.state },
          facts: operations[operation],
        }),
    };
  }

  function bind(call: Call): Power {
    return {
      async getOutlet(outletId) {
        const { unit, outlet } = await find(outletId, "getOutlet", call);
        return named(unit, outlet.reading);
      },
      async outletsOf(unit) {
        const outlets = await driverOf(unit, "outletsOf").outlets(optionsOf(call));
        return outlets.map(({ reading }) => named(unit, reading));
      },
      async switchOutlet(outletId, state, { expectedName } = {}) {
        const operation = "switchOutlet";
        const found = await find(outletId, operation, call);
        refuseLocked(operation, outletId, found.outlet.reading);
        refuseRenamed(operation, outletId, found.outlet.reading, expectedName);
        await found.outlet.switch(state, announced(call, operation, found, { state }));
      },
      async cycleOutlet(outletId, { offSeconds, expectedName }) {
        const operation = "cycleOutlet";
        if (!Number.isSafeInteger(offSeconds) || offSeconds < 1)
          throw refusedHere(system, operation, "the time without power is a whole number of seconds above 0.");
        const found = await find(outletId, operation, call);
        const { reading } = found.outlet;
        refuseLocked(operation, outletId, reading);
        refuseRenamed(operation, outletId, reading, expectedName);
        if (!reading.canCycle)
          throw refusedHere(
            system,
            operation,
            `outlet ${outletId} does not come back by itself. Switch it off and on.`,
          );
        if (reading.state !== "on") {
          const why = `outlet ${outletId} reads "${reading.stateText}", and only one that is on is cycled`;
          throw new ConflictError(`${system}: ${why}. Nothing was switched.`, { system, operation });
        }
        await found.outlet.cycle(offSeconds, announced(call, operation, found, { offSeconds }));
      },
    };
  }

  return {
    system,
    abilities: { cyclesOutlets: Object.values(units).some((unit) => mayCycle(unit)) },
    operations,
    on: bind,
    async close() {
      await Promise.all([...drivers.values()].map((driver) => driver.close()));
    },
  };
}

/** What a unit of the kind can do; whether an outlet really can is asked of the outlet. */
const mayCycle = (unit: PowerSettings["units"][string]): boolean =>
  unit.protocol !== "digital-loggers" || unit.cyclesOutlets === true;

const optionsOf = ({ notAfter, signal, lane }: Call): ReadOptions => ({ notAfter, signal, lane });

const named = (unit: string, reading: PowerOutlet): PowerOutlet => ({ ...reading, id: `${unit}/${reading.id}` });

function missing(operation: string, why: string): NotFoundError {
  return new NotFoundError(`${system}: ${why}.`, { system, operation });
}

function refuseLocked(operation: string, outletId: string, { isLocked }: PowerOutlet): void {
  if (!isLocked) return;
  const why = `outlet ${outletId} is locked. Nothing was switched; unlock it at the unit`;
  throw new ConflictError(`${system}: ${why}.`, { system, operation });
}

function refuseRenamed(operation: string, outletId: string, { name }: PowerOutlet, expectedName = name): void {
  if (name === expectedName) return;
  const told = name === undefined ? "has no name" : `calls itself "${name}"`;
  const why = `outlet ${outletId} ${told}, and "${expectedName}" was meant. Nothing was switched; prove anew which outlet it is`;
  throw new ConflictError(`${system}: ${why}.`, { system, operation });
}
