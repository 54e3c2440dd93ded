import { AnswerMismatch, type Http } from "@msp/adapter-kit";
import type { Json } from "@msp/workflows/ports";
import { createLogin } from "../connection/create-login.ts";
import { createUnitHttp } from "../connection/create-unit-http.ts";
import type { ReadOptions } from "../connection/read-options.ts";
import type { UnitHost } from "../connection/unit-host.ts";
import type { WriteOptions } from "../connection/write-options.ts";
import { createDigestFetch } from "../digest/create-digest-fetch.ts";
import { readSwitchConfig, readSwitchStatus, shellyFields } from "./read-shelly.ts";
import type { ShellySwitchConfig, ShellySwitchStatus } from "./shelly-records.ts";
import { readShellyError, type ShellyError, shellyErrorClass, shellyRefusal } from "./shelly-refusal.ts";
import type { ShellySettings } from "./shelly-settings.ts";

/** The switches of one Shelly device. */
export interface ShellyClient {
  /** Status and configuration of every switch the device has. */
  switches(
    options?: ReadOptions,
  ): Promise<readonly { readonly status: ShellySwitchStatus; readonly config: ShellySwitchConfig }[]>;
  switchStatus(id: number, options?: ReadOptions): Promise<ShellySwitchStatus>;
  switchConfig(id: number, options?: ReadOptions): Promise<ShellySwitchConfig>;
  /** With `toggle_after` (seconds) the device flips back by itself, even when the network went with the outlet. */
  setSwitch(
    params: { readonly id: number; readonly on: boolean; readonly toggle_after?: number },
    options?: WriteOptions,
  ): Promise<void>;
}

/** The device serves six requests at a time (vendor documentation); some of them are left to its app and its own page. */
const inFlight = 4;

/**
 * A client of one Shelly device, second generation or later, over its RPC. Nothing is read or sent before the first call.
 *
 * @example
 * ```ts
 * import { createShellyClient } from "@msp/power";
 *
 * const shelly = createShellyClient({ url: "http://192.168.10.20", acceptsUnencrypted: true, passwordVariable: "FRONT_DESK_PLUG" });
 * await shelly.setSwitch({ id: 0, on: false, toggle_after: 10 });
 * ```
 */
export function createShellyClient(settings: ShellySettings, host: UnitHost = {}): ShellyClient {
  const system = `power unit ${host.name ?? "unit"}`;
  const login = createLogin(system, settings, host, "admin");
  const fetch = createDigestFetch(host.fetch ?? globalThis.fetch.bind(globalThis), login);
  let opened: Http | undefined;
  let frames = 0;

  function http(): Http {
    opened ??= createUnitHttp({
      system,
      login,
      address: settings,
      host,
      inFlight,
      fetch,
      explainError({ status, body }) {
        const advice = status === 401 ? login.trouble() : undefined;
        if (advice !== undefined) return { advice };
        const error = readShellyError(body);
        const errorClass = error && shellyErrorClass(error);
        return error && { text: error.message, ...(errorClass ? { error: errorClass } : {}) };
      },
    });
    return opened;
  }

  const frame = <T>(method: string, params: Json | undefined, read: (result: unknown) => T) => ({
    method: "POST" as const,
    path: "rpc",
    operation: method,
    body: { id: ++frames, method, ...(params === undefined ? {} : { params }) },
    parse: (value: unknown) => readFrame(value, read),
  });

  async function ask<T>(
    method: string,
    params: Json | undefined,
    read: (result: unknown) => T,
    options: ReadOptions = {},
  ): Promise<T> {
    const answer = await http().read({ ...frame(method, params, read), ...options });
    if ("error" in answer) throw shellyRefusal(system, method, answer.error, false);
    return answer.result;
  }

  return {
    async switches(options) {
      const [statuses, configs] = await Promise.all([
        ask("Shelly.GetStatus", undefined, (result) => readSwitches(result, readSwitchStatus), options),
        ask("Shelly.GetConfig", undefined, (result) => readSwitches(result, readSwitchConfig), options),
      ]);
      return statuses.map((status) => ({
        status,
        config: configs.find(({ id }) => id === status.id) ?? { id: status.id, name: null },
      }));
    },
    switchStatus: (id, options) => ask("Switch.GetStatus", { id }, ofSwitch(id, readSwitchStatus), options),
    switchConfig: (id, options) => ask("Switch.GetConfig", { id }, ofSwitch(id, readSwitchConfig), options),
    async setSwitch(params, options = {}) {
      const method = "Switch.Set";
      const request = frame(method, { ...params }, (result) => shellyFields(result, "result"));
      const answer = await http().write({ ...request, ...options });
      if ("error" in answer) throw shellyRefusal(system, method, answer.error, true);
    },
  };
}

type Frame<T> = { readonly result: T } | { readonly error: ShellyError };

/** A frame holds a result or an error; anything else is no answer of such a device. */
function readFrame<T>(value: unknown, read: (result: unknown) => T): Frame<T> {
  const fields = shellyFields(value, "");
  const error = readShellyError(fields.error);
  return error === undefined ? { result: read(fields.result) } : { error };
}

/** What is read of one switch is what the next request acts on, so an answer about another one is none. */
function ofSwitch<T extends { readonly id: number }>(id: number, read: (result: unknown) => T) {
  return (result: unknown): T => {
    const found = read(result);
    if (found.id !== id) throw new AnswerMismatch("id", `switch ${id}`, found.id);
    return found;
  };
}

/** The switches among a device's components. */
function readSwitches<T>(value: unknown, read: (value: unknown, path: string) => T): readonly T[] {
  return Object.entries(shellyFields(value, "result")).flatMap(([component, fields]) =>
    /^switch:\d+$/.test(component) ? [read(fields, component)] : [],
  );
}
