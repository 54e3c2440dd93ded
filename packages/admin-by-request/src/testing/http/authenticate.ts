import { Refusal } from "./refusal.ts";

/** Takes the key from its own header, or as the password of a Basic authorization; refuses with 401, a status the vendor does not document. */
export const authenticate = (apiKey: string, headers: Headers): void => {
  const basic = /^Basic (?<encoded>\S+)$/.exec(headers.get("authorization") ?? "")?.groups?.encoded;
  const password =
    basic &&
    Buffer.from(basic, "base64")
      .toString("utf8")
      .replace(/^[^:]*:/, "");
  if ((headers.get("apikey") ?? password) !== apiKey) throw new Refusal(401, "Invalid API key");
};
