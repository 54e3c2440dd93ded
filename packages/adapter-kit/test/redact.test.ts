import { createRedact, Secret } from "@msp/adapter-kit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("createRedact", () => {
  it.each([
    ['{"secret":"hunter2","user":"ann"}', '{"secret":[secret],"user":"ann"}'],
    ["password=hunter2&user=ann", "password=[secret]&user=ann"],
    ["ApiIntegrationCode: hunter2", "ApiIntegrationCode: hunter2"],
    ["x-api-key: hunter2, user: ann", "x-api-key: [secret], user: ann"],
    ["Authorization: Bearer hunter2.abc", "Authorization: [secret] [secret]"],
    ["sent Bearer hunter2.abc to ann", "sent Bearer [secret] to ann"],
  ])("hides what stands after a telling name in %s", (text, redacted) => {
    expect(createRedact({}).text(text)).toBe(redacted);
  });

  it.each([
    ["WrongCredentialsError: Wrong API key", "WrongCredentialsError: Wrong API key"],
    ["InvalidTokenException: The token is over", "InvalidTokenException: The token is over"],
    ["WrongCredentialsError: Wrong password: hunter2", "WrongCredentialsError: Wrong password: [secret]"],
    ["WrongTokenError: eyJhbGciOi", "WrongTokenError: [secret]"],
    ["TokenError: password: hunter2", "TokenError: password: [secret]"],
    ['MyTokenError: "password": "hunter2"', 'MyTokenError: "password": [secret]'],
    ["password: my-secret:hunter2", "password: [secret]"],
    ["WrongTokenError: hunter2 is wrong", "WrongTokenError: [secret] is wrong"],
    ['{"WrongTokenError": "hunter"}', '{"WrongTokenError": [secret]}'],
    ["wrongTokenError=hunter", "wrongTokenError=[secret]"],
    ["passwordError: hunter", "passwordError: [secret]"],
  ])(
    "takes an error's class for no name of a secret, and its message's first word for no secret, in %s",
    (text, redacted) => {
      expect(createRedact({}).text(text)).toBe(redacted);
    },
  );

  it("hides whatever is no word after an error's class", () => {
    const key = fc.stringMatching(/^[a-z]{2,8}[0-9_][A-Za-z0-9]{4,20}$/);
    fc.assert(
      fc.property(fc.constantFrom("TokenError", "WrongCredentialsError", "PasswordException"), key, (name, value) => {
        expect(createRedact({}).text(`${name}: ${value}`)).toBe(`${name}: [secret]`);
      }),
    );
  });

  it("hides names of the service's own", () => {
    const redact = createRedact({ fieldNames: ["ApiIntegrationCode"] });
    expect(redact.text("ApiIntegrationCode: hunter2")).toBe("ApiIntegrationCode: [secret]");
    expect(redact.json({ apiintegrationcode: "hunter2" })).toEqual({ apiintegrationcode: "[secret]" });
  });

  it("hides fields by name and known values everywhere in a JSON value", () => {
    const secret = new Secret(() => "hunter2");
    secret.reveal();
    const redact = createRedact({ secrets: [secret] });
    expect(
      redact.json({ user: "ann", note: "try hunter2", list: [{ accessToken: 5 }, "hunter2"], empty: null }),
    ).toEqual({
      user: "ann",
      note: "try [secret]",
      list: [{ accessToken: "[secret]" }, "[secret]"],
      empty: null,
    });
  });

  it("never lets a known value through, wherever it stands", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6 }), fc.jsonValue({ maxDepth: 4 }), (value, other) => {
        fc.pre(!"[secret]".includes(value) && !JSON.stringify(other).includes(value));
        const secret = new Secret(() => value);
        secret.reveal();
        const redacted = createRedact({ secrets: [secret] }).json({
          inside: [`${value}`, { text: `a ${value} b` }],
          other: other as never,
        });
        expect(JSON.stringify((redacted as { inside: unknown }).inside)).toBe('["[secret]",{"text":"a [secret] b"}]');
      }),
    );
  });
});
