import { adminByRequestEnvironment } from "@msp/admin-by-request";
import { autoelevateEnvironment } from "@msp/autoelevate";
import { autotaskEnvironment } from "@msp/autotask";
import { dattoRmmEnvironment } from "@msp/datto-rmm";
import { itGlueEnvironment } from "@msp/it-glue";
import { smtpEnvironment } from "@msp/smtp";
import { virustotalEnvironment } from "@msp/virustotal";
import type { SandboxAccess } from "./sandbox-access.ts";

/** The variables that make `msp` use the sandbox as if it were real. */
export const sandboxEnvironment = (access: SandboxAccess): { readonly [variable: string]: string } => ({
  [autotaskEnvironment.userName]: access.autotask.userName,
  [autotaskEnvironment.secret]: access.autotask.secret,
  [autotaskEnvironment.integrationCode]: access.autotask.integrationCode,
  [autotaskEnvironment.zoneUrl]: access.autotask.zoneUrl,
  [smtpEnvironment.host]: access.smtp.host,
  [smtpEnvironment.port]: String(access.smtp.port),
  [smtpEnvironment.user]: access.smtp.user,
  [smtpEnvironment.password]: access.smtp.password,
  [smtpEnvironment.from]: access.smtp.from,
  [dattoRmmEnvironment.apiKey]: access.dattoRmm.apiKey,
  [dattoRmmEnvironment.apiSecretKey]: access.dattoRmm.apiSecretKey,
  [dattoRmmEnvironment.apiUrl]: access.dattoRmm.apiUrl,
  [itGlueEnvironment.apiKey]: access.itGlue.apiKey,
  [itGlueEnvironment.baseUrl]: access.itGlue.baseUrl,
  [autoelevateEnvironment.token]: access.autoelevate.token,
  [autoelevateEnvironment.hmacKey]: access.autoelevate.hmacKey,
  [autoelevateEnvironment.url]: access.autoelevate.url,
  [adminByRequestEnvironment.apiKey]: access.adminByRequest.apiKey,
  [adminByRequestEnvironment.url]: access.adminByRequest.url,
  [virustotalEnvironment.apiKey]: access.virustotal.apiKey,
  [virustotalEnvironment.licence]: "commercial",
  [virustotalEnvironment.url]: access.virustotal.url,
});
