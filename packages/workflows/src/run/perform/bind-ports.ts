import type { Call } from "../../ports/call.ts";
import type { PortAdapters, PortName, Ports } from "../../ports/ports.ts";

/** The ports of an action for the length of one call. Throws `TypeError` when an adapter is missing. */
export function bindPorts(adapters: Partial<PortAdapters>, uses: readonly PortName[], call: Call): Partial<Ports> {
  return Object.fromEntries(
    uses.map((name) => {
      const adapter = adapters[name];
      if (!adapter)
        throw new TypeError(`No adapter was given for the port "${name}". Pass one under adapters.${name}.`);
      return [name, adapter.on(call)];
    }),
  ) as Partial<Ports>;
}
