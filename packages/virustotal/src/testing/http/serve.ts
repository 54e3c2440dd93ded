import { wireFile } from "../state/wire-file.ts";
import { jsonAnswer } from "./answer.ts";
import { Refusal } from "./refusal.ts";
import type { Service } from "./service.ts";

/** Answers a request as the service would, faults aside. */
export const serve = (service: Service, request: Request): Response => {
  const key = request.headers.get("x-apikey");
  if (key === null) throw new Refusal(401, "AuthenticationRequiredError", "X-Apikey header is missing");
  if (key !== service.apiKey) throw new Refusal(401, "WrongCredentialsError", "Wrong API key");
  service.quota.take(service.clock.now());
  const [, hash] = /^\/api\/v3\/files(?:\/([^/]+))?$/.exec(new URL(request.url).pathname) ?? [];
  if (request.method === "POST" && hash === undefined && request.url.endsWith("/files")) {
    service.uploads += 1;
    return jsonAnswer(200, { data: { type: "analysis", id: `analysis-${service.uploads}` } });
  }
  if (hash === undefined || request.method !== "GET") throw new Refusal(404, "NotFoundError", "Resource not found.");
  const wanted = hash.toLowerCase();
  const file = service.files.findLast(({ sha256, sha1, md5 }) =>
    [sha256, sha1, md5].some((known) => known?.toLowerCase() === wanted),
  );
  if (file === undefined) throw new Refusal(404, "NotFoundError", `File "${hash}" not found`);
  return jsonAnswer(200, wireFile(file));
};
