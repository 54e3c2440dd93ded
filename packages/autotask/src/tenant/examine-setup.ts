import type { Tenant } from "@msp/workflows";
import type { Json } from "@msp/workflows/ports";
import { type AutotaskSetup, autotaskPolicyOf } from "../autotask-policy.ts";
import type { AutotaskClient } from "../client/autotask-client.ts";
import { createOwnResource } from "../port/own-resource.ts";
import { matchName } from "./match-name.ts";
import type { TenantLists } from "./tenant-lists.ts";

/** A part of `policies.autotask` that somebody has to decide. */
export interface SetupFinding {
  /** For example `policies.autotask.notes.internal`. */
  readonly place: string;
  readonly problem: string;
  readonly advice: string;
  readonly nearest?: readonly string[];
}

/** The setup as it should stand in the file, and what is open about it. */
export interface ExaminedSetup {
  readonly policy: { readonly [name: string]: Json };
  readonly open: readonly SetupFinding[];
}

type WrittenChoice = {
  readonly label: string;
  readonly aliases?: readonly string[];
  readonly externalId?: string | number;
};

/** Looks at what the port needs beyond the bindings: how notes are published, which resource is the API user, and what it may read. */
export async function examineSetup(
  client: AutotaskClient,
  current: Tenant<never>,
  lists: TenantLists,
  userName: string | undefined,
): Promise<ExaminedSetup> {
  const setup = autotaskPolicyOf(current);
  const open: SetupFinding[] = [];
  const notes = {
    internal: choose("internal", lists.publishValues),
    customer: choose("customer", lists.publishValues),
    type: choose("type", lists.noteTypes),
  };
  if (notes.internal.externalId !== undefined && notes.internal.externalId === notes.customer.externalId) {
    const problem = "internal notes would be published like customer notes";
    const advice = "Name two different choices of the field publish.";
    open.push({ place: "policies.autotask.notes", problem, advice });
  }
  const apiResourceId = setup.apiResourceId ?? (await lookUpResource());
  const { canQuery, userAccessForQuery } = await client.notificationHistory.information();
  const mayRead = canQuery && userAccessForQuery !== "None";
  const given = current.policies.autotask as { readonly [name: string]: Json } | undefined;
  return {
    policy: {
      ...given,
      notes,
      ...(apiResourceId === undefined ? {} : { apiResourceId }),
      readsNotificationHistory: mayRead && setup.readsNotificationHistory,
    },
    open,
  };

  function choose(which: keyof AutotaskSetup["notes"], listed: TenantLists["publishValues"]): WrittenChoice {
    const { label, aliases = [], externalId } = setup.notes[which];
    const place = `policies.autotask.notes.${which}`;
    const field = which === "type" ? "noteType" : "publish";
    if (externalId !== undefined) {
      const found = listed.find((choice) => choice.externalId === Number(externalId));
      if (found?.isActive !== true) {
        const problem = `TicketNotes.${field} has no active choice with the id ${externalId}`;
        open.push({ place, problem, advice: 'Correct "externalId", or take it out to have the label looked up.' });
      }
      return { label, ...(aliases.length === 0 ? {} : { aliases }), externalId };
    }
    const match = matchName([label, ...aliases], listed);
    if (match.kind === "one") return { label: match.found.label, externalId: match.found.externalId };
    const problem = `TicketNotes.${field} has ${match.kind === "none" ? "no" : "more than one"} "${label}"`;
    const near = match.kind === "none" ? { nearest: match.nearest } : {};
    open.push({ place, problem, advice: "Name the label that this tenant uses.", ...near });
    return { label, ...(aliases.length === 0 ? {} : { aliases }) };
  }

  async function lookUpResource(): Promise<number | undefined> {
    const own = createOwnResource(client, { apiResourceId: undefined, userName: () => userName });
    return own.id("examining the tenant").catch(() => {
      open.push({
        place: "policies.autotask.apiResourceId",
        problem: "which resource is the API user cannot be told from its user name",
        advice:
          "Set it to the id of the API user's resource; without it, writes whose answer was lost cannot be found again.",
      });
      return undefined;
    });
  }
}
