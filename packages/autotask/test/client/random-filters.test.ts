import type { AutotaskClient } from "@msp/autotask";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Compared, Subject } from "../fake/support/reference-filter.ts";
import { holds, type TypedFilter } from "../fake/support/typed-filter.ts";
import { connect } from "./support/connected.ts";

type Filter = Parameters<AutotaskClient["tickets"]["all"]>[0];

/** At least one field of every type a filter can name, and one user-defined field of every type. */
const kinds = {
  id: "number",
  status: "number",
  contractServiceID: "number",
  estimatedHours: "number",
  title: "text",
  externalID: "text",
  dueDateTime: "instant",
  isVisibleToComanaged: "flag",
  Seats: "number",
  "MSP Workflow": "text",
  "Leaves On": "instant",
  Urgency: "number",
} as const satisfies Record<string, Compared>;

type FieldName = keyof typeof kinds;
const addedNames = ["Seats", "MSP Workflow", "Leaves On", "Urgency"] as const;
type AddedName = (typeof addedNames)[number];
const ownNames = (Object.keys(kinds) as FieldName[]).filter((name) => !addedNames.some((added) => added === name));

const words = fc.constantFrom("Alpha", "alpha", "ALPHA beta", "beta", "Gamma ", "a", "%", "[a-z]", "O'Hara", "");
const instants = fc.constantFrom("2026-03-01T00:00:00", "2026-03-01T00:00:00.5", "2026-03-02T12:30:00");
const stored: Readonly<Record<FieldName, fc.Arbitrary<string | number | boolean>>> = {
  id: fc.integer({ min: 70_000, max: 70_020 }),
  status: fc.constantFrom(1, 5, 8),
  contractServiceID: fc.constantFrom(1, 2, 2 ** 40),
  estimatedHours: fc.constantFrom(0, 0.5, 2, 2.25),
  title: words,
  externalID: words,
  dueDateTime: instants,
  isVisibleToComanaged: fc.boolean(),
  Seats: fc.integer({ min: 0, max: 3 }),
  "MSP Workflow": words,
  "Leaves On": instants,
  Urgency: fc.constantFrom(71, 72),
};

/** What a filter may say instead of a stored value: an instant as a `Date`, or as text with its zone. */
const said = (name: FieldName): fc.Arbitrary<string | number | boolean | Date> => {
  if (kinds[name] !== "instant") return stored[name];
  const zoned = stored[name].map((text) => `${text}Z`);
  // A user-defined field has no type the client could know, so a date is said as text.
  return addedNames.some((added) => added === name)
    ? zoned
    : fc.oneof(
        zoned,
        zoned.map((text) => new Date(text)),
      );
};

const order = ["gt", "gte", "lt", "lte"];
const operatorsOf = (name: FieldName): readonly string[] => {
  const kind = kinds[name];
  const equality = ["eq", "noteq", "exist"];
  if (kind === "flag") return equality;
  const listed = [...equality, "in", "notIn"];
  return kind === "text" ? [...listed, "beginsWith", "endsWith", "contains"] : [...listed, ...order];
};

const operand = (name: FieldName, op: string): fc.Arbitrary<unknown> => {
  if (op === "exist") return fc.boolean();
  return op === "in" || op === "notIn" ? fc.array(said(name), { minLength: 1, maxLength: 3 }) : said(name);
};

const operators = (name: FieldName, atMost = 2): fc.Arbitrary<Readonly<Record<string, unknown>>> =>
  fc
    .uniqueArray(fc.constantFrom(...operatorsOf(name)), { minLength: 1, maxLength: atMost })
    .chain((ops) => fc.record(Object.fromEntries(ops.map((op) => [op, operand(name, op)]))));

const condition = (name: FieldName): fc.Arbitrary<unknown> =>
  kinds[name] === "flag"
    ? fc.oneof(said(name), operators(name))
    : fc.oneof(said(name), fc.array(said(name), { minLength: 1, maxLength: 3 }), operators(name));

const conditions: fc.Arbitrary<TypedFilter> = fc
  .uniqueArray(fc.constantFrom(...ownNames), { minLength: 1, maxLength: 2 })
  .chain((names) =>
    fc.record(Object.fromEntries(names.map((name) => [name, condition(name)]))),
  ) as fc.Arbitrary<TypedFilter>;

const { tree } = fc.letrec<{ tree: TypedFilter; group: TypedFilter }>((tie) => ({
  tree: fc.oneof({ maxDepth: 3, withCrossShrink: true }, conditions, tie("group")),
  group: fc
    .tuple(fc.constantFrom("and", "or"), fc.array(tie("tree"), { minLength: 1, maxLength: 3 }))
    .map(([op, items]) => ({ [op]: items })),
}));

/** One condition: whether the service takes two on the same field nobody knows, and the fake refuses them. */
const added = fc
  .constantFrom<AddedName>(...addedNames)
  .chain((name) => operators(name, 1).map((comparison) => ({ userDefinedField: { name, ...comparison } })));

const filters: fc.Arbitrary<TypedFilter> = fc
  .tuple(fc.option(tree, { nil: {} }), fc.option(added, { nil: {} }))
  .map(([own, more]) => ({ ...own, ...more }));

const ticket = fc.record({
  status: stored.status,
  contractServiceID: fc.option(stored.contractServiceID),
  estimatedHours: fc.option(stored.estimatedHours),
  title: stored.title,
  externalID: fc.option(stored.externalID),
  dueDateTime: stored.dueDateTime,
  isVisibleToComanaged: fc.option(stored.isVisibleToComanaged),
  ...Object.fromEntries(addedNames.map((name) => [name, fc.option(stored[name])])),
});

const plant = (tickets: readonly Readonly<Record<string, unknown>>[]) => {
  const connected = connect();
  const subjects = tickets.map((given): Subject => {
    const own = Object.fromEntries(Object.entries(given).filter(([name]) => ownNames.some((known) => known === name)));
    const userDefinedFields = addedNames.flatMap((name) =>
      given[name] === null ? [] : [{ name, value: String(given[name]) }],
    );
    const id = connected.fake.state.add("Tickets", { ...own, userDefinedFields });
    return { ...(given as Subject), id };
  });
  return { ...connected, subjects };
};

describe("random typed filters", () => {
  test("find and count what their words say, through client, wire and service", { timeout: 120_000 }, async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(ticket, { minLength: 3, maxLength: 12 }), filters, async (tickets, filter) => {
        for (const [name] of JSON.stringify(filter).matchAll(/"\w+"(?=:)/g)) seen.add(name.slice(1, -1));
        const { client, subjects } = plant(tickets);
        const expected = subjects.filter((subject) => holds(subject, filter, kinds)).map(({ id }) => id);
        const found = await client.tickets.all(filter as Filter, { pageSize: 5 });
        expect(found.map(({ id }) => id)).toEqual(expected);
        expect(await client.tickets.count(filter as Filter)).toBe(expected.length);
      }),
      { numRuns: 400 },
    );
    // Whatever was drawn, every operator and every kind of field was among it.
    const operatorNames = [...new Set(Object.keys(kinds).flatMap((name) => operatorsOf(name as FieldName)))];
    expect([...seen]).toEqual(expect.arrayContaining([...operatorNames, ...ownNames, "or", "and", "userDefinedField"]));
  });
});
