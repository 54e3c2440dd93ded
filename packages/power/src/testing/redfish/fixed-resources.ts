import { actionInfoOf } from "./action-info-of.ts";
import type { FakeRedfishOptions } from "./fake-redfish-options.ts";
import { redfishPlaces } from "./redfish-places.ts";
import type { SwitchedKind } from "./switched-kind.ts";
import { switchingOf } from "./switching-of.ts";

/** What does not change while the service runs, by address. */
export function fixedResources(options: FakeRedfishOptions): { readonly [address: string]: object } {
  const link = (address: string) => ({ "@odata.id": address });
  const info = (kind: SwitchedKind) => {
    const { parameter, allowed } = switchingOf(kind, options);
    return {
      "@odata.id": actionInfoOf(kind),
      "@odata.type": "#ActionInfo.v1_4_2.ActionInfo",
      Parameters: [{ Name: parameter, Required: kind === "outlet", DataType: "String", AllowableValues: allowed }],
    };
  };
  return {
    "/redfish/v1": {
      "@odata.id": "/redfish/v1/",
      "@odata.type": "#ServiceRoot.v1_16_1.ServiceRoot",
      RedfishVersion: "1.20.0",
      Systems: link(redfishPlaces.system),
      PowerEquipment: link("/redfish/v1/PowerEquipment"),
      Managers: link("/redfish/v1/Managers"),
      SessionService: link("/redfish/v1/SessionService"),
    },
    "/redfish/v1/PowerEquipment": {
      "@odata.id": "/redfish/v1/PowerEquipment",
      "@odata.type": "#PowerEquipment.v1_2_2.PowerEquipment",
      RackPDUs: link("/redfish/v1/PowerEquipment/RackPDUs"),
    },
    "/redfish/v1/PowerEquipment/RackPDUs/1": {
      "@odata.id": "/redfish/v1/PowerEquipment/RackPDUs/1",
      "@odata.type": "#PowerDistribution.v1_4_0.PowerDistribution",
      Outlets: link(redfishPlaces.outlet),
    },
    "/redfish/v1/Managers/1": {
      "@odata.id": "/redfish/v1/Managers/1",
      "@odata.type": "#Manager.v1_20_0.Manager",
      Name: "Manager",
      PowerState: "On",
      Actions: { "#Manager.Reset": { target: "/redfish/v1/Managers/1/Actions/Manager.Reset" } },
    },
    [actionInfoOf("outlet")]: info("outlet"),
    [actionInfoOf("system")]: info("system"),
  };
}
