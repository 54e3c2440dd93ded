import { routeOf } from "../connection/route-of.ts";
import type { DriftWatch } from "./drift-watch.ts";

/** Hears the headers by which the service announces the end of a route: `Deprecation`, `Sunset` (RFC 8594) and a link to what follows. */
export function noticeDeprecation(headers: Headers, url: URL, method: string, watch: DriftWatch): void {
  const deprecation = headers.get("deprecation");
  const sunset = headers.get("sunset");
  if ((deprecation === null || deprecation === "false") && sunset === null) return;
  const successor = /<([^<>\s]{1,200})>\s*;[^,]*rel="?successor-version"?/i.exec(headers.get("link") ?? "")?.[1];
  const end = sunset === null ? "is deprecated, without a date" : `is deprecated and ends at ${sunset.slice(0, 60)}`;
  const next = successor === undefined ? "" : `; its successor is ${successor}`;
  watch.found("deprecation", routeOf(url, method), `${end}${next}`);
}
