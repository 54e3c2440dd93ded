import type { FakeOutlet } from "../unit/outlet-bank.ts";
import { actionOf } from "./action-of.ts";
import type { FakeRedfishOptions } from "./fake-redfish-options.ts";
import { redfishPlaces } from "./redfish-places.ts";

/** A resource of an outlet. */
export const outletResource = (outlet: FakeOutlet, options: FakeRedfishOptions): object => ({
  "@odata.id": `${redfishPlaces.outlet}/${outlet.id}`,
  "@odata.type": "#Outlet.v1_4_4.Outlet",
  Id: outlet.id,
  Name: `Outlet ${outlet.id}, Branch Circuit A`,
  UserLabel: outlet.name,
  PowerState: outlet.isOn ? "On" : "Off",
  PowerStateInTransition: outlet.isOn !== outlet.wanted,
  PowerControlLocked: outlet.isLocked,
  PowerCycleDelaySeconds: (options.cycleMs ?? 10_000) / 1_000,
  PowerWatts: { DataSourceUri: null, Reading: outlet.isOn ? outlet.watts : 0 },
  Actions: { "#Outlet.PowerControl": actionOf("outlet", outlet.id, options) },
});
