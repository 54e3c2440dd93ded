import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { setUp } from "./support/api.ts";
import { type Compared, passes, type Subject, type WireFilter } from "./support/reference-filter.ts";

const kinds = {
  id: "number",
  companyID: "number",
  status: "number",
  estimatedHours: "number",
  title: "text",
  externalID: "text",
  dueDateTime: "instant",
  isVisibleToComanaged: "flag",
  Seats: "number",
} as const satisfies Record<string, Compared>;

type FieldName = keyof typeof kinds;

const words = fc.constantFrom("Alpha", "alpha", "ALPHA beta", "beta", "Gamma ", "a", "");
const values: Record<FieldName, fc.Arbitrary<string | number | boolean>> = {
  id: fc.integer({ min: 70_000, max: 70_040 }),
  companyID: fc.constantFrom(0, 174, 175),
  status: fc.constantFrom(1, 5, 8),
  estimatedHours: fc.constantFrom(0, 0.5, 2, 2.25),
  title: words,
  externalID: words,
  dueDateTime: fc.constantFrom("2026-03-01T00:00:00", "2026-03-01T00:00:00.5", "2026-03-02T12:30:00"),
  isVisibleToComanaged: fc.boolean(),
  Seats: fc.integer({ min: 0, max: 3 }),
};

const operatorsOf = (kind: Compared): readonly string[] => {
  const order = ["eq", "noteq", "gt", "gte", "lt", "lte", "in", "notIn", "exist", "notExist"];
  if (kind === "flag") return ["eq", "noteq", "in", "notIn", "exist", "notExist"];
  return kind === "text" ? [...order, "beginsWith", "endsWith", "contains"] : order;
};

const condition = (field: FieldName): fc.Arbitrary<WireFilter> =>
  fc.constantFrom(...operatorsOf(kinds[field])).chain((op) => {
    const named = { op, field, ...(field === "Seats" ? { udf: true } : {}) };
    if (op === "exist" || op === "notExist") return fc.constant(named);
    const list = fc.array(values[field], { minLength: 1, maxLength: 3 });
    return (op === "in" || op === "notIn" ? list : values[field]).map((value) => ({ ...named, value }));
  });

const plainFields = (Object.keys(kinds) as FieldName[]).filter((name) => name !== "Seats");
const anyCondition = fc.constantFrom(...plainFields).chain(condition);

const { tree } = fc.letrec<{ tree: WireFilter; group: WireFilter }>((tie) => ({
  tree: fc.oneof({ maxDepth: 3, withCrossShrink: true }, anyCondition, tie("group")),
  group: fc.record({
    op: fc.constantFrom("and" as const, "or" as const),
    items: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }),
  }),
}));

/** At the top several elements, of which at most one names a user-defined field. */
const topLevel = fc
  .tuple(fc.array(tree, { minLength: 1, maxLength: 3 }), fc.option(condition("Seats"), { nil: undefined }))
  .map(([elements, seats]) => (seats ? [...elements, seats] : elements));

const ticket = fc.record({
  companyID: values.companyID,
  status: values.status,
  estimatedHours: fc.option(values.estimatedHours),
  title: values.title,
  externalID: fc.option(values.externalID),
  dueDateTime: values.dueDateTime,
  isVisibleToComanaged: fc.option(values.isVisibleToComanaged),
  Seats: fc.option(values.Seats),
});

/** The service refuses longer ones. */
const longestSearch = 2_048;

/** Hundreds of tenants are built and asked: work, not waiting, and slow on a busy machine. */
const patience = { timeout: 60_000 };

const plant = (tickets: readonly Record<string, unknown>[]) => {
  const { api, fake } = setUp();
  const subjects = tickets.map(({ Seats, ...fields }): Subject => {
    const userDefinedFields = Seats === null ? [] : [{ name: "Seats", value: String(Seats) }];
    const id = fake.state.add("Tickets", { ...fields, userDefinedFields });
    return { ...(fields as Subject), id, Seats: Seats as number | null };
  });
  return { api, subjects };
};

const expectedIds = (subjects: readonly Subject[], filter: readonly WireFilter[]) =>
  subjects.filter((subject) => passes(subject, { op: "and", items: filter }, kinds)).map(({ id }) => id);

const idsOf = (items: readonly { readonly id: number }[]) => items.map(({ id }) => id);

describe("random filters", () => {
  test("find what a slow and obvious evaluation finds, and count the same", patience, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ticket, { minLength: 3, maxLength: 15 }), topLevel, async (tickets, filter) => {
        const { api, subjects } = plant(tickets);
        const expected = expectedIds(subjects, filter);
        const found = await api.post("/Tickets/query", { filter });
        expect(found.status).toBe(200);
        expect(idsOf(found.body.items)).toEqual(expected);
        expect((await api.post("/Tickets/query/count", { filter })).body).toEqual({ queryCount: expected.length });
      }),
      { numRuns: 300 },
    );
  });

  test("find the same by pages of any size, forwards and back, by POST and by GET", patience, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(ticket, { minLength: 5, maxLength: 12 }),
        topLevel,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom("POST" as const, "GET" as const),
        async (tickets, filter, MaxRecords, method) => {
          const { api, subjects } = plant(tickets);
          const expected = expectedIds(subjects, filter);
          const body = JSON.stringify({ filter, MaxRecords });
          fc.pre(method === "POST" || encodeURIComponent(body).length <= longestSearch);
          const ask = (address: string) => api.raw(method, address, method === "POST" ? { body } : {});
          let address: string | null =
            method === "POST" ? "/Tickets/query" : `/Tickets/query?search=${encodeURIComponent(body)}`;
          const pages: number[][] = [];
          let back: string | null = null;
          while (address !== null) {
            const answer = await ask(address);
            pages.push(idsOf(answer.body.items));
            expect(answer.body.pageDetails).toMatchObject({
              count: answer.body.items.length,
              requestCount: MaxRecords,
            });
            back = answer.body.pageDetails.prevPageUrl;
            address = answer.body.pageDetails.nextPageUrl;
          }
          expect(pages.flat()).toEqual(expected);
          for (const page of pages.slice(0, -1).reverse()) {
            const answer = await ask(back ?? "");
            expect(idsOf(answer.body.items)).toEqual(page);
            back = answer.body.pageDetails.prevPageUrl;
          }
          expect(back).toBeNull();
        },
      ),
      { numRuns: 100 },
    );
  });
});
