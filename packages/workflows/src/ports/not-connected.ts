import { NotConnectedError } from "../errors/not-connected-error.ts";
import type { PortAdapters, PortName } from "./ports.ts";

/**
 * Stands where a host has no system of a kind: every method throws `NotConnectedError`, so a procedure that can do without it asks people instead.
 *
 * @example
 * ```ts
 * import { notConnected } from "@msp/workflows/ports";
 *
 * const adapters = { documentation: notConnected("documentation"), power: notConnected("power") };
 * ```
 */
export function notConnected<Name extends PortName>(name: Name): PortAdapters[Name] {
  const refuse = (operation: string) => () =>
    Promise.reject(
      new NotConnectedError(
        `No system is connected as "${name}" here, so ${operation} is not possible. Connect one in the host's settings, or have a person do it.`,
        { system: name, operation },
      ),
    );
  const port = new Proxy(
    {},
    {
      // A `then` would make it a promise to whoever awaits something that holds it.
      get: (_, operation) => (typeof operation === "string" && operation !== "then" ? refuse(operation) : undefined),
    },
  );
  // Every method of every port is answered alike, so one object stands for all of them; its abilities are none that a workflow could see.
  return { system: "not connected", abilities: {}, operations: {}, on: () => port } as unknown as PortAdapters[Name];
}
