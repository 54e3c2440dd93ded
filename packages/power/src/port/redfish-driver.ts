import { UnavailableError } from "@msp/workflows/ports";
import type { ReadOptions } from "../client/connection/read-options.ts";
import { refusedHere } from "../client/connection/refused-here.ts";
import type { UnitHost } from "../client/connection/unit-host.ts";
import type { WriteOptions } from "../client/connection/write-options.ts";
import { createRedfishClient } from "../client/redfish/create-redfish-client.ts";
import { allowedIn } from "../client/redfish/redfish-action.ts";
import { isAt, type RedfishResource } from "../client/redfish/redfish-resource.ts";
import type { RedfishSettings } from "../client/redfish/redfish-settings.ts";
import { redfishOutlet } from "../mapping/redfish-outlet.ts";
import { redfishPowerAction } from "./redfish-power-action.ts";
import type { UnitDriver, UnitOutlet } from "./unit-driver.ts";

const root = "/redfish/v1/";
const cycleWord = "PowerCycle";
/** A path of plain segments, with the slash at its end that some makers write: nothing in it can lead elsewhere. */
const plainPath = /^(?!\.)[\w:.@~!$&'()*+,;=-]+(\/(?!\.{1,2}(\/|$))[\w:.@~!$&'()*+,;=-]+)*\/?$/;

/**
 * A Redfish service: an outlet's id is its path below `/redfish/v1/`, for example `Systems/1` or `PowerEquipment/RackPDUs/1/Outlets/A1`. It is cycled only
 * where the service lists `PowerCycle`; the length is the service's own.
 */
export function redfishDriver(settings: RedfishSettings, host: UnitHost): UnitDriver {
  const client = createRedfishClient(settings, host);
  const system = `power unit ${host.name ?? "unit"}`;
  const allowedByInfo = new Map<string, readonly string[] | undefined>();

  /** The values an action may have, from the resource or from the description it points to; `undefined` where nobody says. */
  async function allowedFor(
    { action, parameter }: NonNullable<ReturnType<typeof redfishPowerAction>>,
    options: ReadOptions,
  ): Promise<readonly string[] | undefined> {
    if (action?.allowed !== undefined || action?.info === undefined) return action?.allowed;
    const { info } = action;
    if (!allowedByInfo.has(info)) allowedByInfo.set(info, allowedIn(await client.get(info, options), parameter));
    return allowedByInfo.get(info);
  }

  async function toOutlet(
    resource: RedfishResource,
    id: string,
    options: ReadOptions,
  ): Promise<UnitOutlet | undefined> {
    const power = redfishPowerAction(resource);
    if (power === undefined) return undefined;
    const { action, parameter, on, off } = power;
    const allowed = await allowedFor(power, options);

    async function act(words: readonly string[], write: WriteOptions): Promise<void> {
      const operation = `switching ${id}`;
      if (action === undefined) throw refusedHere(system, operation, "the service offers no way to switch it.");
      const word = words.find((one) => allowed === undefined || allowed.includes(one));
      if (word === undefined)
        throw refusedHere(
          system,
          operation,
          `the service allows ${allowed?.join(", ")}, and not ${words.join(" or ")}.`,
        );
      await client.act(action.target, { [parameter]: word }, write);
    }

    return {
      reading: redfishOutlet(resource, id, allowed?.includes(cycleWord) ?? false),
      switch: (state, write) => act(state === "on" ? on : off, write),
      cycle: (_, write) => act([cycleWord], write),
    };
  }

  return {
    async outlets(options) {
      const [systems, outlets] = await Promise.all([client.systems(options), client.rackOutlets(options)]);
      const listed = [...systems, ...outlets].filter((resource) => resource["@odata.id"].startsWith(root));
      const found = await Promise.all(
        listed.map((resource) => toOutlet(resource, resource["@odata.id"].slice(root.length), options)),
      );
      return found.filter((outlet) => outlet !== undefined);
    },
    async outlet(id, options) {
      if (!plainPath.test(id)) return undefined;
      const address = `${root}${id}`;
      const resource = await client.get(address, options);
      // What is advertised there is acted on, so an answer about something else must not pass for the outlet.
      if (!isAt(resource, address)) throw anotherThan(system, address, resource["@odata.id"]);
      return toOutlet(resource, id, options);
    },
    close: () => client.logOut(),
  };
}

function anotherThan(system: string, asked: string, told: string): UnavailableError {
  return new UnavailableError(
    `${system}: asked for ${asked}, it answered about ${told.slice(0, 200)}. Use an id as the unit itself lists it, or ask again later.`,
    { system, operation: `GET ${asked}` },
  );
}
