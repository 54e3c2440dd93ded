import type { DeviceAlert, Ticket } from "@msp/workflows";
import { type Clock, type Devices, NotFoundError, type Ticketing } from "@msp/workflows/ports";
import { createStarter, type StarterOptions } from "../intake/create-starter.ts";
import { heldBackPauseMs } from "../intake/held-back-pause.ts";
import { hostItself, startKeyOf, startKeyOfAlert } from "../intake/start-of-rule.ts";
import type { LookVerdict } from "../intake/work-backlog.ts";
import { fillPlaces } from "../rules/fill-places.ts";
import { alertPlaces } from "./alert-places.ts";
import type { AlertRule } from "./alert-rule.ts";
import type { AlertStory } from "./alert-story.ts";
import { matchesAlertRule } from "./matches-alert-rule.ts";

/** How soon is looked again for the ticket of an alert, in milliseconds. */
const ticketPauseMs = 15_000;

/** What an intake of alerts needs. */
export interface AlertIntakeOptions extends StarterOptions {
  readonly rules: readonly AlertRule[];
  /** For looking only. */
  readonly devices: Pick<Devices, "getAlert" | "getDevice" | "sitesOf">;
  /** For looking only. */
  readonly ticketing: Pick<Ticketing, "findOpenTickets">;
  readonly clock: Clock;
  /** How long is waited for the ticket the monitoring system opens, in milliseconds after the alert was raised. */
  readonly ticketWithinMs: number;
}

/** Decides what an alert starts. */
export interface AlertIntake {
  /** Looks at an alert as it is now. May be repeated any number of times: the same alert, or its ticket, starts the same run once. */
  consider(alertId: string): Promise<LookVerdict>;
}

/** Creates an intake over checked rules. */
export function createAlertIntake(options: AlertIntakeOptions): AlertIntake {
  const { rules, devices, ticketing, clock, ticketWithinMs } = options;
  const starter = createStarter(options);

  /** Waits for a ticket only where a rule is about the alert, and not for longer than the monitoring system takes to open one. */
  const isTooEarly = ({ alert, ticket }: AlertStory): boolean =>
    ticket === undefined && clock.now() < Date.parse(alert.raisedAt ?? "") + ticketWithinMs;

  async function begin({ workflow, input, inputWithoutTicket }: AlertRule, story: AlertStory) {
    const { alert, ticket, companyId } = story;
    const given = ticket === undefined ? inputWithoutTicket : input;
    const cause = {
      workflow,
      company: companyId,
      id: `alert ${alert.id}`,
      name: `the alert "${alert.text}"`,
      facts: { alert: alert.id, ...(ticket === undefined ? {} : { ticket: ticket.id }) },
      // With a ticket it is the run that the ticket itself would start; without one, the ticket that comes later finds this one.
      keys: [
        ...(ticket === undefined ? [] : [startKeyOf(ticket.id)]),
        startKeyOfAlert(alert.id),
      ] as unknown as readonly [string, ...string[]],
      start: {
        input: fillPlaces({ ...given }, (place) => alertPlaces[place]?.(story)),
        by: hostItself,
        requestedBy: ticket?.contactId === undefined ? [] : [ticket.contactId],
        company: companyId,
      },
    };
    if (given !== undefined) return starter.start(cause);
    const why = "the monitoring system opened no ticket for it, and the rule has no inputWithoutTicket.";
    await starter.tellOnce("not started", cause, why);
    return "settled";
  }

  return {
    async consider(alertId) {
      const alert = await devices.getAlert(alertId);
      if (alert.isResolved) return "settled";
      const story = await storyOf(alert, { devices, ticketing });
      if (story === undefined) {
        // Whose it is can be mended by whoever links the site; until then every look says the same.
        const [rule] = rules;
        if (rule !== undefined) {
          const about = {
            workflow: rule.workflow,
            company: "unknown",
            id: `alert ${alert.id}`,
            name: `the alert "${alert.text}"`,
          };
          const why = "its site is linked to no company of the service desk, so nobody knows whose it is.";
          const nothing = { facts: { alert: alert.id }, keys: [startKeyOfAlert(alert.id)] as const };
          await starter.tellOnce("not started", { ...about, ...nothing, start: { input: {}, by: hostItself } }, why);
        }
        return "settled";
      }
      const matching = rules.filter((rule) => matchesAlertRule(rule, story));
      if (matching.length === 0) return "settled";
      if (isTooEarly(story)) return { againAfterMs: ticketPauseMs };
      const begun = new Set<string>();
      let isHeldBack = false;
      for (const rule of matching) {
        if (begun.has(rule.workflow.id)) continue;
        begun.add(rule.workflow.id);
        if ((await begin(rule, story)) === "held back") isHeldBack = true;
      }
      return isHeldBack ? { againAfterMs: heldBackPauseMs } : "settled";
    },
  };
}

/** Whose alert it is and which ticket was opened for it; `undefined` where nobody can tell whose. */
async function storyOf(
  alert: DeviceAlert,
  { devices, ticketing }: Pick<AlertIntakeOptions, "devices" | "ticketing">,
): Promise<AlertStory | undefined> {
  const device = alert.deviceId === undefined ? undefined : await orNothing(devices.getDevice(alert.deviceId));
  const companyId = device?.companyId;
  if (companyId === undefined) return undefined;
  const open = await ticketing.findOpenTickets({ companyId });
  return { alert, device, companyId, ticket: open.find((ticket) => isAbout(ticket, alert)) };
}

/** The ticket names the alert, or the alert names the ticket; what they are called is never compared. */
const isAbout = ({ monitoringAlertId, number }: Ticket, { id, ticketNumber }: DeviceAlert): boolean =>
  monitoringAlertId === id || (ticketNumber !== undefined && number === ticketNumber);

const orNothing = <Found>(reading: Promise<Found>): Promise<Found | undefined> =>
  reading.catch((error: unknown) => {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  });
