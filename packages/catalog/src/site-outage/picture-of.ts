import type { DeviceAlert, Instruction, LeftOut } from "@msp/workflows";
import type { SiteState } from "../actions/devices/read-company-sites.ts";
import type { NotReadable } from "../actions/not-readable.ts";
import { devicesToWatch } from "./devices-to-watch.ts";
import { instructionsLink } from "./instructions-link.ts";
import type { Picture } from "./picture.ts";

type Sites = { readonly outcome: "read"; readonly total: number; readonly sites: readonly SiteState[] } | NotReadable;

/** Everything that was read, as it was read. */
export interface WhatWasRead {
  /** Devices the caller named. */
  readonly named: readonly string[] | undefined;
  readonly description: string | undefined;
  readonly alert:
    | { readonly outcome: "found"; readonly alert: Pick<DeviceAlert, "deviceId"> }
    | { readonly outcome: "none" }
    | { readonly outcome: "disagreement"; readonly problems: readonly string[] }
    | NotReadable;
  readonly sites: Sites;
  readonly documented:
    | { readonly outcome: "linked" }
    | { readonly outcome: "not linked" }
    | { readonly outcome: "several"; readonly candidates: readonly { readonly id: string; readonly name: string }[] }
    | NotReadable;
  readonly instructions:
    | {
        readonly outcome: "read";
        readonly found: readonly Instruction[];
        readonly unread: readonly string[];
        readonly leftOut: readonly LeftOut[];
      }
    | NotReadable
    | undefined;
  readonly tickets: readonly { readonly number: string; readonly title: string }[];
  readonly visits: readonly { readonly description: string; readonly startsAt: string; readonly endsAt: string }[];
}

/** Ticket numbers that open alerts name. */
export const numbersOfAlerts = (sites: Sites): string[] =>
  sites.outcome === "read"
    ? sites.sites.flatMap(({ alerts }) => alerts.flatMap(({ ticketNumber }) => ticketNumber ?? []))
    : [];

/** Puts what was read into words, and tells what nobody could read from what is not there. */
export function pictureOf(read: WhatWasRead): Picture {
  const sites = read.sites.outcome === "read" ? read.sites.sites : [];
  const link = instructionsLink(read.description);
  return {
    link: link === undefined ? "none" : `${link.link} (leads to ${link.host})`,
    instructions: instructionsInWords(read.instructions),
    devices: read.sites.outcome === "read" ? devicesInWords(read.sites.total, sites) : "not known",
    alerts: read.sites.outcome === "read" ? alertsInWords(sites) : "not known",
    tickets: orNone(read.tickets.map(({ number, title }) => `${number} (${title})`)),
    planned: orNone(read.visits.map(({ description, startsAt, endsAt }) => `${description}, ${startsAt} to ${endsAt}`)),
    unread: unreadOf(read),
    watched: devicesToWatch(read.named, sites, read.alert.outcome === "found" ? read.alert.alert : undefined),
    down: sites.flatMap((site) => site.down.map(({ id }) => id)),
  };
}

const orNone = (lines: readonly string[]): string => (lines.length === 0 ? "none" : lines.join("; "));

function devicesInWords(total: number, sites: readonly SiteState[]): string {
  if (total === 0) return "not known: no site of remote monitoring is linked to this customer";
  const down = sites.filter(({ offline }) => offline > 0);
  return orNone(
    down.map(
      ({ name, online, offline, down }) =>
        `${name}, ${offline} of ${online + offline}: ${down.map((device) => device.name).join(", ")}`,
    ),
  );
}

const alertsInWords = (sites: readonly SiteState[]): string =>
  orNone(
    sites.flatMap(({ name, alerts }) => alerts.map(({ text, priority = "" }) => `${name}: ${text} ${priority}`.trim())),
  );

function instructionsInWords(read: WhatWasRead["instructions"]): string {
  if (read?.outcome !== "read") return "not known";
  const lines = read.found.map(
    ({ kind, title, text, link }) => `[${kind}] ${title}: ${text}${link ? ` (${link})` : ""}`,
  );
  const known = lines.length === 0 && read.unread.length > 0 ? "not known" : orNone(lines);
  const leftOut = read.leftOut.map(({ what, links }) => [what, ...links].join(" "));
  return leftOut.length === 0 ? known : `${known} (${leftOut.join(" ")})`;
}

function unreadOf({ alert, sites, documented, instructions }: WhatWasRead): string[] {
  return [
    ...(alert.outcome === "disagreement" ? [`The ticket and its alert do not fit: ${alert.problems.join("; ")}.`] : []),
    ...(sites.outcome === "not readable" ? [`Remote monitoring: ${sites.reason}`] : []),
    ...(sites.outcome === "read" && sites.total === 0
      ? ["Remote monitoring: no site is linked to this customer."]
      : []),
    ...documentationUnread(documented),
    ...(instructions?.outcome === "not readable" ? [`Documentation: ${instructions.reason}`] : []),
    ...(instructions?.outcome === "read" ? instructions.unread.map((line) => `Documentation: ${line}`) : []),
  ];
}

function documentationUnread(documented: WhatWasRead["documented"]): string[] {
  if (documented.outcome === "linked") return [];
  if (documented.outcome === "not linked") return ["Documentation: this customer is linked to no organization there."];
  if (documented.outcome === "not readable") return [`Documentation: ${documented.reason}`];
  const names = documented.candidates.map(({ name, id }) => `${name} (${id})`).join(", ");
  return [`Documentation: several organizations may be this customer: ${names}.`];
}
