import type { Secret } from "@msp/adapter-kit";
import type { Json } from "@msp/workflows/ports";
import { toWriteBody } from "../requests/to-write-body.ts";

/** A site to change: what is left out keeps its value as far as is known; the name has to be given (vendor documentation). */
export interface SiteChanges {
  readonly name: string;
  readonly description?: string | undefined;
  readonly notes?: string | undefined;
  readonly onDemand?: boolean | undefined;
  readonly splashtopAutoInstall?: boolean | undefined;
}

/** A site to create. There is no way to delete one. */
export interface SiteDraft extends SiteChanges {
  readonly proxySettings?: SiteProxyDraft | undefined;
}

/** How agents of a site are to reach the service. */
export interface SiteProxyDraft {
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly type?: "http" | "socks4" | "socks5" | undefined;
  readonly username?: string | undefined;
  readonly password?: string | Secret | undefined;
}

const siteFields = {
  name: "text!",
  description: "text",
  notes: "text",
  onDemand: "yes or no",
  splashtopAutoInstall: "yes or no",
} as const;

/** The body of a change of a site. */
export const toSiteBody = (operation: string, draft: SiteChanges): { readonly [name: string]: Json } =>
  toWriteBody(operation, siteFields, draft);

/** The body of a new site. */
export function toNewSiteBody(operation: string, draft: SiteDraft): { readonly [name: string]: Json } {
  const { proxySettings, ...site } = draft;
  const proxy = proxySettings === undefined ? {} : { proxySettings: toSiteProxyBody(operation, proxySettings) };
  return { ...toWriteBody(operation, siteFields, site), ...proxy };
}

/** The body of proxy settings; here, on its way out, the password is revealed. */
export function toSiteProxyBody(operation: string, draft: SiteProxyDraft): { readonly [name: string]: Json } {
  const { password } = draft;
  const revealed = typeof password === "object" ? password.reveal() : password;
  const fields = { host: "text", port: "number", type: "text", username: "text", password: "text" } as const;
  return toWriteBody(operation, fields, { ...draft, password: revealed });
}
