import { adminByRequestEnvironment } from "@msp/admin-by-request";
import { autoelevateEnvironment } from "@msp/autoelevate";
import { autotaskEnvironment } from "@msp/autotask";
import { dattoRmmEnvironment } from "@msp/datto-rmm";
import { itGlueEnvironment } from "@msp/it-glue";
import { smtpEnvironment } from "@msp/smtp";
import { virustotalEnvironment } from "@msp/virustotal";
import type { PortName } from "@msp/workflows/ports";

/** For every port: what people do where nothing stands behind it, and what connects a service. */
export const howToConnect: { readonly [Port in PortName]: { readonly does: string; readonly advice: string } } = {
  ticketing: {
    does: "keep the tickets",
    advice: `Set ${autotaskEnvironment.userName}, ${autotaskEnvironment.secret} and ${autotaskEnvironment.integrationCode}, or "autotask" in the configuration.`,
  },
  mail: {
    does: "write the mails",
    advice: `Set ${smtpEnvironment.host} and ${smtpEnvironment.from}, or "smtp" in the configuration.`,
  },
  devices: {
    does: "look at the devices and restart them",
    advice: `To connect Datto RMM, set ${dattoRmmEnvironment.apiKey}, ${dattoRmmEnvironment.apiSecretKey} and ${dattoRmmEnvironment.apiUrl}, or "dattoRmm" in the configuration.`,
  },
  power: {
    does: "switch the power",
    advice: 'To connect power devices, list them under "power" in the configuration.',
  },
  documentation: {
    does: "look up what is on file about customers",
    advice: `To connect IT Glue, set ${itGlueEnvironment.apiKey}, or "itGlue" in the configuration.`,
  },
  elevation: {
    does: "decide requests for administrator rights in the portal",
    advice: `To connect AutoElevate (Windows), set ${autoelevateEnvironment.token}; to connect Admin By Request (Macs), set ${adminByRequestEnvironment.apiKey} and ${adminByRequestEnvironment.dataCenter}.`,
  },
  fileReputation: {
    does: "look up what is known about a file",
    advice: `To connect VirusTotal, set ${virustotalEnvironment.apiKey} and, because a free key may not be used for customers, its ${virustotalEnvironment.licence}.`,
  },
};
