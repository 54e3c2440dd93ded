/** What can be switched at a Redfish service. */
export type SwitchedKind = "outlet" | "system";
