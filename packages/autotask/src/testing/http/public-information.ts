import type { Address } from "./address.ts";
import { errorsAnswer, jsonAnswer } from "./answer.ts";
import type { Service } from "./service.ts";

/** Answers what needs no sign-in: zone information, on any zone's host, and version information. Undefined for all other addresses. */
export const publicInformation = (service: Service, method: string, address: Address): Response | undefined => {
  const [first = "", ...rest] = address.segments.map((segment) => segment.toLowerCase());
  if (method !== "GET" || rest.length > 0) return undefined;
  if (address.unversioned)
    return first === "versioninformation" ? jsonAnswer(200, { apiVersions: ["1.0"] }) : undefined;
  if (first !== "zoneinformation") return undefined;
  const user = service.users.find(address.url.searchParams.get("user") ?? "");
  if (!user) return errorsAnswer(500, ["Zone information could not be determined for this user."]);
  const root = new URL(address.base).pathname.replace(/\/v1\.0$/i, "/");
  const origin = service.home ?? address.url.origin;
  return jsonAnswer(200, { zoneName: "Sandbox", url: `${origin}${root}`, webUrl: `${origin}/`, ci: 20264 });
};
