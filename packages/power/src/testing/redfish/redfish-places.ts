/** Where the fake keeps what can be switched, and where it describes how. */
export const redfishPlaces = {
  outlet: "/redfish/v1/PowerEquipment/RackPDUs/1/Outlets",
  system: "/redfish/v1/Systems",
} as const;
