import { type Http, systemClock } from "@msp/adapter-kit";
import { SystemError, UnknownOutcomeError } from "@msp/workflows/ports";
import { createLogin } from "../connection/create-login.ts";
import { createUnitHttp } from "../connection/create-unit-http.ts";
import { defaultTimeoutMs } from "../connection/default-timeout-ms.ts";
import type { ReadOptions } from "../connection/read-options.ts";
import { refusedHere } from "../connection/refused-here.ts";
import type { UnitHost } from "../connection/unit-host.ts";
import type { WriteOptions } from "../connection/write-options.ts";
import { createSessionFetch } from "./create-session-fetch.ts";
import { explainRedfishError } from "./explain-redfish-error.ts";
import { addressIn, linkOf, type RedfishResource, readRedfishResource } from "./redfish-resource.ts";
import type { RedfishSettings } from "./redfish-settings.ts";
import { type AcceptedTask, acceptedTask, withTaskMonitor } from "./with-task-monitor.ts";

/** One Redfish service. Addresses are used as the service advertises them, and only at the service's own origin. */
export interface RedfishClient {
  /** A resource, by its advertised address or by a path below the unit's own. */
  get(address: string, options?: ReadOptions): Promise<RedfishResource>;
  /** The members of a collection, all pages of it, each read. */
  members(collection: string, options?: ReadOptions): Promise<readonly RedfishResource[]>;
  /** Every computer system. */
  systems(options?: ReadOptions): Promise<readonly RedfishResource[]>;
  /** Every outlet of every rack unit. */
  rackOutlets(options?: ReadOptions): Promise<readonly RedfishResource[]>;
  /**
   * Posts an action to its advertised target, and follows the task where the service makes one: until it is over, for at most a minute. `finished` is
   * false while it goes on.
   */
  act(
    target: string,
    parameters: { readonly [name: string]: string },
    options?: WriteOptions,
  ): Promise<{ readonly finished: boolean }>;
  /** Ends the session, where settings ask for one. */
  logOut(): Promise<void>;
}

/** Management controllers are slow computers with few connections. */
const inFlight = 3;
const mostPages = 100;
const taskPollMs = 2_000;
const mostTaskPolls = 30;

/**
 * A client of one Redfish service. Nothing is read or sent before the first call.
 *
 * @example
 * ```ts
 * import { createRedfishClient } from "@msp/power";
 *
 * const redfish = createRedfishClient({ url: "https://192.168.10.40", userName: "automation", passwordVariable: "SERVER_BMC" });
 * for (const system of await redfish.systems()) console.log(system.Id, system.PowerState);
 * ```
 */
export function createRedfishClient(settings: RedfishSettings, host: UnitHost = {}): RedfishClient {
  const system = `power unit ${host.name ?? "unit"}`;
  const clock = host.clock ?? systemClock;
  const login = createLogin(system, settings, host);
  const given = host.fetch ?? globalThis.fetch.bind(globalThis);
  const session =
    settings.login === "session"
      ? createSessionFetch(given, { login, timeoutMs: host.timeoutMs ?? defaultTimeoutMs })
      : undefined;
  const send = session?.fetch ?? given;
  let opened: Http | undefined;

  function http(): Http {
    opened ??= createUnitHttp({
      system,
      login,
      address: { url: settings.url },
      host,
      inFlight,
      fetch: async (input, init) => withTaskMonitor(await send(input, init)),
      // Here, and not where the session begins: a login that is missing must be told before anything is sent.
      headers: () => {
        const pair = `${login.userName()}:${login.password.reveal()}`;
        return session ? {} : { authorization: `Basic ${Buffer.from(pair, "utf8").toString("base64")}` };
      },
      explainError: explainRedfishError,
    });
    return opened;
  }

  const get = (address: string, options: ReadOptions = {}) =>
    http().read({ method: "GET", path: address, parse: readRedfishResource, ...options });

  async function members(collection: string, options?: ReadOptions): Promise<readonly RedfishResource[]> {
    const addresses: string[] = [];
    let next: string | undefined = collection;
    for (let page = 0; next !== undefined; page += 1) {
      if (page === mostPages) throw refusedHere(system, `GET ${collection}`, "its pages have no end.");
      const { Members, "Members@odata.nextLink": link }: RedfishResource = await get(next, options);
      for (const member of Array.isArray(Members) ? Members : []) addresses.push(addressIn(member) ?? "");
      next = typeof link === "string" ? link : undefined;
    }
    return Promise.all(addresses.filter((address) => address !== "").map((address) => get(address, options)));
  }

  const membersOf = async (resource: RedfishResource, field: string, options?: ReadOptions) => {
    const link = linkOf(resource, field);
    return link === undefined ? [] : members(link, options);
  };

  /** Whether the task is over; throws where it did not do what it was to do. What cannot be seen is left to the read-back. */
  async function isOver(operation: string, { monitor }: AcceptedTask): Promise<boolean> {
    if (monitor === undefined) return false;
    const parse = (value: unknown) => acceptedTask(value) ?? { done: value };
    const answer = await http()
      .read({ method: "GET", path: monitor, parse })
      .catch((error: unknown) => {
        if (SystemError.is(error)) return undefined;
        throw error;
      });
    if (answer === undefined || !("done" in answer)) return false;
    const state = (answer.done as { readonly TaskState?: unknown } | null | undefined)?.TaskState;
    if (typeof state !== "string" || state === "Completed") return true;
    if (!["Exception", "Killed", "Cancelled", "Interrupted"].includes(state)) return false;
    throw new UnknownOutcomeError(
      `${system}: ${operation} was accepted, and its task ended "${state}". It may have happened in part: look before sending it again.`,
      { system, operation, vendorText: state },
    );
  }

  return {
    get,
    members,
    systems: async (options) => membersOf(await get("/redfish/v1/", options), "Systems", options),
    async rackOutlets(options) {
      const equipment = linkOf(await get("/redfish/v1/", options), "PowerEquipment");
      if (equipment === undefined) return [];
      const units = await membersOf(await get(equipment, options), "RackPDUs", options);
      return (await Promise.all(units.map((unit) => membersOf(unit, "Outlets", options)))).flat();
    },
    async act(target, parameters, options = {}) {
      const operation = `POST ${target}`;
      const request = { method: "POST" as const, path: target, body: { ...parameters }, operation, ...options };
      const task = await http().write({ ...request, parse: acceptedTask });
      if (task === undefined) return { finished: true };
      for (let poll = 0; poll < mostTaskPolls; poll += 1) {
        // Accepted is accepted: whoever stops waiting for the task has not stopped the task.
        const goesOn = await clock.sleep(taskPollMs, options.signal).then(
          () => true,
          () => false,
        );
        if (!goesOn) break;
        if (await isOver(operation, task)) return { finished: true };
      }
      return { finished: false };
    },
    logOut: async () => session?.logOut(),
  };
}
