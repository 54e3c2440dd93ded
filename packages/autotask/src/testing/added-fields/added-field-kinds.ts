import { choices } from "../model/choices.ts";
import type { UserDefinedField } from "../model/user-defined-field.ts";

/** The numbers that a definition's `dataType` can have (unconfirmed), by the type they stand for. */
const typeNumbers = { string: 1, number: 3, date: 4, list: 5 } as const satisfies Record<
  UserDefinedField["type"],
  number
>;

/** The numbers that a definition's `udfType` can have (unconfirmed), by the entity that gets the field. */
const entityNumbers: Readonly<Record<string, number>> = {
  Companies: 1,
  Contacts: 2,
  ConfigurationItems: 3,
  Contracts: 4,
  Tickets: 5,
};

/** What a definition says in numbers: the type of a field and the entity that gets it. */
export const addedFieldKinds = {
  dataTypes: choices({
    1: "Text (Single Line)",
    2: "Text (Multi-Line)",
    3: "Number",
    4: "Date",
    5: "List",
  }),
  udfTypes: choices(Object.fromEntries(Object.entries(entityNumbers).map(([name, number]) => [number, name]))),
  dataTypeOf: (type: UserDefinedField["type"]): number => typeNumbers[type],
  /** What a number in `dataType` stands for; text of several lines is text. */
  typeOf(dataType: unknown): UserDefinedField["type"] {
    const found = Object.entries(typeNumbers).find(([, number]) => number === dataType);
    return (found?.[0] ?? "string") as UserDefinedField["type"];
  },
  /** The number for an entity; undefined when tenants cannot add fields to it. */
  udfTypeOf: (entity: string): number | undefined => entityNumbers[entity],
} as const;
