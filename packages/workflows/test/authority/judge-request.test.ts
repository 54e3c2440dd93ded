import { describe, expect, it } from "vitest";
import {
  type AuthorityHolder,
  type AuthorityQuestion,
  defaultAuthorityRules,
  judgeRequest,
  missingApprovals,
} from "../../src/index.ts";
import { now } from "./any-record.ts";

const long = "2020-05-01";
const dana: AuthorityHolder = {
  contactId: "101",
  name: "Dana Cole",
  email: "dana.cole@example.com",
  phone: "555-0101",
  holds: ["primary"],
  since: long,
};
const sam: AuthorityHolder = {
  contactId: "103",
  name: "Sam Ortiz",
  holds: ["purchasing"],
  moneyLimit: { amount: 500, currency: "USD" },
  since: long,
};
const kim: AuthorityHolder = { contactId: "105", name: "Kim Reed", holds: ["people and workstations"], since: long };

const asked = (
  own: Partial<Omit<AuthorityQuestion, "requester">> & {
    readonly by?: string;
    readonly holders?: readonly AuthorityHolder[];
  },
) => {
  const { by = "101", holders = [dana, sam, kim], ...rest } = own;
  return judgeRequest({
    companyId: "100",
    onFile: {
      outcome: "found",
      record: {
        companyId: "100",
        evidence: "https://docs.example.com/record",
        holders: [...holders],
        allowedSoftware: [],
        outlets: [],
        problems: [],
      },
    },
    requester: { contactId: by },
    matter: { kind: "remove a person" },
    isInWriting: true,
    now,
    rules: defaultAuthorityRules,
    ...rest,
  });
};
const spending = (amount: number, currency = "USD") => ({ kind: "spend money", amount: { amount, currency } }) as const;
const namesIn = (answer: ReturnType<typeof judgeRequest>) =>
  answer.outcome === "needs approval" ? answer.required.customer?.among.map(({ name }) => name) : undefined;

describe("who decides by the default rules", () => {
  it("a sub-authority decides its part, and the primary everything", () => {
    expect(asked({ by: "105" })).toMatchObject({ outcome: "allowed", by: { authority: "people and workstations" } });
    expect(asked({ by: "101" })).toMatchObject({
      outcome: "allowed",
      by: { contactId: "101", phone: "555-0101", authority: "primary" },
      evidence: "https://docs.example.com/record",
    });
  });

  it("somebody without the authority needs the approval of those who hold it", () => {
    const answer = asked({ by: "103" });
    expect(namesIn(answer)).toEqual(["Dana Cole", "Kim Reed"]);
    expect(answer).toMatchObject({
      required: { customer: { atLeast: 1, inWriting: false }, internal: "none", notBy: ["103"] },
    });
  });

  it("nobody decides about themselves, however much they may decide", () => {
    const concerns = { contactId: "101", email: "dana.cole@example.com" };
    expect(namesIn(asked({ by: "101", concerns }))).toEqual(["Kim Reed"]);
    expect(asked({ by: "101", concerns, holders: [dana] })).toMatchObject({ outcome: "not possible" });
  });

  it("whoever asks approves under no address on file either, nor does whoever it is about", () => {
    const matter = { kind: "grant admin access" } as const;
    const concerns = { email: " Kim@Example.com" };
    const answer = asked({ by: "101", matter, concerns, holders: [dana, { ...kim, email: "kim@example.com" }] });
    if (answer.outcome !== "needs approval") throw new Error(`The answer is ${answer.outcome}.`);
    const { required } = answer;
    expect(required.notBy).toEqual(["101", " Kim@Example.com", "dana.cole@example.com", "105", "kim@example.com"]);
    for (const own of ["dana.cole@example.com", "DANA.COLE@example.com ", "101", "105"])
      expect(missingApprovals(required, { customer: [], internal: [own] }).internal).toBe(1);
    const bare = { ...required, notBy: [] };
    expect(missingApprovals(bare, { customer: [], internal: ["dana.cole@example.com"] }).internal).toBe(1);
    expect(missingApprovals(bare, { customer: [], internal: ["terry"] }).internal).toBe(0);
  });

  it("a second contact with the requester's address on file approves nothing, though the request names no address", () => {
    const again = { ...kim, contactId: "109", email: "dana.cole@example.com ", holds: ["primary" as const] };
    const matter = { kind: "change an authority" } as const;
    const answer = asked({ by: "101", matter, isInWriting: false, holders: [dana, again] });
    expect(answer).toMatchObject({ outcome: "not possible" });
  });

  it("unlisted software needs the security authority in writing and somebody of the provider", () => {
    const secured = { ...kim, holds: ["security" as const] };
    const matter = { kind: "install software" } as const;
    expect(asked({ by: "105", matter, holders: [dana, secured] })).toMatchObject({
      outcome: "needs approval",
      required: { decidedBy: { name: "Kim Reed", authority: "security" }, internal: "one" },
    });
    expect(asked({ by: "103", matter, holders: [dana, sam, secured] })).toMatchObject({
      required: { customer: { inWriting: true }, internal: "one" },
    });
  });

  it("admin access needs the primary in writing and a senior of the provider", () => {
    const matter = { kind: "grant admin access" } as const;
    expect(asked({ matter })).toMatchObject({ required: { decidedBy: { name: "Dana Cole" }, internal: "senior" } });
    expect(asked({ matter, by: "105" })).toMatchObject({ required: { internal: "senior" } });
    expect(namesIn(asked({ matter, by: "105" }))).toEqual(["Dana Cole"]);
  });

  it("a request that is not in writing needs somebody else's word, or has to be written", () => {
    const matter = { kind: "change an authority" } as const;
    const second = { ...kim, holds: ["primary" as const] };
    expect(namesIn(asked({ matter, isInWriting: false, holders: [dana, second] }))).toEqual(["Kim Reed"]);
    expect(asked({ matter, isInWriting: false, holders: [dana] })).toMatchObject({
      outcome: "not possible",
      reasons: [expect.any(String), expect.stringContaining("has not asked in writing")],
    });
  });
});

