import type { FakeOutlet } from "../unit/outlet-bank.ts";
import { actionOf } from "./action-of.ts";
import type { FakeRedfishOptions } from "./fake-redfish-options.ts";
import { redfishPlaces } from "./redfish-places.ts";

/** A resource of a computer system. */
export function systemResource(system: FakeOutlet, options: FakeRedfishOptions): object {
  const changing = system.wanted ? "PoweringOn" : "PoweringOff";
  return {
    "@odata.id": `${redfishPlaces.system}/${system.id}`,
    "@odata.type": "#ComputerSystem.v1_22_0.ComputerSystem",
    Id: system.id,
    Name: "System",
    HostName: system.name,
    PowerState: system.isOn !== system.wanted ? changing : system.isOn ? "On" : "Off",
    Actions: { "#ComputerSystem.Reset": actionOf("system", system.id, options) },
  };
}
