import type { FakeOutlet } from "../unit/outlet-bank.ts";
import type { FakeRedfishOptions } from "./fake-redfish-options.ts";

/** Where the fake's rack unit keeps its outlets. */
export const rackOutlets = "/redfish/v1/PowerEquipment/RackPDUs/1/Outlets";
/** Where its computer systems are. */
export const systemsHome = "/redfish/v1/Systems";

const actionInfo = { outlet: `${rackOutlets}/PowerControlActionInfo`, system: `${systemsHome}/ResetActionInfo` };
const words = { outlet: ["On", "Off"], system: ["On", "ForceOff", "ForceRestart", "GracefulShutdown"] };

/** The parameter, the values and the action of what can be switched. */
export function switching(kind: "outlet" | "system", { allowsCycle = true }: FakeRedfishOptions) {
  const allowed = [...words[kind], ...(allowsCycle ? ["PowerCycle"] : [])];
  return { parameter: kind === "outlet" ? "PowerState" : "ResetType", allowed };
}

/** The address an action is posted to. An outlet's has no `/Actions/` in it, as in the standard's own example. */
export const targetOf = (kind: "outlet" | "system", id: string): string =>
  kind === "outlet" ? `${rackOutlets}/${id}/Outlet.PowerControl` : `${systemsHome}/${id}/Actions/ComputerSystem.Reset`;

function actionOf(kind: "outlet" | "system", id: string, options: FakeRedfishOptions): object {
  const { parameter, allowed } = switching(kind, options);
  const { allowables = "inline", targetPrefix = "" } = options;
  return {
    target: `${targetPrefix}${targetOf(kind, id)}`,
    ...(allowables === "inline" ? { [`${parameter}@Redfish.AllowableValues`]: allowed } : {}),
    ...(allowables === "action info" ? { "@Redfish.ActionInfo": actionInfo[kind] } : {}),
  };
}

/** A resource of an outlet. */
export const outletResource = (outlet: FakeOutlet, options: FakeRedfishOptions): object => ({
  "@odata.id": `${rackOutlets}/${outlet.id}`,
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

/** A resource of a computer system. */
export function systemResource(system: FakeOutlet, options: FakeRedfishOptions): object {
  const changing = system.wanted ? "PoweringOn" : "PoweringOff";
  return {
    "@odata.id": `${systemsHome}/${system.id}`,
    "@odata.type": "#ComputerSystem.v1_22_0.ComputerSystem",
    Id: system.id,
    Name: "System",
    HostName: system.name,
    PowerState: system.isOn !== system.wanted ? changing : system.isOn ? "On" : "Off",
    Actions: { "#ComputerSystem.Reset": actionOf("system", system.id, options) },
  };
}

/** What does not change while the service runs, by address. */
export function fixedResources(options: FakeRedfishOptions): { readonly [address: string]: object } {
  const link = (address: string) => ({ "@odata.id": address });
  const info = (kind: "outlet" | "system") => {
    const { parameter, allowed } = switching(kind, options);
    return {
      "@odata.id": actionInfo[kind],
      "@odata.type": "#ActionInfo.v1_4_2.ActionInfo",
      Parameters: [{ Name: parameter, Required: kind === "outlet", DataType: "String", AllowableValues: allowed }],
    };
  };
  return {
    "/redfish/v1": {
      "@odata.id": "/redfish/v1/",
      "@odata.type": "#ServiceRoot.v1_16_1.ServiceRoot",
      RedfishVersion: "1.20.0",
      Systems: link(systemsHome),
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
      Outlets: link(rackOutlets),
    },
    "/redfish/v1/Managers/1": {
      "@odata.id": "/redfish/v1/Managers/1",
      "@odata.type": "#Manager.v1_20_0.Manager",
      Name: "Manager",
      PowerState: "On",
      Actions: { "#Manager.Reset": { target: "/redfish/v1/Managers/1/Actions/Manager.Reset" } },
    },
    [actionInfo.outlet]: info("outlet"),
    [actionInfo.system]: info("system"),
  };
}