describe("money", () => {
  it("is spent up to the limit on file, and beyond it by those whose limit is higher", () => {
    expect(asked({ by: "103", matter: spending(500) })).toMatchObject({ outcome: "allowed" });
    expect(namesIn(asked({ by: "103", matter: spending(500.01) }))).toEqual(["Dana Cole"]);
  });

  it.each([
    ["no limit is on file", { ...sam, moneyLimit: undefined }, spending(1), "no limit is on file"],
    ["the currency differs", sam, spending(1, "CAD"), "nobody converts"],
  ] as const)("is a person's question where %s", (_, { moneyLimit, ...holder }, matter, words) => {
    const holders = [{ ...holder, ...(moneyLimit && { moneyLimit }) }];
    expect(asked({ by: "103", matter, holders, namesEverybody: false })).toMatchObject({
      outcome: "ask a person",
      reasons: [expect.stringContaining(words)],
    });
  });

  it("of the primary has a limit only where one is on file", () => {
    expect(asked({ matter: spending(1_000_000) })).toMatchObject({ outcome: "allowed" });
    const limited = { ...dana, moneyLimit: { amount: 100, currency: "USD" } };
    expect(asked({ matter: spending(101), holders: [limited] })).toMatchObject({ outcome: "not possible" });
  });
});

describe("a new authority", () => {
  const matter = { kind: "grant admin access" } as const;
  const since = (since: string | undefined) => {
    const { since: _, ...holder } = dana;
    return asked({ matter, holders: [{ ...holder, ...(since !== undefined && { since }) }] });
  };

  it("decides nothing of high risk for seven days, to the second", () => {
    expect(since("2026-11-24T09:00:00Z").outcome).toBe("needs approval");
    expect(since("2026-11-24T09:00:01Z")).toMatchObject({
      outcome: "not possible",
      reasons: [expect.any(String), expect.stringContaining("2026-12-01T09:00:01.000Z")],
    });
  });

  it("of a mere date counts from when that day is over everywhere", () => {
    expect(since("2026-11-22").outcome).toBe("needs approval");
    expect(since("2026-11-23").outcome).toBe("not possible");
  });

  it.each([undefined, "last spring", "2026-02-30", "2026-13-40", "01/02/2026"])(
    "since %s is a person's question",
    (written) => {
      expect(since(written).outcome).toBe("ask a person");
    },
  );

  it("decides everyday matters at once, but not before it begins", () => {
    expect(asked({ holders: [{ ...dana, since: "2026-12-01T08:59:59Z" }] }).outcome).toBe("allowed");
    expect(asked({ holders: [{ ...dana, since: "2027-01-01T00:00:00Z" }] }).outcome).toBe("not possible");
  });
});

it("what was looked up about certain people only need not name the primary", () => {
  expect(asked({ by: "105", holders: [kim], namesEverybody: false }).outcome).toBe("allowed");
});

describe("a record that does not say", () => {
  it.each([
    [
      "names somebody without a contact",
      { by: "103", holders: [sam, { name: "Dana Cole", holds: ["primary"] }] },
      "no contact of the service desk",
    ],
    ["names nobody with the primary authority", { by: "103", holders: [sam] }, "nobody with the primary authority"],
    [
      "names nobody with the primary authority, whatever the requester may decide alone",
      { by: "105", holders: [kim] },
      "nobody with the primary authority",
    ],
    ["names a contact twice", { holders: [dana, { ...dana, holds: ["technical"] }] }, "more than once"],
    [
      "has the requester's address under another contact",
      { by: "109", requester: { contactId: "109", email: "DANA.COLE@example.com" } },
      "address is that of Dana Cole",
    ],
    ["is of another company", { companyId: "200" }, "not of 200"],
    ["is not there", { onFile: { outcome: "none" } }, "holds no record"],
    ["is there twice", { onFile: { outcome: "several", links: ["a", "b"] } }, "2 records"],
    [
      "cannot be read",
      { onFile: { outcome: "unreadable", reason: "the key may not see it" } },
      "the key may not see it",
    ],
  ] as const)("because it %s is a person's question", (_, own, words) => {
    const answer = asked(own as Parameters<typeof asked>[0]);
    expect(answer).toMatchObject({ outcome: "ask a person", reasons: [expect.stringContaining(words)] });
  });
});
