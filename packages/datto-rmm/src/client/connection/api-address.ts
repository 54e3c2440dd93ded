import { type DattoRmmSettings, dattoRmmEnvironment } from "../../datto-rmm-settings.ts";
import { refusedHere } from "../refused-here.ts";

const operation = "connecting";
const where = `It is shown with the API keys (Setup > Users) and looks like https://concord-api.centrastage.net; pass it as apiUrl or set ${dattoRmmEnvironment.apiUrl}.`;

/** The origin of the API; throws `InvalidRequestError` when it is missing or is that of something else. */
export function apiAddress(settings: DattoRmmSettings): string {
  const environment = settings.environment ?? process.env;
  const given = (value: string | undefined): string | undefined => value?.trim() || undefined;
  const fromCode = given(settings.apiUrl) ?? ofPlatform(given(settings.platform));
  const address =
    fromCode ??
    given(environment[dattoRmmEnvironment.apiUrl]) ??
    ofPlatform(given(environment[dattoRmmEnvironment.platform]));
  if (address === undefined) throw refusedHere(operation, `the API's address is not known. ${where}`);
  return originOf(address);
}

function ofPlatform(platform: string | undefined): string | undefined {
  if (platform === undefined) return undefined;
  if (/^[a-z0-9-]+$/.test(platform)) return `https://${platform}-api.centrastage.net`;
  throw refusedHere(operation, `"${platform.slice(0, 40)}" is not the name of a platform. ${where}`);
}

function originOf(address: string): string {
  if (!URL.canParse(address)) throw refusedHere(operation, `"${address.slice(0, 80)}" is not an address. ${where}`);
  const { origin, hostname, pathname, username, password } = new URL(address);
  if (username !== "" || password !== "")
    throw refusedHere(operation, "the API's address must not hold a user name or password.");
  const page = /^([a-z0-9-]+)\.(?:rmm\.datto\.com|centrastage\.net)$/.exec(hostname)?.[1];
  if (page !== undefined && !page.endsWith("-api")) {
    const right = `https://${page}-api.centrastage.net`;
    throw refusedHere(operation, `${hostname} is where people sign in. The API of that platform is ${right}.`);
  }
  if (!/^\/(api(\/v\d+)?\/?)?$/.test(pathname))
    throw refusedHere(operation, `"${pathname}" does not belong into the API's address. ${where}`);
  return origin;
}
