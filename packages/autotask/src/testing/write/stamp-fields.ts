import { toWireDate } from "../store/wire-date.ts";
import { impersonatorOf, resourceOf } from "../tenant/actor.ts";
import type { Write } from "./write.ts";

const createdAt = ["createDate", "createDateTime", "attachDate"];
const createdBy = ["creatorResourceID", "createdByResourceID", "attachedByResourceID"];
const changedAt = [
  "lastActivityDate",
  "lastModifiedDate",
  "lastModifiedDateTime",
  "lastModifiedTime",
  "lastTrackedModificationDateTime",
  "lastTrackedModifiedDateTime",
];
const changedBy = ["lastActivityResourceID", "updateResourceID"];

/** Writes the fields that the service keeps on every entity that has them: who and when. */
export const stampFields = ({ definition, values, verb, actor, at }: Write): void => {
  const set = (names: readonly string[], value: string | number | null) => {
    for (const name of names) if (name in definition.fields) values[name] = value;
  };
  set(changedAt, toWireDate(at));
  set(changedBy, resourceOf(actor));
  if (verb === "update") {
    set(["impersonatorUpdaterResourceID"], impersonatorOf(actor));
    return;
  }
  set(createdAt, toWireDate(at));
  set(createdBy, actor.kind === "contact" ? null : resourceOf(actor));
  set(["impersonatorCreatorResourceID"], impersonatorOf(actor));
  set(["apiVendorID"], actor.kind === "api" ? (actor.user.vendorID ?? null) : null);
};
