import { readMembers } from "../answer/read-members.ts";

/** What this account may do with an entity. */
export interface EntityInformation {
  readonly name: string;
  readonly canCreate: boolean;
  readonly canDelete: boolean;
  readonly canQuery: boolean;
  readonly canUpdate: boolean;
  /** For example `All` or `None`. */
  readonly userAccessForCreate: string;
  readonly userAccessForDelete: string;
  readonly userAccessForQuery: string;
  readonly userAccessForUpdate: string;
  readonly hasUserDefinedFields: boolean;
  readonly supportsWebhookCallouts: boolean;
}

/** Reads `{ info }`. */
export function toEntityInformation(value: unknown): EntityInformation {
  const info = readMembers(readMembers(value, "").info, "info");
  const flag = (name: string) => info[name] === true;
  const text = (name: string) => (typeof info[name] === "string" ? info[name] : "");
  return {
    name: text("name"),
    canCreate: flag("canCreate"),
    canDelete: flag("canDelete"),
    canQuery: flag("canQuery"),
    canUpdate: flag("canUpdate"),
    userAccessForCreate: text("userAccessForCreate"),
    userAccessForDelete: text("userAccessForDelete"),
    userAccessForQuery: text("userAccessForQuery"),
    userAccessForUpdate: text("userAccessForUpdate"),
    hasUserDefinedFields: flag("hasUserDefinedFields"),
    supportsWebhookCallouts: flag("supportsWebhookCallouts"),
  };
}
