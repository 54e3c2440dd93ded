import type { Scalar } from "../model/scalar.ts";
import type { LedgerAuthor } from "../state/ledger-entry.ts";
import type { Actor } from "../tenant/actor.ts";
import type { Write } from "./write.ts";

const authorOf = (actor: Actor): LedgerAuthor => {
  switch (actor.kind) {
    case "api": {
      const { userName, integrationCode } = actor.user;
      return { via: "api", userName, integrationCode, ...(actor.as === undefined ? {} : { as: actor.as }) };
    }
    case "technician":
      return { via: "ui", resourceID: actor.resourceID };
    case "contact":
      return { via: "portal", contactID: actor.contactID };
    case "system":
      return { via: "system", ...(actor.rule === undefined ? {} : { rule: actor.rule }) };
  }
};

const marksOf = ({ definition, values, userDefined }: Write): Record<string, Scalar> => {
  const marks: Record<string, Scalar> = {};
  for (const [name, field] of Object.entries(definition.fields)) {
    if (field.marker && values[name] !== null) marks[name] = values[name] ?? null;
  }
  for (const [name, value] of Object.entries(userDefined)) if (value !== null) marks[`udf:${name}`] = value;
  return marks;
};

/** Records that a write committed. */
export const enterInLedger = (write: Write): void => {
  const { tenant, name, id, verb, body, at, actor } = write;
  const sequence = tenant.ledger.length + 1;
  tenant.ledger.push({ sequence, entity: name, id, verb, body, at, by: authorOf(actor), marks: marksOf(write) });
};
