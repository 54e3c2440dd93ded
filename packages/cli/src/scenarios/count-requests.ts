import type { Sandbox } from "../sandbox/create-sandbox.ts";

/** How many requests each service of the sandbox has received, and how many mails; services that heard nothing are left out. */
export function countRequests(sandbox: Sandbox): { readonly [service: string]: number } {
  const { autotask, smtp, dattoRmm, itGlue, autoelevate, adminByRequest, virustotal, power } = sandbox;
  const counts = {
    autotask: autotask.requests.length,
    smtp: smtp.mails.length,
    "datto-rmm": dattoRmm.requests.length,
    "it-glue": itGlue.requests.length,
    autoelevate: autoelevate.requests.length,
    "admin-by-request": adminByRequest.requests.length,
    virustotal: virustotal.requests.length,
    power: power.frontDesk.requests.length + power.annex.requests.length,
  };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
