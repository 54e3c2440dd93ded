import { type PowerSettings, power } from "@msp/power";
import { notConnected, type PortAdapters } from "@msp/workflows/ports";
import { countOf } from "../../text/count-of.ts";
import type { ConnectedService } from "./connected-service.ts";
import type { ServiceSurroundings } from "./service-surroundings.ts";

/** Which power units there are, by the provider's own names. */
export type PowerUnits = Pick<PowerSettings, "units">;

const patienceMs = 30_000;

/** Power devices, where the configuration lists any. */
export function connectPower(
  settings: PowerUnits | undefined,
  { clock, environment }: ServiceSurroundings,
): {
  readonly power: PortAdapters["power"];
  readonly services: readonly ConnectedService[];
  close(): Promise<void>;
} {
  const units = Object.entries(settings?.units ?? {});
  if (settings === undefined || units.length === 0)
    return { power: notConnected("power"), services: [], close: async () => undefined };
  const adapter = power({ ...settings, clock, environment });
  return {
    power: adapter,
    services: units.map(([unit, { protocol }]) => ({
      port: "power",
      name: `${unit} (${protocol})`,
      async look() {
        const outlets = await adapter
          .on({
            notAfter: clock.now() + patienceMs,
            beforeWrite: () => Promise.reject(new Error("The doctor writes nothing.")),
          })
          .outletsOf(unit);
        return `answers; ${countOf(outlets.length, "outlet")}: ${outlets.map(({ id, name = "without a name" }) => `${id} "${name}"`).join(", ")}`;
      },
    })),
    close: () => adapter.close(),
  };
}
