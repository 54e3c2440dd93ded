import { emptyAnswer } from "../http/answer.ts";
import type { ApiCall, Route } from "../http/api-call.ts";
import { Refusal } from "../http/refusal.ts";
import type { FakeSite } from "../state/fake-site.ts";
import { filtersWire } from "./filters.ts";
import { findSite } from "./find-record.ts";
import { pageAnswer } from "./page-answer.ts";
import { siteSettingsWire, siteWire } from "./site-wire.ts";

function change(site: FakeSite, body: { readonly [name: string]: unknown }): void {
  if (typeof body.name !== "string" || body.name === "") throw new Refusal(400, "name is missing.");
  const text = (name: string, before: string | null) => (typeof body[name] === "string" ? String(body[name]) : before);
  site.name = body.name;
  site.description = text("description", site.description);
  site.notes = text("notes", site.notes);
  if (typeof body.onDemand === "boolean") site.onDemand = body.onDemand;
  if (typeof body.splashtopAutoInstall === "boolean") site.splashtopAutoInstall = body.splashtopAutoInstall;
}

function create(call: ApiCall): object {
  const { world } = call;
  const body = call.body();
  const site: FakeSite = {
    uid: world.nextUid(),
    id: world.nextNumber(),
    name: "",
    description: null,
    notes: null,
    onDemand: false,
    splashtopAutoInstall: false,
    autotaskCompanyId: null,
    autotaskCompanyName: null,
    proxy: typeof body.proxySettings === "object" ? (body.proxySettings as FakeSite["proxy"]) : null,
    mailRecipients: [],
    variables: [],
  };
  change(site, body);
  world.sites.push(site);
  return siteWire(call, site);
}

/** The routes of sites. */
export const siteRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "v2/account/sites",
    answer: (call) => {
      const part = (call.url.searchParams.get("siteName") ?? "").toLowerCase();
      const found = call.world.sites.filter(({ name }) => name.toLowerCase().includes(part));
      return pageAnswer(call, "sites", found, (site) => siteWire(call, site));
    },
  },
  { method: "PUT", path: "v2/site", key: "site-create", answer: create },
  { method: "GET", path: "v2/site/{siteUid}", answer: (call) => siteWire(call, findSite(call)) },
  {
    method: "POST",
    path: "v2/site/{siteUid}",
    key: "site-update",
    answer: (call) => {
      const site = findSite(call);
      change(site, call.body());
      return siteWire(call, site);
    },
  },
  {
    method: "GET",
    path: "v2/site/{siteUid}/filters",
    answer: (call) => {
      findSite(call);
      return pageAnswer(call, "filters", filtersWire("site"), (filter) => filter);
    },
  },
  {
    method: "GET",
    path: "v2/site/{siteUid}/patches",
    answer: (call) => {
      const { uid } = findSite(call);
      const status = call.url.searchParams.get("installStatus");
      const all = call.world.devices
        .filter(({ siteUid }) => siteUid === uid)
        .flatMap(({ patches }) => patches)
        .filter(({ installStatus }) => status === null || installStatus === status);
      // One patch is listed once per status it has at the site.
      const keys = [...new Set(all.map(({ patchId, installStatus }) => `${patchId} ${installStatus}`))];
      const rows = keys.map((key) => {
        const same = all.filter(({ patchId, installStatus }) => `${patchId} ${installStatus}` === key);
        return { ...same[0], totalDevices: same.length };
      });
      return pageAnswer(call, "patches", rows, (row) => row);
    },
  },
  {
    method: "GET",
    path: "v2/site/{siteUid}/settings",
    answer: (call) => siteSettingsWire(findSite(call)),
  },
  {
    method: "POST",
    path: "v2/site/{siteUid}/settings/proxy",
    key: "site-proxy-create",
    answer: (call) => {
      const site = findSite(call);
      site.proxy = call.body();
      return siteSettingsWire(site);
    },
  },
  {
    method: "DELETE",
    path: "v2/site/{siteUid}/settings/proxy",
    key: "site-proxy-delete",
    answer: (call) => {
      const site = findSite(call);
      if (site.proxy === null) return emptyAnswer(204);
      site.proxy = null;
      return undefined;
    },
  },
];
