import { InvalidRequestError } from "@msp/workflows/ports";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { connect, failureOf } from "./support/connected.ts";

/** What the client would do with a filter that types would not let through. */
async function refusalOf(filter: object, options: object = {}): Promise<string> {
  const { client, fake } = connect();
  const error = await failureOf(client.tickets.all(filter, options));
  expect(error).toBeInstanceOf(InvalidRequestError);
  expect(fake.requests).toHaveLength(0);
  return error.message;
}

describe("a filter that Autotask would refuse or misread is refused before anything is sent", () => {
  it.each([
    [{ companyID: "12" }, "companyID in the filter: a whole number is needed, not a string."],
    [{ companyID: 1.5 }, "companyID in the filter: a whole number is needed, not 1.5."],
    [{ status: [1, "New"] }, "status[1] in the filter: a whole number is needed, not a string."],
    [
      { status: { in: [] } },
      "status.in in the filter: a list with at least one value is needed; an empty one matches nothing.",
    ],
    [{ title: 5 }, "title in the filter: text is needed, not 5."],
    [{ createDate: "last Tuesday" }, "createDate in the filter: a Date or ISO 8601 text is needed, not a string."],
    [
      { createDate: { gte: new Date(Number.NaN) } },
      "createDate.gte in the filter: a Date or ISO 8601 text is needed, not an invalid Date.",
    ],
    [
      { serviceLevelAgreementHasBeenMet: 1 },
      "serviceLevelAgreementHasBeenMet in the filter: true or false is needed, not 1.",
    ],
    [
      { companyId: 12 },
      'companyId in the filter: Tickets has no field "companyId"; did you mean companyID, companyLocationID',
    ],
    [{ companyID: undefined }, "companyID in the filter: it is undefined; leave it out, or say what it must be."],
    [
      { companyID: { eq: undefined } },
      "companyID.eq in the filter: it is undefined; leave it out, or say what it must be.",
    ],
    [
      { companyID: null },
      "companyID in the filter: null cannot be compared; write { exist: false } for an empty field.",
    ],
    [{ companyID: {} }, "companyID in the filter: it holds no operator, so it would match every record."],
    [
      { companyID: { contains: 1 } },
      'companyID.contains in the filter: "contains" is not an operator for this field; there are eq, noteq, exist, in, notIn, gt, gte, lt, lte.',
    ],
    [{ companyID: { like: 1 } }, 'companyID.like in the filter: "like" is not an operator for this field'],
    [{ resolution: { exist: "yes" } }, "resolution.exist in the filter: true or false is needed."],
    [{ creatorType: 1 }, "creatorType in the filter: Autotask cannot filter by this field."],
    [{ or: [] }, "or in the filter: a list of at least one filter is needed."],
    [{ or: [{ status: 1 }, {}] }, "or[1] in the filter: it holds no condition, so it would match every record."],
    [{ or: [{ status: "New" }] }, "or[0].status in the filter: a whole number is needed, not a string."],
    [{ userDefinedField: { eq: "x" } }, "userDefinedField in the filter: it needs the field's name."],
    [
      { or: [{ userDefinedField: { name: "Seats", eq: 1 } }, { userDefinedField: { name: "MSP Workflow", eq: "x" } }] },
      "Autotask takes one user-defined field per query.",
    ],
  ])("%j", async (filter, words) => {
    expect(await refusalOf(filter)).toContain(words);
  });

  it("counts every alternative, wherever it stands, and takes 500", async () => {
    const ids = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 1, max: 20 }), async (inList, inOr) => {
        const filter = { id: ids(inList), or: ids(inOr).map((priority) => ({ priority })) };
        const total = inList + inOr;
        if (total > 500)
          expect(await refusalOf(filter)).toContain(
            `the filter names ${total} alternatives and Autotask takes 500. Ask in several parts.`,
          );
        else expect(await connect().client.tickets.count(filter)).toBe(0);
      }),
      {
        numRuns: 30,
        examples: [
          [480, 20],
          [481, 20],
        ],
      },
    );
  });

  it.each(["sort", "orderBy", "offset", "page", "limit"])("has no option %s", async (option) => {
    expect(await refusalOf({}, { [option]: 1 })).toContain(
      `"${option}" is not an option. Autotask orders by id, without an offset`,
    );
  });

  it.each([0, 501, 1.5])("has no page of %d records", async (pageSize) => {
    expect(await refusalOf({}, { pageSize })).toContain(`a page holds 1 to 500 records, not ${pageSize}.`);
  });

  it("includes no unknown field", async () => {
    expect(await refusalOf({}, { includeFields: ["tittle"] })).toContain('Tickets has no field "tittle" to include.');
  });

  it("asks the ticket history by one ticket and nothing else", async () => {
    const { client, fake } = connect();
    const queries = [{}, { ticketID: [1] }, { ticketID: { eq: 1 } }, { ticketID: 1, action: "x" }, { action: "x" }];
    for (const filter of queries) {
      const error = await failureOf(client.ticketHistory.all(filter as { ticketID: number }));
      expect(error.message).toContain("TicketHistory takes exactly one condition, { ticketID: value }.");
    }
    expect(fake.requests).toHaveLength(0);
    expect(await client.ticketHistory.all({ ticketID: 1 })).toEqual([]);
  });

  it("reads no record without a whole number for an id", async () => {
    const { client } = connect();
    const error = await failureOf(client.tickets.get("T20260302.0001" as unknown as number));
    expect(error.message).toContain("an id is a whole number, not T20260302.0001.");
  });
});
