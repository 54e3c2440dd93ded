import {
  createDattoRmmClient,
  type DattoRmmClient,
  type DattoRmmOptions,
  type DattoRmmSettings,
  dattoRmm,
  dattoRmmEnvironment,
  examineComponents,
  examineRetiredSite,
} from "@msp/datto-rmm";
import { notConnected, type PortAdapters } from "@msp/workflows/ports";
import { countOf } from "../../text/count-of.ts";
import type { ConnectedService } from "./connected-service.ts";
import { isSetUp } from "./is-set-up.ts";
import type { ServiceSurroundings } from "./service-surroundings.ts";

/** How Datto RMM is reached, and what its component library can do. */
export type DevicesSettings = Pick<DattoRmmSettings, "apiKey" | "apiSecretKey" | "apiUrl" | "platform" | "limits"> &
  Pick<DattoRmmOptions, "components" | "retiredSiteUid">;

/** Remote monitoring: Datto RMM, where it is set up. */
export function connectDevices(
  settings: DevicesSettings | undefined,
  { clock, environment }: ServiceSurroundings,
): {
  readonly devices: PortAdapters["devices"];
  readonly services: readonly ConnectedService[];
  readonly client?: DattoRmmClient;
} {
  if (!isSetUp(settings, [dattoRmmEnvironment.apiKey, dattoRmmEnvironment.apiSecretKey], environment))
    return { devices: notConnected("devices"), services: [] };
  const { components, retiredSiteUid, ...account } = settings ?? {};
  const client = createDattoRmmClient({ ...account, clock, environment });
  return {
    client,
    devices: dattoRmm({ client, components, retiredSiteUid }),
    services: [
      {
        port: "devices",
        name: "Datto RMM",
        async look() {
          const { name, devicesStatus } = await client.account.get();
          const devices = devicesStatus?.numberOfDevices;
          const held = devices === undefined || devices === null ? "" : ` with ${countOf(devices, "device")}`;
          return `signed in to the account ${name === undefined || name === null ? "" : `"${name}"`}${held}`;
        },
        async examine() {
          const { restart, wake } = components ?? {};
          const wanted = [
            ...(restart ? [{ about: "dattoRmm.components.restart", ...restart, variable: restart.delayVariable }] : []),
            ...(wake ? [{ about: "dattoRmm.components.wake", ...wake, variable: wake.macVariable }] : []),
          ];
          const site = retiredSiteUid === undefined ? [] : [await examineRetiredSite(client, retiredSiteUid)];
          return [...(await examineComponents(client, wanted)), ...site];
        },
      },
    ],
  };
}
