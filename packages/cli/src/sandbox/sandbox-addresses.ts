import type { SandboxAccess } from "./sandbox-access.ts";

/** Where each service of the sandbox listens, by the name people know it by. */
export const sandboxAddresses = (
  access: SandboxAccess,
): readonly { readonly name: string; readonly address: string }[] => [
  { name: "Autotask", address: access.autotask.zoneUrl },
  { name: "SMTP", address: `${access.smtp.host}:${access.smtp.port}` },
  { name: "Datto RMM", address: access.dattoRmm.apiUrl },
  { name: "IT Glue", address: access.itGlue.baseUrl },
  { name: "AutoElevate", address: access.autoelevate.url },
  { name: "Admin By Request", address: access.adminByRequest.url },
  { name: "VirusTotal", address: access.virustotal.url },
  ...Object.entries(access.power).map(([unit, { url }]) => ({ name: unit, address: url })),
];
