import { type AdminByRequestSettings, adminByRequestEnvironment } from "../../admin-by-request-settings.ts";
import { refusedHere } from "../refused-here.ts";

const { url: urlVariable, dataCenter: dataCenterVariable } = adminByRequestEnvironment;

/** Where the tenant lives; throws `InvalidRequestError` when nobody said so, because asking elsewhere would show the key to the wrong host. */
export function originOf(settings: AdminByRequestSettings): string {
  const environment = settings.environment ?? process.env;
  const operation = "finding the tenant's address";
  const url = (settings.url ?? environment[urlVariable])?.trim();
  if (url) {
    if (URL.canParse(url)) return new URL(url).origin;
    throw refusedHere(operation, `${JSON.stringify(url)} is no address. Correct ${urlVariable} or \`url\`.`);
  }
  const dataCenter = (settings.dataCenter ?? environment[dataCenterVariable])?.trim().toLowerCase();
  if (dataCenter !== undefined && /^dc\d{1,2}$/.test(dataCenter)) return `https://${dataCenter}api.adminbyrequest.com`;
  throw refusedHere(
    operation,
    `${dataCenter ? `there is no data center ${JSON.stringify(dataCenter)}` : "the data center is missing"}. Set ${dataCenterVariable} or \`dataCenter\` to the one that holds the tenant: its name is dc and a number, dc1 for Europe and dc2 for the United States.`,
  );
}
