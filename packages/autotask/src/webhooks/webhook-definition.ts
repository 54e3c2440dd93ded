import { refusedHere } from "../client/refused-here.ts";
import type { WebhookEntity, WebhookField } from "./webhook-entity.ts";
import type { WebhookSecret } from "./webhook-secret.ts";

/** A webhook as it shall be. */
export interface WebhookDefinition<Entity extends WebhookEntity = WebhookEntity> {
  readonly entity: Entity;
  /** Up to 50 characters; begin it the same way everywhere, so that `cleanUpWebhooks` knows its own. */
  readonly name: string;
  /** Where events are sent: https on port 443, up to 500 characters, no other webhook's; http only on this computer. */
  readonly url: string;
  /** What Autotask calls when it turns the webhook off; required by Autotask. */
  readonly deactivationUrl: string;
  /** Up to 64 characters. */
  readonly secret: WebhookSecret;
  readonly on: readonly ("create" | "update" | "delete")[];
  /** Whose changes are told; at least one, or the webhook never becomes ready (vendor documentation). */
  readonly fields: readonly WebhookField<Entity>[];
  /** Shown with every event, changed or not. @default none */
  readonly always?: readonly WebhookField<Entity>[] | undefined;
  /** Fields of the tenant's own, by name, whose changes are told. Notes have none. @default none */
  readonly userDefinedFields?: readonly string[] | undefined;
  /** Resources whose changes are not told. Name the API user's own, or the receiver hears of everything it writes itself. */
  readonly excludedResourceIds: readonly number[];
  /** @default Autotask's choice, the API user */
  readonly ownerResourceId?: number | undefined;
  /** Who is mailed about failures besides the owner, up to 150 characters. @default nobody */
  readonly notificationEmailAddress?: string | undefined;
  /** @default true */
  readonly sendsFailureMails?: boolean | undefined;
}

/** A definition whose fields are any names. */
export type AnyWebhookDefinition = Omit<WebhookDefinition, "fields" | "always"> & {
  readonly fields: readonly string[];
  readonly always?: readonly string[] | undefined;
};

/** Throws `InvalidRequestError` naming all that Autotask would not take. */
export function checkWebhookDefinition(definition: AnyWebhookDefinition, operation: string): void {
  const { entity, name, url, deactivationUrl, on, fields, notificationEmailAddress = "" } = definition;
  const problems = [
    ...(name.trim() === "" ? ["it has no name"] : []),
    ...tooLong("its name", name, 50),
    ...addressProblems("the url", url),
    ...addressProblems("the deactivationUrl", deactivationUrl),
    ...tooLong("the notificationEmailAddress", notificationEmailAddress, 150),
    ...(on.length === 0 ? ['"on" names no kind of event'] : []),
    ...(fields.length === 0 && (definition.userDefinedFields ?? []).length === 0
      ? ['"fields" names none, so it would never become ready']
      : []),
    ...(entity === "TicketNotes" && (definition.userDefinedFields ?? []).length > 0
      ? ["notes have no user-defined fields"]
      : []),
  ];
  if (problems.length > 0) throw refusedHere(operation, `${problems.join("; ")}.`);
}

/** For a fake that sends to a receiver beside it; Autotask itself reaches none of these. */
const onThisComputer = /^(localhost|127(\.\d+){3}|\[::1\])$/;

const tooLong = (what: string, text: string, most: number): readonly string[] =>
  text.length > most ? [`${what} has ${text.length} characters, and Autotask takes ${most}`] : [];

function addressProblems(what: string, text: string): readonly string[] {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address === undefined) return [`${what} is no address`];
  const isTaken =
    address.protocol === "https:" || (address.protocol === "http:" && onThisComputer.test(address.hostname));
  return [...(isTaken ? [] : [`${what} is not https, and Autotask calls nothing else`]), ...tooLong(what, text, 500)];
}
