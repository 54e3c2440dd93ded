import { AnswerMismatch, type Http } from "@msp/adapter-kit";
import {
  InvalidRequestError,
  NotFoundError,
  PermissionError,
  UnavailableError,
  type VendorRequest,
} from "@msp/workflows/ports";
import { createLogin } from "../connection/create-login.ts";
import { createUnitHttp } from "../connection/create-unit-http.ts";
import type { ReadOptions } from "../connection/read-options.ts";
import type { UnitHost } from "../connection/unit-host.ts";
import type { WriteOptions } from "../connection/write-options.ts";
import { createDigestFetch } from "../digest/create-digest-fetch.ts";
import type { DigitalLoggersOutlet } from "./digital-loggers-outlet.ts";
import type { DigitalLoggersSettings } from "./digital-loggers-settings.ts";

/** The outlets of one Digital Loggers switch. Indexes count from 0. */
export interface DigitalLoggersClient {
  outlets(options?: ReadOptions): Promise<readonly DigitalLoggersOutlet[]>;
  outlet(index: number, options?: ReadOptions): Promise<DigitalLoggersOutlet>;
  setState(index: number, state: boolean, options?: WriteOptions): Promise<void>;
  /** Off, and on again after the time the switch itself is set to. Unconfirmed by vendor documentation; people's own programs use it. */
  cycle(index: number, options?: WriteOptions): Promise<void>;
}

/** Its small server answers slowly when it is asked for much at once. */
const inFlight = 2;
const outletsPath = "restapi/relay/outlets";
/** The switch refuses a change without it; the value does not matter. */
const csrf = { "x-csrf": "x" };

/**
 * A client of one Digital Loggers switch over its REST-style API. Nothing is read or sent before the first call.
 *
 * @example
 * ```ts
 * import { createDigitalLoggersClient } from "@msp/power";
 *
 * const client = createDigitalLoggersClient({ url: "https://192.168.10.30", userName: "automation", passwordVariable: "RACK_SWITCH" });
 * for (const { index, name, physicalState } of await client.outlets()) console.log(index, name, physicalState);
 * ```
 */
export function createDigitalLoggersClient(
  settings: DigitalLoggersSettings,
  host: UnitHost = {},
): DigitalLoggersClient {
  const system = `power unit ${host.name ?? "unit"}`;
  const login = createLogin(system, settings, host);
  const fetch = createDigestFetch(host.fetch ?? globalThis.fetch.bind(globalThis), login);
  let opened: Http | undefined;

  function http(): Http {
    opened ??= createUnitHttp({
      system,
      login,
      address: settings,
      host,
      inFlight,
      fetch,
      explainError({ status }) {
        const advice = status === 401 ? login.trouble() : undefined;
        return advice === undefined ? undefined : { advice };
      },
    });
    return opened;
  }

  const read = <T>(path: string, parse: (value: unknown) => T, options: ReadOptions = {}) =>
    http().read({ method: "GET", path: `${outletsPath}/${path}`, parse, ...options });

  async function send(
    method: "PUT" | "POST",
    path: string,
    form: { readonly value: string } | undefined,
    { beforeWrite, ...options }: WriteOptions,
  ): Promise<void> {
    await http().write({
      method,
      path: `${outletsPath}/${path}`,
      headers: csrf,
      ...(form === undefined ? {} : { form }),
      parse: readDone,
      ...options,
      // A form is not among what the transport announces, and the value is what the request is about.
      beforeWrite: (request: VendorRequest) => beforeWrite?.(form === undefined ? request : { ...request, body: form }),
    });
  }

  return {
    async outlets(options) {
      const [names, states, physicalStates, locks] = await Promise.all([
        read("all;/name/", listOf(readText), options),
        read("all;/state/", listOf(readFlag), options),
        read("all;/physical_state/", listOf(readFlag), options),
        orNothing(read("all;/locked/", listOf(readFlag), options)),
      ]);
      return names.map((name, index) => {
        const [state, physicalState, isLocked] = [states[index], physicalStates[index], locks?.[index]];
        if (state !== undefined && physicalState !== undefined)
          return { index, name, state, physicalState, ...lockOf(isLocked) };
        throw new UnavailableError(`${system}: it told more names of outlets than states. Ask again later.`, {
          system,
          operation: "list the outlets",
        });
      });
    },
    async outlet(index, options) {
      const [name, state, physicalState, isLocked] = await Promise.all([
        read(`${index}/name/`, readText, options),
        read(`${index}/state/`, readFlag, options),
        read(`${index}/physical_state/`, readFlag, options),
        orNothing(read(`${index}/locked/`, readFlag, options)),
      ]);
      return { index, name, state, physicalState, ...lockOf(isLocked) };
    },
    setState: (index, state, options = {}) => send("PUT", `${index}/state/`, { value: String(state) }, options),
    cycle: (index, options = {}) => send("POST", `${index}/cycle/`, undefined, options),
  };
}

const lockOf = (isLocked: boolean | undefined) => (isLocked === undefined ? {} : { isLocked });

/** A route that is not documented may not be there, or not be this login's to read: then nothing is told. */
const orNothing = <T>(reading: Promise<T>): Promise<T | undefined> =>
  reading.catch((error: unknown) => {
    if ([NotFoundError, InvalidRequestError, PermissionError].some((kind) => error instanceof kind)) return undefined;
    throw error;
  });

function readText(value: unknown, path = ""): string {
  if (typeof value === "string") return value;
  throw new AnswerMismatch(path, "a text", value);
}

function readFlag(value: unknown, path = ""): boolean {
  if (typeof value === "boolean") return value;
  throw new AnswerMismatch(path, "true or false", value);
}

/** Several outlets at once are answered with status 207 and a list; an entry that is no value is an outlet that could not be read. */
const listOf =
  <T>(readEntry: (value: unknown, path: string) => T) =>
  (value: unknown): readonly T[] => {
    if (!Array.isArray(value)) throw new AnswerMismatch("", "a list", value);
    return value.map((entry, index) => readEntry(entry, String(index)));
  };

/** A change is answered with nothing, or with what was set; a list of results, as status 207 brings it, has to be good throughout. */
function readDone(value: unknown): undefined {
  if (value !== undefined && typeof value === "object") throw new AnswerMismatch("", "nothing or a plain value", value);
  return undefined;
}
