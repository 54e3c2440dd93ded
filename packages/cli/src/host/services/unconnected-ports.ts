import type { AnyWorkflow } from "@msp/workflows";
import type { PortName } from "@msp/workflows/ports";
import type { ConnectedService } from "./connected-service.ts";

/** Service desk and mail are how this host works at all, and are looked at for themselves. */
const own: ReadonlySet<PortName> = new Set(["ticketing", "mail"]);

/** The ports workflows use behind which nothing stands here: where they come to one, people do what a service would have done. */
export function unconnectedPorts(
  workflows: readonly Pick<AnyWorkflow, "uses">[],
  services: readonly ConnectedService[],
): readonly PortName[] {
  const used = new Set(workflows.flatMap(({ uses }) => uses));
  return [...used].filter((port) => !own.has(port) && services.every((service) => service.port !== port));
}
