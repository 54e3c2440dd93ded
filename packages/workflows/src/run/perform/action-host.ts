import type { ActionCall, AnyAction, Secrets, TenantView } from "../../define/define-action.ts";
import type { Calendar } from "../../ports/calendar.ts";
import type { Call } from "../../ports/call.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Json } from "../../ports/json.ts";
import type { PortAdapters, PortName } from "../../ports/ports.ts";
import type { WriteRequest } from "../../ports/write-request.ts";
import { toJsonValue } from "../to-json-value.ts";
import { bindPorts } from "./bind-ports.ts";
import { RevealedSecrets } from "./revealed-secrets.ts";
import { scrubbedWrite } from "./scrubbed-write.ts";
import { WriteDescribed } from "./write-described.ts";
import { WriteRefused } from "./write-refused.ts";

/** Where actions are called: the systems, the tenant, the secrets and the time. */
export interface ActionHost {
  readonly adapters: Partial<PortAdapters>;
  readonly tenant: TenantView;
  readonly secrets: Secrets;
  readonly clock: Clock;
  /** The business time of each customer. Default: none, and an action that asks for it fails. */
  readonly calendarOf?: (companyId: string) => Calendar;
}

/** How long after its intent a write may still leave the queue of the rate limiter, in milliseconds. */
export const sendWindowMs = 60_000;

/** What an action is called with, its ports bound to one call. The input is parsed again, so that a journaled input meets the same schema. */
export function actionCall(
  host: ActionHost,
  action: AnyAction,
  input: Json,
  call: Call,
): ActionCall<unknown, PortName> {
  return {
    input: action.input.parse(input),
    ports: bindPorts(host.adapters, action.uses, call) as never,
    tenant: host.tenant,
    secrets: host.secrets,
    now: host.clock.now(),
    calendarOf: host.calendarOf ?? noCalendar(action),
  };
}

const noCalendar = (action: AnyAction) => (): Calendar => {
  throw new TypeError(`"${action.id}" asks for business time, and the host has no calendar. Pass \`calendarOf\`.`);
};

const readOnly = (host: ActionHost, action: AnyAction): Call => ({
  notAfter: host.clock.now() + sendWindowMs,
  beforeWrite: (write) =>
    Promise.reject(
      new WriteRefused(
        `The action "${action.id}" is declared as a read, or is only being looked up, but would send ${write.operation} to ${write.target}.`,
      ),
    ),
});

/** A call that can read and never write. */
export const readingCall = (host: ActionHost, action: AnyAction, input: Json): ActionCall<unknown, PortName> =>
  actionCall(host, action, input, readOnly(host, action));

/** Performs a read action. A write it tried would be refused; a secret it resolved stands neither in its result nor in its error. */
export async function performRead(host: ActionHost, action: AnyAction, input: Json): Promise<Json> {
  const revealed = new RevealedSecrets();
  try {
    const raw = await action.run(readingCall(revealed.watching(host), action, input) as never);
    return revealed.scrub(toJsonValue(action.output.parse(raw)));
  } catch (error) {
    throw revealed.scrubError(error);
  }
}

/** What a write action would send, without sending it and without the secrets in it; `undefined` when it finds nothing left to write. */
export async function describeWrite(
  host: ActionHost,
  action: AnyAction,
  input: Json,
): Promise<WriteRequest | undefined> {
  const revealed = new RevealedSecrets();
  try {
    const call: Call = {
      marker: "described",
      notAfter: host.clock.now() + sendWindowMs,
      beforeWrite: (write) => Promise.reject(new WriteDescribed(write)),
    };
    await action.run(actionCall(revealed.watching(host), action, input, call) as never);
    return undefined;
  } catch (error) {
    if (error instanceof WriteDescribed) return scrubbedWrite(revealed, error.write);
    throw revealed.scrubError(error);
  }
}
